import type { Board, Post } from './post';

/** The posts of each day, in the order in which they stand; those without a day under an empty one. */
export type Plan = ReadonlyMap<string, readonly Post[]>;

/** The day of a post that has none. */
export const backlog = '';

const none: readonly Post[] = [];

/** What Go answered, by day. */
export function planOf(board: Board): Plan {
  const plan = new Map<string, Post[]>([[backlog, board.backlog]]);
  for (const post of board.posts) plan.set(post.day, [...(plan.get(post.day) ?? []), post]);
  return plan;
}

/** The posts of a day, or of the backlog. */
export function postsOf(plan: Plan, day: string): readonly Post[] {
  return plan.get(day) ?? none;
}

export function find(plan: Plan, id: string): Post | undefined {
  for (const posts of plan.values()) {
    const post = posts.find((post) => post.id === id);
    if (post) return post;
  }
  return undefined;
}

/** Orders two posts of a day as their hours say, no hour last; zero leaves it to the hand. */
export function byHour(a: Post, b: Post): number {
  if (a.time === b.time) return 0;
  return a.time !== '' && (b.time === '' || a.time < b.time) ? -1 : 1;
}

/** A list of a day with a post put before another (at the foot without one), as far as the hours let it. */
export function put(posts: readonly Post[], post: Post, before?: string): Post[] {
  const others = posts.filter((other) => other.id !== post.id);
  const index = placeOf(posts, post.id, before);
  const list = [...others.slice(0, index), post, ...others.slice(index)];
  return post.day === backlog ? list : list.sort(byHour);
}

/** A post as it stands on a day: an idea with a day is a draft; its hour and all else it keeps. */
export function onDay(post: Post, day: string): Post {
  return { ...post, day, state: day && post.state === 'idea' ? 'draft' : post.state };
}

/** The plan with a post moved before another of a day, or to its foot. */
export function move(plan: Plan, id: string, day: string, before?: string): Plan {
  const post = find(plan, id);
  if (!post) return plan;
  const rest = remove(plan, id);
  return new Map(rest).set(day, put(postsOf(rest, day), onDay(post, day), before));
}

/** The plan without a post. */
export function remove(plan: Plan, id: string): Plan {
  const day = find(plan, id)?.day;
  if (day === undefined) return plan;
  return new Map(plan).set(
    day,
    postsOf(plan, day).filter((post) => post.id !== id),
  );
}

/** The plan with a post as it is now: in its place, or at the foot of those of its hour when that is another. */
export function replace(plan: Plan, post: Post): Plan {
  const posts = postsOf(plan, post.day);
  const before = posts.find((other) => other.id === post.id);
  if (before?.time === post.time) {
    const list = posts.map((other) => (other.id === post.id ? post : other));
    return new Map(plan).set(post.day, list);
  }
  return new Map(remove(plan, post.id)).set(post.day, put(posts, post));
}

/** The plan with a day as Go says it stands now. */
export function settle(plan: Plan, day: string, posts: readonly Post[]): Plan {
  const here = new Set(posts.map((post) => post.id));
  const next = new Map<string, readonly Post[]>();
  for (const [other, list] of plan) next.set(other, without(list, here));
  return next.set(day, posts);
}

/** The same list when it holds none of them, so that what shows it need not look twice. */
function without(posts: readonly Post[], ids: ReadonlySet<string>): readonly Post[] {
  return posts.some((post) => ids.has(post.id)) ? posts.filter((post) => !ids.has(post.id)) : posts;
}

/** Where a post of a list would truly stand if it were put before another: the id it precedes, or none. */
export function landing(posts: readonly Post[], post: Post, before?: string): string | undefined {
  const list = put(posts, post, before);
  return list[list.findIndex((other) => other.id === post.id) + 1]?.id;
}

/** How many of a list's other posts would stand above a post put before another: the place Go counts by. */
export function placeOf(posts: readonly Post[], id: string, before?: string): number {
  const others = posts.filter((post) => post.id !== id);
  const index = others.findIndex((post) => post.id === before);
  return index < 0 ? others.length : index;
}
