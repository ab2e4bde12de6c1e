import { describe, expect, it } from 'vitest';
import {
  blankAudience,
  blankChannel,
  blankKPI,
  blankObjective,
  blankPillar,
  blankStrategy,
  type Strategy,
} from './records';
import { isTied, nameOf, sharesOf, threadOf, tieBetween, tiesOf, unserved, type Card } from './thread';

/** The bakery: panettoni through the family on feasts and offers; a craft pillar on its own; press with nobody. */
function bakery(): Strategy {
  const objective = (id: string) => ({ ...blankObjective(), id });
  const pillar = (id: string, objectives: string[], audiences: string[], share?: number) => ({
    ...blankPillar(1),
    id,
    objectives,
    audiences,
    ...(share === undefined ? {} : { share }),
  });
  const channel = (id: string, audiences: string[]) => ({ ...blankChannel(), id, audiences });
  return {
    ...blankStrategy('bakery'),
    objectives: ['sell', 'fame', 'list'].map(objective),
    audiences: ['family', 'away'].map((id) => ({ ...blankAudience(), id })),
    pillars: [
      pillar('feasts', ['sell'], ['family'], 40),
      pillar('offers', ['sell', 'list'], ['family'], 35),
      pillar('craft', ['fame'], []),
    ],
    channels: [channel('instagram', ['family', 'away']), channel('press', [])],
    kpis: [
      { ...blankKPI('sell'), id: 'orders' },
      { ...blankKPI('fame'), id: 'survey' },
    ],
  };
}

const card = (name: string): Card => {
  const [kind, id] = name.split(':') as [Card['kind'], string];
  return { kind, id };
};
const drawn = (name: string) =>
  threadOf(bakery(), card(name)).strands.map(
    ({ from, to, loose }) => `${from.id}${loose ? '…' : '–'}${to.id}`,
  );
const on = (name: string) => [...threadOf(bakery(), card(name)).cards].sort();

describe('the thread through a card', () => {
  it('runs from an objective over whom, what and where to its KPI', () => {
    expect(on('objective:sell')).toEqual([
      'audience:family',
      'channel:instagram',
      'kpi:orders',
      'objective:sell',
      'pillar:feasts',
      'pillar:offers',
    ]);
    expect(drawn('objective:sell')).toEqual([
      'sell–family',
      'family–feasts',
      'family–offers',
      'feasts–instagram',
      'offers–instagram',
      'instagram–orders',
    ]);
  });

  it('never turns back: a pillar leaves out the objectives that its audience shares with others', () => {
    expect(on('pillar:feasts')).not.toContain('objective:list');
    expect(on('kpi:orders')).not.toContain('objective:list');
  });

  it('from a channel reaches every objective that it works for', () => {
    expect(on('channel:instagram')).toEqual([
      'audience:away',
      'audience:family',
      'channel:instagram',
      'kpi:orders',
      'objective:list',
      'objective:sell',
      'pillar:feasts',
      'pillar:offers',
    ]);
  });

  it('stays loose where the column between ties nothing', () => {
    expect(drawn('objective:fame')).toEqual(['fame…craft', 'fame…survey']);
    expect(drawn('audience:away')).toEqual(['away…instagram']);
  });

  it('of a card that hangs on nothing is the card alone', () => {
    expect(on('channel:press')).toEqual(['channel:press']);
    expect(drawn('channel:press')).toEqual([]);
  });
});

describe('links', () => {
  it('join a pillar with objectives and audiences, a channel with audiences, a KPI with its objective', () => {
    expect(tieBetween(card('objective:sell'), card('pillar:craft'))).toEqual({
      kind: 'pillar-objective',
      from: 'craft',
      to: 'sell',
    });
    expect(tieBetween(card('channel:press'), card('audience:away'))?.kind).toBe('channel-audience');
    expect(tieBetween(card('audience:away'), card('pillar:craft'))?.kind).toBe('pillar-audience');
    expect(tieBetween(card('kpi:orders'), card('objective:fame'))?.kind).toBe('kpi-objective');
    expect(tieBetween(card('objective:sell'), card('audience:away'))).toBeUndefined();
    expect(tieBetween(card('pillar:craft'), card('pillar:feasts'))).toBeUndefined();
  });

  it('are known when they stand', () => {
    expect(isTied(bakery(), { kind: 'pillar-objective', from: 'offers', to: 'list' })).toBe(true);
    expect(isTied(bakery(), { kind: 'channel-audience', from: 'press', to: 'away' })).toBe(false);
    expect(isTied(bakery(), { kind: 'kpi-objective', from: 'orders', to: 'sell' })).toBe(true);
  });

  it('are offered to the neighbours in the chain', () => {
    expect(tiesOf('pillar')).toEqual(['objective', 'audience']);
    expect(tiesOf('kpi')).toEqual(['objective']);
    expect(tiesOf('channel')).toEqual(['audience']);
  });
});

describe('what the columns say by themselves', () => {
  it('shares that do not make a hundred are summed, not refused', () => {
    expect(sharesOf(bakery().pillars)).toEqual({ sum: 75, said: true });
    expect(sharesOf([])).toEqual({ sum: 0, said: false });
  });

  it('an objective that no pillar serves is named', () => {
    const s = bakery();
    s.pillars = s.pillars.filter(({ id }) => id !== 'craft');
    expect([...unserved(s)]).toEqual(['fame']);
    expect(nameOf(card('pillar:craft'))).toBe('pillar:craft');
  });
});
