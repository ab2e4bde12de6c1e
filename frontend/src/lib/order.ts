/** The list in the order of the ids; what they do not name stays at the end. */
export function ordered<T extends { id: string }>(list: readonly T[], ids: readonly string[]): T[] {
  const place = (one: T) => (ids.includes(one.id) ? ids.indexOf(one.id) : ids.length);
  return [...list].sort((a, b) => place(a) - place(b));
}

/** The oldest first, and of one date what was written first: as Go gives them. */
export function oldestFirst<T extends { id: string; date: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
}

/** The newest first, and of one day what was written last: as Go gives them. */
export function newestFirst<T extends { id: string; day: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => compare(b.day, a.day) || compare(b.id, a.id));
}

/** Compares as SQLite does, by the codes of the characters. */
const compare = (a: string, b: string) => Number(a > b) - Number(a < b);

/** The ids with one of them moved by so many places; the same ids when it has nowhere to go. */
export function moved(ids: readonly string[], id: string, by: number): string[] {
  const at = ids.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= ids.length) return [...ids];
  const rest = ids.filter((other) => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** The ids with one of them put before another, or at the foot for none. */
export function placed(ids: readonly string[], id: string, before: string | undefined): string[] {
  const rest = ids.filter((other) => other !== id);
  const at = before === undefined ? -1 : rest.indexOf(before);
  return at < 0 ? [...rest, id] : [...rest.slice(0, at), id, ...rest.slice(at)];
}
