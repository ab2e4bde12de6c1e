import type { Box, Point } from '$ui/drag-boxes';

/** A name that wants to stand at a point of a frame, and the size of its label. */
export interface Wish extends Size {
  id: string;
  at: Point;
}

/** Where a label stands. */
export interface Label {
  id: string;
  /** The point that it names. */
  at: Point;
  /** The label; undefined where there is no room for it and the point stands alone. */
  box: Box | undefined;
  /** Whether the label had to go so far that a line must lead from it to its point. */
  apart: boolean;
}

export interface Size {
  width: number;
  height: number;
}

/** The least room between two labels, in pixels. */
const gap = 3;

/** Up to so many names all find room, however far they must go. */
const few = 60;
/** How far from its point a label may stand otherwise, in pixels. */
const near = 64;
/** How much of the frame few labels may fill, and between what widths, in pixels, a label is kept. */
const fill = 0.66;
const bounds = [84, 210] as const;

/**
 * Gives each name a place for its label in the frame: no two labels overlap, and the same wishes always give the same
 * labels. Where there is room each stands at its point; a few that crowd line up in rows; of many those that are named
 * first find room, and the others do without.
 */
export function placeLabels(wishes: readonly Wish[], frame: Size): Label[] {
  const boxes = placed(wishes, frame);
  const crowded = wishes.length <= few && boxes.size < wishes.length;
  const shown = crowded ? linedUp(wishes, frame) : boxes;
  return wishes.map(({ id, at }) => {
    const box = shown.get(id);
    return { id, at, box, apart: box !== undefined && !holds(box, at) };
  });
}

