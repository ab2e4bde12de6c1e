import { expect, it } from 'vitest';
import { lapsed, lapsedOf, logoLapsed } from './rights';

it('a right lasts through its last day', () => {
  expect(lapsed({ expiry: '2026-12-31' }, '2026-12-31')).toBe(false);
  expect(lapsed({ expiry: '2026-12-31' }, '2027-01-01')).toBe(true);
  expect(lapsed({ expiry: '' }, '2027-01-01')).toBe(false);
});

it('the pictures of a post are looked at on its day, or today when it has none', () => {
  const pictures = [{ expiry: '2026-12-10' }, { expiry: '' }];
  expect(lapsedOf({ day: '2026-12-24', pictures }, '2026-12-01')).toEqual([{ expiry: '2026-12-10' }]);
  expect(lapsedOf({ day: '', pictures }, '2026-12-01')).toEqual([]);
});

it('a logo says that its right is over, and nothing before', () => {
  expect(logoLapsed({ expiry: '2026-12-10' }, '2026-12-11')).toContain('scaduti il 10 dic 2026');
  expect(logoLapsed({ expiry: '2026-12-10' }, '2026-12-10')).toBeUndefined();
  expect(logoLapsed(undefined, '2026-12-10')).toBeUndefined();
});
