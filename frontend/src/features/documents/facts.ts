import type { calendar, strategy } from '$models';

/** What a month's plan will hold, counted on the posts that stand in it. */
export interface Facts {
  /** Whether anything was chosen for the client. */
  strategy: boolean;
  posts: number;
  withoutPillar: number;
  withoutObjective: number;
  withoutPicture: number;
}

/** Counts what the plan of a month shows: the posts with a day in it, but for the discarded ones. */
export function factsOf(posts: readonly calendar.Post[], s: strategy.Strategy): Facts {
  const shown = posts.filter(({ state, day }) => state !== 'discarded' && day !== '');
  const count = (rule: (post: calendar.Post) => boolean) => shown.filter(rule).length;
  const pillar = (post: calendar.Post) => s.pillars.find(({ id }) => id === post.pillar);
  const chosen = [s.objectives, s.audiences, s.pillars, s.channels].some((list) => list.length > 0);
  return {
    strategy: chosen,
    posts: shown.length,
    withoutPillar: count((post) => !pillar(post)),
    // A post serves its own objective, or its pillar's main one.
    withoutObjective: count(
      (post) => pillar(post) !== undefined && !post.objective && !pillar(post)?.objectives[0],
    ),
    withoutPicture: count((post) => post.pictures.length === 0),
  };
}
