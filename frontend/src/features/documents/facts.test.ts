import { describe, expect, it } from 'vitest';
import type { calendar, strategy } from '$models';
import { factsOf } from './facts';

const post = (part: Partial<calendar.Post>): calendar.Post => ({
  id: 'p',
  client: 'c',
  title: 'Panettone',
  caption: '',
  pillar: '',
  objective: '',
  state: 'draft',
  day: '2026-12-01',
  time: '',
  position: 0,
  channels: [],
  pictures: [],
  ...part,
});
const pillar = (id: string, objectives: string[]): strategy.Pillar => ({
  id,
  name: id,
  promise: '',
  hue: 1,
  objectives,
  audiences: [],
});
const empty: strategy.Strategy = {
  client: 'c',
  promise: '',
  objectives: [],
  kpis: [],
  audiences: [],
  pillars: [],
  channels: [],
};
const chosen = { ...empty, pillars: [pillar('feasts', ['sell']), pillar('craft', [])] };
const picture = { id: 'm', sha256: '', name: '', alt: '', width: 1, height: 1 };

describe('what a plan will hold', () => {
  it('counts the posts of the month that were not discarded', () => {
    const posts = [post({}), post({ state: 'discarded' }), post({ day: '' })];
    expect(factsOf(posts, chosen)).toMatchObject({ posts: 1, withoutPillar: 1, withoutPicture: 1 });
  });

  it('takes a pillar’s main objective for its posts', () => {
    const posts = [
      post({ pillar: 'feasts', pictures: [picture] }),
      post({ pillar: 'craft' }),
      post({ pillar: 'craft', objective: 'sell' }),
    ];
    expect(factsOf(posts, chosen)).toEqual({
      strategy: true,
      posts: 3,
      withoutPillar: 0,
      withoutObjective: 1,
      withoutPicture: 2,
    });
  });

  it('is nothing in an empty month of an untouched strategy', () => {
    expect(factsOf([], empty)).toMatchObject({ strategy: false, posts: 0 });
  });
});
