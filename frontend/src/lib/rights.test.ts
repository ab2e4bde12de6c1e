import { expect, it } from 'vitest';
import { lapsed } from './rights';

it('a right lasts through its last day', () => {
  expect(lapsed({ expiry: '2026-12-31' }, '2026-12-31')).toBe(false);
  expect(lapsed({ expiry: '2026-12-31' }, '2027-01-01')).toBe(true);
  expect(lapsed({ expiry: '' }, '2027-01-01')).toBe(false);
});
