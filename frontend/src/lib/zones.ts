import type { Suggestion } from '$ui/suggest';
import { locale, lookUp } from './words';

/** The time zones that this machine knows, by their city in the language of the screens; the given ones first. */
export function timeZones(day: string, ...first: string[]): Suggestion[] {
  const known = Intl.supportedValuesOf('timeZone').sort((a, b) =>
    cityOf(a).localeCompare(cityOf(b), locale()),
  );
  return [...new Set([...first.filter(Boolean), ...known])].map((zone) => new ZoneChoice(zone, day));
}

/** A zone in a list of hundreds: what it says is looked up when it is first read. */
class ZoneChoice implements Suggestion {
  #label: string | undefined;

  constructor(
    readonly value: string,
    private readonly day: string,
  ) {}

  /** "Roma (GMT+1)". */
  get label(): string {
    return (this.#label ??= this.#spelt());
  }

  /** The country, by which it is found too. */
  get hint(): string {
    return countries().get(this.value) ?? '';
  }

  get also(): string {
    return this.hint;
  }

  #spelt(): string {
    const offset = offsetOf(this.value, this.day);
    return offset ? `${cityOf(this.value)} (${offset})` : cityOf(this.value);
  }
}

/** The city that a zone is named after. */
function cityOf(zone: string): string {
  const name = zone.slice(zone.lastIndexOf('/') + 1);
  return lookUp(`city.${name.toLowerCase().replaceAll('_', '-')}`) ?? name.replaceAll('_', ' ');
}

/** How far a zone stands from Greenwich on a day: "GMT+1". */
function offsetOf(zone: string, day: string): string {
  try {
    const format = new Intl.DateTimeFormat(locale(), { timeZone: zone, timeZoneName: 'shortOffset' });
    const parts = format.formatToParts(new Date(`${day || '2026-01-01'}T12:00:00Z`));
    return parts.find((p) => p.type === 'timeZoneName')?.value ?? '';
  } catch {
    // A zone that only Go knows has no offset to show.
    return '';
  }
}

/** Newer engines answer by a method, older ones by a property; the library of types knows neither. */
interface Zoned {
  getTimeZones?: () => string[] | undefined;
  timeZones?: string[];
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const byLocale = new Map<string, Map<string, string>>();

/** The country of each zone, as the engine knows them: it is asked for every code of two letters, once. */
function countries(): Map<string, string> {
  const kept = byLocale.get(locale());
  if (kept) return kept;
  const names = new Intl.DisplayNames(locale(), { type: 'region', fallback: 'none' });
  const found = new Map<string, string>();
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    const name = names.of(code);
    const region = name ? (new Intl.Locale('und', { region: code }) as Zoned) : {};
    for (const zone of region.getTimeZones?.() ?? region.timeZones ?? []) found.set(zone, name ?? '');
  }
  byLocale.set(locale(), found);
  return found;
}
