import { expect, it } from 'vitest';
import { moved, pagesText, samePlace } from './place';

const cover = { name: 'cover', first: 1, pages: 1 };
const month = { name: 'month', first: 2, pages: 1 };
const sheets = { name: 'sheets', first: 3, pages: 4 };

it('keeps the page within its part when what stands before it goes', () => {
  const after = [
    { ...month, first: 1 },
    { ...sheets, first: 2 },
  ];
  expect(samePlace({ page: 5, fraction: 0.4 }, [cover, month, sheets], after)).toEqual({
    page: 4,
    fraction: 0.4,
  });
});

it('goes to the last page that a part still has', () => {
  const shorter = [cover, month, { ...sheets, pages: 2 }];
  expect(samePlace({ page: 6, fraction: 0 }, [cover, month, sheets], shorter).page).toBe(4);
});

it('stays on the page, or the last there is, when its part went away', () => {
  expect(samePlace({ page: 2, fraction: 0 }, [cover, month, sheets], [cover]).page).toBe(1);
  expect(samePlace({ page: 1, fraction: 0.1 }, [], [cover, sheets]).page).toBe(1);
});

it('puts a part at a place among the others', () => {
  const list = [cover, month, sheets];
  expect(moved(list, 'sheets', 0).map(({ name }) => name)).toEqual(['sheets', 'cover', 'month']);
  expect(moved(list, 'cover', 2).map(({ name }) => name)).toEqual(['month', 'sheets', 'cover']);
  expect(moved(list, 'none', 1)).toEqual(list);
});

it('says on which pages a part stands, and that one has nothing to say', () => {
  expect([cover, month, sheets].map(pagesText)).toEqual(['p. 1', 'p. 2', 'pp. 3–6']);
  expect([undefined, { ...cover, pages: 0 }].map(pagesText)).toEqual(['vuota', 'vuota']);
  expect(pagesText({ name: 'contents', first: 2, pages: 0 })).toBe('non serve: poche voci');
});
