import { lapsedOf } from '$lib/rights';
import type { calendar, dossier, strategy } from '$models';
import { avoided } from '$lib/avoided';

type Post = calendar.Post;

/** What a post can lack on paper, in the order in which one mends it. */
export const lacks = ['pillar', 'objective', 'caption', 'picture', 'rights', 'time', 'channel'] as const;
export type Lack = (typeof lacks)[number];

/** What a plan will hold: the posts that stand in its days, in their order. */
export interface Facts {
  /** Whether anything was chosen for the client. */
  strategy: boolean;
  posts: readonly Post[];
  /** What posts lack: of each lack how many posts, and the first of them. */
  lacking: { lack: Lack; posts: number; first: Post }[];
  /** The words to avoid that posts use: of each in how many posts, and the first of them. */
  avoided: { word: string; posts: number; first: Post }[];
}

/** Counts what the plan shows: the posts with a day, but for the discarded ones. */
export function factsOf(
  posts: readonly Post[],
  s: strategy.Strategy,
  words: readonly dossier.BrandWord[],
): Facts {
  const shown = posts.filter(({ state, day }) => state !== 'discarded' && day !== '');
  const chosen = [s.objectives, s.audiences, s.pillars, s.channels].some((list) => list.length > 0);
  const lacking = lacks.flatMap((lack) => {
    const of = shown.filter((post) => rules[lack](post, s));
    return of[0] ? { lack, posts: of.length, first: of[0] } : [];
  });
  return { strategy: chosen, posts: shown, lacking, avoided: avoidedIn(shown, words) };
}

function avoidedIn(posts: readonly Post[], words: readonly dossier.BrandWord[]): Facts['avoided'] {
  const using = new Map<dossier.BrandWord, Post[]>();
  for (const post of posts) {
    for (const word of avoided(words, `${post.title}\n${post.caption}`)) {
      using.set(word, [...(using.get(word) ?? []), post]);
    }
  }
  return words.flatMap((word) => {
    const of = using.get(word) ?? [];
    return of[0] ? [{ word: word.text, posts: of.length, first: of[0] }] : [];
  });
}

const pillarOf = (post: Post, s: strategy.Strategy) => s.pillars.find(({ id }) => id === post.pillar);

const rules: Record<Lack, (post: Post, s: strategy.Strategy) => boolean> = {
  pillar: (post, s) => !pillarOf(post, s),
  // A post serves its own objective, or its pillar's main one.
  objective: (post, s) => {
    const pillar = pillarOf(post, s);
    return pillar !== undefined && !post.objective && !pillar.objectives[0];
  },
  caption: (post) => post.caption.trim() === '',
  picture: (post) => post.pictures.length === 0,
  // A right that is over before the post goes out.
  rights: (post) => lapsedOf(post, post.day).length > 0,
  time: (post) => post.time === '',
  channel: (post) => post.channels.length === 0,
};

/** The first post in which a sign stands. */
export function postWithSign({ posts }: Facts, sign: string): Post | undefined {
  return posts.find(({ title, caption }) => title.includes(sign) || caption.includes(sign));
}

/** The first post with a picture of that name. */
export function postWithPicture({ posts }: Facts, name: string): Post | undefined {
  return posts.find(({ pictures }) => pictures.some((picture) => picture.name === name));
}