/** Places names one after the other, each at the free box nearest to its point; none where that is too far. */
function placed(wishes: readonly Wish[], frame: Size): Map<string, Box> {
  const boxes = new Map<string, Box>();
  const standing: Box[] = [];
  for (const { id, at, width, height } of wishes) {
    const centre = freeCentre(at, { width, height }, standing, frame);
    if (!centre) continue;
    const box = { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
    boxes.set(id, box);
    standing.push(box);
  }
  return boxes;
}

/** The centre nearest to a point at which a label keeps clear of those that stand. */
function freeCentre(at: Point, size: Size, standing: readonly Box[], frame: Size): Point | undefined {
  const across = span(size.width, frame.width);
  const down = span(size.height, frame.height);
  const target = { x: clamp(at.x, ...across), y: clamp(at.y, ...down) };
  // What stands too far away cannot hide a place that is near enough.
  const reach = { width: near + gap + size.width / 2, height: near + gap + size.height / 2 };
  const walls = standing.filter((box) => within(reach, box, target)).map((box) => swollen(box, size));
  // The nearest free place lies at the point's own height, or flush with something above or beneath it.
  const heights = [target.y, ...walls.flatMap(({ y, height }) => [y, y + height])]
    .filter((y) => y >= down[0] && y <= down[1])
    .sort((a, b) => Math.abs(a - target.y) - Math.abs(b - target.y) || a - b);
  let best: Point | undefined;
  let least = near;
  for (const y of heights) {
    if (Math.abs(y - target.y) >= least) break;
    const x = freeAcross(
      target.x,
      walls.filter((wall) => y > wall.y && y < wall.y + wall.height),
      across,
    );
    if (x === undefined || Math.hypot(x - target.x, y - target.y) >= least) continue;
    best = { x, y };
    least = Math.hypot(x - target.x, y - target.y);
  }
  return best;
}

/** The x nearest to one that no wall covers. */
function freeAcross(target: number, walls: Box[], [least, most]: [number, number]): number | undefined {
  walls.sort((a, b) => a.x - b.x);
  let right = target;
  for (const { x, width } of walls) if (right > x && right < x + width) right = x + width;
  let left = target;
  for (const { x, width } of walls.reverse()) if (left > x && left < x + width) left = x;
  const free = [left, right].filter((x) => x >= least && x <= most);
  return free.sort((a, b) => Math.abs(a - target) - Math.abs(b - target))[0];
}

/** From where to where the middle of something may stand in a frame. */
function span(size: number, frame: number): [number, number] {
  return [size / 2, Math.max(size / 2, frame - size / 2)];
}

/** Rows over the whole frame, into which names are put where they move each other least. */
function linedUp(wishes: readonly Wish[], frame: Size): Map<string, Box> {
  const height = Math.max(0, ...wishes.map((wish) => wish.height));
  const count = Math.max(1, Math.floor((frame.height + gap) / (height + gap)));
  const pitch = count > 1 ? (frame.height - height) / (count - 1) : 0;
  const rows = Array.from({ length: count }, (_, i): Row => ({
    y: height / 2 + i * pitch,
    wishes: [],
    cost: 0,
  }));
  for (const wish of wishes) take(rows, wish, frame.width);
  const boxes = rows.flatMap(({ y, wishes }) =>
    settled(wishes, frame.width).map((x, i) => {
      const { id, width, height } = wishes[i] as Wish;
      return [id, { x: x - width / 2, y: y - height / 2, width, height }] as const;
    }),
  );
  return new Map(boxes);
}

interface Row {
  /** The middle of its labels. */
  y: number;
  /** From the left. */
  wishes: Wish[];
  /** How far its labels stand from their points across, squared and summed. */
  cost: number;
}

/** Puts a name into the row where it costs least; into none when all are full. */
function take(rows: readonly Row[], wish: Wish, width: number): void {
  let best: { row: Row; wishes: Wish[]; cost: number } | undefined;
  let least = Infinity;
  for (const row of rows) {
    const away = (row.y - wish.at.y) ** 2;
    if (away >= least || room(row.wishes) + wish.width > width) continue;
    const wishes = [...row.wishes, wish].sort((a, b) => a.at.x - b.at.x);
    const cost = costOf(wishes, width);
    if (away + cost - row.cost >= least) continue;
    least = away + cost - row.cost;
    best = { row, wishes, cost };
  }
  if (best) Object.assign(best.row, { wishes: best.wishes, cost: best.cost });
}

function room(wishes: readonly Wish[]): number {
  return wishes.reduce((sum, { width }) => sum + width + gap, 0);
}

function costOf(wishes: readonly Wish[], width: number): number {
  return settled(wishes, width).reduce((sum, x, i) => sum + (x - (wishes[i] as Wish).at.x) ** 2, 0);
}

/**
 * The middles of a row's labels, as near to their points as they can all be: those that would overlap stand flush
 * around where they wish to be on average.
 */
function settled(wishes: readonly Wish[], width: number): number[] {
  let foot = 0;
  const offsets = wishes.map((wish) => {
    const middle = foot + wish.width / 2;
    foot += wish.width + gap;
    return middle;
  });
  const blocks: { sum: number; count: number }[] = [];
  for (const [i, { at }] of wishes.entries()) {
    let block = { sum: at.x - (offsets[i] ?? 0), count: 1 };
    let before = blocks.at(-1);
    while (before && before.sum / before.count >= block.sum / block.count) {
      block = { sum: before.sum + block.sum, count: before.count + block.count };
      blocks.pop();
      before = blocks.at(-1);
    }
    blocks.push(block);
  }
  const most = Math.max(0, width - (foot - gap));
  const starts = blocks.flatMap(({ sum, count }) => Array<number>(count).fill(clamp(sum / count, 0, most)));
  return starts.map((start, i) => start + (offsets[i] ?? 0));
}

/** Where a label's centre may not come, for a label that stands: its box, grown by half of the new one. */
function swollen({ x, y, width, height }: Box, size: Size): Box {
  return {
    x: x - size.width / 2 - gap,
    y: y - size.height / 2 - gap,
    width: width + size.width + 2 * gap,
    height: height + size.height + 2 * gap,
  };
}

/** Whether some of a box lies no farther than that from a point. */
function within(reach: Size, { x, y, width, height }: Box, at: Point): boolean {
  return (
    x <= at.x + reach.width &&
    x + width >= at.x - reach.width &&
    y <= at.y + reach.height &&
    y + height >= at.y - reach.height
  );
}

/** Whether a box shows a point by lying over it. */
function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

function clamp(n: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, n));
}

/** The widest that each of so many labels may be for all of them to find room. */
export function widest(labels: number, height: number, frame: Size): number {
  const each = (fill * frame.width * frame.height) / Math.max(1, Math.min(labels, few));
  return clamp(Math.floor(each / (height + gap) - gap), ...bounds);
}
