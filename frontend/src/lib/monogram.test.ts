import { describe, expect, it } from 'vitest';
import { monogramOf } from './monogram';

describe('a monogram', () => {
  it.each([
    ['Panificio Bruni', 'PB'],
    ['Gelateria del Molo', 'GM'],
    ['Città', 'CI'],
    ['d&g', 'DG'],
    ['👩🏽‍🍳 Rina', '👩🏽‍🍳R'],
    ['مخبز النور', 'ما'],
    ['', ''],
    ['…', '…'],
  ])('of «%s» is %s', (name, monogram) => expect(monogramOf(name)).toBe(monogram));
});
