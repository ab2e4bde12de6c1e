import { describe, expect, it } from 'vitest';
import { likelyDays, readDay } from './day';

const today = '2026-11-22';

describe('a day typed by hand', () => {
  it.each([
    ['20 dicembre 2026', '2026-12-20'],
    ['20 dic 2026', '2026-12-20'],
    ['20 December 2026', '2026-12-20'],
    ['December 20, 2026', '2026-12-20'],
    ['1º marzo 2027', '2027-03-01'],
    ['1st of March 2027', '2027-03-01'],
    ['20/12/2026', '2026-12-20'],
    ['20-12-26', '2026-12-20'],
    ['20.12.2026', '2026-12-20'],
    ['2026-12-20', '2026-12-20'],
    ['entro il 20 dicembre 2026', '2026-12-20'],
    ['dicembre 2026', '2026-12-31'],
    ['febbraio 2028', '2028-02-29'],
    ['20 dicembre', '2026-12-20'],
    ['20 gennaio', '2027-01-20'],
    ['20/1', '2027-01-20'],
    ['gennaio', '2027-01-31'],
  ])('%s', (text, day) => {
    expect(readDay(text, today)).toBe(day);
  });

  it.each(['', 'presto', '31 febbraio 2027', '30/02/2027', '2026-13-01', '99'])('«%s» is no day', (text) => {
    expect(readDay(text, today)).toBeUndefined();
  });

  it('is offered at the ends of the next months and of the year', () => {
    expect(likelyDays(today)).toEqual(['2026-12-31', '2027-02-28', '2027-05-31', '2027-11-30']);
  });
});
