import { describe, expect, it } from 'vitest';
import { rowsInSight, scrollTo } from './rows';

describe('the rows of a long list', () => {
  it('are drawn where they are in sight, with some around them', () => {
    expect(rowsInSight(0, 400, 40, 500)).toEqual({ first: 0, last: 18 });
    expect(rowsInSight(4000, 400, 40, 500)).toEqual({ first: 92, last: 118 });
    expect(rowsInSight(19600, 400, 40, 500)).toEqual({ first: 482, last: 500 });
  });

  it('are none of an empty list, and no more than there are when it grew shorter', () => {
    expect(rowsInSight(0, 400, 40, 0)).toEqual({ first: 0, last: 0 });
    expect(rowsInSight(4000, 400, 40, 3)).toEqual({ first: 3, last: 3 });
  });

  it('come into sight without scrolling further than needed', () => {
    expect(scrollTo(2, 0, 400, 40)).toBe(0);
    expect(scrollTo(10, 0, 400, 40)).toBe(40);
    expect(scrollTo(3, 400, 400, 40)).toBe(120);
  });
});
