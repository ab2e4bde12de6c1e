import { addMonths, isDay, lastOf } from './dates';
import type { Key } from './words';

/** What a person typed, read as the value that it says. */

const pad = (n: number) => String(n).padStart(2, '0');

function monthNames(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, i) => format.format(new Date(Date.UTC(2026, i, 1))).toLowerCase());
}

// A day may be typed in either language, whatever the screens speak.
const names = [monthNames('it-IT'), monthNames('en-GB')];

/** 1 to 12 for a month's name or its first three letters or more, in either language; 0 for any other word. */
export function monthNamed(word: string): number {
  const text = word.toLowerCase().replace(/\.$/, '');
  if (text.length < 3) return 0;
  for (const list of names) {
    const index = list.findIndex((name) => name.startsWith(text));
    if (index >= 0) return index + 1;
  }
  return 0;
}

const first = 1900;
const last = 2200;

/** The day in figures; without a day of the month, the month's last. */
function written(year: number, month: number, dom?: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}`;
  if (year < first || year > last || month < 1 || month > 12) return undefined;
  const day = dom === undefined ? lastOf(text) : `${text}-${pad(dom)}`;
  return isDay(day) ? day : undefined;
}

const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** Which year is meant when none is said: the day's next time, its last time, or its nearest. */
export type Lean = 'ahead' | 'back' | 'near';

/** What a day without a year is read by. */
interface From {
  day: string;
  lean: Lean;
}

/** The day with no year said, next to the day it is read from; a 29 February waits for its year. */
function inSomeYear(month: number, dom: number | undefined, { day: from, lean }: From): string | undefined {
  const year = Number(from.slice(0, 4));
  const days = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((more) => written(year + more, month, dom))
    .filter((day) => day !== undefined);
  const ahead = days.find((day) => day >= from);
  const back = days.findLast((day) => day <= from);
  if (lean === 'ahead') return ahead;
  if (lean === 'back') return back;
  // Half a year decides: 20/1 said in November is the coming January.
  return ahead && ahead <= addMonths(from.slice(0, 7), 6) + from.slice(7) ? ahead : (back ?? ahead);
}

function inFigures(text: string, from: From): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return written(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})(?:\s*[/.\-\s]\s*(\d{4}|\d{2}))?\.?$/.exec(text);
  if (!figures) return undefined;
  const [, dom, month, year] = figures;
  if (year === undefined) return inSomeYear(Number(month), Number(dom), from);
  return written(fullYear(year), Number(month), Number(dom));
}

function inWords(text: string, from: From): string | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s,/]+/)
    .filter(Boolean);
  const month = words.map(monthNamed).find((found) => found > 0);
  if (!month) return undefined;
  let dom: number | undefined;
  let year: number | undefined;
  for (const word of words) {
    const number = /^(\d{1,4})(?:º|°|st|nd|rd|th)?$/.exec(word)?.[1];
    if (number === undefined) continue;
    if (number.length === 4) year = Number(number);
    else if (dom === undefined) dom = Number(number);
    else year = fullYear(number.padStart(2, '0'));
  }
  return year === undefined ? inSomeYear(month, dom, from) : written(year, month, dom);
}

/**
 * The day that the text says, written 2026-12-20: "20 dicembre 2026", "20/12", "December 20, 2026"; a month alone
 * is its last day; the year that is not said is taken from a day near it. Undefined when it says no day of the
 * calendar.
 */
export function readDay(text: string, near: string, lean: Lean = 'ahead'): string | undefined {
  const tidy = text.trim().replace(/^(entro|il|by|the|fine|end of)\s+/gi, '');
  const from = { day: near, lean };
  return inFigures(tidy, from) ?? inWords(tidy, from);
}

/** The sentence that says why a text says no day of the calendar. */
export function whyNoDay(text: string): Key {
  const year = /\d{3,}/.exec(text)?.[0];
  return year && (Number(year) < first || Number(year) > last) ? 'date.far' : 'date.refused';
}

/** The hour that the text says, written 09:30: "9", "9.30", "0930", "ore 18:30", "6 pm". Undefined when it says none. */
export function readTime(text: string): string | undefined {
  const tidy = text
    .trim()
    .toLowerCase()
    .replace(/^(alle|ore|at)\s+/, '');
  const found = /^(\d{1,2})(?:\s*[:.,h ]\s*(\d{2})|(\d{2}))?\s*(?:h|(am|pm))?$/.exec(tidy);
  if (!found) return undefined;
  const [, hours, apart, together, half] = found;
  const [hour, minute] = [Number(hours), Number(apart ?? together ?? 0)];
  if (hour > (half ? 12 : 23) || minute > 59 || (half && hour === 0)) return undefined;
  return `${pad(half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour)}:${pad(minute)}`;
}
