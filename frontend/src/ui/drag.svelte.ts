import { tick, untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { DragEngine, type Hand, type Rules, type Stage } from './drag';
import type { Box, Point, Spot, Zone } from './drag-boxes';

export type { Hand, Rules } from './drag';
export type { Box, Spot } from './drag-boxes';

/** What a board adds to the rules: how keys take what is held from spot to spot. */
export interface BoardRules extends Rules {
  /** The spot that a key leads to, or undefined when it leads nowhere. */
  step?(item: string, from: Spot, event: KeyboardEvent): Spot | undefined;
}

/** How far inside its ghost the pointer stays, in pixels. */
const inset = 8;

/** How long a finger stays on a card to lift it, in milliseconds. */
const linger = 260;

/**
 * A board whose cards can be dragged by pointer and by key. In its markup `data-drag` holds a card's id,
 * `data-zone` a zone's; `data-scroll` marks what scrolls in a zone, `data-across` a zone whose cards stand side
 * by side, `data-dwell` one that only acts when something is held over it, `data-still` a part of a card that is not
 * what it is lifted by. One
 * listener serves all cards; nothing is read from the layout while the pointer moves.
 */
export class Drag {
  /** What is held, what holds it, and over which zone: state for the markup. */
  item = $state<string>();
  hand = $state<Hand>();
  over = $state<string>();
  line = $state.raw<Box>();

  #engine: DragEngine;
  #root: HTMLElement | undefined;
  #ghost: HTMLElement | undefined;
  #zones = new Map<string, HTMLElement>();
  #grip: Point = { x: 0, y: 0 };
  #pointer = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #loose: (() => void)[] = [];

  constructor(private readonly rules: BoardRules) {
    const stage: Stage = {
      measure: () => this.#measure(),
      hold: (at) => this.#draw({ x: at.x - this.#grip.x, y: at.y - this.#grip.y }),
      aim: (spot, line) => this.#aim(spot, line),
      scroll: (zone, by) => scrollerOf(this.#zones.get(zone))?.scrollBy(0, by),
    };
    this.#engine = new DragEngine(stage, {
      ...rules,
      lift: (item, hand) => rules.lift(item, hand) && this.#lift(item, hand),
      land: (item, spot) => rules.land(item, spot),
      drop: (item, spot, hand) => this.#end(item, () => rules.drop(item, spot, hand)),
      giveUp: (item, hand) => this.#end(item, () => rules.giveUp(item, hand)),
      aim: (item, spot, hand) => rules.aim?.(item, spot, hand),
      dwell: (zone) => rules.dwell?.(zone),
    });
  }

  /** Makes an element the board. */
  board: Attachment<HTMLElement> = (root) => {
    this.#root = root;
    const press = (event: PointerEvent) => this.#press(event);
    // A finger that holds a card must not scroll the page; only a listener that may refuse can see to it.
    const touch = (event: TouchEvent) => this.item && event.preventDefault();
    root.addEventListener('pointerdown', press);
    root.addEventListener('touchmove', touch, { passive: false });
    return () => {
      this.cancel();
      root.removeEventListener('pointerdown', press);
      root.removeEventListener('touchmove', touch);
    };
  };

  /** Makes an element what follows the pointer. */
  ghost: Attachment<HTMLElement> = (node) => {
    this.#ghost = node;
    // The ghost may be smaller than its card, and the pointer is to have it in hand.
    const [width, height] = [node.offsetWidth - inset, node.offsetHeight - inset];
    this.#grip = { x: Math.min(this.#grip.x, width), y: Math.min(this.#grip.y, height) };
    untrack(() => this.redraw());
    return () => (this.#ghost = undefined);
  };

  /** Lifts an item by key, from the spot where it stands. */
  grab(item: string, from: Spot): void {
    this.#engine.grab(item, from);
  }

  /** Gives up what is held. */
  cancel(): void {
    this.#letGo();
    this.#engine.cancel();
  }

  /** To be called when cards were drawn anew. */
  redraw(): void {
    if (!this.item) return;
    this.#mark();
    this.#engine.redraw();
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary || this.hand === 'pointer') return;
    const { target } = event;
    const card = target instanceof Element ? target.closest<HTMLElement>('[data-drag], [data-still]') : null;
    const item = card?.dataset['drag'];
    if (!card || !item) return;
    const at = { x: event.clientX, y: event.clientY };
    const touch = event.pointerType === 'touch';
    this.#pointer = event.pointerId;
    this.#grip = at;
    this.#engine.press(item, at, touch);
    if (touch) this.#timer = setTimeout(() => this.#engine.linger(), linger);
    this.#follow();
  }

  /** Hears the pointer until it is up. */
  #follow(): void {
    const mine = (run: (event: PointerEvent) => void) => (event: PointerEvent) => {
      if (event.pointerId === this.#pointer) run(event);
    };
    this.#hear(
      'pointermove',
      mine((event) => this.#engine.point({ x: event.clientX, y: event.clientY })),
    );
    this.#hear(
      'pointerup',
      mine(() => this.#release()),
    );
    this.#hear(
      'pointercancel',
      mine(() => this.cancel()),
    );
    // Heard on its way down, a blur may also be that of a card that was clicked away from.
    this.#hear('blur', (event) => event.target instanceof Node || this.cancel());
  }

  #release(): void {
    if (this.item) swallowClick();
    this.#letGo();
    this.#engine.release();
  }

  /** Stops hearing; what is held stays held until the engine lets it go. */
  #letGo(): void {
    clearTimeout(this.#timer);
    for (const stop of this.#loose) stop();
    this.#loose = [];
  }

  #hear<K extends keyof WindowEventMap>(name: K, run: (event: WindowEventMap[K]) => unknown): void {
    window.addEventListener(name, run, true);
    this.#loose.push(() => window.removeEventListener(name, run, true));
  }

  #lift(item: string, hand: Hand): boolean {
    this.item = item;
    this.hand = hand;
    const spoil = () => this.#engine.spoil();
    this.#hear('scroll', spoil);
    this.#hear('resize', spoil);
    this.#hear('keydown', (event) => this.#key(event));
    if (hand === 'pointer') this.#hold();
    else this.#hear('pointerdown', () => this.cancel());
    this.#mark();
    return true;
  }

  #hold(): void {
    const card = this.#card(this.item)?.getBoundingClientRect();
    if (card) this.#grip = { x: this.#grip.x - card.x, y: this.#grip.y - card.y };
    this.#root?.setPointerCapture?.(this.#pointer);
    this.#root?.setAttribute('data-dragging', '');
    this.#hear('lostpointercapture', () => this.cancel());
    requestAnimationFrame(this.#frame);
  }

  #frame = (time: number): void => {
    if (this.hand !== 'pointer') return;
    this.#engine.frame(time);
    requestAnimationFrame(this.#frame);
  };

  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.#take(event, () => this.cancel());
    else if (this.hand !== 'keys') return;
    else if (event.key === ' ' || event.key === 'Enter') this.#take(event, () => this.#drop());
    else if (event.key === 'Tab') this.cancel();
    else this.#step(event);
  }

  #step(event: KeyboardEvent): void {
    const from = this.#engine.spot;
    const to = this.item && from && this.rules.step?.(this.item, from, event);
    if (to) this.#take(event, () => this.#engine.take(to));
  }

  #take(event: KeyboardEvent, run: () => void): void {
    event.preventDefault();
    event.stopPropagation();
    run();
  }

  #drop(): void {
    this.#letGo();
    this.#engine.drop();
  }

  #end(item: string, tell: () => void): void {
    this.#letGo();
    this.#root?.removeAttribute('data-dragging');
    this.#root?.querySelector('[data-lifted]')?.removeAttribute('data-lifted');
    const ghost = this.#ghost?.cloneNode(true);
    this.item = this.hand = undefined;
    tell();
    if (ghost instanceof HTMLElement) void this.#settle(item, ghost);
  }

  /** What was held glides to where it now stands. */
  async #settle(item: string, ghost: HTMLElement): Promise<void> {
    await tick();
    const card = this.#card(item)?.getBoundingClientRect();
    if (!card?.width) return;
    ghost.inert = true;
    document.body.append(ghost);
    ghost.dataset['landing'] = '';
    // A transition begins at what was laid out before.
    void ghost.offsetWidth;
    ghost.style.transform = `translate(${card.x}px, ${card.y}px)`;
    ghost.style.opacity = '0';
    await Promise.allSettled(ghost.getAnimations().map((animation) => animation.finished));
    ghost.remove();
  }

  #card(item = ''): HTMLElement | null {
    return this.#root?.querySelector<HTMLElement>(`[data-drag="${CSS.escape(item)}"]`) ?? null;
  }

  #mark(): void {
    this.#card(this.item)?.setAttribute('data-lifted', '');
  }

  #aim(spot: Spot | undefined, line: Box | undefined): void {
    this.over = spot?.zone;
    this.line = line;
    if (spot && this.hand === 'keys') this.#draw(line ?? this.#zones.get(spot.zone)?.getBoundingClientRect());
  }

  #draw(at: Point | undefined): void {
    if (this.#ghost && at) this.#ghost.style.transform = `translate(${at.x}px, ${at.y}px)`;
  }

  #measure(): Zone[] {
    const nodes = [...(this.#root?.querySelectorAll<HTMLElement>('[data-zone]') ?? [])];
    this.#zones = new Map(nodes.map((node) => [node.dataset['zone'] ?? '', node]));
    return nodes.map(read);
  }
}

/** What scrolls in a zone: what says so, or the zone itself. */
function scrollerOf(zone: HTMLElement | undefined): HTMLElement | undefined {
  return zone?.querySelector<HTMLElement>('[data-scroll]') ?? zone;
}

/** What the layout says of a zone. */
function read(node: HTMLElement): Zone {
  const scroller = scrollerOf(node) ?? node;
  const foot = scroller.getBoundingClientRect().bottom;
  const cards = [...node.querySelectorAll<HTMLElement>('[data-drag]')];
  const items = cards.map((card) => ({ id: card.dataset['drag'] ?? '', box: card.getBoundingClientRect() }));
  return {
    id: node.dataset['zone'] ?? '',
    box: node.getBoundingClientRect(),
    // What is scrolled out of sight lies under something else.
    items: items.filter((item) => item.box.y < foot),
    scrolls: scroller.scrollHeight > scroller.clientHeight,
    across: 'across' in node.dataset,
    dwells: 'dwell' in node.dataset,
  };
}

/** After a drag the browser may still send a click, and a card would open. */
export function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, true));
}
