import { say } from './words';

/** Who a client is in one line: "Bari · forno artigiano dal 1957", with what is known of it. */
export function clientLine(client: { place: string; sector: string; since: string }): string {
  const since = client.since.trim();
  // A year wants its preposition; words bring their own.
  const year = /^\d/.test(since);
  const what = [client.sector.trim(), year ? say('client.since', { since }) : since].filter(Boolean);
  const written = what.join(year ? ' ' : ', ');
  return [client.place.trim(), written].filter(Boolean).join(' · ');
}
