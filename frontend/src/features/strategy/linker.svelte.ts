import { say } from '$lib/words';
import { toasts } from '$ui/toast.svelte';
import type { Strategy } from './records';
import { strategy } from './strategy.svelte';
import { cardNamed, nameOf, tieBetween, type Card } from './thread';

interface Point {
  x: number;
  y: number;
}

/** A link while it is drawn by hand, from the edge of a card to another card. */
export class Linker {
  from = $state.raw<Card>();
  /** Where the hand is, in the window. */
  at = $state.raw<Point>({ x: 0, y: 0 });
  /** The card under the hand, when it may be tied. */
  over = $state('');

  #end: (() => void) | undefined;

  constructor(
    private readonly board: () => HTMLElement | undefined,
    private readonly now: () => Strategy,
  ) {}

  get hint(): boolean {
    return this.from !== undefined;
  }

  /** Whether the card in hand can be tied to that one. */
  admits(card: Card): boolean {
    const { from } = this;
    return from !== undefined && (nameOf(from) === nameOf(card) || tieBetween(from, card) !== undefined);
  }

  start(card: Card, event: PointerEvent): void {
    event.preventDefault();
    event.stopPropagation();
    this.from = { kind: card.kind, id: card.id };
    this.#move(event);
    const move = (e: PointerEvent) => this.#move(e);
    const up = (e: PointerEvent) => this.#drop(e);
    const key = (e: KeyboardEvent) => {
      if (e.key !== 'Escape') return;
      e.stopPropagation();
      this.#stop();
    };
    const stop = () => this.#stop();
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', key, true);
    this.#end = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', key, true);
    };
  }

  #move({ clientX, clientY }: PointerEvent): void {
    this.at = { x: clientX, y: clientY };
    const card = this.#under(this.at);
    this.over = card && this.from && tieBetween(this.from, card) ? nameOf(card) : '';
  }

  #drop({ clientX, clientY }: PointerEvent): void {
    const { from } = this;
    const to = this.#under({ x: clientX, y: clientY });
    this.#stop();
    if (!from || !to || nameOf(from) === nameOf(to)) return;
    const tie = tieBetween(from, to);
    if (!tie) return void toasts.show({ text: say('strategy.ties.not-direct') });
    strategy.choose(from);
    void strategy.tie(tie, true);
  }

  #under({ x, y }: Point): Card | undefined {
    const name = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-card]')?.dataset['card'];
    if (!name || !this.board()) return undefined;
    return this.now() && cardNamed(name);
  }

  #stop(): void {
    this.#end?.();
    this.#end = undefined;
    this.from = undefined;
    this.over = '';
  }
}
