import { ordered } from '$lib/order';
import { replaced, type Strategy } from './records';
import type { Card, Kind, Tie } from './thread';

/** The list of a strategy in which the cards of a kind stand. */
const lists = {
  objective: 'objectives',
  audience: 'audiences',
  pillar: 'pillars',
  channel: 'channels',
  kpi: 'kpis',
} as const satisfies Record<Kind, keyof Strategy>;

type Lists = typeof lists;
export type RecordOf<K extends Kind> = Strategy[Lists[K]][number];

/** The records of a kind, in the user's order. */
export function recordsOf<K extends Kind>(s: Strategy, kind: K): RecordOf<K>[] {
  return s[lists[kind]];
}

/** The strategy with another list of that kind. */
function withList<K extends Kind>(s: Strategy, kind: K, list: RecordOf<K>[]): Strategy {
  return { ...s, [lists[kind]]: list };
}

/** What the strategy will be when a record is added at the foot of its column. */
export function withAdded<K extends Kind>(s: Strategy, kind: K, record: RecordOf<K>): Strategy {
  return withList(s, kind, [...recordsOf(s, kind), record]);
}

/** What it will be when a record is edited. */
export function withEdited<K extends Kind>(s: Strategy, kind: K, record: RecordOf<K>): Strategy {
  return withList(s, kind, replaced(recordsOf(s, kind), record));
}

/** What it will be when a column is put in another order. */
export function withOrder(s: Strategy, kind: Kind, ids: readonly string[]): Strategy {
  return withList(s, kind, ordered(recordsOf(s, kind), ids));
}

/** What it will be without the card: its links go too, and an objective's KPIs with it. */
export function without(s: Strategy, { kind, id }: Card): Strategy {
  const others = (ids: string[]) => ids.filter((other) => other !== id);
  return {
    ...withList(
      s,
      kind,
      recordsOf(s, kind).filter((one) => one.id !== id),
    ),
    ...(kind === 'objective' && {
      kpis: s.kpis.filter((kpi) => kpi.objective !== id),
      pillars: s.pillars.map((pillar) => ({ ...pillar, objectives: others(pillar.objectives) })),
    }),
    ...(kind === 'audience' && {
      pillars: s.pillars.map((pillar) => ({ ...pillar, audiences: others(pillar.audiences) })),
      channels: s.channels.map((channel) => ({ ...channel, audiences: others(channel.audiences) })),
    }),
  };
}

/** What it will be when two cards are tied, or parted. A KPI always has an objective: it only changes it. */
export function withTie(s: Strategy, { kind, from, to }: Tie, linked: boolean): Strategy {
  const set = (ids: string[]) => (linked ? [...new Set([...ids, to])] : ids.filter((id) => id !== to));
  switch (kind) {
    case 'pillar-objective':
      return {
        ...s,
        pillars: s.pillars.map((p) => (p.id === from ? { ...p, objectives: set(p.objectives) } : p)),
      };
    case 'pillar-audience':
      return {
        ...s,
        pillars: s.pillars.map((p) => (p.id === from ? { ...p, audiences: set(p.audiences) } : p)),
      };
    case 'channel-audience':
      return {
        ...s,
        channels: s.channels.map((c) => (c.id === from ? { ...c, audiences: set(c.audiences) } : c)),
      };
    case 'kpi-objective':
      return { ...s, kpis: s.kpis.map((k) => (k.id === from && linked ? { ...k, objective: to } : k)) };
  }
}

/** The record behind a card, or undefined when it is gone. */
export function recordAt<K extends Kind>(s: Strategy, kind: K, id: string): RecordOf<K> | undefined {
  return recordsOf(s, kind).find((one) => one.id === id);
}
