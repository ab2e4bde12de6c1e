import { dayBrief, lastOf, monthOf, monthText } from '$lib/dates';
import type { Days } from './documents.svelte';

/** Days as one reads them: the month when they are one, else both ends. */
export function daysText({ from, to }: Days): string {
  const month = monthOf(from);
  if (from === `${month}-01` && to === lastOf(month)) return monthText(month);
  return from === to ? dayBrief(from) : `${dayBrief(from)} – ${dayBrief(to)}`;
}
