import { moved, placed } from '$lib/order';
import { describe, expect, it } from 'vitest';
import { recordAt, withAdded, withEdited, withOrder, withTie, without } from './guess';
import {
  blankAudience,
  blankChannel,
  blankKPI,
  blankObjective,
  blankPillar,
  blankStrategy,
  freeHue,
  type Strategy,
} from './records';
import { step } from './steps';

const s: Strategy = {
  ...blankStrategy('c'),
  objectives: [
    { ...blankObjective(), id: 'sell' },
    { ...blankObjective(), id: 'fame' },
  ],
  audiences: [{ ...blankAudience(), id: 'family' }],
  pillars: [
    { ...blankPillar(2), id: 'feasts', objectives: ['sell', 'fame'], audiences: ['family'] },
    { ...blankPillar(3), id: 'craft' },
  ],
  channels: [{ ...blankChannel(), id: 'instagram', audiences: ['family'] }],
  kpis: [{ ...blankKPI('sell'), id: 'orders' }],
};
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

describe('what the screen shows before Go has answered', () => {
  it('an objective that goes takes its KPIs and its links along', () => {
    const next = without(s, { kind: 'objective', id: 'sell' });
    expect(ids(next.objectives)).toEqual(['fame']);
    expect(next.kpis).toEqual([]);
    expect(next.pillars[0]?.objectives).toEqual(['fame']);
    expect(ids(s.objectives)).toEqual(['sell', 'fame']);
  });

  it('an audience that goes is let go by pillars and channels', () => {
    const next = without(s, { kind: 'audience', id: 'family' });
    expect(next.pillars[0]?.audiences).toEqual([]);
    expect(next.channels[0]?.audiences).toEqual([]);
  });

  it('a link is drawn once, and parted', () => {
    const tie = { kind: 'pillar-audience', from: 'craft', to: 'family' } as const;
    const twice = withTie(withTie(s, tie, true), tie, true);
    expect(twice.pillars[1]?.audiences).toEqual(['family']);
    expect(withTie(twice, tie, false).pillars[1]?.audiences).toEqual([]);
  });

  it('a KPI changes its objective, and is never without one', () => {
    const tie = { kind: 'kpi-objective', from: 'orders', to: 'fame' } as const;
    expect(withTie(s, tie, true).kpis[0]?.objective).toBe('fame');
    expect(withTie(s, { ...tie, to: 'sell' }, false).kpis[0]?.objective).toBe('sell');
  });

  it('cards are added at the foot, edited in place and put in order', () => {
    const added = withAdded(s, 'channel', { ...blankChannel(), id: 'press' });
    expect(ids(added.channels)).toEqual(['instagram', 'press']);
    expect(
      recordAt(
        withEdited(s, 'pillar', { ...blankPillar(1), id: 'craft', name: 'Mestiere' }),
        'pillar',
        'craft',
      )?.name,
    ).toBe('Mestiere');
    expect(ids(withOrder(s, 'pillar', ['craft', 'feasts']).pillars)).toEqual(['craft', 'feasts']);
  });
});

describe('the order of a column', () => {
  it('moves a card by one, and leaves it at the ends', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 'x', 1)).toEqual(['a', 'b', 'c']);
    expect(placed(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b']);
    expect(placed(['a', 'b', 'c'], 'a', undefined)).toEqual(['b', 'c', 'a']);
    expect(placed(['a', 'b', 'c'], 'b', 'c')).toEqual(['a', 'b', 'c']);
  });

  it('gives each new pillar a colour of its own while there are any', () => {
    const taken = [2, 3, 5, 1, 4, 6, 7].map((hue) => ({ hue }));
    expect(freeHue([])).toBe(2);
    expect(freeHue(taken)).toBe(8);
    expect(freeHue([...taken, { hue: 8 }])).toBeGreaterThan(0);
  });
});

describe('the arrows', () => {
  it('lead through a column and across to the nearest that has cards', () => {
    expect(step(s, { kind: 'objective', id: 'sell' }, 'ArrowDown')).toEqual({
      kind: 'objective',
      id: 'fame',
    });
    expect(step(s, { kind: 'objective', id: 'fame' }, 'ArrowDown')).toBeUndefined();
    expect(step(s, { kind: 'objective', id: 'fame' }, 'ArrowRight')).toEqual({
      kind: 'audience',
      id: 'family',
    });
    expect(step({ ...s, audiences: [] }, { kind: 'objective', id: 'fame' }, 'ArrowRight')).toEqual({
      kind: 'pillar',
      id: 'craft',
    });
    expect(step(s, { kind: 'objective', id: 'sell' }, 'ArrowLeft')).toBeUndefined();
    expect(step(s, { kind: 'kpi', id: 'orders' }, 'a')).toBeUndefined();
  });
});
