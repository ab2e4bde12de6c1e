const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const first = (text: string, n: number) =>
  [...signs.segment(text)]
    .slice(0, n)
    .map((s) => s.segment)
    .join('');

/** Whether a text has at most `n` signs, as the eye counts them. */
export const hasAtMost = (text: string, n: number) => first(text, n) === text;

/** Words that names leave out: di, and, e, de. */
const small = (word: string) => /^\p{Ll}{1,3}$/u.test(word);

/** Two signs for a name, as Go makes them when none is given: the initials of its first two words that matter. */
export function monogramOf(name: string): string {
  const all = name.split(/[^\p{L}\p{N}\p{So}\p{M}\p{Emoji_Modifier}\p{Join_Control}]+/u).filter(Boolean);
  const loud = all.filter((word) => !small(word));
  const [one, two] = loud.length >= 2 ? loud : all;
  if (!one) return first(name, 1);
  return (two ? first(one, 1) + first(two, 1) : first(one, 2)).toUpperCase();
}
