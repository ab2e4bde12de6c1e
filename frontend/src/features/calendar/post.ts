import type { calendar, media, strategy } from '$models';

export type Post = calendar.Post;
export type Edit = calendar.Edit;
export type Board = calendar.Board;
export type Picture = media.Picture;
export type Strategy = strategy.Strategy;
export type Pillar = strategy.Pillar;
export type Objective = strategy.Objective;
export type Channel = strategy.Channel;

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

/** What is changed of a post, without the rest. */
export type Change = Partial<Omit<Edit, 'id'>>;

/** All that the composer may change of a post, with some of it changed. */
export function edited(post: Post, change: Change): Edit {
  const { id, title, caption, pillar, objective, state, time, channels } = { ...post, ...change };
  return { id, title, caption, pillar, objective, state, time, channels };
}
