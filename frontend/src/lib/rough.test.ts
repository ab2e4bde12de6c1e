import { afterEach, describe, expect, it } from 'vitest';
import { readRough, roughText, whyNoSuchDate, whyNotRough } from './rough';
import { speak } from './words';

afterEach(() => speak('it'));

it('a date is read as far as it is said', () => {
  const said: Record<string, string> = {
    '1957': '1957',
    'nel 1957': '1957',
    'giugno 1957': '1957-06',
    'Giu. 1957': '1957-06',
    '6/1957': '1957-06',
    '1957-06': '1957-06',
    '12/6/1957': '1957-06-12',
    '12 giugno 1957': '1957-06-12',
    '1º maggio 1957': '1957-05-01',
    'June 12, 1957': '1957-06-12',
    '1957-06-12': '1957-06-12',
    'il 3.11.1999': '1999-11-03',
  };
  for (const [text, date] of Object.entries(said)) expect(readRough(text), text).toBe(date);
});

it('what says no date, or one that does not exist, is none', () => {
  for (const text of [
    '',
    'domani',
    '57',
    '12/6',
    '31/2/1957',
    '13/1957',
    '3026',
    '12 brumaio 1957',
    '1 2 3 1957',
  ])
    expect(readRough(text), text).toBeUndefined();
});

it('a date reads as what it is written as, in either language', () => {
  for (const language of ['it', 'en'] as const) {
    speak(language);
    for (const date of ['1957', '1957-06', '1957-06-12']) expect(readRough(roughText(date))).toBe(date);
  }
  expect(roughText('1957-06')).toBe('June 1957');
});

it('what is not taken is told why', () => {
  const told = {
    'date.short-year': ['68', 'giugno 68', '12/6/68', '31.12.99'],
    'date.rough-far': ['3026', '12 giugno 3026', '700'],
    'date.no-day': ['31 febbraio 2020', '31/2/2020', '13/2020', '2020-02-30'],
    'date.rough-refused': ['domani', 'vent’anni fa', 'nel 1957 circa', '12/6'],
  };
  for (const [why, texts] of Object.entries(told)) {
    for (const text of texts)
      expect([text, readRough(text), whyNotRough(text)]).toEqual([text, undefined, why]);
  }
});

describe('words about when something was', () => {
  it.each(['31 February', '31 febbraio', '31/2/1957', '12 giugno 3026', '3026', 'June 31, 1957'])(
    '«%s» is written as a date, and is none',
    (text) => {
      expect(whyNoSuchDate(text)).toBeDefined();
    },
  );

  it.each([
    '',
    '1957',
    'giugno 1957',
    '29 febbraio',
    '12/6/1957',
    '1957, in via Sparano',
    '1920/21',
    'anni 50',
    'maggio',
    '1957-1960',
  ])('«%s» may be said', (text) => {
    expect(whyNoSuchDate(text)).toBeUndefined();
  });
});
