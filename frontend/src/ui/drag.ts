import {
  apart,
  itemAfter,
  lineAt,
  sameSpot,
  scrollBy,
  zoneAt,
  zoneOf,
  type Box,
  type Point,
  type Spot,
  type Zone,
} from './drag-boxes';

/** What the engine needs of a page: boxes to read, and what to draw. */
export interface Stage {
  /** The boxes of all zones, from the lowest up. Read once on lifting, and again only when they went stale. */
  measure(): Zone[];
  /** Draws what is held at the pointer. */
  hold(at: Point): void;
  /** Draws where it would land; no spot where it may not. */
  aim(spot: Spot | undefined, line: Box | undefined): void;
  /** Scrolls a zone. */
  scroll(zone: string, by: number): void;
}

/** What is decided elsewhere: what may be lifted, where it may land, and what comes of it. */
export interface Rules {
  /** Whether it may be lifted; who refuses says why. */
  lift(item: string, hand: Hand): boolean;
  /** Where it would truly land when it is let go at a spot; undefined when it may not be let go there. */
  land(item: string, spot: Spot): Spot | undefined;
  /** It was let go here. */
  drop(item: string, spot: Spot, hand: Hand): void;
  /** It was put back where it was. */
  giveUp(item: string, hand: Hand): void;
  /** It would now land here. */
  aim?(item: string, spot: Spot, hand: Hand): void;
  /** It was held over a zone that acts by itself. */
  dwell?(zone: string): void;
}

/** What holds it: a pointer, or the keys. */
export type Hand = 'pointer' | 'keys';

/** How far a pointer goes before a press is a drag, in pixels. */
export const threshold = 4;
/** How far a finger may tremble before its press is a scroll. */
const tremble = 8;
/** How long something is held over a zone before it acts, and before it acts again, in milliseconds. */
const firstDwell = 550;
const nextDwell = 900;

type State =
  | { phase: 'idle' }
  | { phase: 'pressed'; item: string; from: Point; touch: boolean }
  | { phase: 'held'; item: string; hand: Hand };

/**
 * One drag after the other, without a page: it is told what pointer and keys do and once a frame that time
 * passes, and tells a stage what to draw and the rules what came of it. A pointer that moves costs it a store;
 * all else happens once a frame, on boxes that were read when the thing was lifted.
 */
export class DragEngine {
  #state: State = { phase: 'idle' };
  #zones: Zone[] = [];
  #stale = true;
  #at: Point = { x: 0, y: 0 };
  #spot: Spot | undefined;
  #dwelling: { zone: string; until: number } | undefined;

  constructor(
    private readonly stage: Stage,
    private readonly rules: Rules,
  ) {}

  /** What is held now. */
  get item(): string | undefined {
    return this.#state.phase === 'held' ? this.#state.item : undefined;
  }

  /** What holds it. */
  get hand(): Hand | undefined {
    return this.#state.phase === 'held' ? this.#state.hand : undefined;
  }

  /** Where it would land now. */
  get spot(): Spot | undefined {
    return this.#spot;
  }

  get pressed(): boolean {
    return this.#state.phase === 'pressed';
  }

