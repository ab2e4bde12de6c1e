import { describe, expect, it } from 'vitest';
import {
  asSent,
  letterOf,
  pieces,
  read,
  readChip,
  withIds,
  write,
  writeChip,
  type ChipGap,
  type Gap,
} from './letter';
import { blankStrategy, isUntouched, type Letter } from './records';
import { asTitle, intoSentence } from './titles';

const who = { id: 'c1', name: 'Panificio Bruni', sector: 'forno artigiano', place: 'Bari', since: '1957' };
const reading = { language: 'it', today: '2026-11-22' } as const;
const blank = () => letterOf(who, blankStrategy('c1'));
const typed = (letter: Letter, gap: Gap, text: string) => write(letter, gap, text, reading).letter ?? letter;
const chip = (letter: Letter, gap: ChipGap, at: number, text: string) =>
  writeChip(letter, gap, at, text, reading).letter ?? letter;

describe('the letter of an untouched strategy', () => {
  it('knows who the client is and asks for three pillars of different colours and a channel', () => {
    const letter = blank();
    expect(isUntouched(blankStrategy('c1'))).toBe(true);
    expect(read(letter, 'name')).toBe('Panificio Bruni');
    expect(letter.pillars.map(({ hue }) => hue)).toEqual([2, 3, 5]);
    expect(letter.channels).toHaveLength(1);
  });

  it('sends no place that says nothing', () => {
    const sent = asSent(chip(blank(), 'pillar', 1, 'feste e tradizioni'));
    expect(sent.pillars.map(({ name }) => name)).toEqual(['Feste e tradizioni']);
    expect(sent.channels).toEqual([]);
    expect(sent.audience.needs).toEqual([]);
  });
});

describe('a gap', () => {
  it('keeps as a title what is a part of the sentence', () => {
    const letter = typed(blank(), 'statement', '  vendere 600  panettoni ');
    expect(letter.objective.statement).toBe('Vendere 600 panettoni');
    expect(read(letter, 'statement')).toBe('vendere 600 panettoni');
    expect(asTitle('iPhone e accessori')).toBe('iPhone e accessori');
    expect(intoSentence('DOP di Altamura')).toBe('DOP di Altamura');
    expect(intoSentence('È di casa')).toBe('è di casa');
  });

  it('reads figures by language with their unit', () => {
    let letter = typed(blank(), 'baseline', '12%');
    letter = typed(letter, 'target', '20');
    expect(letter.kpi).toMatchObject({ baseline: 12, target: 20, unit: '%' });
    expect(read(letter, 'target')).toBe('20%');
    letter = typed(letter, 'target', '1.500');
    expect(letter.kpi).toMatchObject({ target: 1500, unit: '%' });
  });

  it('never gives the other figure another unit without a word', () => {
    const percent = typed(typed(blank(), 'baseline', '12%'), 'target', '20%');
    expect(write(percent, 'target', '3 ore', reading)).toEqual({ refusal: 'unit' });
    expect(write(percent, 'target', '25 per cento', reading).letter?.kpi).toMatchObject({
      target: 25,
      unit: '%',
    });
    const bare = typed(blank(), 'baseline', '380');
    expect(write(bare, 'target', '600 €', reading)).toMatchObject({
      aside: 'unit',
      letter: { kpi: { baseline: 380, target: 600, unit: '€' } },
    });
    // Alone, a figure has the unit that is typed with it, or none.
    expect(typed(typed(bare, 'baseline', '380 €'), 'baseline', '380').kpi.unit).toBe('');
  });

  it('does not take the name of the metric for a unit', () => {
    const letter = typed(typed(blank(), 'baseline', '12%'), 'metric', 'prenotazioni');
    expect(typed(letter, 'target', '20 prenotazioni').kpi).toMatchObject({ target: 20, unit: '%' });
  });

  it('takes the metric from the target when it says both', () => {
    expect(typed(blank(), 'target', '600 prenotazioni').kpi).toMatchObject({
      target: 600,
      metric: 'Prenotazioni',
      unit: '',
    });
  });

  it('chooses which way is better by the figures, and lets it be chosen', () => {
    let letter = typed(typed(blank(), 'baseline', '48'), 'target', '2');
    expect(letter.kpi.direction).toBe('less');
    letter = typed(letter, 'direction', 'more');
    expect(letter.kpi.direction).toBe('more');
    expect(typed(letter, 'metric', 'ore').kpi.direction).toBe('more');
  });

  it('that is emptied says that it is not known', () => {
    const letter = typed(typed(blank(), 'baseline', '380'), 'baseline', '');
    expect(letter.kpi.baseline).toBeUndefined();
    expect(typed(typed(blank(), 'due', '20/12/2026'), 'due', ' ').kpi.due).toBe('');
  });

  it('says why it does not take what was typed', () => {
    expect(write(blank(), 'due', 'presto', reading)).toEqual({ refusal: 'day' });
    expect(write(blank(), 'target', 'tante', reading)).toEqual({ refusal: 'number' });
    expect(write(blank(), 'name', ' ', reading)).toEqual({ refusal: 'name' });
    expect(write(blank(), 'effect', 'più gente', reading)).toEqual({ refusal: 'choice' });
    expect(write(blank(), 'direction', 'su', reading)).toEqual({ refusal: 'choice' });
    expect(writeChip(blank(), 'share', 0, '140', reading)).toEqual({ refusal: 'share' });
    expect(writeChip(blank(), 'rhythm', 0, 'spesso', reading)).toEqual({ refusal: 'rhythm' });
  });

  it('of a need adds, changes and takes away the first', () => {
    let letter = typed(blank(), 'need', 'fare presto');
    expect(letter.audience.needs).toEqual([{ id: '', kind: 'job', text: 'Fare presto', weight: 0 }]);
    letter = typed(letter, 'need', '');
    expect(letter.audience.needs).toEqual([]);
  });

  it('of a channel opens room for another', () => {
    let letter = chip(blank(), 'platform', 0, 'instagram');
    letter = chip(letter, 'rhythm', 0, '3-4');
    expect(letter.channels.map(({ platform }) => platform)).toEqual(['instagram', '']);
    expect(readChip(letter, 'rhythm', 0)).toBe('3–4');
  });
});

