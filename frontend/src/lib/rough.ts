import { dayLong, isDay, monthText } from './dates';
import { monthNamed } from './typed';

/** Dates as far as they are known: `1957`, `1957-06` or `1957-06-12`. */

const small = new Set(['il', 'lo', 'nel', 'di', 'del', 'the', 'in', 'of']);
const pad = (text: string | number, length: number) => String(text).padStart(length, '0');

/** The date that the text says: "1957", "giugno 1957", "12/6/1957", "June 12, 1957". Undefined when it says none. */
export function readRough(text: string): string | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,/.-]+/)
    .filter((word) => word && !small.has(word))
    .map((word) => word.replace(/^(\d+)(?:º|°|st|nd|rd|th)$/, '$1'));
  const at = words.findIndex((word) => /^\d{3,4}$/.test(word));
  const [year] = words.splice(at, 1);
  if (at < 0 || year === undefined || words.length > 2) return undefined;
  if (Number(year) < 800 || Number(year) > 2200) return undefined;
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
