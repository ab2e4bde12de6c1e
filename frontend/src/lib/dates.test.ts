import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayBrief,
  dayFull,
  dayShort,
  isDay,
  lastOf,
  monthGrid,
  monthTitle,
  weekdayOf,
  weekdays,
} from './dates';
import { speak } from './words';

afterEach(() => speak('it'));

describe('days', () => {
  it('are only those of the calendar', () => {
    expect(isDay('2028-02-29')).toBe(true);
    expect(isDay('2026-02-29')).toBe(false);
    expect(isDay('2026-2-9')).toBe(false);
    expect(isDay('domani')).toBe(false);
  });

  it('go on over months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(lastOf('2028-02')).toBe('2028-02-29');
  });

  it('are the same where the clocks change', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  });

  it('begin their week on Monday', () => {
    expect(weekdayOf('2026-11-23')).toBe(0);
    expect(weekdayOf('2026-11-29')).toBe(6);
    expect(weekdays('short')[0]).toBe('Lun');
    expect(weekdays('long')[6]).toBe('Domenica');
  });

  it('are written in the language of the screens', () => {
    expect(dayFull('2026-12-20')).toBe('domenica 20 dicembre 2026');
    expect(dayShort('2026-12-20')).toBe('dom 20 dic');
    expect(dayBrief('2026-12-01')).toBe('1 dic 2026');
    expect(monthTitle('2026-12')).toBe('Dicembre 2026');
    speak('en');
    expect(dayFull('2026-12-20')).toBe('Sunday 20 December 2026');
    expect(dayShort('2026-12-20')).toBe('Sun 20 Dec');
  });
});

describe('the grid of a month', () => {
  it('is whole weeks from Monday to Sunday that hold the month', () => {
    const grid = monthGrid('2026-12');
    expect(grid).toHaveLength(35);
    expect([grid[0], grid.at(-1)]).toEqual(['2026-11-30', '2027-01-03']);
  });

  it('is four weeks for a February that fits, and six where it must be', () => {
    expect(monthGrid('2027-02')).toHaveLength(28);
    expect(monthGrid('2026-08')).toHaveLength(42);
  });
});
