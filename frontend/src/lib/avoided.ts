/** A word of a brand, as the dossier has it: `instead` is what it says in place of one that it avoids. */
export interface BrandWord {
  kind: string;
  text: string;
  instead: string;
}

/** The words to avoid that stand in a text: whole words, whatever their case and accents, each once. */
export function avoided<W extends BrandWord>(words: readonly W[], text: string): W[] {
  const folded = fold(text);
  return words.filter(({ kind, text: word }) => kind === 'avoid' && stands(fold(word), folded));
}

/** The words to use that a text has not yet. */
export function unused<W extends BrandWord>(words: readonly W[], text: string): W[] {
  const folded = fold(text);
  return words.filter(({ kind, text: word }) => kind === 'use' && !stands(fold(word), folded));
}

/**
 * A text in which case, accents, kinds of apostrophe, and the shades of an emoji no longer tell apart. Marks of other
 * scripts stay: there they are letters.
 */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\ufe0f]|\p{Emoji_Modifier}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ`]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}

const letter = /[\p{L}\p{M}\p{N}]/u;
/** What ties signs to one emoji. */
const joiner = '\u200d';

/** Whether a word stands in a text by itself, and is no part of a longer word or of an emoji of several. */
function stands(word: string, text: string): boolean {
  if (!word) return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before = '', after = ''] = [
      [...text.slice(Math.max(0, at - 2), at)].at(-1),
      [...text.slice(at + word.length)][0],
    ];
    if (!grows(before, [...word][0] ?? '') && !grows([...word].at(-1) ?? '', after)) return true;
  }
  return false;
}

/** Whether two signs that follow each other are of one word, or of one emoji. */
function grows(one: string, other: string): boolean {
  return one === joiner || other === joiner || (letter.test(one) && letter.test(other));
}
