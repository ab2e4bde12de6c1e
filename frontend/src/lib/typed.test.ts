import { describe, expect, it } from 'vitest';
import { readDay, readTime, whyNoDay } from './typed';

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
    ['1.12.', '2026-12-01'],
    ['2026-12-20', '2026-12-20'],
    ['entro il 20 dicembre 2026', '2026-12-20'],
    ['dicembre 2026', '2026-12-31'],
    ['febbraio 2028', '2028-02-29'],
    ['20 dicembre', '2026-12-20'],
    ['20 gennaio', '2027-01-20'],
    ['20/1', '2027-01-20'],
    ['gennaio', '2027-01-31'],
    ['29/2', '2028-02-29'],
  ])('%s', (text, day) => {
    expect(readDay(text, today)).toBe(day);
  });

  it.each([
    '',
    'presto',
    '31 febbraio 2027',
    '30/02/2027',
    '31/11',
    '31/11/2026',
    '2026-13-01',
    '99',
    '12/20/2026',
  ])('«%s» is no day', (text) => {
    expect(readDay(text, today)).toBeUndefined();
  });

  it('without a year is the next one, the last one or the nearest', () => {
    expect(readDay('3/10', today)).toBe('2027-10-03');
    expect(readDay('3/10', today, 'back')).toBe('2026-10-03');
    expect(readDay('3/12', today, 'back')).toBe('2025-12-03');
    expect(readDay('3/10', today, 'near')).toBe('2026-10-03');
    expect(readDay('3/1', today, 'near')).toBe('2027-01-03');
    expect(readDay('22/11', today, 'near')).toBe(today);
  });
});

it('a day that is not taken is told why', () => {
  expect(whyNoDay('31 febbraio 2026')).toBe('date.refused');
  expect(whyNoDay('12 giugno 3026')).toBe('date.far');
  expect(whyNoDay('1/1/1850')).toBe('date.far');
  expect(whyNoDay('domani l’altro')).toBe('date.refused');
});

describe('an hour typed by hand', () => {
  it.each([
    ['9', '09:00'],
    ['09', '09:00'],
    ['9.30', '09:30'],
    ['9,30', '09:30'],
    ['9 30', '09:30'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['18:30', '18:30'],
    ['18h30', '18:30'],
    ['18h', '18:00'],
    ['ore 18', '18:00'],
    ['alle 7.15', '07:15'],
    ['6 pm', '18:00'],
    ['12:05 am', '00:05'],
    ['0', '00:00'],
    ['23:59', '23:59'],
  ])('%s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each(['', '25:75', '24', '9.75', '18:3', '13 pm', 'sera', '-3', '99:00'])('«%s» is no hour', (text) => {
    expect(readTime(text)).toBeUndefined();
  });
});
