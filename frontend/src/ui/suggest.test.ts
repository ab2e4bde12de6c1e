import { describe, expect, it } from 'vitest';
import { matching } from './suggest';

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
});
