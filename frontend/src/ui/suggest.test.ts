import { describe, expect, it } from 'vitest';
import { begins, matching, meant } from './suggest';

const zones = [{ value: 'Africa/Porto-Novo' }, { value: 'America/New_York' }, { value: 'Europe/Rome' }];
const names = (list: { value: string }[]) => list.map((s) => s.value);

describe('suggestions', () => {
  it('are all there until something is typed', () => {
    expect(matching(zones, '')).toHaveLength(3);
  });

  it('hold every word typed, whatever its accents, case or signs', () => {
    expect(names(matching(zones, 'new york', true))).toEqual(['America/New_York']);
    expect(names(matching([{ value: 'Città' }], 'CITTA', true))).toEqual(['Città']);
  });

  it('put first what begins as one types', () => {
    const list = [{ value: 'visite e prenotazioni' }, { value: 'prenotazioni' }];
    expect(names(matching(list, 'prenot', true))).toEqual(['prenotazioni', 'visite e prenotazioni']);
  });

  it('offer what was typed, as it is, unless it is one of them', () => {
    expect(matching(zones, 'Roma ')[0]).toEqual({ value: 'Roma', fresh: true });
    expect(matching(zones, 'europe/rome')[0]).toEqual({ value: 'Europe/Rome' });
    expect(matching(zones, 'Roma', true)).toEqual([]);
  });

  it('put first the one that was begun, and what was typed after it', () => {
    const platforms = [
      { value: 'facebook', label: 'Facebook' },
      { value: 'instagram', label: 'Instagram' },
    ];
    expect(names(matching(platforms, 'inst'))).toEqual(['instagram', 'inst']);
    expect(names(matching(platforms, 'gram'))).toEqual(['gram', 'instagram']);
    expect(names(matching(platforms, 'Instagram'))).toEqual(['instagram']);
    // Whole words may well be a name of their own.
    expect(names(matching([{ value: 'Feste e tradizioni' }], 'feste'))).toEqual([
      'feste',
      'Feste e tradizioni',
    ]);
    // A part of a proper name means what is called so.
    const site = [{ value: 'website', label: 'Sito web', proper: true }];
    for (const part of ['sito', 'web']) expect(names(matching(site, part))).toEqual(['website', part]);
    expect(begins({ value: 'Feste e tradizioni' }, 'feste e trad')).toBe(true);
  });
});

describe('a choice', () => {
  const effects = [
    { value: 'revenue', label: 'aumenta i ricavi', also: 'vendite fatturato' },
    { value: 'cost', label: 'riduce i costi', also: 'costi spese' },
  ];
  it.each([
    ['Aumenta i ricavi', 'revenue'],
    ['cost', 'cost'],
    ['ricavi', 'revenue'],
    ['fa crescere le vendite', 'revenue'],
    ['meno spese', 'cost'],
    ['aum', 'revenue'],
  ])('is meant by «%s»', (text, value) => {
    expect(meant(effects, text)?.value).toBe(value);
  });

  it.each(['', 'i', 'più gente', 'vendite e costi'])('is not meant by «%s»', (text) => {
    expect(meant(effects, text)).toBeUndefined();
  });
});
