import { expect, it } from 'vitest';
import type { media } from '$models';
import { ending, found, hasPicture, kindsOf, readTags, showsWhole, step } from './material';

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

it('a picture fills its tile, but a drawing and what is long or tall is shown whole', () => {
  expect([hasPicture(material({ width: 1 })), hasPicture(material({}))]).toEqual([true, false]);
  const whole = (width: number, height: number, kind = 'picture') =>
    showsWhole(material({ width, height, kind }));
  expect([whole(200, 100), whole(100, 200), whole(201, 100), whole(100, 201)]).toEqual([
    false,
    false,
    true,
    true,
  ]);
  expect(whole(100, 100, 'drawing')).toBe(true);
});

it('keys walk the grid and stop at its edges', () => {
  expect(step('ArrowDown', 1, 4, 6)).toBe(5);
  expect(step('ArrowDown', 3, 4, 6)).toBe(3);
  expect(step('ArrowLeft', 0, 4, 6)).toBe(0);
  expect(step('End', 0, 4, 6)).toBe(5);
  expect(step('a', 2, 4, 6)).toBe(2);
});
