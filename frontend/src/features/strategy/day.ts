import { addMonths, lastOf, monthOf } from '$lib/dates';

/** The days a goal is often due: the ends of the next months and of the year, soonest first. */
export function likelyDays(today: string): string[] {
  const ends = [1, 3, 6, 12].map((ahead) => lastOf(addMonths(monthOf(today), ahead)));
  const days = [lastOf(`${today.slice(0, 4)}-12`), ...ends].filter((day) => day > today);
  return [...new Set(days)].sort();
}
