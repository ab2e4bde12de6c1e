import { dayLong, isDay, monthText } from './dates';
import { monthNamed } from './typed';
import type { Key } from './words';

/** Dates as far as they are known: `1957`, `1957-06` or `1957-06-12`. */

const small = new Set(['il', 'lo', 'nel', 'di', 'del', 'the', 'in', 'of']);
const pad = (text: string | number, length: number) => String(text).padStart(length, '0');

const first = 800;
const last = 2200;

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,/.-]+/)
    .filter((word) => word && !small.has(word))
    .map((word) => word.replace(/^(\d+)(?:º|°|st|nd|rd|th)$/, '$1'));
}

/** The sentence that says why a text says no date as far as it is known. */
export function whyNotRough(text: string): Key {
  const words = wordsOf(text);
  const year = words.find((word) => /^\d{3,}$/.test(word));
  if (year === undefined)
    return /^\d{2}$/.test(words.at(-1) ?? '') ? 'date.short-year' : 'date.rough-refused';
  if (Number(year) < first || Number(year) > last) return 'date.rough-far';
  const known = words.every((word) => /^\d+$/.test(word) || monthNamed(word) > 0);
  return known && words.length < 4 ? 'date.no-day' : 'date.rough-refused';
}

/** The date that the text says: "1957", "giugno 1957", "12/6/1957", "June 12, 1957". Undefined when it says none. */
export function readRough(text: string): string | undefined {
  const words = wordsOf(text);
  const at = words.findIndex((word) => /^\d{3,4}$/.test(word));
  const [year] = words.splice(at, 1);
  if (at < 0 || year === undefined || words.length > 2) return undefined;
  if (Number(year) < first || Number(year) > last) return undefined;
  // After a year come month and day; before it the day comes first, unless the month is named.
  const monthFirst = at === 0 || words.length === 1 || /^\D/.test(words[0] ?? '');
  const [month, dom] = monthFirst ? words : [...words].reverse();
  return put(pad(year, 4), month, dom);
}

function put(year: string, month?: string, dom?: string): string | undefined {
  if (month === undefined) return year;
  const number = /^\d{1,2}$/.test(month) ? Number(month) : monthNamed(month);
  if (number < 1 || number > 12) return undefined;
  const inMonth = `${year}-${pad(number, 2)}`;
  if (dom === undefined) return inMonth;
  const day = `${inMonth}-${pad(dom, 2)}`;
  return isDay(day) ? day : undefined;
}

/** A date as far as it is known, as one says it: "1957", "giugno 1957", "12 giugno 1957". */
export function roughText(date: string): string {
  if (date.length === 4) return String(Number(date));
  return date.length === 7 ? monthText(date) : dayLong(date);
}

/**
 * Why a text that is written as a date is none of the calendar: "31 febbraio", "31/2/1957". Other words about when
 * something was, such as "1957, in via Sparano" and "1920/21", are no fault.
 */
export function whyNoSuchDate(text: string): Key | undefined {
  const words = wordsOf(text);
  const named = words.some((word) => monthNamed(word) > 0);
  if (!words.every((word) => /^\d{1,4}$/.test(word) || monthNamed(word) > 0)) return undefined;
  if (words.length === 1 ? named || words[0]!.length < 4 : !named && words.length !== 3) return undefined;
  // A day without its year is one of a leap year.
  const dated = words.some((word) => /^\d{3,}$/.test(word)) ? text : `${text} 2000`;
  return readRough(dated) === undefined ? whyNotRough(dated) : undefined;
}
