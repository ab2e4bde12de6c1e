import type { Plain } from '$lib/call';
import type { calendar, media, strategy } from '$models';

export type Post = Plain<calendar.Post>;
export type Edit = Plain<calendar.Edit>;
export type Board = Plain<calendar.Board>;
export type Picture = Plain<media.Picture>;
export type Strategy = Plain<strategy.Strategy>;
export type Pillar = Plain<strategy.Pillar>;
export type Objective = Plain<strategy.Objective>;
export type Channel = Plain<strategy.Channel>;

/** The states of a post, in the order in which it usually goes through them. */
export const states = [
  'idea',
  'draft',
  'with_client',
  'changes_asked',
  'approved',
  'published',
  'discarded',
] as const;

export type State = (typeof states)[number];

/** What is changed of a post, without the rest. */
export type Change = Partial<Omit<Edit, 'id'>>;

/** All that the composer may change of a post, with some of it changed. */
export function edited(post: Post, change: Change): Edit {
  const { id, title, caption, pillar, objective, state, time, channels } = { ...post, ...change };
  return { id, title, caption, pillar, objective, state, time, channels };
}
