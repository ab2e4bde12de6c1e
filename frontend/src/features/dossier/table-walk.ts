/** A place in a table: row and column, both from 0. */
export interface Place {
  row: number;
  column: number;
}

/** Where a key leads to in a table whose last row and column are given; undefined for a key that leads nowhere. */
export function walk(
  { row, column }: Place,
  key: string,
  last: { rows: number; columns: number },
): Place | undefined {
  const within = (n: number, end: number) => Math.min(Math.max(n, 0), end);
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1, last.rows), column };
    case 'ArrowDown':
      return { row: within(row + 1, last.rows), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1, last.columns) };
    case 'ArrowRight':
      return { row, column: within(column + 1, last.columns) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: last.columns };
  }
  return undefined;
}
