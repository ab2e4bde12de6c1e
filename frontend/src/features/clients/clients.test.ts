import type { dossier } from '$models';
import { beforeEach, expect, it, vi } from 'vitest';
import { Delete, Edit, Reorder } from '$go/Clients';
import { desk } from '$lib/desk.svelte';
import { toasts } from '$ui/toast.svelte';
import { clients } from './clients.svelte';

vi.mock('$go/Clients', () => {
  const names = ['Archive', 'Create', 'Delete', 'Edit', 'List', 'RemoveLogo', 'Reorder', 'Restore'];
  return Object.fromEntries(names.map((name) => [name, vi.fn()]));
});

const client = (id: string, archived = false): dossier.Client => ({
  id,
  name: `Cliente ${id}`,
  sector: '',
  place: '',
  since: '',
  language: 'it',
  timeZone: 'Europe/Rome',
  archived,
  monogram: id,
  colour: '#6b3f2a',
  promise: '',
});

beforeEach(() => {
  desk.clients = [client('a'), client('b'), client('c', true)];
  vi.spyOn(desk, 'did').mockResolvedValue();
  for (const toast of toasts.list) toasts.close(toast.id);
});

it('an edit shows at once, and goes back when it is refused', async () => {
  let refuse: (why: string) => void = () => undefined;
  vi.mocked(Edit).mockImplementation(() => new Promise((_, reject) => (refuse = reject)));
  const edited = clients.edit(client('a'), { name: '' });
  expect(desk.clients[0]?.name).toBe('');
  await vi.waitFor(() => expect(Edit).toHaveBeenCalled());
  refuse(JSON.stringify({ kind: 'invalid', code: 'fault.name-empty', values: {} }));
  expect(await edited).toBe(false);
  expect(desk.clients[0]?.name).toBe('Cliente a');
  expect(toasts.list.at(-1)?.text).toContain('nome');
});

it('fields that are left quickly lose nothing to each other', async () => {
  const answers: (() => void)[] = [];
  vi.mocked(Edit).mockImplementation((c) => new Promise((resolve) => answers.push(() => resolve(c))));
  const edit = (change: object) => clients.edit(desk.clients[0]!, change);
  const first = edit({ sector: 'forno' });
  const second = edit({ place: 'Bari' });
  await vi.waitFor(() => answers[0]!());
  await first;
  const third = edit({ since: '1957' });
  await vi.waitFor(() => answers[1]!());
  await second;
  await vi.waitFor(() => answers[2]!());
  await third;
  expect(Edit).toHaveBeenLastCalledWith(
    expect.objectContaining({ sector: 'forno', place: 'Bari', since: '1957' }),
  );
  expect(desk.clients[0]).toMatchObject({ sector: 'forno', place: 'Bari', since: '1957' });
});

it('a deleted client leaves the rail, with a way back', async () => {
  vi.mocked(Delete).mockResolvedValue('act');
  await clients.remove(client('a'));
  expect(desk.rail.map((c) => c.id)).toEqual(['b']);
  expect(toasts.list.at(-1)?.action?.label).toBe('Annulla');
});

it('a client moves by one place, and the archived keep theirs behind', async () => {
  vi.mocked(Reorder).mockImplementation((ids) => Promise.resolve(ids.map((id) => client(id, id === 'c'))));
  const done = clients.move(client('b'), -1);
  expect(desk.rail.map((c) => c.id)).toEqual(['b', 'a']);
  await done;
  expect(Reorder).toHaveBeenCalledWith(['b', 'a', 'c']);
  await clients.move(client('b'), -1);
  expect(Reorder).toHaveBeenCalledOnce();
});

it('a client that is put where it may not stand goes back', async () => {
  vi.mocked(Reorder).mockRejectedValue(new Error('{"kind":"conflict","code":"fault.disk-full","values":{}}'));
  const done = clients.place('b', 'a');
  expect(desk.rail.map((c) => c.id)).toEqual(['b', 'a']);
  await done;
  expect(desk.rail.map((c) => c.id)).toEqual(['a', 'b']);
  expect(toasts.list.at(-1)?.text).toContain('disco è pieno');
});
