import { say } from './words';

/** Who a client is in one line: "Bari · forno artigiano dal 1957", with what is known of it. */
export function clientLine(client: { place: string; sector: string; since: string }): string {
  const since = client.since.trim() && say('client.since', { since: client.since.trim() });
  const what = [client.sector.trim(), since].filter(Boolean).join(' ');
  return [client.place.trim(), what].filter(Boolean).join(' · ');
}
