import { beforeEach, expect, it } from 'vitest';
import type { Drawing, Paper } from './pdf';
import { Pages, type Stage } from './pages.svelte';
import type { Place } from './place';

/** A paper whose drawings are finished by the test. */
class Sheets implements Paper {
  readonly pages = 0;
  asked: number[] = [];
  closed = false;
  #waiting: { give: () => void; refuse: (error: Error) => void }[] = [];

  constructor(
    readonly name: string,
    private readonly atOnce = true,
  ) {}

  draw(page: number): Drawing {
    this.asked.push(page);
    const canvas = document.createElement('canvas');
    canvas.title = `${this.name} ${page}`;
    if (this.atOnce) return { done: Promise.resolve(canvas), giveUp: () => undefined };
    let giveUp = () => undefined as void;
    const done = new Promise<HTMLCanvasElement>((resolve, reject) => {
      giveUp = () => reject(new Error('given up'));
      this.#waiting.push({ give: () => resolve(canvas), refuse: reject });
    });
    return { done, giveUp };
  }

  close(): void {
    this.closed = true;
  }

  finish(): void {
    this.#waiting.shift()?.give();
  }

  fail(): void {
    this.#waiting.shift()?.refuse(new Error('broken'));
  }
}

let papers: Sheets[];
let failures: unknown[];
let seen: number[];
let near: number[];
let place: Place | undefined;
let gone: Place[];
let width: number;
let pages: Pages;

const stage: Stage = {
  width: () => width,
  seen: () => seen,
  near: () => near,
  place: () => place,
  go: (to) => gone.push(to),
};
const leaves = (many: number) =>
  Array.from({ length: many }, (_, i) => ({ heading: `page ${i + 1}`, width: 595, height: 842 }));
const whole = (many: number) => [{ name: 'sheets', first: 1, pages: many }];
const bytes = new Uint8Array();
const titles = () => pages.leaves.map(({ canvas }) => canvas?.title ?? '');
const settled = () => new Promise((resolve) => setTimeout(resolve));

function show(paper: Sheets, many: number, parts = whole(many)): Promise<boolean> {
  papers.push(paper);
  return pages.show(bytes, leaves(many), parts);
}

beforeEach(() => {
  papers = [];
  failures = [];
  gone = [];
  seen = [1, 2];
  near = [1, 2, 3];
  place = { page: 1, fraction: 0 };
  width = 240;
  pages = new Pages(
    () => Promise.resolve(papers.shift() as Paper),
    (error) => failures.push(error),
  );
  pages.enter(stage);
});

it('draws what can be seen, then what is near, and nothing that is far', async () => {
  const first = new Sheets('a');
  expect(await show(first, 5)).toBe(true);
  await settled();
  expect(first.asked).toEqual([1, 2, 3]);
  expect(titles()).toEqual(['a 1', 'a 2', 'a 3', '', '']);
});

it('goes on showing the old pages until all the new ones that can be seen are drawn', async () => {
  await show(new Sheets('a'), 5);
  await settled();
  const next = new Sheets('b', false);
  const shown = show(next, 5);
  await settled();
  next.finish();
  await settled();
  expect(titles()).toEqual(['a 1', 'a 2', 'a 3', '', '']);
  next.finish();
  expect(await shown).toBe(true);
  expect(titles()).toEqual(['b 1', 'b 2', 'a 3', '', '']);
});

it('keeps the place when pages before it went away', async () => {
  await show(new Sheets('a'), 6, [
    { name: 'cover', first: 1, pages: 1 },
    { name: 'sheets', first: 2, pages: 5 },
  ]);
  seen = [4];
  near = [4];
  place = { page: 4, fraction: 0.3 };
  const next = new Sheets('b');
  await show(next, 5, whole(5));
  expect(next.asked[0]).toBe(3);
  expect(gone.at(-1)).toEqual({ page: 3, fraction: 0.3 });
});

it('shows only the last of several papers and lets go of the others', async () => {
  const [slow, fast] = [new Sheets('slow', false), new Sheets('fast')];
  const first = show(slow, 3);
  await settled();
  const second = show(fast, 3);
  expect(await first).toBe(false);
  expect(await second).toBe(true);
  await settled();
  expect(slow.closed).toBe(true);
  expect(titles()).toEqual(['fast 1', 'fast 2', 'fast 3']);
});

it('lets go of what was scrolled far away, and of the paper that is no longer shown', async () => {
  const first = new Sheets('a');
  await show(first, 9);
  await settled();
  seen = near = [8, 9];
  await pages.fill();
  expect(titles()).toEqual(['', '', '', '', '', '', '', 'a 8', 'a 9']);
  await show(new Sheets('b'), 9);
  expect(first.closed).toBe(true);
});

it('draws anew what stands at another size', async () => {
  const paper = new Sheets('a');
  await show(paper, 2);
  await settled();
  width = 500;
  await pages.fill();
  expect(paper.asked).toEqual([1, 2, 1, 2]);
});

it('reports a page that cannot be drawn once, and goes on', async () => {
  const paper = new Sheets('a', false);
  seen = [1];
  near = [1, 2];
  const shown = show(paper, 2);
  await settled();
  paper.finish();
  await shown;
  paper.fail();
  await settled();
  expect(failures).toHaveLength(1);
  await pages.fill();
  expect(failures).toHaveLength(1);
});

it('makes a page as large as the view, and goes back to as many as there were', async () => {
  await show(new Sheets('a'), 6);
  pages.fitting = 4;
  await pages.zoom('in');
  expect(pages.columns).toBe(3);
  await pages.enlarge(5);
  expect(pages.columns).toBe(1);
  expect(gone.at(-1)).toEqual({ page: 5, fraction: 0 });
  await pages.enlarge(5);
  expect(pages.columns).toBe(3);
  await pages.zoom('fit');
  expect(pages.columns).toBe(4);
  for (let i = 0; i < 9; i++) await pages.zoom('out');
  expect(pages.columns).toBe(8);
  for (let i = 0; i < 9; i++) await pages.zoom('in');
  expect(pages.columns).toBe(1);
});
