import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '$lib/words';
import { changeOf, figureText, readTyped, unitOf, seriesByChannel, type Measure } from './figures';

afterEach(() => speak('it'));

const measure = (id: string, metric: string, day: string, value?: number, unit = ''): Measure => ({
  id,
  channel: 'c',
  metric,
  unit,
  day,
  ...(value === undefined ? {} : { value }),
});

const seriesOf = (...measures: Measure[]) => seriesByChannel(measures).get('c') ?? [];

describe('the figures of a channel', () => {
  it('stand together by what was counted, however it was spelt, the newest first', () => {
    const all = seriesOf(
      measure('3', 'Follower', '2026-11-01', 130),
      measure('2', 'copertura', '2026-10-01'),
      measure('1', 'follower', '2026-06-01', 118),
    );
    expect(all.map(({ metric, readings }) => [metric, readings.length])).toEqual([
      ['copertura', 1],
      ['Follower', 2],
    ]);
    expect(seriesByChannel([]).get('c')).toBeUndefined();
  });

  it('say how they changed only where both are known', () => {
    const changed = (now?: number, before?: number, unit = '') =>
      seriesOf(measure('2', 'm', '2026-11-01', now, unit), measure('1', 'm', '2026-06-01', before, unit)).map(
        changeOf,
      );
    expect(changed(1302, 1180)).toEqual(['+122']);
    expect(changed(4.5, 4.6, 'stelle')).toEqual(['−0,1\u00a0stelle']);
    expect(changed(5, 5)).toEqual(['0']);
    expect(changed(undefined, 5)).toEqual(['']);
    expect(changed(5)).toEqual(['']);
    expect(seriesOf(measure('1', 'm', '2026-11-01', 5)).map(changeOf)).toEqual(['']);
  });

  it('that are not known say so, and are no zero', () => {
    expect(figureText({ unit: 'ore' })).toBe('non si sa');
    expect(figureText({ value: 0, unit: 'ore' })).toBe('0\u00a0ore');
  });

  it('are read as they are typed; nothing and a question mark are not known', () => {
    expect(readTyped('1.250')).toEqual({ value: 1250, unit: '' });
    expect(readTyped('12%')).toEqual({ value: 12, unit: '%' });
    expect(readTyped('?')).toEqual({ value: undefined, unit: '' });
    expect(readTyped(' ')).toEqual({ value: undefined, unit: '' });
    expect(readTyped('Non si sa')).toEqual({ value: undefined, unit: '' });
    expect(readTyped('tanti')).toBeUndefined();
  });

  it('has the unit that was typed and no other, but for one that is not known', () => {
    expect(unitOf({ value: 1234.5, unit: '' }, '%')).toBe('');
    expect(unitOf({ value: 12, unit: '€' }, '%')).toBe('€');
    expect(unitOf({ value: undefined, unit: '' }, '%')).toBe('%');
  });
});
