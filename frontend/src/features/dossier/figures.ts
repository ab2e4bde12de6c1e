import type { numbers } from '$models';
import { readFigure, readUnit, writeFigure } from '$lib/figure';
import { language, lookUp, say } from '$lib/words';
import { folded, type Suggestion } from '$ui/suggest';

export type Measure = numbers.Measure;

/** The readings of one metric on one channel, the newest first. */
export interface Series {
  metric: string;
  unit: string;
  readings: Measure[];
  newest: Measure;
}

/** A figure as it was typed: none where it is not known, undefined where it is no figure at all. */
export interface Typed {
  value: number | undefined;
  unit: string;
}

const usual = [
  'followers',
  'reach',
  'views',
  'interactions',
  'site-visits',
  'reviews',
  'rating',
  'messages',
] as const;

/** The metrics that an audit usually finds. */
export function usualMetrics(): Suggestion[] {
  return usual.map((name) => ({ value: lookUp(`metric.${name}`) ?? name }));
}

/** Names the series in which a reading stands. */
export function seriesKey({ channel, metric, unit }: Measure): string {
  return [channel, folded(metric), unit].join('\n');
}

/** What was measured of each channel, a series for each metric; the metrics in the order of the alphabet. */
export function seriesByChannel(measures: readonly Measure[]): Map<string, Series[]> {
  const all = new Map<string, Map<string, Measure[]>>();
  for (const measure of measures) {
    const own = all.get(measure.channel) ?? new Map<string, Measure[]>();
    const key = seriesKey(measure);
    own.set(key, [...(own.get(key) ?? []), measure]);
    all.set(measure.channel, own);
  }
  return new Map(
    [...all].map(([channel, own]) => [channel, [...own.values()].flatMap(asSeries).sort(byMetric)]),
  );
}

function asSeries(readings: Measure[]): Series[] {
  const [newest] = readings;
  return newest ? [{ metric: newest.metric, unit: newest.unit, readings, newest }] : [];
}

const byMetric = (a: Series, b: Series) => a.metric.localeCompare(b.metric);

/** How the newest reading differs from the one before, where both are known: "+120", "−5%", "0". */
export function changeOf({ readings: [newest, before], unit }: Series): string {
  if (newest?.value === undefined || before?.value === undefined) return '';
  // Of 4.6 and 4.5 the difference is 0.1, not 0.0999…
  const by = Number((newest.value - before.value).toPrecision(12));
  return (by > 0 ? '+' : by < 0 ? '−' : '') + writeFigure(Math.abs(by), unit);
}

/** A figure as one reads it; what is not known says so. */
export function figureText({ value, unit }: Pick<Measure, 'value' | 'unit'>): string {
  return value === undefined ? say('dossier.figure.unknown') : writeFigure(value, unit);
}

/** What a text says: nothing and a question mark are a figure that is not known. */
export function readTyped(text: string): Typed | undefined {
  const plain = text.trim();
  if (plain === '' || plain === '?' || folded(plain) === folded(say('dossier.figure.unknown')))
    return { value: undefined, unit: '' };
  const read = readFigure(plain, language());
  return read && { value: read.value, unit: readUnit(read.unit) };
}

/** The unit of a figure: what was typed with it; where it is not known, that of the figures among which it stands. */
export function unitOf({ value, unit }: Typed, among = ''): string {
  return value === undefined ? among : unit;
}
