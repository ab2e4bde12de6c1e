import { say } from './words';

/** Since when a client is there: the word that leads to it, with its space, and when. */
export interface Since {
  lead: string;
  when: string;
}

const leading = /^(?:(?:dal|da|since)\s+|dall['’]\s*)/i;
const monthAndYear = /^(\p{L}+)\s+\d{4}$/u;

const months = new Set(
  ['it', 'en'].flatMap((language) => {
    const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2026, month)).toLowerCase());
  }),
);

/** Reads what was typed for since when: a year, a month or a day is led to, and loses the word that was typed before it; words bring their own. */
export function readSince(typed: string): Since {
  const text = typed.trim().replace(/\s+/g, ' ');
  const when = text.replace(leading, '');
  const lead = (key: 'client.since' | 'document.since-month') =>
    say(key, { since: when }).slice(0, -when.length);
  if (text === '') return { lead: say('client.since', { since: '' }), when };
  if (months.has(monthAndYear.exec(when)?.[1]?.toLowerCase() ?? '')) {
    return { lead: lead('document.since-month'), when };
  }
  return /^\d/.test(when) ? { lead: lead('client.since'), when } : { lead: '', when: text };
}
