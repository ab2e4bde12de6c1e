/** The rows of a long list that are drawn: from the first to before the last. */
export interface Rows {
  first: number;
  last: number;
}

/** How many rows are drawn beyond those in sight, above and beneath. */
const spare = 8;

/** The rows that are in sight of a list that is scrolled so far, and some around them. All heights in pixels. */
export function rowsInSight(scrolled: number, height: number, row: number, count: number): Rows {
  const first = Math.max(0, Math.floor(scrolled / row) - spare);
  const last = Math.min(count, Math.ceil((scrolled + height) / row) + spare);
  return { first: Math.min(first, last), last };
}

/** How far a list must be scrolled for a row to be in sight; where it is scrolled to, if it is. */
export function scrollTo(index: number, scrolled: number, height: number, row: number): number {
  const [top, foot] = [index * row, (index + 1) * row];
  if (top < scrolled) return top;
  return foot > scrolled + height ? foot - height : scrolled;
}
