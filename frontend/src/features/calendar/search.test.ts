import { expect, it } from 'vitest';
import { characters } from './characters';
import { search } from './search';
import { aPillar, aPost } from './testing';
import { Threads } from './thread';

const strategy = { client: '', promise: '', objectives: [], kpis: [], audiences: [], channels: [] };
const threads = new Threads({ ...strategy, pillars: [{ ...aPillar('craft'), name: 'Mestiere' }] });
const posts = [aPost('Caffè del porto', { caption: 'Alle sei' }), aPost('Il forno', { pillar: 'craft' })];
const found = (text: string) => search(posts, text, threads).map((post) => post.title);

it('finds every word, whatever its case and accents, in title, caption and pillar', () => {
  expect(found('caffe SEI')).toEqual(['Caffè del porto']);
  expect(found('mestiere')).toEqual(['Il forno']);
  expect(found('  ')).toEqual(['Caffè del porto', 'Il forno']);
  expect(found('tè')).toEqual([]);
});

it('counts characters as a person sees them', () => {
  expect(characters('')).toBe(0);
  expect(characters('perché')).toBe(6);
  expect(characters('👨‍👩‍👧‍👦🇮🇹')).toBe(2);
});
