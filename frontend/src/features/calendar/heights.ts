import type { Heights } from './fit';

/** The heights of cards and of a day's head, as the tokens say, in pixels. */
export function heightsOf(node: HTMLElement): Heights & { head: number } {
  const style = getComputedStyle(node);
  const token = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
  return {
    full: token('--post-full'),
    brief: token('--post-brief'),
    line: token('--post-line'),
    gap: token('--post-gap'),
    // The head, the space under it, and the week's line.
    head: token('--day-head') + token('--post-gap') + 2,
  };
}
