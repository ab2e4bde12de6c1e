import { locale } from './words';

/** The IANA time zones that this machine knows, the given ones first. */
export function timeZones(...first: string[]): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return [...new Set([...first.filter(Boolean), ...known])];
}

/** How far a zone stands from Greenwich on a day: "GMT+1". */
export function offsetOf(zone: string, day: string): string {
  try {
    const format = new Intl.DateTimeFormat(locale(), { timeZone: zone, timeZoneName: 'shortOffset' });
    const parts = format.formatToParts(new Date(`${day || '2026-01-01'}T12:00:00Z`));
    return parts.find((p) => p.type === 'timeZoneName')?.value ?? '';
  } catch {
    // A zone that only Go knows has no offset to show.
    return '';
  }
}
