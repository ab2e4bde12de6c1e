import { tick } from 'svelte';
import { on } from 'svelte/events';
import type { Attachment } from 'svelte/attachments';
import { dayInYear } from '$lib/dates';
import { desk } from '$lib/desk.svelte';
import { isDelete } from '$lib/keys';
import { say } from '$lib/words';
import { calendar } from './calendar.svelte';
import { hands } from './hands.svelte';
import { cardSpoken } from './spoken';

/** The menu that all cards share. */
interface Menus {
  menuAt: (id: string, x: number, y: number) => void;
  menuBeside: (id: string, card: HTMLElement) => void;
}

const cardOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-drag]:not(.composer *)') : null;
const idOf = (target: EventTarget | null) => cardOf(target)?.dataset['drag'];
const named = (target: EventTarget | null, name: string) =>
  target instanceof Element ? target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name] : undefined;

/** Hears for all cards and days at once what a person does with them; drags apart. */
export function gestures({ menuAt, menuBeside }: Menus): Attachment<HTMLElement> {
  function click(event: MouseEvent, root: HTMLElement): void {
    const id = idOf(event.target);
    const [rest, head] = [named(event.target, 'rest'), named(event.target, 'head')];
    if (id && (event.target as Element).closest('.more')) menuAt(id, event.clientX, event.clientY);
    else if (id) void open(id, root, event.detail === 0);
    else if (rest) hands.spread = rest;
    else if (head) calendar.begin(head);
  }

  function contextmenu(event: MouseEvent): void {
    const id = idOf(event.target);
    if (!id) return;
    event.preventDefault();
    menuAt(id, event.clientX, event.clientY);
  }

  function keydown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const card = cardOf(event.target);
    if (card && onCard(event, card)) event.preventDefault();
    else if (event.key === 'Escape' && escape()) event.preventDefault();
  }

  function onCard(event: KeyboardEvent, card: HTMLElement): boolean {
    const id = card.dataset['drag'] ?? '';
    if (event.key === ' ') hands.carry(id);
    else if (isDelete(event)) void hands.remove(id);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) menuBeside(id, card);
    else if (event.key.toLowerCase() === 'm') hands.move(id);
    else return false;
    return true;
  }

  return (root) => {
    const stops = [
      on(root, 'click', (event) => click(event, root)),
      on(root, 'dblclick', doubleclick),
      on(root, 'contextmenu', contextmenu),
      on(root, 'keydown', keydown),
      on(root, 'keyup', keyup),
      on(root, 'pointerover', pointerover),
      on(root, 'animationend', seen),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };
}

/** Opens a post; who came by key goes on in its fields. */
async function open(id: string, root: HTMLElement, byKey: boolean): Promise<void> {
  calendar.look(id);
  await tick();
  if (byKey) root.querySelector<HTMLElement>('[data-title] textarea')?.focus();
}

/** The empty part of a day takes a new post. */
function doubleclick({ target }: MouseEvent): void {
  const day = named(target, 'day');
  const taken = target instanceof Element && target.closest('[data-drag], [data-rest], [data-head]');
  if (day && !taken) calendar.begin(day);
}

/** Closes what is open or puts the light out; false when there is neither. */
function escape(): boolean {
  if (!calendar.opened && !calendar.spotlight) return false;
  if (calendar.opened) calendar.close();
  else calendar.light(undefined);
  return true;
}

/** Space lifted the card when it went down; going up it must not press it. */
function keyup(event: KeyboardEvent): void {
  if (event.key === ' ' && cardOf(event.target)) event.preventDefault();
}

/** What undo changed has been shown. */
function seen({ target }: AnimationEvent): void {
  if (cardOf(target)) calendar.changed = '';
}

/** A card that is pointed at says in full what it had no room for; a day's head, what a press there does. */
function pointerover({ target }: PointerEvent): void {
  const card = cardOf(target);
  const head = target instanceof Element ? target.closest<HTMLElement>('[data-head]') : null;
  if (head) head.title = say('calendar.write-on', { day: dayInYear(head.dataset['head'] ?? '') });
  const post = card && calendar.find(card.dataset['drag'] ?? '');
  if (post) card.title = cardSpoken(post, calendar.channels, calendar.threads, desk.today);
}
