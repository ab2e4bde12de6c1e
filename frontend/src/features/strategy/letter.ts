import { dayLong } from '$lib/dates';
import type { Language } from '$lib/words';
import { readDay } from '$lib/typed';
import { lendsUnit, withFigure, type End } from './kpi';
import { isAddress, readPlatform } from '$lib/platforms';
import { readFigure, readRhythm, writeFigure, writeRhythm } from '$lib/figure';
import {
  blankAudience,
  blankChannel,
  blankKPI,
  blankNeed,
  blankObjective,
  blankPillar,
  freeHue,
  type Channel,
  type Letter,
  type Pillar,
  type Strategy,
} from './records';
import { directions, effects } from './suggestions';
import { readSince } from '$lib/since';
import { asTitle, intoSentence } from './titles';

/** The gaps that stand once in the letter; pillars and channels have theirs by place. */
export type Gap =
  | 'name'
  | 'sector'
  | 'place'
  | 'since'
  | 'promise'
  | 'statement'
  | 'effect'
  | 'due'
  | 'baseline'
  | 'target'
  | 'metric'
  | 'direction'
  | 'audience'
  | 'need';

export type ChipGap = 'pillar' | 'share' | 'platform' | 'rhythm';

/** Why a gap was not taken as it was typed; the text stays where it is. */
export type Refusal = 'day' | 'number' | 'unit' | 'share' | 'rhythm' | 'choice' | 'name' | 'platform';

export interface Written {
  letter?: Letter;
  refusal?: Refusal;
  /** What was taken counts for more than its gap: the unit of one figure is now the other's too. */
  aside?: 'unit';
}

export interface Reading {
  language: Language;
  today: string;
}

/** How many pillars the letter asks for; a strategy may have more. */
export const pillarsAsked = 3;

/** Splits a sentence of the catalogue at its braces: text, gap, text, gap… */
export function pieces(sentence: string): { text: string; gap: string }[] {
  return [...sentence.matchAll(/([^{}]*)(?:\{([\w-]+)\}|$)/g)]
    .map(([, text = '', gap = '']) => ({ text, gap }))
    .filter(({ text, gap }) => text !== '' || gap !== '');
}

interface Who {
  id: string;
  name: string;
  sector: string;
  place: string;
  since: string;
}

/** The letter that the client's records fill: the first of each kind, with room for what is still to say. */
export function letterOf(client: Who, s: Strategy): Letter {
  const objective = s.objectives[0] ?? blankObjective();
  const kpi = s.kpis.find((one) => one.objective === objective.id) ?? blankKPI(objective.id);
  const { id, name, sector, place, since } = client;
  return withRoom({
    client: id,
    name,
    sector,
    place,
    since,
    promise: s.promise,
    objective,
    kpi,
    audience: s.audiences[0] ?? blankAudience(),
    pillars: s.pillars,
    channels: s.channels,
  });
}

/** The letter with the pillars that it asks for, and an empty channel at its end. */
export function withRoom(letter: Letter): Letter {
  const pillars = [...letter.pillars];
  while (pillars.length < pillarsAsked) pillars.push(blankPillar(freeHue(pillars)));
  const last = letter.channels.at(-1);
  const channels = last && !saysChannel(last) ? letter.channels : [...letter.channels, blankChannel()];
  return { ...letter, pillars, channels };
}

const saysPillar = (pillar: Pillar) => pillar.id !== '' || pillar.name !== '';
const saysChannel = (channel: Channel) => channel.id !== '' || channel.platform !== '';

/** The letter as it is sent: without the places that say nothing yet. */
export function asSent(letter: Letter): Letter {
  return {
    ...letter,
    pillars: letter.pillars.filter(saysPillar),
    channels: letter.channels.filter((channel) => channel.platform !== ''),
    audience: { ...letter.audience, needs: letter.audience.needs.filter(({ id, text }) => id || text) },
  };
}

