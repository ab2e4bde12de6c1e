/** A season as it is kept: a bit for each month, January the lowest. */

export function sells(season: number, month: number): boolean {
  return (season & (1 << month)) !== 0;
}

/** The season with a month in it, or out of it. */
export function withMonth(season: number, month: number, on: boolean): number {
  return on ? season | (1 << month) : season & ~(1 << month);
}

/** The season with the months from one to another in it, or out of it. */
export function withSpan(season: number, from: number, to: number, on: boolean): number {
  const months = Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => Math.min(from, to) + i);
  return months.reduce((sum, month) => withMonth(sum, month, on), season);
}

/** The month that a key leads to from another; undefined for a key that leads nowhere. */
export function step(month: number, key: string): number | undefined {
  const to = { ArrowLeft: month - 1, ArrowRight: month + 1, Home: 0, End: 11 }[key];
  return to === undefined ? undefined : Math.min(Math.max(to, 0), 11);
}
