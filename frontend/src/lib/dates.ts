import { locale } from './words';

export { number } from './words';

/** Days are `2026-12-20`, months `2026-12`: no clock and no zone. */
const dayLength = 86_400_000;

function instant(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function written(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Whether the text is a day of the calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = instant(text);
  return !Number.isNaN(date.getTime()) && written(date) === text;
}

/** The day n days later, or earlier for a negative n. */
export function addDays(day: string, n: number): string {
  return written(new Date(instant(day).getTime() + n * dayLength));
}

/** The month n months later: addMonths('2026-12', 1) is '2027-01'. */
export function addMonths(month: string, n: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return written(new Date(Date.UTC(year, number - 1 + n, 1))).slice(0, 7);
}

/** The month of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The last day of a month. */
export function lastOf(month: string): string {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}

/** How many days a day stands after its week's Monday. */
export function weekdayOf(day: string): number {
  return (instant(day).getUTCDay() + 6) % 7;
}

/** The days of whole weeks, Monday first, that cover a month. */
export function monthGrid(month: string): string[] {
  const first = `${month}-01`;
  const start = addDays(first, -weekdayOf(first));
  const last = lastOf(month);
  const end = addDays(last, 6 - weekdayOf(last));
  const days = [];
  for (let day = start; day <= end; day = addDays(day, 1)) days.push(day);
  return days;
}

type Style = Intl.DateTimeFormatOptions;

const formats = new Map<string, Intl.DateTimeFormat>();

function part(date: Date, style: Style, type: Intl.DateTimeFormatPartTypes): string {
  const key = locale() + JSON.stringify(style);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale(), { ...style, timeZone: 'UTC' });
  formats.set(key, format);
  return format.formatToParts(date).find((p) => p.type === type)?.value ?? '';
}

const monthName = (date: Date, length: 'long' | 'short') =>
  part(date, { day: 'numeric', month: length }, 'month').replace('.', '');
const weekdayName = (date: Date, length: 'long' | 'short') =>
  part(date, { weekday: length }, 'weekday').replace('.', '');
const capital = (text: string) => text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);

/** The names of the twelve months: "gennaio", "febbraio" and so on. */
export function monthNames(): string[] {
  return Array.from({ length: 12 }, (_, month) => monthName(new Date(Date.UTC(2026, month)), 'long'));
}

/** "Dicembre 2026", as a heading. */
export function monthTitle(month: string): string {
  return capital(monthText(month));
}

/** "dicembre 2026" ("December 2026"), within a sentence. */
export function monthText(month: string): string {
  const date = instant(`${month}-01`);
  return `${monthName(date, 'long')} ${date.getUTCFullYear()}`;
}

/** "domenica 20 dicembre 2026". */
export function dayFull(day: string): string {
  return `${weekdayName(instant(day), 'long')} ${dayLong(day)}`;
}

/** "20 dicembre 2026". */
export function dayLong(day: string): string {
  const date = instant(day);
  return `${date.getUTCDate()} ${monthName(date, 'long')} ${date.getUTCFullYear()}`;
}

/** "20 dic 2026", where there is little room. */
export function dayBrief(day: string): string {
  const date = instant(day);
  return `${date.getUTCDate()} ${monthName(date, 'short')} ${date.getUTCFullYear()}`;
}

/** "dom". */
export function weekdayBrief(day: string): string {
  return weekdayName(instant(day), 'short');
}

/** "dom 20 dic". */
export function dayShort(day: string): string {
  const date = instant(day);
  return `${weekdayName(date, 'short')} ${date.getUTCDate()} ${monthName(date, 'short')}`;
}

/** "20 dic 2026, 10:32": a moment on this machine's clock, from milliseconds UTC. */
export function momentText(at: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** "domenica 20 dicembre": a day whose year goes without saying. */
export function dayInYear(day: string): string {
  const date = instant(day);
  return `${weekdayName(date, 'long')} ${date.getUTCDate()} ${monthName(date, 'long')}`;
}

/** The number of a day within its month. */
export function dayNumber(day: string): number {
  return instant(day).getUTCDate();
}

/** The names of the weekdays, Monday first, capital first: "Lun" or "Lunedì". */
export function weekdays(length: 'short' | 'long'): string[] {
  const monday = instant('2026-11-23').getTime();
  return Array.from({ length: 7 }, (_, i) => capital(weekdayName(new Date(monday + i * dayLength), length)));
}
