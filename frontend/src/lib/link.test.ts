import { describe, expect, it } from 'vitest';
import { stretches } from './link';

const links = (text: string) => stretches(text).flatMap(({ href }) => href ?? []);

describe('the addresses of a text', () => {
  it('are its https and mailto ones, and the text stays whole', () => {
    const text = 'Vedi https://istat.it/pane?a=1#b\no scrivi a mailto:marta@bruni.example, grazie';
    expect(links(text)).toEqual(['https://istat.it/pane?a=1#b', 'mailto:marta@bruni.example']);
    expect(
      stretches(text)
        .map((s) => s.text)
        .join(''),
    ).toBe(text);
  });

  it('are no others, whatever they run', () => {
    expect(links('http://a.it javascript:alert(1) file:///etc/passwd data:text/html,x')).toEqual([]);
  });

  it('end where the sentence ends', () => {
    expect(links('(https://a.it/b).')).toEqual(['https://a.it/b']);
    expect(links('https://it.wikipedia.org/wiki/Bari_(Italia), e «https://b.it».')).toEqual([
      'https://it.wikipedia.org/wiki/Bari_(Italia)',
      'https://b.it',
    ]);
  });

  it('are real ones', () => {
    expect(links('https:// e mailto: e https://[')).toEqual([]);
    expect(stretches('')).toEqual([]);
  });
});
