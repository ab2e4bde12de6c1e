import type { strategy } from '$models';

export type Strategy = strategy.Strategy;
export type Objective = strategy.Objective;
export type KPI = strategy.KPI;
export type Audience = strategy.Audience;
export type Need = strategy.Need;
export type Pillar = strategy.Pillar;
export type Channel = strategy.Channel;
export type Letter = strategy.Letter;

export const blankObjective = (): Objective => ({ id: '', level: 'business', statement: '', effect: '' });

export const blankKPI = (objective = ''): KPI => ({
  id: '',
  objective,
  metric: '',
  unit: '',
  direction: 'more',
  baselineDay: '',
  due: '',
});

export const blankAudience = (): Audience => ({
  id: '',
  name: '',
  who: '',
  place: '',
  role: '',
  words: '',
  needs: [],
});

export const blankNeed = (): Need => ({ id: '', kind: 'job', text: '', weight: 0 });

export const blankPillar = (hue: number): Pillar => ({
  id: '',
  name: '',
  promise: '',
  hue,
  objectives: [],
  audiences: [],
});

export const blankChannel = (): Channel => ({
  id: '',
  platform: '',
  profile: '',
  mission: '',
  audiences: [],
});

export const blankStrategy = (client: string): Strategy => ({
  client,
  promise: '',
  objectives: [],
  kpis: [],
  audiences: [],
  pillars: [],
  channels: [],
});

/** The hues in the order they are offered: the first three stay apart best, on paper too. */
const hues = [2, 3, 5, 1, 4, 6, 7, 8];

/** The first hue that no pillar has yet; after eight pillars they come round again. */
export function freeHue(pillars: readonly { hue: number }[]): number {
  const taken = new Set(pillars.map(({ hue }) => hue));
  return hues.find((hue) => !taken.has(hue)) ?? hues[pillars.length % hues.length] ?? 1;
}

/** True when nothing has been chosen for the client yet. */
export function isUntouched(s: Strategy): boolean {
  return [s.objectives, s.kpis, s.audiences, s.pillars, s.channels].every((list) => list.length === 0);
}

/** Puts the record in the place of the one that has its id. */
export function replaced<T extends { id: string }>(list: readonly T[], record: T): T[] {
  return list.map((one) => (one.id === record.id ? record : one));
}
