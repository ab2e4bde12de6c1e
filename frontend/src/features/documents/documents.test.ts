import { beforeEach, expect, it, vi } from 'vitest';
import * as calendar from '$go/Calendar';
import * as go from '$go/Documents';
import { BrandWords } from '$go/Dossier';
import * as owner from '$go/Owner';
import * as strategy from '$go/Strategy';
import { months } from '$lib/months';
import type { document as paper, dossier, main, owner as owners } from '$models';
import { toasts } from '$ui/toast.svelte';
import { documents } from './documents.svelte';
import { fetchPaper } from './files';

vi.mock('$go/Calendar');
vi.mock('$go/Documents');
vi.mock('$go/Dossier');
vi.mock('$go/Owner');
vi.mock('$go/Strategy');
vi.mock('$go/Studio');
vi.mock('$go/Clients');
vi.mock('./files');
vi.mock('./pdf', () => ({
  openPaper: () => Promise.resolve({ pages: 0, draw: vi.fn(), close: vi.fn() }),
}));

const client = { id: '', name: 'Bruni', language: 'it' } as dossier.Client;
const usual: paper.Choice = {
  client: 'c',
  kind: 'plan',
  language: '',
  page: 'a4',
  cover: 0,
  parts: [
    { name: 'cover', on: true },
    { name: 'month', on: true },
  ],
  letter: '',
};
const preview = (name: string): main.Preview => ({
  url: `/preview/${name}`,
  name,
  parts: [],
  leaves: [],
  missing: [],
  unread: [],
});
const refusal = (code: string) => new Error(JSON.stringify({ kind: 'invalid', code, values: {} }));
const asked = () => vi.mocked(go.Preview).mock.calls.map(([request]) => request);

let round = 0;

beforeEach(async () => {
  toasts.list = [];
  const id = `c${round++}`;
  vi.mocked(go.Offer).mockResolvedValue({ choice: { ...usual, client: id }, covers: ['discs'], usual: 1 });
  vi.mocked(go.Choose).mockImplementation((choice) => Promise.resolve(choice));
  vi.mocked(go.Exported).mockResolvedValue([]);
  vi.mocked(go.Preview).mockImplementation(({ page }) => Promise.resolve(preview(page)));
  vi.mocked(BrandWords).mockResolvedValue([]);
  vi.mocked(go.PreviewCovers).mockResolvedValue(preview('covers'));
  vi.mocked(fetchPaper).mockResolvedValue(new Uint8Array());
  vi.mocked(calendar.Board).mockResolvedValue({ posts: [], backlog: [] });
  vi.mocked(strategy.Read).mockResolvedValue({
    client: id,
    promise: '',
    objectives: [],
    kpis: [],
    audiences: [],
    pillars: [],
    channels: [],
  });
  vi.mocked(owner.Get).mockResolvedValue({ name: '' } as owners.Owner);
  months.put(id, '2026-12');
  await documents.open({ ...client, id });
  vi.mocked(go.Preview).mockClear();
});

it('a client’s plan is the month in which it was left, made as it was chosen', () => {
  expect(documents.days).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  expect(documents.language).toBe('it');
  expect(documents.shown?.name).toBe('a4');
  expect(documents.nameless).toBe(true);
});

it('a choice shows at once, and is taken back with a sentence when Go refuses', async () => {
  vi.mocked(go.Choose).mockRejectedValue(refusal('fault.disk-full'));
  const done = documents.choose({ page: 'letter' });
  expect(documents.choice?.page).toBe('letter');
  expect(await done).toBe(false);
  expect(documents.choice?.page).toBe('a4');
  expect(toasts.list.at(-1)?.text).toContain('disco è pieno');
});

it('choices reach Go in the order in which they were made', async () => {
  const order: number[] = [];
  vi.mocked(go.Choose).mockImplementation(async (choice) => {
    await Promise.resolve();
    order.push(choice.cover);
    return choice;
  });
  await Promise.all([1, 2, 3].map((cover) => documents.choose({ cover })));
  expect(order).toEqual([1, 2, 3]);
});

it('of changes that come quickly only the last is shown', async () => {
  const answers: (() => void)[] = [];
  vi.mocked(go.Preview).mockImplementation(
    ({ page, cover }) => new Promise((resolve) => answers.push(() => resolve(preview(`${page} ${cover}`)))),
  );
  void documents.choose({ page: 'letter' });
  for (const cover of [1, 2, 3]) void documents.choose({ cover });
  await vi.waitFor(() => answers[0]!());
  await vi.waitFor(() => answers[1]!());
  await vi.waitFor(() => expect(documents.shown?.name).toBe('letter 3'));
  expect(asked()).toHaveLength(2);
});

it('a plan keeps at least one of its parts', async () => {
  await documents.include('cover', false);
  await documents.include('month', false);
  expect(documents.choice?.parts.map(({ on }) => on)).toEqual([false, true]);
  await vi.waitFor(() => expect(asked().at(-1)?.parts).toEqual(['month']));
});

it('the client’s own language is spoken by custom, not by choice', async () => {
  await documents.speak('en');
  expect(documents.choice?.language).toBe('en');
  await documents.speak('it');
  expect(documents.choice?.language).toBe('');
  expect(documents.language).toBe('it');
});

it('days that make no plan are said, and what was shown stays', async () => {
  vi.mocked(go.Preview).mockRejectedValue(refusal('fault.period-backwards'));
  await documents.take({ from: '2026-12-31', to: '2026-12-01' });
  expect(documents.trouble?.code).toBe('fault.period-backwards');
  expect(documents.shown?.name).toBe('a4');
  vi.mocked(go.Preview).mockResolvedValue(preview('again'));
  await documents.take(undefined);
  expect(documents.trouble).toBeUndefined();
  expect(documents.days.to).toBe('2026-12-31');
});

it('what was written is told until another plan is asked for', async () => {
  const saved: main.Saved = {
    path: '/plan.pdf',
    name: 'plan.pdf',
    pages: 3,
    missing: [],
    unread: [],
    cancelled: false,
    url: '',
  };
  vi.mocked(go.Save).mockResolvedValue({ ...saved, cancelled: true });
  expect(await documents.save()).toBe(false);
  expect(documents.saved).toBeUndefined();
  vi.mocked(go.Save).mockResolvedValue(saved);
  expect(await documents.save()).toBe(true);
  expect(documents.saved?.name).toBe('plan.pdf');
  await documents.turn(1);
  expect(documents.saved).toBeUndefined();
  expect(documents.month).toBe('2027-01');
});