/** What a record's id became, by its place: its own, or the next of those that came back new. */
function idsByPlace<T extends { id: string }>(was: T[], says: (one: T) => boolean, back: T[]): string[] {
  const known = new Set(was.map(({ id }) => id));
  const fresh = back.map(({ id }) => id).filter((id) => !known.has(id));
  return was.map((one) => (one.id === '' && says(one) ? (fresh.shift() ?? '') : one.id));
}

/** The letter on the screen with the ids that came back for what it was when sent; what was typed since stays. */
export function withIds(now: Letter, was: Letter, back: Letter): Letter {
  const pillars = idsByPlace(was.pillars, saysPillar, back.pillars);
  const channels = idsByPlace(was.channels, ({ platform }) => platform !== '', back.channels);
  const needs = idsByPlace(was.audience.needs, ({ text }) => text !== '', back.audience.needs);
  const named = <T extends { id: string }>(list: T[], ids: string[]): T[] =>
    list.map((one, i) => (one.id === '' && ids[i] ? { ...one, id: ids[i] } : one));
  // The profile stands in no gap: it is as it was kept, unless another came with a platform.
  const kept = (one: Channel, i: number): Channel => {
    const profile = back.channels.find(({ id }) => id === one.id)?.profile;
    return profile === undefined || one.profile !== was.channels[i]?.profile ? one : { ...one, profile };
  };
  return {
    ...now,
    objective: { ...now.objective, id: now.objective.id || back.objective.id },
    kpi: { ...now.kpi, id: now.kpi.id || back.kpi.id, objective: back.kpi.objective || now.kpi.objective },
    audience: {
      ...now.audience,
      id: now.audience.id || back.audience.id,
      needs: named(now.audience.needs, needs),
    },
    pillars: named(now.pillars, pillars),
    channels: named(now.channels, channels).map(kept),
  };
}

/** What a gap shows. The two that are chosen (direction, effect) show their key; the screen has words for it. */
export function read(letter: Letter, gap: Gap): string {
  const { kpi, objective, audience } = letter;
  switch (gap) {
    case 'statement':
      return intoSentence(objective.statement);
    case 'effect':
      return objective.effect;
    case 'due':
      return kpi.due && dayLong(kpi.due);
    case 'baseline':
      return writeFigure(kpi.baseline, kpi.unit);
    case 'target':
      return writeFigure(kpi.target, kpi.unit);
    case 'metric':
      return intoSentence(kpi.metric);
    case 'direction':
      return kpi.direction;
    case 'audience':
      return intoSentence(audience.name);
    case 'need':
      return intoSentence(audience.needs[0]?.text ?? '');
    case 'promise':
      return intoSentence(letter.promise);
    case 'since':
      return readSince(letter.since).when;
    default:
      return letter[gap];
  }
}

const tidy = (text: string) => text.trim().replace(/\s+/g, ' ');

function writeFigureGap(letter: Letter, end: End, text: string, language: Language): Written {
  if (text === '') return { letter: { ...letter, kpi: { ...letter.kpi, [end]: undefined } } };
  const figure = readFigure(text, language);
  if (!figure) return { refusal: 'number' };
  const kpi = withFigure(letter.kpi, end, figure);
  if (!kpi) return { refusal: 'unit' };
  const aside = lendsUnit(letter.kpi, end, kpi) ? ({ aside: 'unit' } as const) : {};
  return { letter: { ...letter, kpi }, ...aside };
}

function writeDue(letter: Letter, text: string, today: string): Written {
  const due = text === '' ? '' : readDay(text, today);
  return due === undefined ? { refusal: 'day' } : { letter: { ...letter, kpi: { ...letter.kpi, due } } };
}

function writeNeed(letter: Letter, text: string): Letter {
  const [first, ...others] = letter.audience.needs;
  const needs = text === '' ? others : [{ ...(first ?? blankNeed()), text: asTitle(text) }, ...others];
  return { ...letter, audience: { ...letter.audience, needs } };
}

