import { dayLong } from '$lib/dates';
import { platformName } from '$lib/platforms';
import { say } from '$lib/words';
import { writeFigure, writeRhythm } from '$lib/figure';
import type { Audience, Channel, KPI, Objective, Pillar, Strategy } from './records';
import { asTitle } from './titles';
import { unserved, type Card, type Kind } from './thread';
import { isVanity } from './vanity';

/** What a card shows. */
export interface Face extends Card {
  title: string;
  /** True when the title only stands in for words that are missing. */
  nameless: boolean;
  lines: string[];
  chips: string[];
  /** What is not well with it, as a sentence. */
  warnings: string[];
  hue?: number;
  share?: string;
  vanity: boolean;
}

type Parts = Partial<Omit<Face, 'kind' | 'id' | 'title' | 'nameless'>>;

const face = (kind: Kind, id: string, title: string, instead: string, parts: Parts): Face => ({
  lines: [],
  chips: [],
  warnings: [],
  vanity: false,
  ...parts,
  kind,
  id,
  title: asTitle(title) || instead,
  nameless: title === '',
});

const filled = (...texts: (string | undefined | false)[]): string[] =>
  texts.filter((text) => typeof text === 'string' && text !== '') as string[];

/** Between two facts on one line; where it breaks, the dot stays above. */
const dot = '\u00a0· ';

/** Where a KPI goes, and by when: "da 380 a 600 · entro il 20 dicembre 2026". */
function goal({ baseline, target, unit, direction, due }: KPI): string {
  const figures = { baseline: writeFigure(baseline, unit), target: writeFigure(target, unit) };
  const way =
    figures.baseline && figures.target
      ? say('strategy.from-to', figures)
      : figures.target
        ? say(direction === 'less' ? 'strategy.down-to' : 'strategy.to', figures)
        : figures.baseline && say('strategy.from', figures);
  return filled(way, due && say('strategy.by', { day: dayLong(due) })).join(dot);
}

function missing({ baseline, target }: KPI): string[] {
  if (baseline === undefined && target === undefined) return [say('strategy.no-baseline-target')];
  if (baseline === undefined) return [say('strategy.no-baseline')];
  return target === undefined ? [say('strategy.no-target')] : [];
}

function objectiveFace(s: Strategy, objective: Objective, bare: boolean): Face {
  const kpi = s.kpis.find((one) => one.objective === objective.id);
  const effect = objective.effect && say(`effect.${objective.effect as 'revenue'}.name`);
  return face('objective', objective.id, objective.statement, say('strategy.untitled'), {
    lines: filled(filled(effect, kpi && goal(kpi)).join(dot)),
    warnings: filled(bare && say('strategy.unserved'), !kpi && say('strategy.unmeasured')),
  });
}

function audienceFace(s: Strategy, { id, name, who, place, needs }: Audience): Face {
  const channels = s.channels.filter((channel) => channel.audiences.includes(id));
  return face('audience', id, name, say('strategy.untitled'), {
    lines: filled(asTitle(filled(who, place).join(', ')), ...needs.map(({ text }) => asTitle(text))),
    chips: channels.map(({ platform }) => platformName(platform)),
  });
}

const pillarFace = ({ id, name, promise, hue, share }: Pillar): Face =>
  face('pillar', id, name, say('strategy.untitled'), {
    lines: filled(asTitle(promise)),
    hue,
    share: writeFigure(share, '%'),
  });

function channelFace({ id, platform, profile, mission, weekFrom, weekTo }: Channel): Face {
  // The two ends of a rhythm stay on one line.
  const rhythm = writeRhythm(weekFrom, weekTo).replace('–', '–\u2060');
  const weekly = rhythm && say('strategy.week', { rhythm });
  const what = mission && weekly ? say('strategy.mission', { mission, rhythm: weekly }) : mission || weekly;
  return face('channel', id, platformName(platform), say('strategy.untitled'), {
    lines: filled(asTitle(what), profile),
  });
}

function kpiFace(kpi: KPI): Face {
  const vanity = isVanity(kpi.metric);
  return face('kpi', kpi.id, kpi.metric, say('strategy.no-metric'), {
    vanity,
    lines: filled(goal(kpi)),
    warnings: vanity ? [say('strategy.vanity')] : missing(kpi),
  });
}

/** The cards of a column, in the user's order. */
export function facesOf(s: Strategy, kind: Kind): Face[] {
  switch (kind) {
    case 'objective': {
      const bare = unserved(s);
      return s.objectives.map((objective) => objectiveFace(s, objective, bare.has(objective.id)));
    }
    case 'audience':
      return s.audiences.map((audience) => audienceFace(s, audience));
    case 'pillar':
      return s.pillars.map(pillarFace);
    case 'channel':
      return s.channels.map(channelFace);
    case 'kpi':
      return s.kpis.map(kpiFace);
  }
}

/** What one card shows; undefined when it is gone. */
export function faceOf(s: Strategy, card: Card): Face | undefined {
  return facesOf(s, card.kind).find(({ id }) => id === card.id);
}

/** A card's name, for menus and toasts. */
export function nameIn(s: Strategy, card: Card): string {
  return faceOf(s, card)?.title ?? '';
}
