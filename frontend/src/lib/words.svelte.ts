import en from '$words/en.json';
import it from '$words/it.json';
import { fill, localeOf, pluralKey, type Language, type Values } from './catalogue';
import type { Texts } from './words.gen';

/** A key of the catalogue. */
export type Key = keyof Texts;

type ValuesOf<K extends Key> = [Texts[K]] extends [never] ? [] : [values: Texts[K]];
type RestOf<K extends Key> = Exclude<keyof Texts[K], 'n'> extends never ? [] : [values: Omit<Texts[K], 'n'>];

const catalogues: Record<Language, Record<string, string>> = { it, en };

let spoken = $state<Language>('it');

/** The language of the screens; what reads it is drawn anew when it changes. */
export function language(): Language {
  return spoken;
}

/** Changes the language of the screens at once, and of the document for whoever reads it aloud. */
export function speak(language: Language): void {
  spoken = language;
  document.documentElement.lang = language;
}

/** The locale of the screens: `it-IT` or `en-GB`. */
export function locale(): string {
  return localeOf(spoken);
}

/** The text of a key in the language of the screens. */
export function say<K extends Key>(key: K, ...values: ValuesOf<K>): string {
  return lookUp(key, values[0]) ?? key;
}

/** The text of a counted key: its plural form for n, with n written in. */
export function count<K extends Key>(key: K, n: number, ...values: RestOf<K>): string {
  const texts = catalogues[spoken];
  const written = { n: number(n), ...(values[0] as Values | undefined) };
  return fill(texts[pluralKey(texts, key, n, spoken)] ?? key, written);
}

/** The text of a key that is only known while running (an error's code, an act's name), or undefined. */
export function lookUp(key: string, values?: Values): string | undefined {
  const text = catalogues[spoken][key];
  return text === undefined ? undefined : fill(text, values);
}

const numbers = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it: 1.500 or 1,500; with `least` decimals or more, of at most two. */
export function number(n: number, least = 0): string {
  const key = `${locale()} ${least}`;
  const format =
    numbers.get(key) ??
    new Intl.NumberFormat(locale(), {
      minimumFractionDigits: least,
      maximumFractionDigits: 2,
      useGrouping: 'always',
    });
  numbers.set(key, format);
  return format.format(n);
}
