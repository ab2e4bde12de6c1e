import type { Pillar, Strategy } from './records';

export type Kind = 'objective' | 'audience' | 'pillar' | 'channel' | 'kpi';

/** The columns as they stand on the screen, left to right. */
export const columns: readonly Kind[] = ['objective', 'audience', 'pillar', 'channel', 'kpi'];

/** One card of the strategy. */
export interface Card {
  kind: Kind;
  id: string;
}

/** A curve of the thread; loose when it leaps over a column where nothing ties its ends. */
export interface Strand {
  from: Card;
  to: Card;
  loose: boolean;
}

export interface Thread {
  cards: Set<string>;
  strands: Strand[];
}

/** A link that may be made between two cards, in the words of the Go side. */
export interface Tie {
  kind: 'pillar-objective' | 'pillar-audience' | 'channel-audience' | 'kpi-objective';
  from: string;
  to: string;
}

/** The order in which records truly hang on each other: a KPI tells of an objective, which a pillar serves, … */
const chain: readonly Kind[] = ['kpi', 'objective', 'pillar', 'audience', 'channel'];

/** One name for a card, whatever its kind: "pillar:018f…". */
export const nameOf = (card: Card): string => `${card.kind}:${card.id}`;

/** The card of such a name. */
export function cardNamed(name: string): Card {
  const at = name.indexOf(':');
  return { kind: name.slice(0, at) as Kind, id: name.slice(at + 1) };
}

type Links = (card: Card, kind: Kind) => Card[];

/** Reads the links of a strategy: for a card, the cards of a neighbouring kind that it is tied to. */
export function linksOf(s: Strategy): Links {
  const near = new Map<string, Card[]>();
  const join = (a: Card, b: Card) => {
    near.set(nameOf(a), [...(near.get(nameOf(a)) ?? []), b]);
    near.set(nameOf(b), [...(near.get(nameOf(b)) ?? []), a]);
  };
  for (const { id, objective } of s.kpis) join({ kind: 'kpi', id }, { kind: 'objective', id: objective });
  for (const pillar of s.pillars) {
    const card: Card = { kind: 'pillar', id: pillar.id };
    for (const id of pillar.objectives) join(card, { kind: 'objective', id });
    for (const id of pillar.audiences) join(card, { kind: 'audience', id });
  }
  for (const channel of s.channels)
    for (const id of channel.audiences) join({ kind: 'channel', id: channel.id }, { kind: 'audience', id });
  return (card, kind) => (near.get(nameOf(card)) ?? []).filter((other) => other.kind === kind);
}

/** All that hangs on the card, walking from it to one end of the chain and never turning back. */
function walk(start: Card, step: 1 | -1, links: Links): Card[] {
  const found: Card[] = [];
  let here = [start];
  for (let at = chain.indexOf(start.kind) + step; here.length > 0; at += step) {
    const kind = chain[at];
    if (!kind) break;
    const unique = new Map(here.flatMap((card) => links(card, kind)).map((card) => [nameOf(card), card]));
    here = [...unique.values()];
    found.push(...here);
  }
  return found;
}

/** The red thread through a card: the cards it runs over, and the curves between the columns of the screen. */
export function threadOf(s: Strategy, start: Card): Thread {
  const links = linksOf(s);
  const all = [start, ...walk(start, -1, links), ...walk(start, 1, links)];
  const cards = new Set(all.map(nameOf));
  const on = (kind: Kind) => all.filter((card) => card.kind === kind);
  const tied = (a: Card, kind: Kind) => links(a, kind).filter((card) => cards.has(nameOf(card)));
  const same = (a: Card) => (b: Card) => nameOf(a) === nameOf(b);

  const meet = (a: Card, b: Card, kind: Kind) =>
    tied(a, kind).some((middle) => tied(b, kind).some(same(middle)));
  const reaches = (channel: Card, kpi: Card) =>
    tied(kpi, 'objective').some((objective) =>
      tied(objective, 'pillar').some((pillar) => meet(pillar, channel, 'audience')),
    );

  const strands: Strand[] = [];
  const draw = (left: Kind, right: Kind, rule: (a: Card, b: Card) => boolean, loose = false) => {
    for (const from of on(left))
      for (const to of on(right)) if (rule(from, to)) strands.push({ from, to, loose });
  };
  draw('objective', 'audience', (o, a) => meet(o, a, 'pillar'));
  draw('audience', 'pillar', (a, p) => tied(a, 'pillar').some(same(p)));
  draw('pillar', 'channel', (p, c) => meet(p, c, 'audience'));
  draw('channel', 'kpi', reaches);
  // What is tied without the column between: shown, but as something still loose.
  draw(
    'objective',
    'pillar',
    (o, p) => tied(o, 'pillar').some(same(p)) && tied(p, 'audience').length === 0,
    true,
  );
  draw(
    'audience',
    'channel',
    (a, c) => tied(a, 'channel').some(same(c)) && tied(a, 'pillar').length === 0,
    true,
  );
  draw(
    'objective',
    'kpi',
    (o, k) => tied(o, 'kpi').some(same(k)) && !on('channel').some((c) => reaches(c, k)),
    true,
  );
  return { cards, strands };
}

/** The link that would join the two cards, whichever is named first; undefined when such cards never tie directly. */
export function tieBetween(a: Card, b: Card): Tie | undefined {
  const pairs: [Kind, Kind, Tie['kind']][] = [
    ['pillar', 'objective', 'pillar-objective'],
    ['pillar', 'audience', 'pillar-audience'],
    ['channel', 'audience', 'channel-audience'],
    ['kpi', 'objective', 'kpi-objective'],
  ];
  for (const [first, second, kind] of pairs) {
    if (a.kind === first && b.kind === second) return { kind, from: a.id, to: b.id };
    if (b.kind === first && a.kind === second) return { kind, from: b.id, to: a.id };
  }
  return undefined;
}

/** True when the link stands in the strategy. */
export function isTied(s: Strategy, tie: Tie): boolean {
  const from = tie.from;
  switch (tie.kind) {
    case 'pillar-objective':
      return s.pillars.some((pillar) => pillar.id === from && pillar.objectives.includes(tie.to));
    case 'pillar-audience':
      return s.pillars.some((pillar) => pillar.id === from && pillar.audiences.includes(tie.to));
    case 'channel-audience':
      return s.channels.some((channel) => channel.id === from && channel.audiences.includes(tie.to));
    case 'kpi-objective':
      return s.kpis.some((kpi) => kpi.id === from && kpi.objective === tie.to);
  }
}

/** The kinds of cards that a card of this kind can be tied to. */
export function tiesOf(kind: Kind): Kind[] {
  const at = chain.indexOf(kind);
  return [chain[at - 1], chain[at + 1]].filter((near): near is Kind => near !== undefined);
}

/** The sum of the pillars' shares, and whether any is said at all. */
export function sharesOf(pillars: readonly Pillar[]): { sum: number; said: boolean } {
  const shares = pillars.map((pillar) => pillar.share).filter((share) => share !== undefined);
  return {
    sum: Math.round(shares.reduce((sum, share) => sum + share, 0) * 100) / 100,
    said: shares.length > 0,
  };
}

/** The objectives that no pillar serves. */
export function unserved(s: Strategy): Set<string> {
  const served = new Set(s.pillars.flatMap((pillar) => pillar.objectives));
  return new Set(s.objectives.map(({ id }) => id).filter((id) => !served.has(id)));
}
