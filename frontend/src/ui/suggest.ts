/** Something a field proposes. Tone *warn* is for what is better not chosen. */
export interface Suggestion {
  value: string;
  label?: string | undefined;
  hint?: string | undefined;
  tone?: 'plain' | 'warn' | undefined;
  /** What was typed itself, offered as it stands. */
  fresh?: boolean | undefined;
}

/** Letters as one compares them: without accents, case, and what stands between words. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s_/-]+/g, ' ')
    .trim();
}

/**
 * The suggestions that hold every word of the text, those that begin with it first; an empty text has them
 * all. What was typed stands first as it is, unless it is a suggestion or none but those are taken.
 */
export function matching(suggestions: readonly Suggestion[], text: string, strict = false): Suggestion[] {
  const wanted = folded(text);
  if (wanted === '') return [...suggestions];
  const words = wanted.split(' ');
  const name = (s: Suggestion) => folded(s.label ?? s.value);
  const found = suggestions.filter((s) => words.every((word) => name(s).includes(word)));
  found.sort((a, b) => Number(name(b).startsWith(wanted)) - Number(name(a).startsWith(wanted)));
  const known = suggestions.some((s) => name(s) === wanted);
  return strict || known ? found : [{ value: text.trim(), fresh: true }, ...found];
}
