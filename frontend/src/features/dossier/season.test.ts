import { expect, it } from 'vitest';
import { sells, step, withMonth, withSpan } from './season';

it('a season has the months that were put in, and loses those taken out', () => {
  const winter = [11, 0, 1].reduce((season, month) => withMonth(season, month, true), 0);
  expect(winter).toBe(0b100000000011);
  expect([10, 11, 0, 1, 2].map((month) => sells(winter, month))).toEqual([false, true, true, true, false]);
  expect(withMonth(withMonth(winter, 0, false), 5, false)).toBe(0b100000000010);
});

it('keys walk within the year', () => {
  expect([step(0, 'ArrowLeft'), step(0, 'ArrowRight'), step(11, 'ArrowRight')]).toEqual([0, 1, 11]);
  expect([step(5, 'Home'), step(5, 'End'), step(5, 'a')]).toEqual([0, 11, undefined]);
});

it('a span is painted whichever way it runs', () => {
  expect(withSpan(0, 4, 2, true)).toBe(0b11100);
  expect(withSpan(0b11111, 1, 3, false)).toBe(0b10001);
});
