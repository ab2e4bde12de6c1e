import type { Pillar, Post } from './post';

/** A post for tests: a draft in the backlog unless said otherwise. */
export function aPost(id: string, more: Partial<Post> = {}): Post {
  const nothing = { title: id, caption: '', pillar: '', objective: '', day: '', time: '', position: 0 };
  return { id, client: 'client', state: 'draft', channels: [], pictures: [], ...nothing, ...more };
}

/** A pillar for tests. */
export function aPillar(id: string, share?: number): Pillar {
  const ties = { objectives: [], audiences: [] };
  return { id, name: id, promise: '', hue: 1, ...(share === undefined ? {} : { share }), ...ties };
}
