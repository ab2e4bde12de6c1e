/** A point on the edge of a card. */
export interface Edge {
  x: number;
  y: number;
}

/** The curve from one edge to another, level where it leaves and where it comes in. */
export function curve(a: Edge, b: Edge): string {
  const middle = (a.x + b.x) / 2;
  return `M${a.x} ${a.y}C${middle} ${a.y} ${middle} ${b.y} ${b.x} ${b.y}`;
}
