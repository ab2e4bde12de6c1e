/** Something a field proposes. Tone *warn* is for what is better not chosen. */
export interface Suggestion {
  value: string;
  label?: string | undefined;
  /** Other words by which it is found. */
  also?: string | undefined;
  hint?: string | undefined;
  tone?: 'plain' | 'warn' | undefined;
  /** A name of its own: a part of it means it, sooner than something else of that name. */
  proper?: boolean | undefined;
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

/** A suggestion as it is read. */
export const nameOf = (s: Suggestion): string => s.label ?? s.value;

/** The suggestion of exactly that name, or value, however it is spelt. */
export function named(suggestions: readonly Suggestion[], text: string): Suggestion | undefined {
  const wanted = folded(text);
  return (
    suggestions.find((s) => folded(nameOf(s)) === wanted) ??
    suggestions.find((s) => folded(s.value) === wanted)
  );
}

/** Whether the text is how the suggestion begins, and stops within a word of it: "inst", but not "Google" of two words. */
export function begins(suggestion: Suggestion | undefined, text: string): boolean {
  const [name, wanted] = [suggestion ? folded(nameOf(suggestion)) : '', folded(text)];
  return wanted !== '' && name.startsWith(wanted) && name[wanted.length] !== ' ';
}

/**
 * The suggestions that hold every word of the text, those that begin with it first; an empty text has them all.
 * What was typed is offered as it is, unless it is a suggestion or none but those are taken: first, but for a
 * suggestion that it is the beginning of, or a part of a proper name.
 */
export function matching(suggestions: readonly Suggestion[], text: string, strict = false): Suggestion[] {
  const wanted = folded(text);
  if (wanted === '') return [...suggestions];
  const words = wanted.split(' ');
  const name = (s: Suggestion) => folded(nameOf(s));
  const known = (s: Suggestion) => `${name(s)} ${folded(s.also ?? '')} ${folded(s.value)}`;
  const found = suggestions.filter((s) => words.every((word) => known(s).includes(word)));
  found.sort((a, b) => Number(name(b).startsWith(wanted)) - Number(name(a).startsWith(wanted)));
  if (strict || named(suggestions, text)) return found;
  const typed = { value: text.trim(), fresh: true };
  const head = found[0]?.proper || begins(found[0], text) ? 1 : 0;
  return [...found.slice(0, head), typed, ...found.slice(head)];
}

/** The choice that a text means: by its name, as the only one that holds its words, or by a word it is known by. */
export function meant(suggestions: readonly Suggestion[], text: string): Suggestion | undefined {
  const exact = named(suggestions, text);
  if (exact || folded(text) === '') return exact;
  const found = matching(suggestions, text, true);
  const [first, second] = found;
  if (first && (!second || (begins(first, text) && !begins(second, text)))) return first;
  const words = folded(text).split(' ');
  const byWord = suggestions.filter(({ also = '' }) =>
    folded(also)
      .split(' ')
      .some((word) => words.includes(word)),
  );
  return byWord.length === 1 ? byWord[0] : undefined;
}
