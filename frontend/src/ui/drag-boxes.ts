/** A point of the window, in pixels. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle of the window, in pixels. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** A thing that can be dragged, and where it stands now. */
export interface Item {
  id: string;
  box: Box;
}

/** A place that takes things, with those it shows, from the top. */
export interface Zone {
  id: string;
  box: Box;
  items: Item[];
  /** It holds more than it shows, and scrolls while something is held near its edge. */
  scrolls?: boolean;
  /** Its items stand side by side, in rows. */
  across?: boolean;
  /** It takes nothing, and acts when something is held over it for a while. */
  dwells?: boolean;
}

/** Where a thing would land: a zone, and the item there that it would stand before; without one, the foot. */
export interface Spot {
  zone: string;
  before?: string | undefined;
}

export function sameSpot(a: Spot | undefined, b: Spot | undefined): boolean {
  return a?.zone === b?.zone && a?.before === b?.before;
}

export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

/** How far two points are apart. */
export function apart(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The topmost zone under a point; zones are listed from the lowest up. */
export function zoneAt(zones: readonly Zone[], at: Point): Zone | undefined {
  return topmost(zones, (zone) => contains(zone.box, at));
}

/** The topmost zone with an id: a list may lie open over the day that it spreads. */
export function zoneOf(zones: readonly Zone[], id: string): Zone | undefined {
  return topmost(zones, (zone) => zone.id === id && zone.box.width > 0);
}

function topmost(zones: readonly Zone[], is: (zone: Zone) => boolean): Zone | undefined {
  return zones.reduce<Zone | undefined>((top, zone) => (is(zone) ? zone : top), undefined);
}

/** The item that something held here would stand before; the held item itself does not count. */
export function itemAfter(zone: Zone, at: Point, held: string): string | undefined {
  const past = zone.across ? isLeftOf : isAbove;
  return zone.items.find((item) => item.id !== held && past(at, item.box))?.id;
}

const isAbove = (at: Point, box: Box) => at.y < box.y + box.height / 2;
const isLeftOf = (at: Point, box: Box) =>
  at.y < box.y || (at.y < box.y + box.height && at.x < box.x + box.width / 2);

/** Where the line of insertion runs: between the two items the held one would part; none in an empty zone. */
export function lineAt(zone: Zone, spot: Spot, held: string): Box | undefined {
  const others = zone.items.filter((item) => item.id !== held);
  const found = others.findIndex((item) => item.id === spot.before);
  const index = found < 0 ? others.length : found;
  const [above, below] = [others[index - 1]?.box, others[index]?.box];
  const beside = below ?? above;
  if (!beside) return undefined;
  if (!zone.across) return { x: beside.x, y: middle(above, below), width: beside.width, height: 0 };
  const x = below ? below.x - gap / 2 : beside.x + beside.width + gap / 2;
  return { x, y: beside.y, width: 0, height: beside.height };
}

/** The space between two cards, of which one may be missing. */
const gap = 4;

function middle(above: Box | undefined, below: Box | undefined): number {
  if (!above) return (below?.y ?? 0) - gap / 2;
  const end = above.y + above.height;
  return below ? (end + below.y) / 2 : end + gap / 2;
}

/** How near an edge scrolls, and how far at most in one frame. */
const edge = 44;
const stride = 16;

/** How far a scrolling zone goes on in one frame with something held here: faster nearer the edge. */
export function scrollBy(zone: Zone, { y }: Point): number {
  const { box } = zone;
  const reach = Math.min(edge, box.height / 3);
  const above = box.y + reach - y;
  const below = y - (box.y + box.height - reach);
  const depth = Math.max(above, below);
  if (depth <= 0) return 0;
  return Math.ceil(stride * Math.min(1, depth / reach)) * (above > below ? -1 : 1);
}