describe('ids that come back', () => {
  it('find their records, whatever was typed since', () => {
    const was = chip(typed(blank(), 'statement', 'vendere'), 'pillar', 2, 'offerte');
    const sent = asSent(was);
    const back: Letter = {
      ...sent,
      objective: { ...sent.objective, id: 'o1' },
      kpi: { ...sent.kpi, id: 'k1', objective: 'o1' },
      pillars: sent.pillars.map((pillar) => ({ ...pillar, id: 'p1' })),
    };
    const now = chip(typed(was, 'statement', 'vendere di più'), 'pillar', 0, 'mestiere');
    const letter = withIds(now, was, back);
    expect(letter.objective).toMatchObject({ id: 'o1', statement: 'Vendere di più' });
    expect(letter.kpi).toMatchObject({ id: 'k1', objective: 'o1' });
    expect(letter.pillars.map(({ id }) => id)).toEqual(['', '', 'p1']);
  });

  it('bring the profile as it was kept, unless another was typed since', () => {
    const channel = { id: 'c1', platform: 'website', profile: '@forno', mission: '', audiences: [] };
    const was: Letter = { ...blank(), channels: [channel] };
    const back: Letter = { ...asSent(was), channels: [{ ...channel, profile: '' }] };
    expect(withIds(was, was, back).channels[0]?.profile).toBe('');
    const now = chip(was, 'platform', 0, 'instagram.com/bruni');
    expect(withIds(now, was, back).channels[0]).toMatchObject({ platform: 'instagram', profile: '@bruni' });
  });
});

describe('a sentence of the catalogue', () => {
  it('falls apart into text and gaps in the order of its language', () => {
    expect(pieces('Entro il {due} da {baseline}.')).toEqual([
      { text: 'Entro il ', gap: 'due' },
      { text: ' da ', gap: 'baseline' },
      { text: '.', gap: '' },
    ]);
  });
});
