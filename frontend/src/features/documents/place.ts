import type { document } from '$models';
import { say } from '$lib/words';

/** Where one stands in a paper: on a page, counted from 1, and how far down it. */
export interface Place {
  page: number;
  /** From 0, its head, to 1, its foot. */
  fraction: number;
}

/** The same place in a paper that was laid out anew: within the same part, as far as that goes. */
export function samePlace(
  at: Place,
  before: readonly document.Extent[],
  after: readonly document.Extent[],
): Place {
  const part = before.find(({ first, pages }) => at.page >= first && at.page < first + pages);
  const now = after.find(({ name, pages }) => name === part?.name && pages > 0);
  const last = Math.max(1, ...after.map(({ first, pages }) => first + pages - 1));
  if (!part || !now) return { ...at, page: Math.min(at.page, last) };
  return { ...at, page: now.first + Math.min(at.page - part.first, now.pages - 1) };
}

/** Puts a name at a place among the others. */
export function moved<T extends { name: string }>(list: readonly T[], name: string, to: number): T[] {
  const held = list.find((one) => one.name === name);
  const others = list.filter((one) => one !== held);
  return held ? [...others.slice(0, to), held, ...others.slice(to)] : others;
}

/**
 * On which pages a part of a paper stands. Parts may share one, so how many they take would not add up. A paper of few
 * headings has no contents.
 */
export function pagesText(extent: document.Extent | undefined): string {
  if (!extent?.pages) return say(extent?.name === 'contents' ? 'plan.part-unneeded' : 'plan.part-empty');
  const { first, pages } = extent;
  return pages === 1
    ? say('plan.part-page', { n: first })
    : say('plan.part-pages', { n: first, to: first + pages - 1 });
}
