import { folded } from '$ui/suggest';
import type { Post } from './post';
import type { Threads } from './thread';

/** The posts in which every word of a text is found, whatever its case and accents; an empty text finds all. */
export function search(posts: readonly Post[], text: string, threads: Threads): readonly Post[] {
  const words = folded(text).split(' ').filter(Boolean);
  if (words.length === 0) return posts;
  return posts.filter((post) => {
    const { pillar, objective } = threads.of(post);
    const all = folded([post.title, post.caption, pillar?.name, objective?.statement].join(' '));
    return words.every((word) => all.includes(word));
  });
}