  /** A pointer went down on an item. A finger lifts it only when it stays (see linger): moving, it scrolls. */
  press(item: string, at: Point, touch = false): void {
    if (this.#state.phase !== 'idle') return;
    this.#state = { phase: 'pressed', item, from: at, touch };
    this.#at = at;
  }

  /** The finger stayed on the item. */
  linger(): void {
    if (this.#state.phase === 'pressed') this.#lift(this.#state.item, 'pointer');
  }

  /** The pointer moved. */
  point(at: Point): void {
    this.#at = at;
    if (this.#state.phase !== 'pressed') return;
    const { item, from, touch } = this.#state;
    if (touch) {
      if (apart(from, at) > tremble) this.#state = { phase: 'idle' };
    } else if (apart(from, at) >= threshold) this.#lift(item, 'pointer');
  }

  /** The pointer went up: what it held lands, or goes back where it may not land. */
  release(): void {
    if (this.#state.phase === 'held' && this.#state.hand === 'pointer') {
      this.#look();
      this.drop();
    } else if (this.#state.phase === 'pressed') this.#state = { phase: 'idle' };
  }

  /** Keys lift an item where it stands. */
  grab(item: string, spot: Spot): void {
    if (this.#state.phase !== 'idle') return;
    this.#lift(item, 'keys');
    if (this.item !== item) return;
    this.#spot = spot;
    this.stage.aim(spot, this.#line());
  }

  /** Keys take what is held to a spot. False when it may not land there: it stays where it was. */
  take(to: Spot): boolean {
    if (this.#state.phase !== 'held') return false;
    const spot = this.rules.land(this.#state.item, to);
    if (spot) this.#aim(spot);
    return spot !== undefined;
  }

  /** Lets go: what is held lands, or goes back where it may not land. */
  drop(): void {
    if (this.#state.phase !== 'held') return;
    const { item, hand } = this.#state;
    const spot = this.#spot;
    this.#rest();
    if (spot) this.rules.drop(item, spot, hand);
    else this.rules.giveUp(item, hand);
  }

  /** Gives up: all is as it was before. */
  cancel(): void {
    const state = this.#state;
    this.#rest();
    if (state.phase === 'held') this.rules.giveUp(state.item, state.hand);
  }

  /** The boxes that were read do not hold any more: something scrolled, changed its size or was drawn anew. */
  spoil(): void {
    this.#stale = true;
  }

  /** Once a frame while something is held, with the frame's time in milliseconds. */
  frame(time: number): void {
    if (this.#state.phase !== 'held' || this.#state.hand === 'keys') return;
    this.stage.hold(this.#at);
    const zone = this.#look();
    this.#wait(zone, time);
    this.#scroll(zone);
  }

  /** Draws again where it would land, after what stands there was drawn anew. */
  redraw(): void {
    this.#stale = true;
    if (this.#state.phase === 'held') this.stage.aim(this.#spot, this.#line());
  }

  #lift(item: string, hand: Hand): void {
    this.#state = { phase: 'idle' };
    if (!this.rules.lift(item, hand)) return;
    this.#state = { phase: 'held', item, hand };
    this.#stale = true;
  }

  #rest(): void {
    this.#state = { phase: 'idle' };
    this.#zones = [];
    this.#spot = this.#dwelling = undefined;
    this.stage.aim(undefined, undefined);
  }

  /** Looks what lies under the pointer, and aims there. */
  #look(): Zone | undefined {
    if (this.#state.phase !== 'held') return undefined;
    const { item } = this.#state;
    const zone = zoneAt(this.#fresh(), this.#at);
    const wish =
      zone && !zone.dwells ? { zone: zone.id, before: itemAfter(zone, this.#at, item) } : undefined;
    this.#aim(wish && this.rules.land(item, wish));
    return zone;
  }

  #aim(spot: Spot | undefined): void {
    if (this.#state.phase !== 'held') return;
    if (this.#state.hand === 'pointer' && sameSpot(spot, this.#spot)) return;
    this.#spot = spot;
    this.stage.aim(spot, this.#line());
    if (spot) this.rules.aim?.(this.#state.item, spot, this.#state.hand);
  }

  #line(): Box | undefined {
    const spot = this.#spot;
    const zone = spot && zoneOf(this.#fresh(), spot.zone);
    return zone && lineAt(zone, spot, this.item ?? '');
  }

  #fresh(): Zone[] {
    if (this.#stale) this.#zones = this.stage.measure();
    this.#stale = false;
    return this.#zones;
  }

  #wait(zone: Zone | undefined, time: number): void {
    if (!zone?.dwells) {
      this.#dwelling = undefined;
    } else if (this.#dwelling?.zone !== zone.id) {
      this.#dwelling = { zone: zone.id, until: time + firstDwell };
    } else if (time >= this.#dwelling.until) {
      this.#dwelling.until = time + nextDwell;
      this.rules.dwell?.(zone.id);
    }
  }

  #scroll(zone: Zone | undefined): void {
    const by = zone?.scrolls ? scrollBy(zone, this.#at) : 0;
    if (!zone || by === 0) return;
    this.stage.scroll(zone.id, by);
    this.#stale = true;
  }
}
