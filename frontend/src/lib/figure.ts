import { language, number, type Key, type Language } from './words';

/** A figure as it was typed: its value, and what stood beside it ("%", "€", "ore"). */
export interface Figure {
  value: number;
  unit: string;
}

const spaces = /[\s\u00a0\u202f'’]/g;
const shape = /^(\p{Sc}?)\s*([+-]?\d[\d.,\s\u00a0\u202f'’]*)\s*((?:[\p{L}\p{Sc}%‰°].*)?)$/u;
const times: Record<string, number> = { k: 1000, mila: 1000 };
const signs: Record<string, string> = {
  percento: '%',
  'per cento': '%',
  percent: '%',
  'per cent': '%',
  euro: '€',
};

/** What a figure stays below, so that it is kept to its last digit. */
const limit = 1e15;
/** A number as a calculator writes it: 1e9. */
const scientific = /\d[.,]?\s*e[+-]?\d/i;

/** True when the text is digits in groups of three: "1.500", "12.000.000". */
function isGrouped(text: string, mark: string): boolean {
  const [head = '', ...groups] = text.split(mark);
  return (
    /^[+-]?[1-9]\d{0,2}$/.test(head) && groups.length > 0 && groups.every((group) => /^\d{3}$/.test(group))
  );
}

/** The digits alone, with a full stop before the decimals, or undefined when they make no number. */
function plain(text: string, language: Language): string | undefined {
  const [group, decimal] = language === 'it' ? ['.', ','] : [',', '.'];
  const [whole = '', ...decimals] = text.split(decimal);
  if (decimals.length > 1) return isGrouped(text, decimal) ? text.replaceAll(decimal, '') : undefined;
  if (!whole.includes(group)) return decimals.length ? `${whole}.${decimals[0]}` : whole;
  const joined = isGrouped(whole, group) ? whole.replaceAll(group, '') : undefined;
  if (joined !== undefined) return decimals.length ? `${joined}.${decimals[0]}` : joined;
  // "1.5" in Italian, "1,5" in English: nobody groups so, hence it is the decimal mark of the other language.
  return decimals.length === 0 && whole.split(group).length === 2 ? whole.replace(group, '.') : undefined;
}

/**
 * The figure that the text says in that language: "1.500" is 1500 in Italian and 1.5 in English. Undefined when
 * it says none.
 */
export function readFigure(text: string, language: Language): Figure | undefined {
  const found = shape.exec(text.trim());
  if (!found || scientific.test(text)) return undefined;
  const [, sign = '', digits = '', rest = ''] = found;
  const number = plain(digits.replace(spaces, '').replace(/[.,]$/, ''), language);
  if (number === undefined || !/\d$/.test(number)) return undefined;
  const factor = times[rest.trim().toLowerCase()];
  const value = Number(number) * (factor ?? 1);
  return Math.abs(value) < limit ? { value, unit: sign || (factor ? '' : readUnit(rest)) } : undefined;
}

type Why = Extract<Key, `letter.refusal.${string}`>;

/** The sentence that says why a text is no figure; `otherwise` is said of one that is not odd in itself. */
export function whyNoFigure(
  text: string,
  otherwise: Why = 'letter.refusal.number',
): Why | 'figure.scientific' | 'figure.too-big' {
  if (scientific.test(text)) return 'figure.scientific';
  return /\d{3}/.test(text) && text.replace(/\D/g, '').length > 15 ? 'figure.too-big' : otherwise;
}

/** A unit as it was typed; one that has a sign is written by it. */
export function readUnit(text: string): string {
  const unit = text.trim();
  return signs[unit.toLowerCase()] ?? unit;
}

/** The number with its unit, as the language of the screens writes it: "1.500", "12%", "2 ore", "3,20 €" or "€3.20". */
export function writeFigure(value: number | undefined, unit = ''): string {
  if (value === undefined) return '';
  if (!unit) return number(value);
  if (/^\p{Sc}$/u.test(unit))
    return language() === 'en' ? `${unit}${price(value)}` : `${price(value)}\u00a0${unit}`;
  return unit === '%' ? `${number(value)}%` : `${number(value)}\u00a0${unit}`;
}

/** A price as one writes it: with two decimals, if it has any. */
export function price(value: number): string {
  return number(value, Number.isInteger(value) ? 0 : 2);
}

/** Posts a week as they were typed: "4", "3-4", "da 2 a 3", "1,5". Undefined when the text says no number. */
export function readRhythm(text: string, language: Language): { from: number; to: number } | undefined {
  if (scientific.test(text)) return undefined;
  const numbers = text
    .replace(/[^\d.,]+/g, ' ')
    .trim()
    .split(' ')
    .map((part) => readFigure(part, language)?.value)
    .filter((value) => value !== undefined);
  const [from, to = from] = numbers;
  if (from === undefined || to === undefined) return undefined;
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/** "4", or "3–4"; nothing when neither is known. */
export function writeRhythm(from: number | undefined, to: number | undefined): string {
  const [low, high] = [from ?? to, to ?? from];
  if (low === undefined || high === undefined) return '';
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}
