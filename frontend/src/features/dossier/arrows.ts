import type { Box, Point } from '$ui/drag-boxes';

/** An arrow between two boxes: the line's path, and the tip's three corners. */
export interface Arrow {
  line: string;
  tip: string;
}

/** How far an arrow keeps from what it touches, and how long its tip is, in pixels. */
const distance = 3;
const tipLength = 8;
/** How far an arrow leaves the straight line, as a part of its length, so that one back does not lie on it. */
const bow = 0.09;

/** The arrow from one box to another in a frame so wide, on a light bow; undefined where they lie on one another. */
export function arrowBetween(from: Box, to: Box, width: number): Arrow | undefined {
  const [a, b] = [middle(from), middle(to)];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (length === 0) return undefined;
  const side = { x: (-(b.y - a.y) / length) * length * bow, y: ((b.x - a.x) / length) * length * bow };
  const bend = { x: (a.x + b.x) / 2 + side.x, y: (a.y + b.y) / 2 + side.y };
  const start = edge(from, bend, distance);
  const end = edge(to, bend, distance);
  const stem = edge(to, bend, distance + tipLength);
  if (Math.hypot(end.x - start.x, end.y - start.y) < 2 * tipLength) return arrowAround(from, to, width);
  return { line: `M${at(start)} Q${at(bend)} ${at(stem)}`, tip: tipAt(end, stem) };
}

/** Between boxes with no room between them: around their right sides, or their left ones at the frame's right edge. */
function arrowAround(from: Box, to: Box, width: number): Arrow {
  const room = distance + 3 * tipLength;
  const way = Math.max(right(from), right(to)) + room <= width ? 1 : -1;
  const beside = (box: Box): Point => ({
    x: (way > 0 ? right(box) : box.x) + way * distance,
    y: middle(box).y,
  });
  const [start, end] = [beside(from), beside(to)];
  const out = way * (Math.max(way * start.x, way * end.x) + 3 * tipLength);
  const stem = { x: end.x + way * tipLength, y: end.y };
  const [bend, back] = [
    { x: out, y: start.y },
    { x: out, y: end.y },
  ];
  return { line: `M${at(start)} C${at(bend)} ${at(back)} ${at(stem)}`, tip: tipAt(end, stem) };
}

/** A straight arrow from a box to a point. */
export function arrowTo(from: Box, to: Point): Arrow {
  const start = edge(from, to, distance);
  const length = Math.hypot(to.x - start.x, to.y - start.y) || 1;
  const part = Math.max(0, length - tipLength) / length;
  const stem = { x: start.x + (to.x - start.x) * part, y: start.y + (to.y - start.y) * part };
  return { line: `M${at(start)} L${at(stem)}`, tip: tipAt(to, stem) };
}

/** Where a line from the middle of a box towards a point leaves it, that far outside. */
function edge(box: Box, towards: Point, outside: number): Point {
  const from = middle(box);
  const [dx, dy] = [towards.x - from.x, towards.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const part = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy),
  );
  const far = Math.min(part, 1) * length + outside;
  return { x: from.x + (dx / length) * far, y: from.y + (dy / length) * far };
}

function tipAt(end: Point, stem: Point): string {
  const half = { x: (end.y - stem.y) / 2, y: (stem.x - end.x) / 2 };
  const corners = [
    end,
    { x: stem.x + half.x, y: stem.y + half.y },
    { x: stem.x - half.x, y: stem.y - half.y },
  ];
  return corners.map(at).join(' ');
}

function right({ x, width }: Box): number {
  return x + width;
}

function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
