import { beforeEach, expect, it, vi } from 'vitest';
import * as go from '$go/Strategy';
import type { dossier } from '$models';
import { toasts } from '$ui/toast.svelte';
import { blankObjective, blankPillar, blankStrategy, type Strategy } from './records';
import { strategy } from './strategy.svelte';

vi.mock('$go/Strategy');
vi.mock('$go/Studio');
vi.mock('$go/Clients');

const client = (id: string) => ({ id, name: 'Bruni', sector: '', place: '', since: '' }) as dossier.Client;
const onDisk = (): Strategy => ({
  ...blankStrategy('c'),
  objectives: [{ ...blankObjective(), id: 'sell', statement: 'Vendere' }],
  pillars: [{ ...blankPillar(2), id: 'feasts', name: 'Feste' }],
});
const tie = { kind: 'pillar-objective', from: 'feasts', to: 'sell' } as const;

let round = 0;

beforeEach(async () => {
  toasts.list = [];
  vi.mocked(go.Read).mockResolvedValue(onDisk());
  await strategy.open(client(`c${round++}`));
});

it('an untouched strategy opens as a letter, one with cards does not', async () => {
  expect(strategy.showsLetter).toBe(false);
  vi.mocked(go.Read).mockResolvedValue(blankStrategy('new'));
  await strategy.open(client('new'));
  expect(strategy.showsLetter).toBe(true);
});

it('a link shows at once, and is taken back with a sentence when Go refuses', async () => {
  vi.mocked(go.Tie).mockRejectedValue(new Error('{"kind":"conflict","code":"fault.disk-full","values":{}}'));
  const done = strategy.tie(tie, true);
  expect(strategy.now?.pillars[0]?.objectives).toEqual(['sell']);
  expect(await done).toBe(false);
  expect(strategy.now?.pillars[0]?.objectives).toEqual([]);
  expect(toasts.list.at(-1)?.text).toContain('disco è pieno');
});

it('a link that stands is not drawn again', async () => {
  vi.mocked(go.Tie).mockClear();
  expect(await strategy.tie(tie, false)).toBe(true);
  expect(go.Tie).not.toHaveBeenCalled();
});

it('a new KPI measures the objective whose thread is drawn', async () => {
  vi.mocked(go.AddKPI).mockImplementation((_, kpi) => Promise.resolve({ ...kpi, id: 'k' }));
  strategy.choose({ kind: 'objective', id: 'sell' });
  expect(await strategy.add('kpi', 'Prenotazioni')).toEqual({ kind: 'kpi', id: 'k' });
  expect(strategy.now?.kpis).toMatchObject([{ objective: 'sell', metric: 'Prenotazioni' }]);
});

it('acts reach Go in the order in which they were done', async () => {
  const order: string[] = [];
  vi.mocked(go.EditPillar).mockImplementation(async (pillar) => {
    await Promise.resolve();
    order.push(pillar.name);
    return pillar;
  });
  const [pillar] = onDisk().pillars;
  if (!pillar) throw new Error('no pillar');
  await Promise.all(['a', 'b', 'c'].map((name) => strategy.edit('pillar', { ...pillar, name })));
  expect(order).toEqual(['a', 'b', 'c']);
  expect(strategy.now?.pillars[0]?.name).toBe('c');
});

it('no edit is lost to the answer of one before it', async () => {
  const answers: (() => void)[] = [];
  vi.mocked(go.EditPillar).mockImplementation(
    (pillar) => new Promise((resolve) => answers.push(() => resolve(pillar))),
  );
  const now = () => strategy.now?.pillars[0];
  const edit = (part: object) => strategy.edit('pillar', { ...now()!, ...part });
  const first = edit({ name: 'Feste e tradizioni' });
  const second = edit({ promise: 'Il calendario di casa' });
  await vi.waitFor(() => answers[0]!());
  await first;
  expect(now()).toMatchObject({ name: 'Feste e tradizioni', promise: 'Il calendario di casa' });
  await vi.waitFor(() => answers[1]!());
  await second;
  expect(now()).toMatchObject({ name: 'Feste e tradizioni', promise: 'Il calendario di casa' });
});

it('a deleted card lets go of its thread and offers itself back', async () => {
  vi.mocked(go.DeletePillar).mockResolvedValue('act');
  strategy.choose({ kind: 'pillar', id: 'feasts' }, true);
  await strategy.remove({ kind: 'pillar', id: 'feasts' }, 'Feste');
  expect(strategy.now?.pillars).toEqual([]);
  expect(strategy.chosen).toBeUndefined();
  expect(toasts.list.at(-1)).toMatchObject({
    text: 'Pilastro «Feste» eliminato',
    action: { label: 'Annulla' },
  });
});
