import { apart, type Point } from './drag-boxes';
import { threshold } from './drag';
import { swallowClick } from './drag.svelte';

/** What comes of a loose drag; `by` is how far the pointer went since it was pressed, `at` where it is. */
export interface LooseRules {
  /** It is lifted now: the place to read from the layout what the drag needs. */
  lift(item: string): void;
  /** Once a frame while the pointer moves; nothing is to be read from the layout here. */
  move(item: string, by: Point, at: Point): void;
  drop(item: string, by: Point, at: Point): void;
  /** It was put back. */
  giveUp(): void;
}

/** Drags a thing anywhere, not from spot to spot: what follows the pointer is drawn by the rules. */
export class LooseDrag {
  /** What is held: state for the markup. */
  item = $state<string>();

  #pressed: string | undefined;
  #from: Point = { x: 0, y: 0 };
  #at: Point = { x: 0, y: 0 };
  #moved = false;
  #pointer = -1;
  #root: HTMLElement | undefined;
  #loose: (() => void)[] = [];

  constructor(private readonly rules: LooseRules) {}

  /** Begins where a pointer went down; `root` is what captures it. */
  press(event: PointerEvent, item: string, root: HTMLElement): void {
    if (event.button !== 0 || !event.isPrimary || this.#pressed !== undefined) return;
    this.#pressed = item;
    this.#root = root;
    this.#pointer = event.pointerId;
    this.#from = this.#at = { x: event.clientX, y: event.clientY };
    this.#hear('pointermove', (e) => e.pointerId === this.#pointer && this.#point(e));
    this.#hear('pointerup', (e) => e.pointerId === this.#pointer && this.#release());
    this.#hear('pointercancel', () => this.cancel());
    // Heard on its way down, a blur may also be that of a field that was clicked away from.
    this.#hear('blur', (e) => e.target instanceof Node || this.cancel());
  }

  /** Puts back what is held. */
  cancel(): void {
    const held = this.item;
    this.#letGo();
    if (held !== undefined) this.rules.giveUp();
  }

  #point({ clientX: x, clientY: y }: PointerEvent): void {
    this.#at = { x, y };
    this.#moved = true;
    if (this.item === undefined && apart(this.#from, this.#at) >= threshold) this.#lift();
  }

  #lift(): void {
    this.item = this.#pressed;
    this.#root?.setPointerCapture?.(this.#pointer);
    this.#hear('lostpointercapture', () => this.cancel());
    this.#hear('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      this.cancel();
    });
    if (this.item !== undefined) this.rules.lift(this.item);
    requestAnimationFrame(this.#frame);
  }

  #frame = (): void => {
    if (this.item === undefined) return;
    if (this.#moved) this.rules.move(this.item, this.#by, this.#at);
    this.#moved = false;
    requestAnimationFrame(this.#frame);
  };

  #release(): void {
    const { item } = this;
    const by = this.#by;
    this.#letGo();
    if (item === undefined) return;
    swallowClick();
    this.rules.drop(item, by, this.#at);
  }

  get #by(): Point {
    return { x: this.#at.x - this.#from.x, y: this.#at.y - this.#from.y };
  }

  #letGo(): void {
    for (const stop of this.#loose) stop();
    this.#loose = [];
    this.#pressed = this.item = undefined;
  }

  #hear<K extends keyof WindowEventMap>(name: K, run: (event: WindowEventMap[K]) => unknown): void {
    window.addEventListener(name, run, true);
    this.#loose.push(() => window.removeEventListener(name, run, true));
  }
}
