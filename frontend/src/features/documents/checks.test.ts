import { expect, it } from 'vitest';
import { desk } from '$lib/desk.svelte';
import { Fault } from '$lib/call';
import type { main, media } from '$models';
import { checks, isEmpty } from './checks';

const shown = (...names: string[]) =>
  ({ parts: names.map((name) => ({ name })), missing: [], unread: [] }) as unknown as main.Preview;

it('a name that is missing on a cover is told of a paper that is no plan too', () => {
  expect(checks(undefined, shown('cover', 'market'), true).map(({ text }) => text)).toEqual([
    'Manca il tuo nome sulla copertina',
  ]);
  expect(checks(undefined, shown('card'), true)).toEqual([]);
  expect(checks(undefined, shown('cover'), false)).toEqual([]);
});

it('a logo whose right is over is told before any paper goes out, and leads to the material', () => {
  desk.state = { today: '2026-11-26' } as main.Desk;
  const logo = { id: 'm', expiry: '2020-03-03' } as media.Picture;
  const [check] = checks(undefined, shown('market'), false, logo);
  expect(check?.text).toMatch(/^I diritti del logo sono scaduti il 3 mar 2020/);
  check?.mend();
  expect(desk.focus).toEqual({ kind: 'material', id: 'm' });
  expect(checks(undefined, shown('market'), false, { ...logo, expiry: '' })).toEqual([]);
});

it('a card of which nothing is written yet leads to the brand, an empty dossier to itself', () => {
  const empty = (code: string) => checks(undefined, undefined, false, undefined, new Fault('invalid', code));
  const [card] = empty('fault.card-empty');
  expect(card?.text).toBe('Scrivi la promessa o la voce della marca');
  card?.mend();
  expect(desk.focus).toEqual({ kind: 'tab', id: 'brand' });
  expect(empty('fault.dossier-empty').map(({ text }) => text)).toEqual(['Scrivi qualcosa nel dossier']);
  expect(empty('fault.client-gone')).toEqual([]);
  expect(isEmpty(new Fault('invalid', 'fault.card-empty'))).toBe(true);
  expect(isEmpty(undefined)).toBe(false);
});
