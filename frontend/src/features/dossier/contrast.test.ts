import { describe, expect, it } from 'vitest';
import { reading, shades } from './contrast';

describe('text on a ground', () => {
  it('is good for any text, for large text, or for none', () => {
    expect(reading('#ffffff', '#000000')).toEqual({ ratio: 21, verdict: 'aa' });
    expect(reading('#ffffff', '#767676')).toEqual({ ratio: 4.5, verdict: 'aa' });
    expect(reading('#ffffff', '#949494')).toEqual({ ratio: 3, verdict: 'large' });
    expect(reading('#ffffff', '#c79a1b').verdict).toBe('no');
  });

  it('never reads better for being rounded', () => {
    expect(reading('#ffffff', '#777777')).toEqual({ ratio: 4.4, verdict: 'large' });
  });

  it('reads alike the other way round', () => {
    expect(reading('#8c3420', '#f3efe6')).toEqual(reading('#f3efe6', '#8c3420'));
  });
});

describe('the palette in the matrix', () => {
  it('has white and ink beside it, and neither of them twice', () => {
    const own = { colour: '#ffffff', name: 'Farina' };
    const all = shades([own], 'Bianco', 'Inchiostro');
    expect(all.map(({ name }) => name)).toEqual(['Farina', 'Inchiostro']);
    expect(shades([], 'Bianco', 'Inchiostro')).toHaveLength(2);
  });
});
