import { dayInYear } from '$lib/dates';
import { platformName } from '$lib/platforms';
import { lapsedOf } from '$lib/rights';
import { count, lookUp, number, say } from '$lib/words';
import { off, type Share } from './mix';
import { backlog } from './plan';
import type { Channel, Objective, Post } from './post';
import type { Threads } from './thread';

/** The name of a state. */
export function stateName(state: string): string {
  return lookUp(`state.${state}`) ?? state;
}

/** The name of a channel as short as a card wants it. */
export function platformShort(platform: string): string {
  return lookUp(`platform.${platform}.short`) ?? platform;
}

/** A post's title, or how one calls a post without. */
export function titleOf(post: Post): string {
  return post.title || say('post.untitled');
}

/** The platforms a post goes out on, by full or short name. */
export function platformsOf(
  post: Post,
  channels: readonly Channel[],
  name: (platform: string) => string,
): string[] {
  const on = channels.filter((channel) => post.channels.includes(channel.id));
  return [...new Set(on.map((channel) => name(channel.platform)))];
}

/** All that a card shows, as one hears it; what is read on it comes first, in its order. */
export function cardSpoken(
  post: Post,
  channels: readonly Channel[],
  threads: Threads,
  today: string,
): string {
  const lack = threads.lack(post);
  const facts = [
    titleOf(post),
    post.time,
    stateName(post.state),
    platformsOf(post, channels, platformName).join(', '),
    threads.of(post).pillar?.name,
    lack && say(`post.lacks.${lack}`),
    lapsedOf(post, today).length > 0 && say('post.rights-lapsed'),
  ];
  return facts.filter(Boolean).join(', ');
}

/** A day as one hears it, with how many posts it has. */
export function daySpoken(day: string, posts: number, today: boolean): string {
  const facts = [dayInYear(day), today && say('calendar.today-is'), posts > 0 && count('posts', posts)];
  return facts.filter(Boolean).join(', ');
}

/** A day in words, or that there is none. */
export function placeName(zone: string): string {
  return zone === backlog ? say('calendar.no-day') : dayInYear(zone);
}

/** Where something stands: "domenica 20 dicembre, posizione 2 di 3". */
export function placeSpoken(zone: string, index: number, of: number): string {
  const where = placeName(zone);
  return of > 1 ? say('carry.place', { where, n: index + 1, of }) : where;
}

/** A pillar's share as its bar has it: "28/30", with an arrow when it is off; planned alone where nothing is wanted. */
export function shareWritten(share: Share): string {
  const { planned, wanted, over } = share;
  if (wanted === undefined) return `${planned}`;
  const arrow = over > 0 ? ' ↑' : ' ↓';
  return `${planned}/${number(wanted)}${off(share) ? arrow : ''}`;
}

/** An objective's statement as it begins a line. */
export function statementOf({ statement }: Objective): string {
  return statement.charAt(0).toLocaleUpperCase() + statement.slice(1);
}

/** A pillar's share as a sentence, and that it is off when it is. */
export function shareSpoken(share: Share): string {
  const { planned, wanted, over, posts } = share;
  const values = { pillar: share.pillar.name, planned };
  const text =
    wanted === undefined
      ? say('mix.share', values)
      : say('mix.share-of', { ...values, wanted: number(wanted) });
  const points = Math.round(Math.abs(over));
  const astray = off(share) && (over > 0 ? count('mix.over', points) : count('mix.under', points));
  return [text, count('posts', posts), astray].filter(Boolean).join(', ');
}
