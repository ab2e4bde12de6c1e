import { afterEach, describe, expect, it } from 'vitest';
import said from '../../../internal/day/testdata/rough.json';
import { readRough, roughText, whyNoSuchDate, whyNotRough } from './rough';
import { speak } from './words';

afterEach(() => speak('it'));

it('a date is read as far as it is said', () => {
  for (const [text, date] of Object.entries(said.read)) expect(readRough(text), text).toBe(date);
});

it('a date reads as what it is written as, in either language', () => {
  for (const language of ['it', 'en'] as const) {
    speak(language);
    for (const date of ['1957', '1957-06', '1957-06-12']) expect(readRough(roughText(date))).toBe(date);
  }
  expect(roughText('1957-06')).toBe('June 1957');
});

it('what says no date, or one that does not exist, is none, and is told why', () => {
  for (const [why, texts] of Object.entries(said.refused)) {
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
