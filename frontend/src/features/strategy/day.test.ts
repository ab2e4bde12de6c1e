import { expect, it } from 'vitest';
import { likelyDays } from './day';

it('a goal is offered the ends of the next months and of the year', () => {
  expect(likelyDays('2026-11-22')).toEqual(['2026-12-31', '2027-02-28', '2027-05-31', '2027-11-30']);
});
