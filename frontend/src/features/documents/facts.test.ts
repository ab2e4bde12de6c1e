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
const picture = { id: 'm', sha256: '', name: '', alt: '', width: 1, height: 1, expiry: '' };

const channel = { id: 'ig', platform: 'instagram', profile: '', mission: '', audiences: [] };
const whole = post({
  id: 'whole',
  pillar: 'feasts',
  caption: 'È tempo di panettone',
  time: '09:00',
  channels: [channel.id],
  pictures: [picture],
});

/** How many posts lack what, and which is the first. */
const lacking = (posts: calendar.Post[]) =>
  Object.fromEntries(
    factsOf(posts, chosen, []).lacking.map(({ lack, posts, first }) => [lack, [posts, first.id]]),
  );

describe('what a plan will hold', () => {
  it('counts the posts of the month that were not discarded', () => {
    const posts = [post({}), post({ state: 'discarded' }), post({ day: '' })];
    expect(factsOf(posts, chosen, [])).toMatchObject({ strategy: true, posts: [{ id: 'p' }] });
    expect(lacking(posts)).toMatchObject({ pillar: [1, 'p'], picture: [1, 'p'] });
  });

  it('takes a pillar’s main objective for its posts', () => {
    const posts = [
      { ...whole, id: 'feast' },
      { ...whole, id: 'craft', pillar: 'craft' },
      { ...whole, id: 'own', pillar: 'craft', objective: 'sell' },
    ];
    expect(lacking(posts)).toEqual({ objective: [1, 'craft'] });
  });

  it('names the first post without a caption, an hour, a channel or a picture', () => {
    const posts = [
      whole,
      { ...whole, id: 'mute', caption: ' ' },
      { ...whole, id: 'late', time: '' },
      { ...whole, id: 'nowhere', channels: [] },
      { ...whole, id: 'bare', pictures: [], caption: '' },
    ];
    expect(lacking(posts)).toEqual({
      caption: [2, 'mute'],
      picture: [1, 'bare'],
      time: [1, 'late'],
      channel: [1, 'nowhere'],
    });
  });

  it('is nothing in an empty month of an untouched strategy', () => {
    expect(factsOf([], empty, [])).toEqual({ strategy: false, posts: [], lacking: [], avoided: [] });
  });

  it('names the words to avoid that it uses, and the first post of each', () => {
    const word = (text: string, kind = 'avoid') => ({ id: text, kind, text, instead: '' });
    const posts = [
      post({ id: 'a', caption: 'Pane artigianale' }),
      post({ id: 'b', title: 'Il top' }),
      post({ id: 'c', caption: 'ARTIGIANALE', state: 'discarded' }),
      post({ id: 'd', title: 'Artigianale' }),
    ];
    const { avoided } = factsOf(posts, chosen, [
      word('top'),
      word('pane', 'use'),
      word('artigianale'),
      word('mai'),
    ]);
    expect(avoided.map(({ word, posts, first }) => [word, posts, first.id])).toEqual([
      ['top', 1, 'b'],
      ['artigianale', 2, 'a'],
    ]);
  });
});
