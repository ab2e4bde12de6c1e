const firstWord = /^(\p{Lu})([\p{Ll}’']*)(?=$|[\s,;:.])/u;

/** A record's title as it stands inside a sentence: "Vendere 600 panettoni" as "vendere 600 panettoni". */
export function intoSentence(text: string): string {
  return text.replace(firstWord, (_, first: string, rest: string) => first.toLowerCase() + rest);
}

/** What was written inside a sentence as a title of its own: "chi fa la spesa" as "Chi fa la spesa". */
export function asTitle(text: string): string {
  const tidy = text.trim().replace(/\s+/g, ' ');
  return /^\p{Ll}[\p{Ll}’']*($|[\s,;:.])/u.test(tidy) ? tidy.charAt(0).toUpperCase() + tidy.slice(1) : tidy;
}
