import { afterEach, describe, expect, it } from 'vitest';
import { speak } from './words';
import { readFigure, readRhythm, whyNoFigure, writeFigure, writeRhythm } from './figure';

afterEach(() => speak('it'));

describe('a figure typed by hand', () => {
  it.each([
    ['600', 'it', 600, ''],
    ['1.500', 'it', 1500, ''],
    ['1,500', 'it', 1.5, ''],
    ['1,500', 'en', 1500, ''],
    ['1.500', 'en', 1.5, ''],
    ['12.000.000', 'it', 12_000_000, ''],
    ['1.500,5', 'it', 1500.5, ''],
    ['1,500.5', 'en', 1500.5, ''],
    ['1.5', 'it', 1.5, ''],
    ['1,5', 'en', 1.5, ''],
    ['12%', 'it', 12, '%'],
    ['12 %', 'en', 12, '%'],
    ['€ 300', 'it', 300, '€'],
    ['2 ore', 'it', 2, 'ore'],
    ['1 500', 'it', 1500, ''],
    ['10 per cento', 'it', 10, '%'],
    ['3 m²', 'it', 3, 'm²'],
    ['10k', 'en', 10_000, ''],
    ['3 mila', 'it', 3000, ''],
    ['0', 'it', 0, ''],
    ['-3', 'it', -3, ''],
  ] as const)('%s in %s', (text, language, value, unit) => {
    expect(readFigure(text, language)).toEqual({ value, unit });
  });

  it.each([
    '',
    'molte',
    '1.2.3',
    '1,2,3',
    '1..500',
    '%',
    '.',
    '31/11',
    '3-4',
    '5 (circa)',
    '1e9',
    '1 e9',
    '9'.repeat(20),
  ])('«%s» is no figure', (text) => {
    expect(readFigure(text, 'it')).toBeUndefined();
  });

  it('is written back by the language of the screens, and reads as itself', () => {
    expect(writeFigure(1500)).toBe('1.500');
    expect(writeFigure(12, '%')).toBe('12%');
    expect(readFigure(writeFigure(2, 'ore'), 'it')).toEqual({ value: 2, unit: 'ore' });
    speak('en');
    expect(writeFigure(1500)).toBe('1,500');
  });

  it('says why a text is none', () => {
    for (const typed of ['1e9', '1 e9', '€ 1,5e9', '1.e+9%', '2e-3 euro', '3–4e1']) {
      expect(whyNoFigure(typed)).toBe('figure.scientific');
      expect(readFigure(typed, 'it')).toBeUndefined();
      expect(readRhythm(typed, 'it')).toBeUndefined();
    }
    expect(whyNoFigure('1e1', 'letter.refusal.share')).toBe('figure.scientific');
    expect(whyNoFigure('molta', 'letter.refusal.share')).toBe('letter.refusal.share');
    expect(whyNoFigure('9'.repeat(20))).toBe('figure.too-big');
    expect(whyNoFigure('molte')).toBe('letter.refusal.number');
  });

  it('with decimals has two of them where it is a price', () => {
    expect(writeFigure(3.2, '€')).toBe('3,20\u00a0€');
    expect(writeFigure(3, '€')).toBe('3\u00a0€');
    expect(writeFigure(3.2, 'ore')).toBe('3,2\u00a0ore');
    speak('en');
    expect(writeFigure(1003.2, '¥')).toBe('¥1,003.20');
    expect(readFigure('¥1,003.20', 'en')).toEqual({ value: 1003.2, unit: '¥' });
  });

  it('that is not known is written as nothing, and zero as zero', () => {
    expect(writeFigure(undefined, '%')).toBe('');
    expect(writeFigure(0)).toBe('0');
  });
});

describe('posts a week', () => {
  it.each([
    ['4', 4, 4],
    ['3-4', 3, 4],
    ['3–4', 3, 4],
    ['da 2 a 3', 2, 3],
    ['5-3', 3, 5],
    ['1,5', 1.5, 1.5],
  ])('%s', (text, from, to) => {
    expect(readRhythm(text, 'it')).toEqual({ from, to });
  });

  it('are written as one number when both ends are equal', () => {
    expect(writeRhythm(4, 4)).toBe('4');
    expect(writeRhythm(3, 4)).toBe('3–4');
    expect(writeRhythm(2, undefined)).toBe('2');
    expect(writeRhythm(undefined, undefined)).toBe('');
  });

  it('are not guessed from words', () => {
    expect(readRhythm('spesso', 'it')).toBeUndefined();
  });
});
