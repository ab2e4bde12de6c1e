import { readSince } from './since';

/** Who a client is in one line: "Bari · forno artigiano dal 1957", with what is known of it. */
export function clientLine(client: { place: string; sector: string; since: string }): string {
  const { lead, when } = readSince(client.since);
  const what = [client.sector.trim(), when && lead + when].filter(Boolean);
  return [client.place.trim(), what.join(lead ? ' ' : ', ')].filter(Boolean).join(' · ');
}
