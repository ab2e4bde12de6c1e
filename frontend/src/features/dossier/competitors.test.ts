import { beforeEach, expect, it, vi } from 'vitest';
import * as go from '$go/Dossier';
import type { dossier } from '$models';
import { live } from '$ui/toast.svelte';
import { competitors, newObservation, seen } from './competitors.svelte';
import { saidIn } from './observation';
import { walk } from './table-walk';

vi.mock('$go/Dossier');
vi.mock('$go/Studio');
vi.mock('$go/Clients');

const tone = { id: 'o', competitor: 'c', day: '2026-03-01', topic: 'tone', text: 'Urla' };
const table = (): dossier.Competitors => ({
  client: 'x',
  competitors: [{ id: 'c', name: 'Catena', about: '' }],
  profiles: [],
  newest: [{ ...tone, older: 2 }],
});

beforeEach(async () => {
  vi.mocked(go.Competitors).mockResolvedValue(table());
  vi.mocked(go.Observed).mockResolvedValue({ competitor: 'c', observations: [tone] });
  await competitors.open('x');
  competitors.choose('c', 'tone');
  await seen.open('c');
});

it('a cell knows the newest of its topic, and none of another', () => {
  expect(competitors.newest('c', 'tone')).toMatchObject({ text: 'Urla', older: 2 });
  expect(competitors.newest('c', 'price')).toBeUndefined();
});

it('what is seen now stands before what was seen, what was seen earlier behind it, and the table is read anew', async () => {
  vi.mocked(go.WriteObservation).mockImplementation((o) => Promise.resolve({ ...o, id: `z${o.day}` }));
  vi.mocked(go.Competitors).mockClear();
  await seen.write({ ...newObservation('c', 'tone'), day: '2026-03-01', text: 'Sussurra' });
  await seen.write({ ...newObservation('c', 'tone'), day: '2025-01-01', text: 'Taceva' });
  expect(seen.now?.observations.map(({ text }) => text)).toEqual(['Sussurra', 'Urla', 'Taceva']);
  expect(go.Competitors).toHaveBeenCalledTimes(2);
});

it('a price that is added is read aloud as prices are written', async () => {
  vi.mocked(go.WriteObservation).mockImplementation((o) => Promise.resolve({ ...o, id: 'p' }));
  await seen.write({ ...newObservation('c', 'price'), value: 3.2 });
  expect(live.text).toBe('Aggiunto: «3,20»');
});

it('a competitor that is taken away is no longer open', async () => {
  vi.mocked(go.Remove).mockResolvedValue('');
  await competitors.remove({ id: 'c', name: 'Catena', about: '' });
  expect(competitors.chosen).toBe('');
  expect(competitors.competitor).toBeUndefined();
});

it('a bare figure is a value, all else is words', () => {
  expect(saidIn('4.100')).toEqual({ text: '', value: 4100 });
  expect(saidIn('4.100 follower')).toEqual({ text: '4.100 follower' });
  expect(saidIn('Urla')).toEqual({ text: 'Urla' });
});

it('arrows walk within the table', () => {
  const last = { rows: 8, columns: 1 };
  expect(walk({ row: 0, column: 0 }, 'ArrowUp', last)).toEqual({ row: 0, column: 0 });
  expect(walk({ row: 0, column: 0 }, 'ArrowDown', last)).toEqual({ row: 1, column: 0 });
  expect(walk({ row: 1, column: 1 }, 'ArrowRight', last)).toEqual({ row: 1, column: 1 });
  expect(walk({ row: 1, column: 1 }, 'Home', last)).toEqual({ row: 1, column: 0 });
  expect(walk({ row: 1, column: 0 }, 'End', last)).toEqual({ row: 1, column: 1 });
  expect(walk({ row: 1, column: 0 }, 'a', last)).toBeUndefined();
});
