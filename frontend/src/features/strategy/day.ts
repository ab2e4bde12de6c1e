import { isDay, lastOf, monthOf, addMonths } from '$lib/dates';

const pad = (n: number) => String(n).padStart(2, '0');

function monthNames(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, i) => format.format(new Date(Date.UTC(2026, i, 1))).toLowerCase());
}

// A day may be typed in either language, whatever the screens speak.
const names = [monthNames('it-IT'), monthNames('en-GB')];

/** 1 to 12 for a month's name or its first three letters or more, in either language; 0 for any other word. */
function monthNamed(word: string): number {
  const text = word.toLowerCase().replace(/\.$/, '');
  if (text.length < 3) return 0;
  for (const list of names) {
    const index = list.findIndex((name) => name.startsWith(text));
    if (index >= 0) return index + 1;
  }
  return 0;
}

/** The day in figures; without a day of the month, the month's last. */
function written(year: number, month: number, dom?: number): string | undefined {
  const text = `${String(year).padStart(4, '0')}-${pad(month)}`;
  if (year < 1900 || year > 2200 || month < 1 || month > 12) return undefined;
  const day = dom === undefined ? lastOf(text) : `${text}-${pad(dom)}`;
  return isDay(day) ? day : undefined;
}

const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text));

/** The day with no year said: this year's, or next year's when it is already past. */
function next(month: number, dom: number | undefined, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  const day = written(year, month, dom);
  return day && day >= today ? day : (written(year + 1, month, dom) ?? day);
}

function inFigures(text: string, today: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return written(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})(?:\s*[/.\-\s]\s*(\d{4}|\d{2}))?$/.exec(text);
  if (!figures) return undefined;
  const [, dom, month, year] = figures;
  if (year === undefined) return next(Number(month), Number(dom), today);
  return written(fullYear(year), Number(month), Number(dom));
}

function inWords(text: string, today: string): string | undefined {
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
  return year === undefined ? next(month, dom, today) : written(year, month, dom);
}

/**
 * The day that the text says, written 2026-12-20: "20 dicembre 2026", "20/12", "December 20, 2026"; a month alone
 * is its last day; without a year it is the next one. Undefined when it says no day of the calendar.
 */
export function readDay(text: string, today: string): string | undefined {
  const tidy = text.trim().replace(/^(entro|il|by|the|fine|end of)\s+/gi, '');
  return inFigures(tidy, today) ?? inWords(tidy, today);
}

/** The days a goal is often due: the ends of the next months and of the year, soonest first. */
export function likelyDays(today: string): string[] {
  const ends = [1, 3, 6, 12].map((ahead) => lastOf(addMonths(monthOf(today), ahead)));
  const days = [lastOf(`${today.slice(0, 4)}-12`), ...ends].filter((day) => day > today);
  return [...new Set(days)].sort();
}
