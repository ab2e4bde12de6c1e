import { addDays, addMonths, lastOf, monthOf, weekdayOf } from '$lib/dates';
import { backlog } from './plan';

/** Where the focus stands: on a day, or on one of its posts. */
export interface Place {
  day: string;
  post?: string | undefined;
}

/** What a day offers to the focus, from the top, below the day itself. */
export type Stops = (day: string) => readonly string[];

/** The keys that move the focus or what is held, as KeyboardEvent names them. */
export interface Step {
  key: string;
  altKey?: boolean;
  ctrlKey?: boolean;
  metaKey?: boolean;
}

/** The same day of another month, or that month's last. */
export function sameDay(day: string, months: number): string {
  const month = addMonths(monthOf(day), months);
  const last = lastOf(month);
  const same = `${month}-${day.slice(8)}`;
  return same < last ? same : last;
}

/** The day a key leads to from another, or undefined for a key that leads to none. */
export function dayBy(step: Step, day: string): string | undefined {
  const far = step.ctrlKey || step.metaKey;
  switch (step.key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'PageUp':
      return sameDay(day, -1);
    case 'PageDown':
      return sameDay(day, 1);
    case 'Home':
      return far ? `${monthOf(day)}-01` : addDays(day, -weekdayOf(day));
    case 'End':
      return far ? lastOf(monthOf(day)) : addDays(day, 6 - weekdayOf(day));
    default:
      return undefined;
  }
}

/** Where a key takes the focus in the month: up and down through a day's posts and on to the weeks, else by days. */
export function walk(step: Step, from: Place, stops: Stops): Place | undefined {
  const here = stops(from.day);
  const index = from.post === undefined ? -1 : here.indexOf(from.post);
  if (step.key === 'ArrowDown' && index + 1 < here.length) return { day: from.day, post: here[index + 1] };
  if (step.key === 'ArrowUp' && index >= 0) return { day: from.day, post: here[index - 1] };
  const day = dayBy(step, from.day);
  if (day === undefined) return undefined;
  const there = stops(day);
  const level = step.key === 'ArrowUp' ? there.length - 1 : step.key === 'ArrowDown' ? -1 : index;
  return { day, post: there[Math.min(level, there.length - 1)] };
}

/** Where what is held would land: a day or the backlog, before one of its posts or at its foot. */
export interface Landing {
  zone: string;
  before?: string | undefined;
}

/** What carrying needs to know of the plan. */
export interface Ground {
  /** The posts of a day or of the backlog, in order, without the one that is held. */
  others: (zone: string) => readonly string[];
  /** The day to come back to from the backlog. */
  shore: string;
}

/**
 * Where a key takes what is held: arrows by days and weeks, Alt with up and down among the posts of a day, B to
 * the backlog. In the backlog up and down go along the list, and left goes back to the month.
 */
export function carry(step: Step, from: Landing, ground: Ground): Landing | undefined {
  if (step.ctrlKey || step.metaKey) return undefined;
  const along = step.key === 'ArrowUp' ? -1 : step.key === 'ArrowDown' ? 1 : 0;
  const waiting = from.zone === backlog;
  if (along !== 0 && (waiting || step.altKey)) return shift(from, along, ground.others(from.zone));
  if (step.altKey) return undefined;
  if (step.key.toLowerCase() === 'b') return waiting ? undefined : { zone: backlog };
  if (waiting) return step.key === 'ArrowLeft' ? { zone: ground.shore } : undefined;
  const day = dayBy(step, from.zone);
  return day === undefined ? undefined : { zone: day };
}

function shift(from: Landing, by: number, others: readonly string[]): Landing | undefined {
  const index = from.before === undefined ? others.length : others.indexOf(from.before);
  const next = index + by;
  if (next < 0 || next > others.length) return undefined;
  return { zone: from.zone, before: others[next] };
}
