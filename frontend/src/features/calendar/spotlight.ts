import type { Post } from './post';
import type { Threads } from './thread';

/** What stands out in the month while the rest steps back: posts of a pillar, in a state, or hanging on nothing. */
export interface Spotlight {
  kind: 'pillar' | 'state' | 'lack';
  of: string;
}

export function sameLight(a: Spotlight | undefined, b: Spotlight | undefined): boolean {
  return a?.kind === b?.kind && a?.of === b?.of;
}

/** Whether a post stands in the light; without one, all do. */
export function lit(post: Post, light: Spotlight | undefined, threads: Threads): boolean {
  switch (light?.kind) {
    case undefined:
      return true;
    case 'pillar':
      return post.pillar === light.of;
    case 'state':
      return post.state === light.of;
    case 'lack':
      return threads.lack(post) === light.of;
  }
}
