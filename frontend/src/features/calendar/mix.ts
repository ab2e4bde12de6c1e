import type { Pillar, Post } from './post';

/** A pillar's part of the mix, in percent. */
export interface Share {
  pillar: Pillar;
  posts: number;
  planned: number;
  /** Undefined when the strategy does not say. */
  wanted: number | undefined;
  /** How many points planned is over wanted; negative under it. Zero where one of them says nothing. */
  over: number;
}

/** How many points off its share a pillar may be before it is said. */
export const tolerance = 10;

/** The mix of a span: its posts that are not discarded, by pillar, over those with a pillar. */
export function mix(posts: Iterable<Post>, pillars: readonly Pillar[]): Share[] {
  const counts = new Map(pillars.map((pillar) => [pillar.id, 0]));
  let all = 0;
  for (const { pillar, state } of posts) {
    const n = counts.get(pillar);
    if (n === undefined || state === 'discarded') continue;
    counts.set(pillar, n + 1);
    all++;
  }
  return pillars.map((pillar) => share(pillar, counts.get(pillar.id) ?? 0, all));
}

function share(pillar: Pillar, posts: number, all: number): Share {
  const planned = all ? Math.round((100 * posts) / all) : 0;
  const wanted = pillar.share ?? undefined;
  return { pillar, posts, planned, wanted, over: all && wanted !== undefined ? planned - wanted : 0 };
}

/** Whether a pillar is so far off its share that it must be said. */
export function off(share: Share): boolean {
  return Math.abs(share.over) > tolerance;
}
