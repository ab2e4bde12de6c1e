import { expect, it } from 'vitest';
import type { media } from '$models';
import { ending, found, kindsOf, readTags, step } from './material';

const material = (part: Partial<media.Material>): media.Material => ({
  id: part.name ?? '',
  client: 'c',
  sha256: '',
  name: '',
  mime: '',
  kind: 'picture',
  bytes: 1,
  width: 0,
  height: 0,
  alt: '',
  source: '',
  licence: '',
  consent: '',
  expiry: '',
  tags: [],
  uses: 0,
  at: 0,
  ...part,
});

const list = [
  material({ name: 'Vetrina.jpg', tags: ['Natale'], alt: 'La città di notte' }),
  material({ name: 'manuale.pdf', kind: 'document', source: 'Studio Però' }),
];

it('a material is found by any word that is said of it, without regard to case and accents', () => {
  const names = (text: string, kind = '') => found(list, { text, kind }).map(({ name }) => name);
  expect(names('')).toHaveLength(2);
  expect(names('natale vetr')).toEqual(['Vetrina.jpg']);
  expect(names('citta')).toEqual(['Vetrina.jpg']);
  expect(names('pero')).toEqual(['manuale.pdf']);
  expect(names('', 'document')).toEqual(['manuale.pdf']);
  expect(names('natale', 'document')).toEqual([]);
});

it('only the kinds that are there are offered', () => {
  expect(kindsOf(list)).toEqual(['picture', 'document']);
});

it('tags are read however they are kept apart', () => {
  expect(readTags('pane, forno; #natale #bari\nvetrina ')).toEqual([
    'pane',
    'forno',
    'natale',
    'bari',
    'vetrina',
  ]);
  expect(readTags(' , #')).toEqual([]);
});

it('a file goes by what its name ends with', () => {
  expect([ending('Listino 2026.PDF'), ending('foto.tar.gz'), ending('senza'), ending('.')]).toEqual([
    'PDF',
    'GZ',
    '',
    '',
  ]);
});

it('keys walk the grid and stop at its edges', () => {
  expect(step('ArrowDown', 1, 4, 6)).toBe(5);
  expect(step('ArrowDown', 3, 4, 6)).toBe(3);
  expect(step('ArrowLeft', 0, 4, 6)).toBe(0);
  expect(step('End', 0, 4, 6)).toBe(5);
  expect(step('a', 2, 4, 6)).toBe(2);
});
