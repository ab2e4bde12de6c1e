import { expect, it } from 'vitest';
import type { main } from '$models';
import { checks } from './checks';

const shown = (...names: string[]) =>
  ({ parts: names.map((name) => ({ name })), missing: [], unread: [] }) as unknown as main.Preview;

it('a name that is missing on a cover is told of a paper that is no plan too', () => {
  expect(checks(undefined, shown('cover', 'market'), true).map(({ text }) => text)).toEqual([
    'Manca il tuo nome sulla copertina',
  ]);
  expect(checks(undefined, shown('card'), true)).toEqual([]);
  expect(checks(undefined, shown('cover'), false)).toEqual([]);
});
