import { monthOf } from '$lib/dates';
import { say } from '$lib/words';
import { announce, toasts } from '$ui/toast.svelte';
import type { BoardRules, Hand, Spot } from '$ui/drag.svelte';
import type { Calendar } from './calendar.svelte';
import { backlog, landing, placeOf } from './plan';
import type { Post } from './post';
import { placeSpoken, titleOf } from './spoken';
import { carry } from './walk';

/** The zones that turn the month while something is held over them. */
export const before = 'month-before';
export const after = 'month-after';

/** Whether a post has gone out on its day and so stays there. */
export function fixed(post: Post): boolean {
  return post.state === 'published' && post.day !== '';
}

/** Says why a published post stays; nothing was lost, so it need not be closed. */
export function refuse(post: Post): void {
  toasts.show({ text: say('fault.post-published', { title: titleOf(post) }) });
}

/** How posts are dragged over a calendar; `landed` hears of each that was let go. */
export function rulesFor(calendar: Calendar, landed: (id: string, hand: Hand) => void): BoardRules {
  const others = (zone: string, id: string) => calendar.on(zone).filter((post) => post.id !== id);

  function spoken(id: string, spot: Spot): string {
    const rest = others(spot.zone, id);
    return placeSpoken(spot.zone, placeOf(rest, id, spot.before), rest.length + 1);
  }

  function lift(id: string, hand: Hand): boolean {
    const post = calendar.find(id);
    if (!post) return false;
    if (fixed(post)) {
      refuse(post);
      return false;
    }
    calendar.held = id;
    if (hand === 'keys') announce(say('carry.lifted', { title: titleOf(post) }));
    return true;
  }

  function land(id: string, spot: Spot): Spot | undefined {
    const post = calendar.find(id);
    if (!post) return undefined;
    const there = { ...post, day: spot.zone };
    return { zone: spot.zone, before: landing(calendar.on(spot.zone), there, spot.before) };
  }

  function drop(id: string, spot: Spot, hand: Hand): void {
    calendar.held = '';
    const post = calendar.find(id);
    if (!post) return;
    if (hand === 'keys') announce(say('carry.dropped', { title: titleOf(post), place: spoken(id, spot) }));
    const stays = post.day === spot.zone && next(post) === spot.before;
    if (!stays) void calendar.move(id, spot.zone, spot.before);
    landed(id, hand);
  }

  function next(post: Post): string | undefined {
    const here = calendar.on(post.day);
    return here[here.findIndex((other) => other.id === post.id) + 1]?.id;
  }

  function giveUp(id: string, hand: Hand): void {
    calendar.held = '';
    const post = calendar.find(id);
    if (!post) return;
    if (hand === 'keys') announce(say('carry.given-up', { title: titleOf(post) }));
    landed(id, hand);
  }

  let shore = '';

  function step(id: string, from: Spot, event: KeyboardEvent): Spot | undefined {
    const ground = {
      others: (zone: string) => others(zone, id).map((post) => post.id),
      shore: shore || calendar.home,
    };
    const to = carry(event, from, ground);
    if (!to) return undefined;
    if (to.zone !== backlog) shore = to.zone;
    const turns = event.key.startsWith('Page') || (to.zone !== backlog && !calendar.days.includes(to.zone));
    if (turns) void calendar.show(monthOf(to.zone));
    return to;
  }

  return {
    lift,
    land,
    drop,
    giveUp,
    step,
    aim: (id, spot, hand) => {
      if (hand === 'keys') announce(spoken(id, spot));
    },
    dwell: (zone) => void calendar.turn(zone === before ? -1 : 1),
  };
}
