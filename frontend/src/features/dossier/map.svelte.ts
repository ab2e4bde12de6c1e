import type { Box, Point } from '$ui/drag-boxes';
import { textWidth } from '$ui/width';
import { Shelf } from '$lib/shelf';
import { arrowBetween, type Arrow } from './arrows';
import { placeLabels, widest, type Label } from './labels';
import type { Person } from './people';
import { onMap, standingOf, type Standing } from './quadrant';
import { sphere } from './sphere.svelte';

/** Which arrows are drawn: all, those of the chosen one, or none. */
export type Arrows = 'all' | 'chosen' | 'none';

/** A person where the map shows it. */
export interface Shown extends Label {
  person: Person;
  standing: Standing;
}

export interface Drawn extends Arrow {
  id: string;
  from: string;
  to: string;
  strength: number;
}

/** Up to so many names stand with their monogram; more are set smaller. */
const roomy = 24;
/** The height of a label, and what it holds beside its text, in pixels: as PersonName.svelte draws it. */
const heights = { roomy: 28, tight: 24 };
const beside = { roomy: 44, tight: 38 };
/** How wide a point without a label is, in pixels: as PersonDot.svelte draws it. */
const dot = 16;

const choice = new Shelf<Arrows>('timone.arrows');

/** The map of influence against interest, as large as the window leaves it. */
class SphereMap {
  width = $state(0);
  height = $state(0);

  /** Those who stand on the map, the weightiest first, as they are shown. */
  shown = $derived.by(() => this.#lay());
  labels = $derived(new Map(this.shown.map((one) => [one.id, one])));
  #inOrder = $derived(sphere.people.flatMap(({ id }) => this.labels.get(id) ?? []));
  /** Those who do not stand on it yet. */
  waiting = $derived(sphere.people.filter((one) => !standingOf(one)));
  tight = $derived(sphere.people.length - this.waiting.length > roomy);
  drawn = $derived.by(() => this.#draw());
  /**
   * Those whose names find room, and those who stand as a point without, each in the order of the people: whoever
   * passes another on the map stays where they are on the page, and keep the focus.
   */
  named = $derived(this.#inOrder.filter(({ box }) => box));
  unnamed = $derived(this.#inOrder.filter(({ box }) => !box));
  /** The lines that lead from labels that had to go far to their points, and the points, as paths. */
  leads = $derived(
    this.#apart(({ x, y, width, height }, at) => `M${at.x},${at.y}L${x + width / 2},${y + height / 2}`),
  );
  ends = $derived(this.#apart((_, at) => `M${at.x},${at.y}h0`));

  #arrows = $state<Arrows>(choice.of('map') ?? 'all');

  get arrows(): Arrows {
    return this.#arrows;
  }

  set arrows(which: Arrows) {
    this.#arrows = which;
    choice.put('map', which);
  }

  /** Where in the plot a place stands, in pixels. */
  pointOf({ influence, interest }: Standing): Point {
    return { x: (interest / 100) * this.width, y: (1 - influence / 100) * this.height };
  }

  /** The place of a point of the plot; outside it the nearest. */
  standingAt({ x, y }: Point): Standing {
    return onMap({
      influence: (1 - y / (this.height || 1)) * 100,
      interest: (x / (this.width || 1)) * 100,
    });
  }

  /** What is drawn of a person: its label, or its point. */
  boxOf({ box, at }: Label): Box {
    return box ?? { x: at.x - dot / 2, y: at.y - dot / 2, width: dot, height: dot };
  }

  /** Whose label or point lies at a point of the plot. */
  hit({ x, y }: Point): Shown | undefined {
    return this.shown.find((one) => {
      const box = this.boxOf(one);
      return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    });
  }

  #lay(): Shown[] {
    if (this.width === 0 || this.height === 0) return [];
    const standing = sphere.people.flatMap((person) => {
      const at = standingOf(person);
      return at ? [{ person, standing: at }] : [];
    });
    standing.sort((a, b) => weight(b) - weight(a) || (a.person.id < b.person.id ? -1 : 1));
    const size = this.tight ? 'tight' : 'roomy';
    const most = widest(standing.length, heights[size], this);
    const wishes = standing.map(({ person, standing }) => ({
      id: person.id,
      at: this.pointOf(standing),
      width: Math.min(most, beside[size] + textWidth(person.name)),
      height: heights[size],
    }));
    const labels = placeLabels(wishes, this);
    return standing.map((one, i) => ({ ...one, ...(labels[i] as Label) }));
  }

  #apart(draw: (box: Box, at: Point) => string): string {
    return this.named.map(({ apart, box, at }) => (apart && box ? draw(box, at) : '')).join('');
  }

  #draw(): Drawn[] {
    const { chosen } = sphere;
    if (this.arrows === 'none') return [];
    const boxes = new Map(this.shown.map((one) => [one.id, this.boxOf(one)]));
    return (sphere.now?.influences ?? []).flatMap(({ from, to, strength }) => {
      if (this.arrows === 'chosen' && from !== chosen && to !== chosen) return [];
      const [a, b] = [boxes.get(from), boxes.get(to)];
      const arrow = a && b && arrowBetween(a, b, this.width);
      return arrow ? [{ ...arrow, id: `${from}.${to}`, from, to, strength }] : [];
    });
  }
}

/** Who finds room first: referents, then by influence and interest. */
function weight({ person, standing }: { person: Person; standing: Standing }): number {
  return (person.referent ? 1e6 : 0) + standing.influence * 1e3 + standing.interest;
}

export const map = new SphereMap();