/** The letter with what was typed in a gap, or why it was not taken. Empty says that it is not known. */
export function write(letter: Letter, gap: Gap, typed: string, { language, today }: Reading): Written {
  const text = tidy(typed);
  const { objective, kpi, audience } = letter;
  switch (gap) {
    case 'name':
      return text === '' ? { refusal: 'name' } : { letter: { ...letter, name: text } };
    case 'promise':
      return { letter: { ...letter, promise: asTitle(text) } };
    case 'sector':
    case 'place':
      return { letter: { ...letter, [gap]: text } };
    case 'since':
      return { letter: { ...letter, since: readSince(text).when } };
    case 'statement':
      return { letter: { ...letter, objective: { ...objective, statement: asTitle(text) } } };
    case 'effect':
      if (text && !isOneOf(effects, text)) return { refusal: 'choice' };
      return { letter: { ...letter, objective: { ...objective, effect: text } } };
    case 'direction':
      if (text && !isOneOf(directions, text)) return { refusal: 'choice' };
      return { letter: { ...letter, kpi: { ...kpi, direction: text } } };
    case 'metric':
      return { letter: { ...letter, kpi: { ...kpi, metric: asTitle(text) } } };
    case 'audience':
      return { letter: { ...letter, audience: { ...audience, name: asTitle(text) } } };
    case 'need':
      return { letter: writeNeed(letter, text) };
    case 'due':
      return writeDue(letter, text, today);
    case 'baseline':
    case 'target':
      return writeFigureGap(letter, gap, text, language);
  }
}

const isOneOf = (choices: readonly string[], text: string) => choices.includes(text);

const replaced = <T>(list: readonly T[], at: number, one: T): T[] =>
  list.map((old, i) => (i === at ? one : old));

function writePillar(letter: Letter, at: number, change: (pillar: Pillar) => Pillar | undefined): Written {
  const pillar = letter.pillars[at];
  const next = pillar && change(pillar);
  return next ? { letter: { ...letter, pillars: replaced(letter.pillars, at, next) } } : { refusal: 'share' };
}

/** A share as typed, "40" or "40%", from 0 to 100; nothing for none, undefined when it says no share. */
export function readShare(text: string, language: Language): { share?: number } | undefined {
  if (tidy(text) === '') return {};
  const figure = readFigure(text, language);
  if (!figure || !['', '%'].includes(figure.unit) || figure.value < 0 || figure.value > 100) return undefined;
  return { share: figure.value };
}

function writeRhythmGap(letter: Letter, at: number, text: string, language: Language): Written {
  const channel = letter.channels[at];
  if (!channel) return {};
  const rhythm = readRhythm(text, language);
  if (text !== '' && !rhythm) return { refusal: 'rhythm' };
  const next = { ...channel, weekFrom: rhythm?.from, weekTo: rhythm?.to };
  return { letter: { ...letter, channels: replaced(letter.channels, at, next) } };
}

/** What a gap of the pillar or channel in that place shows. A platform shows its key. */
export function readChip(letter: Letter, gap: ChipGap, at: number): string {
  const pillar = letter.pillars[at];
  const channel = letter.channels[at];
  switch (gap) {
    case 'pillar':
      return pillar?.name ?? '';
    case 'share':
      return writeFigure(pillar?.share, '%');
    case 'platform':
      return channel?.platform ?? '';
    case 'rhythm':
      return writeRhythm(channel?.weekFrom, channel?.weekTo);
  }
}

/** The letter with what was typed for the pillar or channel in that place. */
export function writeChip(
  letter: Letter,
  gap: ChipGap,
  at: number,
  typed: string,
  { language }: Reading,
): Written {
  const text = tidy(typed);
  switch (gap) {
    case 'pillar':
      return writePillar(letter, at, (pillar) => ({ ...pillar, name: asTitle(text) }));
    case 'share':
      return writePillar(letter, at, (pillar) => {
        const read = readShare(text, language);
        return read && { ...pillar, share: read.share };
      });
    case 'platform': {
      const channel = letter.channels[at];
      if (!channel) return {};
      const spot = readPlatform(text);
      if (isAddress(spot.platform)) return { refusal: 'platform' };
      const channels = replaced(letter.channels, at, { ...channel, ...spot });
      return { letter: withRoom({ ...letter, channels }) };
    }
    case 'rhythm':
      return writeRhythmGap(letter, at, text, language);
  }
}
