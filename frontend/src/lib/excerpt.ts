/** The most of a text that a label says, in characters. */
const most = 60;

/** The beginning of a text, as a record is named by it that has no other name. */
export function excerpt(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
