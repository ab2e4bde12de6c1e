import { beforeEach, expect, it, vi } from 'vitest';
import { AddPaths, ChoosePaths } from '$go/Media';
import { Now } from '$go/Studio';
import type { main } from '$models';
import { toasts } from '$ui/toast.svelte';
import { desk } from './desk.svelte';
import { pickFiles } from './files';

vi.mock('$go/Media');
vi.mock('$go/Clients');
vi.mock('$go/Studio');
vi.mock('./shell', () => ({ inWindow: () => true }));

const studio = (path: string) => ({ open: true, path, language: 'it' }) as main.Desk;
const paths = Array.from({ length: 14 }, (_, i) => `/foto/${i}.jpg`);
const refusal: main.Refusal = {
  name: '0.jpg',
  fault: { kind: 'invalid', code: 'fault.file-empty', values: {} },
};

beforeEach(() => {
  toasts.closeWhere(() => true);
  desk.state = studio('/prima.timone');
  vi.mocked(Now).mockImplementation(() => Promise.resolve(desk.state ?? studio('')));
  vi.mocked(AddPaths).mockReset();
  vi.mocked(ChoosePaths).mockResolvedValue(paths);
});

it('what was refused is told once all files have come', async () => {
  vi.mocked(AddPaths).mockResolvedValueOnce({ pictures: [], refused: [refusal] });
  vi.mocked(AddPaths).mockResolvedValue({ pictures: [], refused: [] });
  await pickFiles({ kind: 'materials', id: 'c' }, vi.fn());
  expect(AddPaths).toHaveBeenCalledTimes(3);
  expect(toasts.list.map(({ tone }) => tone)).toEqual(['bad']);
});

it('who has gone to another studio is told nothing of the files of the one before', async () => {
  vi.mocked(AddPaths).mockImplementation(() => {
    desk.state = studio('/seconda.timone');
    return Promise.resolve({ pictures: [], refused: [refusal] });
  });
  await pickFiles({ kind: 'materials', id: 'c' }, vi.fn());
  expect(AddPaths).toHaveBeenCalledTimes(1);
  expect(toasts.list).toEqual([]);
});

it('who has gone to another studio keeps what comes into it', async () => {
  const answers: (() => void)[] = [];
  const came = { pictures: [], refused: [] };
  vi.mocked(AddPaths).mockImplementation(() => new Promise((done) => answers.push(() => done(came))));
  const settled = () => new Promise((done) => setTimeout(done));
  const before = pickFiles({ kind: 'materials', id: 'c' }, vi.fn());
  await settled();
  desk.state = studio('/seconda.timone');
  const after = pickFiles({ kind: 'materials', id: 'd' }, vi.fn());
  await settled();
  answers.shift()?.();
  await before;
  while (answers.length > 0) {
    answers.shift()?.();
    await settled();
  }
  await after;
  expect(vi.mocked(AddPaths).mock.calls.map(([{ id }]) => id)).toEqual(['c', 'd', 'd', 'd']);
});
