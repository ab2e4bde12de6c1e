import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { say } from '$lib/words';
import type { Box, Point } from '$ui/drag-boxes';
import { LooseDrag } from '$ui/loose.svelte';
import { announce } from '$ui/toast.svelte';
import { arrowBetween, arrowTo, type Arrow } from './arrows';
import { map } from './map.svelte';
import { quadrantOf, standingOf, stepped, type Quadrant, type Standing } from './quadrant';
import { sphere } from './sphere.svelte';

/** An arrow that follows the hand. */
type Flying = Arrow & { strength: number };

/** How strong an arrow is when it is drawn. */
const newStrength = 2;

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

/**
 * What pointer and keys do on the map. While something is held, the layout is read once, when it is lifted; then a
 * frame costs two transforms and the arrows of the one that is held.
 */
class MapHand {
  /** Where the one that is held would now stand; undefined where it would go off the map. */
  standing = $state.raw<Standing>();
  quadrant = $derived<Quadrant | undefined>(this.standing && quadrantOf(this.standing));
  /** Whom an arrow that is being drawn would reach. */
  target = $state('');
  /** The arrows that follow the hand. */
  arrows = $state.raw<Flying[]>([]);

  #mover = new LooseDrag({
    lift: (id) => this.#lift(id),
    move: (id, by, at) => this.#follow(id, by, at),
    drop: (id, by, at) => this.#drop(id, by, at),
    giveUp: () => this.#giveUp(),
  });
  #drawer = new LooseDrag({
    lift: () => this.#measure(),
    move: (id, _, at) => this.#draw(id, at),
    drop: (id, _, at) => this.#reach(id, at),
    giveUp: () => this.#giveUp(),
  });

  /** What holds map and strip, and what is moved while something is held. */
  #root: HTMLElement | undefined;
  #ghost: HTMLElement | undefined;
  #knot: HTMLElement | undefined;
  /** Of the window, read on lifting: the plot, the strip, and what was lifted. */
  #plot = nowhere;
  #strip = nowhere;
  #card = nowhere;
  /** Where in the plot the point stood that is moved; of one from the strip, the middle of what was lifted. */
  #point: Point = { x: 0, y: 0 };

  /** Who is being moved. */
  get item(): string | undefined {
    return this.#mover.item;
  }

  /** From whom an arrow is being drawn. */
  get drawing(): string | undefined {
    return this.#drawer.item;
  }

  /** Makes an element what holds the map and the strip, marked `data-plot` and `data-strip`. */
  board: Attachment<HTMLElement> = (root) => {
    this.#root = root;
    const press = (event: PointerEvent) => this.#press(event, root);
    root.addEventListener('pointerdown', press);
    return () => {
      this.#mover.cancel();
      this.#drawer.cancel();
      root.removeEventListener('pointerdown', press);
    };
  };

  /** Makes an element what follows the pointer. */
  ghost: Attachment<HTMLElement> = (node) => {
    this.#ghost = node;
    shift(node, this.#card);
  };

  /** Makes an element the mark of the point that is moved. */
  knot: Attachment<HTMLElement> = (node) => {
    this.#knot = node;
    shift(node, { x: this.#plot.x + this.#point.x, y: this.#plot.y + this.#point.y });
  };

  /** A key went down on someone on the map: arrows move it. */
  async step(event: KeyboardEvent, id: string): Promise<void> {
    const person = sphere.find(id);
    const from = person && standingOf(person);
    const to = from && stepped(from, event);
    if (!person || !to) return;
    event.preventDefault();
    this.#tell(person.name, to);
    await sphere.move(id, to, true);
  }

  /** Puts one who waits in the middle of the map, and goes on there. */
  async bring(id: string): Promise<void> {
    const person = sphere.find(id);
    if (!person) return;
    const to = { influence: person.influence ?? 50, interest: person.interest ?? 50 };
    this.#tell(person.name, to);
    const moved = sphere.move(id, to);
    await tick();
    this.#root?.querySelector<HTMLElement>(personAt(id))?.focus();
    await moved;
  }

  #press(event: PointerEvent, root: HTMLElement): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const id = target.closest<HTMLElement>('[data-person]')?.dataset['person'];
    if (!id) return;
    const drag = target.closest('[data-handle]') ? this.#drawer : this.#mover;
    drag.press(event, id, root);
  }

  #lift(id: string): void {
    this.#measure();
    this.#card = this.#boxOf(personAt(id));
    const { x, y, width, height } = this.#card;
    this.standing = standingIn(id);
    this.#point = this.standing
      ? map.pointOf(this.standing)
      : this.#inPlot({ x: x + width / 2, y: y + height / 2 });
  }

  #measure(): void {
    this.#plot = this.#boxOf('[data-plot]');
    this.#strip = this.#boxOf('[data-strip]');
  }

  #boxOf(selector: string): Box {
    return this.#root?.querySelector(selector)?.getBoundingClientRect() ?? nowhere;
  }

  #follow(id: string, by: Point, at: Point): void {
    this.standing = this.#over(id, by, at);
    const { width, height } = this.#card;
    const card = { x: this.#card.x + by.x, y: this.#card.y + by.y };
    if (this.#ghost) shift(this.#ghost, card);
    const point = this.standing && map.pointOf(this.standing);
    if (this.#knot && point) shift(this.#knot, { x: this.#plot.x + point.x, y: this.#plot.y + point.y });
    this.arrows = this.#tied(id, { ...this.#inPlot(card), width, height });
  }

  /** Where one that is held would stand: nowhere over the strip, and for one from there until it reaches the map. */
  #over(id: string, by: Point, at: Point): Standing | undefined {
    const begun = standingIn(id) || holds(this.#plot, at);
    if (!begun || holds(this.#strip, at)) return undefined;
    return map.standingAt({ x: this.#point.x + by.x, y: this.#point.y + by.y });
  }

  /** The arrows of the one that is held, to and from where it is now. */
  #tied(id: string, box: Box): Flying[] {
    if (map.arrows === 'none') return [];
    return (sphere.now?.influences ?? []).flatMap(({ from, to, strength }) => {
      const other = from === id ? to : to === id ? from : '';
      const its = other && map.labels.get(other);
      const arrow =
        its &&
        (from === id
          ? arrowBetween(box, map.boxOf(its), map.width)
          : arrowBetween(map.boxOf(its), box, map.width));
      return arrow ? [{ ...arrow, strength }] : [];
    });
  }

  #drop(id: string, by: Point, at: Point): void {
    const to = this.#over(id, by, at);
    const person = sphere.find(id);
    this.#rest();
    if (!person || (!to && !standingOf(person))) return;
    if (!to) return this.takeOff(id);
    this.#tell(person.name, to);
    void sphere.move(id, to);
  }

  /** Takes one off the map: it waits for a place again. */
  takeOff(id: string): void {
    const person = sphere.find(id);
    if (!person) return;
    announce(say('dossier.map.off', { name: person.name }));
    void sphere.move(id, {});
  }

  #giveUp(): void {
    this.#rest();
    announce(say('dossier.map.put-back'));
  }

  #rest(): void {
    this.standing = undefined;
    this.arrows = [];
    this.target = '';
  }

  #draw(from: string, at: Point): void {
    const label = map.labels.get(from);
    if (!label) return;
    const to = this.#inPlot(at);
    this.target = this.#reached(from, to);
    this.arrows = [{ ...arrowTo(map.boxOf(label), to), strength: newStrength }];
  }

  #reach(from: string, at: Point): void {
    const to = this.#reached(from, this.#inPlot(at));
    this.#rest();
    const [one, other] = [sphere.find(from), sphere.find(to)];
    const there = sphere.now?.influences.some((tie) => tie.from === from && tie.to === to);
    if (!one || !other || there) return;
    announce(say('dossier.influence.tied', { name: one.name, other: other.name }));
    void sphere.tie(from, to, newStrength);
  }

  #reached(from: string, at: Point): string {
    const one = map.hit(at);
    return one && one.id !== from ? one.id : '';
  }

  #inPlot(at: Point): Point {
    return { x: at.x - this.#plot.x, y: at.y - this.#plot.y };
  }

  #tell(name: string, to: Standing): void {
    announce(say('dossier.map.at', { name, ...to, what: say(`dossier.map.${quadrantOf(to)}`) }));
  }
}

const personAt = (id: string) => `[data-person="${CSS.escape(id)}"]`;

function standingIn(id: string): Standing | undefined {
  const person = sphere.find(id);
  return person && standingOf(person);
}

function shift(node: HTMLElement, { x, y }: Point): void {
  node.style.transform = `translate(${x}px, ${y}px)`;
}

function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

export const hand = new MapHand();
