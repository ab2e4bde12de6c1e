import { afterEach, describe, expect, it } from 'vitest';
import { fill, pluralKey } from './catalogue';
import { count, language, lookUp, number, say, speak } from './words';

afterEach(() => speak('it'));

describe('the words of the screens', () => {
  it('change language at once, with the document', () => {
    speak('it');
    expect(say('common.cancel')).toBe('Annulla');
    speak('en');
    expect(say('common.cancel')).toBe('Cancel');
    expect(language()).toBe('en');
    expect(document.documentElement.lang).toBe('en');
  });

  it('write values where the braces stand', () => {
    expect(say('clients.deleted', { name: 'Panificio Bruni' })).toBe('Panificio Bruni eliminato');
    expect(fill('{a} e {b}', { a: 'uno' })).toBe('uno e {b}');
  });

  it('elide an Italian article before eight and eleven', () => {
    expect(fill('vale fino al {day}', { day: '8 marzo' })).toBe("vale fino all'8 marzo");
    expect(fill('{x} dal {day}, il {n}', { x: 'su', day: '11 marzo', n: 18 })).toBe(
      "su dall'11 marzo, il 18",
    );
    expect(fill('good until {day}', { day: '8 March' })).toBe('good until 8 March');
  });

  it('quote what is quoted already with the marks of the second order', () => {
    expect(fill('«{name}» tolto da {of}', { name: 'Camera «La Ginestra»', of: '«Le Ginestre»' })).toBe(
      '«Camera “La Ginestra”» tolto da «Le Ginestre»',
    );
    expect(fill('“{name}” removed', { name: 'The “Broom” room' })).toBe('“The ‘Broom’ room” removed');
  });

  it('take the plural form of the language, and the other one where there is none', () => {
    expect(count('side.clients', 1)).toBe('1 cliente');
    expect(count('side.clients', 1500)).toBe('1.500 clienti');
    expect(pluralKey({ 'x#other': '' }, 'x', 1_000_000, 'it')).toBe('x#other');
  });

  it('write numbers as the language does', () => {
    expect(number(12_500.5)).toBe('12.500,5');
    speak('en');
    expect(number(12_500.5)).toBe('12,500.5');
  });

  it('know nothing of a key that is not in the catalogue', () => {
    expect(lookUp('no.such-key')).toBeUndefined();
  });
});
