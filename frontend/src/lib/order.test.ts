import { expect, it } from 'vitest';
import { newestFirst, oldestFirst } from './order';

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join('');

it('a year stands before its months, and a month before its days, as Go has them', () => {
  const dated = [
    { id: '0', date: '1968-03-02' },
    { id: '1', date: '1968-03' },
    { id: '9', date: '1968' },
    { id: '8', date: '1957-12-24' },
  ];
  expect(ids(oldestFirst(dated))).toBe('8910');
});

it('of one date the first that was written stands first', () => {
  const dated = ['b', 'a', 'B'].map((id) => ({ id, date: '1968' }));
  expect(ids(oldestFirst(dated))).toBe('Bab');
});

it('of one day the last that was written stands above, wherever it comes from', () => {
  const days = [
    { id: '1', day: '2026-11-02' },
    { id: '3', day: '2026-11-02' },
    { id: '9', day: '2026-01-01' },
    { id: '2', day: '2026-11-02' },
  ];
  expect(ids(newestFirst(days))).toBe('3219');
});
