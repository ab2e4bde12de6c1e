import { expect, it } from 'vitest';
import { lit } from './spotlight';
import { aPillar, aPost } from './testing';
import { Threads } from './thread';

const strategy = {
  client: '',
  promise: '',
  objectives: [{ id: 'sell', level: 'business', statement: 'sell', effect: '' }],
  kpis: [],
  audiences: [],
  pillars: [aPillar('craft')],
  channels: [],
};
const threads = new Threads(strategy);
const hung = aPost('hung', { pillar: 'craft', objective: 'sell' });
const aimless = aPost('aimless', { pillar: 'craft' });
const loose = aPost('loose');

it('is broken without a pillar, and without an objective', () => {
  expect(threads.lack(hung)).toBeUndefined();
  expect(threads.lack(aimless)).toBe('objective');
  expect(threads.lack(loose)).toBe('pillar');
});

it('is broken by a pillar or an objective that is gone', () => {
  expect(threads.lack({ ...hung, pillar: 'gone' })).toBe('pillar');
  expect(threads.lack({ ...hung, objective: 'gone' })).toBe('objective');
});

it('needs no reason for what was discarded', () => {
  expect(threads.lack({ ...loose, state: 'discarded' })).toBeUndefined();
});

it('is what a light may fall on', () => {
  const shown = (light: Parameters<typeof lit>[1]) =>
    [hung, aimless, loose].filter((post) => lit(post, light, threads));
  expect(shown(undefined)).toHaveLength(3);
  expect(shown({ kind: 'lack', of: 'objective' })).toEqual([aimless]);
  expect(shown({ kind: 'pillar', of: 'craft' })).toEqual([hung, aimless]);
  expect(shown({ kind: 'state', of: 'draft' })).toHaveLength(3);
});
