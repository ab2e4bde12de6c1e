/** The languages of the screens. */
export type Language = 'it' | 'en';

/** Values that stand in a text's braces. */
export type Values = Record<string, string | number>;

const locales: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

/** The locale in which a language writes numbers and days. */
export function localeOf(language: Language): string {
  return locales[language];
}

/** The text with each `{name}` replaced by its value; a name without one stays as it is. */
export function fill(text: string, values: Values = {}): string {
  return text
    .replace(/\b(i|a|da|de)l (?=\{([a-zA-Z]+)\})/g, (article, stem: string, name: string) =>
      /^(8|11)(\D|$)/.test(String(values[name])) ? elided[stem]! : article,
    )
    .replace(/\{([a-zA-Z]+)\}/g, (braces, name: string, at: number, whole: string) =>
      quotedIn(whole.slice(0, at), String(values[name] ?? braces)),
    );
}

/** A value with the quotation marks of the second order where it stands within the first: «Camera “La Ginestra”». */
function quotedIn(before: string, value: string): string {
  const open = (left: string, right: string) => before.lastIndexOf(left) > before.lastIndexOf(right);
  if (open('«', '»')) return value.replaceAll('«', '“').replaceAll('»', '”');
  if (open('“', '”')) return value.replaceAll('“', '‘').replaceAll('”', '’');
  return value;
}

/** The Italian articles as they are read before 8 and 11, by what stands before their last letter. */
const elided: Record<string, string> = { i: "l'", a: "all'", da: "dall'", de: "dell'" };

/** The plural form of a key for n: its own CLDR category, or *other* where the language lacks a text for it. */
export function pluralKey(texts: Record<string, string>, key: string, n: number, language: Language): string {
  const own = `${key}#${rulesOf(language).select(n)}`;
  return own in texts ? own : `${key}#other`;
}

const rules = new Map<Language, Intl.PluralRules>();

function rulesOf(language: Language): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(localeOf(language));
  rules.set(language, known);
  return known;
}
