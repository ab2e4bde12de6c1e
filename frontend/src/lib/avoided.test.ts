import { describe, expect, it } from 'vitest';
import { avoided, unused } from './avoided';

const avoid = (text: string, instead = '') => ({ kind: 'avoid', text, instead });
const use = (text: string) => ({ kind: 'use', text, instead: '' });
const found = (word: string, text: string) => avoided([avoid(word)], text).length === 1;

describe('a word to avoid', () => {
  it('is found whatever its case and its accents', () => {
    expect(found('artigianale', 'Pane ARTIGIANALE, da noi')).toBe(true);
    expect(found('perché', 'perche sì')).toBe(true);
    expect(found('bonta', 'Che bontà.')).toBe(true);
  });

  it('is found after an elision, in a hashtag and beside quotes', () => {
    expect(found('eccellenza', "l'eccellenza e l’eccellenza")).toBe(true);
    expect(found('artigianale', '#artigianale')).toBe(true);
    expect(found('top', '«top»')).toBe(true);
    expect(found('dell’anno', "il pane dell'anno")).toBe(true);
  });

  it('is a whole word, and not a part of a longer one', () => {
    expect(found('arte', 'in ogni parte, da un artista')).toBe(false);
    expect(found('top', 'stop, topo e poi top')).toBe(true);
    expect(found('2', 'alle 20')).toBe(false);
  });

  it('may be several words, over a line too', () => {
    expect(found('unico nel suo  genere', 'È unico\nnel suo genere')).toBe(true);
  });

  it('may be an emoji, of any shade, but no part of another', () => {
    expect(found('🔥', 'Che forno🔥🔥')).toBe(true);
    expect(found('❤️', 'con ❤')).toBe(true);
    expect(found('👍', 'bene 👍🏽')).toBe(true);
    expect(found('👩', 'la nostra 👩‍🍳')).toBe(false);
    expect(found('👩‍🍳', 'la nostra 👩🏽‍🍳')).toBe(true);
  });

  it('may be in another script', () => {
    expect(found('خبز', 'أحب خبز البيت')).toBe(true);
    expect(found('خبز', 'الخبز')).toBe(false);
  });

  it('is named once, in the order of the list, and nothing is when there is none', () => {
    const words = [avoid('top'), use('forno'), avoid('unico', 'solo nostro')];
    expect(avoided(words, 'unico, unico e top').map(({ text }) => text)).toEqual(['top', 'unico']);
    expect(avoided([avoid(' ')], 'pane')).toEqual([]);
  });
});

describe('a word to use', () => {
  it('is offered until the text has it', () => {
    const words = [use('fatto a mano'), use('forno'), avoid('top')];
    expect(unused(words, 'Dal FORNO').map(({ text }) => text)).toEqual(['fatto a mano']);
  });
});
