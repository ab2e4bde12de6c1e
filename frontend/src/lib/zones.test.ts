import { afterEach, describe, expect, it } from 'vitest';
import { matching } from '$ui/suggest';
import { speak } from './words';
import { timeZones } from './zones';

afterEach(() => speak('it'));

const found = (text: string) => matching(timeZones('2026-12-08'), text, true)[0];

describe('a time zone', () => {
  it.each([
    ['Roma', 'Europe/Rome'],
    ['Italia', 'Europe/Rome'],
    ['londra', 'Europe/London'],
    ['Regno Unito', 'Europe/London'],
    ['Parigi', 'Europe/Paris'],
    ['new york', 'America/New_York'],
    ['europe/berlin', 'Europe/Berlin'],
    ['Città del Messico', 'America/Mexico_City'],
  ])('is found by «%s»', (text, zone) => {
    expect(found(text)?.value).toBe(zone);
  });

  it('says its city, its country and how far it stands from Greenwich on the day', () => {
    expect(found('Roma')).toMatchObject({ label: 'Roma (GMT+1)', hint: 'Italia' });
    expect(matching(timeZones('2026-07-01'), 'Roma', true)[0]?.label).toBe('Roma (GMT+2)');
    speak('en');
    expect(found('italy')).toMatchObject({ value: 'Europe/Rome', label: 'Rome (GMT+1)', hint: 'Italy' });
  });

  it('that is given stands first, also when the engine does not know it', () => {
    const zones = timeZones('2026-12-08', 'Europe/Rome', 'Mars/Olympus_Mons');
    expect(zones.slice(0, 2).map(({ label }) => label)).toEqual(['Roma (GMT+1)', 'Olympus Mons']);
    expect(zones.filter(({ value }) => value === 'Europe/Rome')).toHaveLength(1);
  });
});
