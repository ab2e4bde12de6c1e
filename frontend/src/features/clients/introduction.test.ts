import { describe, expect, it } from 'vitest';
import { refusals } from './introduction';

const fine = {
  name: 'Panificio Bruni',
  sector: 'forno',
  place: 'Bari',
  since: '1957, in via Sparano',
  language: 'it',
  timeZone: 'Europe/Rome',
  monogram: '👩‍🍳Br',
  colour: '#6b3f2a',
};

describe('what is written of a client', () => {
  it('is kept as it is when all of it can be', () => {
    expect(refusals(fine)).toEqual({});
    expect(refusals({ ...fine, monogram: '', colour: '' })).toEqual({});
  });

  it('is refused all at once, each field with its sentence', () => {
    const wrong = refusals({
      ...fine,
      name: 'a'.repeat(201),
      sector: 'b'.repeat(301),
      since: '31 febbraio',
      monogram: 'Brun',
      colour: '#GGG',
    });
    expect(Object.keys(wrong).sort()).toEqual(['colour', 'monogram', 'name', 'sector', 'since']);
    expect(wrong.colour).toContain('«#GGG»');
    expect(wrong.name).toContain('201');
  });

  it('is looked at field by field', () => {
    expect(refusals({ since: '31/2/1957' })).toHaveProperty('since');
    expect(refusals({ name: 'Bruni' })).toEqual({});
  });
});
