import { beforeEach, expect, it } from 'vitest';
import type { main } from '$models';
import { toasts } from '$ui/toast.svelte';
import { incoming } from './incoming.svelte';
import { say } from './words';

const empty = (name: string): main.Refusal => ({
  name,
  fault: { kind: 'invalid', code: 'fault.file-empty', values: {} },
});
const many = (n: number) => Array.from({ length: n }, (_, i) => empty(`${i}.pdf`));
const sentence = (name: string) => say('fault.file-empty', { name });
const told = () => toasts.list.map(({ text, detail }) => [text, detail]);

beforeEach(() => toasts.closeWhere(() => true));

it('many files come in some at a time', async () => {
  const batches: number[] = [];
  const left = await incoming.bring([...Array(14).keys()], (some) => {
    batches.push(some.length);
    expect([incoming.done, incoming.total]).toEqual([(batches.length - 1) * 6, 14]);
    return Promise.resolve();
  });
  expect([left, batches]).toEqual([0, [6, 6, 2]]);
  expect([incoming.done, incoming.total]).toEqual([0, 0]);
});

it('who stops what is on its way does not stop what comes after it', async () => {
  let go = () => {};
  const first = incoming.bring([...Array(14).keys()], () => new Promise<void>((resolve) => (go = resolve)));
  incoming.stop();
  const later: number[] = [];
  const second = incoming.bring([...Array(7).keys()], (some) => Promise.resolve(later.push(...some)));
  go();
  expect(await Promise.all([first, second])).toEqual([8, 0]);
  expect(later).toHaveLength(7);
});

it('those not begun wait until their turn comes or someone stops', async () => {
  let go = () => {};
  const turn = () => new Promise<void>((resolve) => (go = resolve));
  const first = incoming.bring([...Array(14).keys()], turn);
  expect(incoming.waiting).toBe(8);
  incoming.stop();
  expect(incoming.waiting).toBe(0);
  go();
  expect([await first, incoming.waiting]).toEqual([8, 0]);
});

it('one refusal is told with its reason, and with what came in', () => {
  incoming.tell({ added: 2, refused: [empty('vuoto.pdf')], left: 0 });
  expect(told()).toEqual([[sentence('vuoto.pdf'), 'Altri 2 file sono stati aggiunti.']]);
});

it('of many refusals the first are told, and all of them can be read', () => {
  incoming.tell({ added: 0, refused: many(5), left: 0 });
  expect(told()).toEqual([
    [
      '5 file non sono stati aggiunti',
      [...many(3).map(({ name }) => sentence(name)), 'E altri 2.'].join('\n'),
    ],
  ]);
  void toasts.list[0]?.action?.run();
  expect(incoming.refusals).toEqual(many(5).map(({ name }) => sentence(name)));
});

it('what was told goes when files are handed over again, and what they tell beside it stays', () => {
  incoming.tell({ added: 0, refused: [empty('uno.pdf')], left: 0 });
  incoming.begin();
  incoming.tell({ added: 0, refused: [empty('due.pdf')], left: 0 });
  incoming.tell({ added: 0, refused: [empty('tre.pdf')], left: 0 });
  expect(told().map(([text]) => text)).toEqual([sentence('due.pdf'), sentence('tre.pdf')]);
});

it('a reason that does not name the file is told with its name', () => {
  const fault = { kind: 'internal', code: 'fault.internal', values: {} };
  incoming.tell({ added: 0, refused: [{ name: 'foto.jpg', fault }], left: 0 });
  expect(told()[0]?.[0]).toBe(`foto.jpg: ${say('fault.internal')}`);
});

it('how many were left when someone stopped is told', () => {
  incoming.tell({ added: 6, refused: [], left: 8 });
  expect(told()[0]?.[0]).toBe('Aggiunta interrotta: 8 file sono rimasti fuori.');
});

it('what gives up its own files leaves those of others on their way', async () => {
  let go: (goesOn: boolean) => void = () => undefined;
  const first = incoming.bring([...Array(14).keys()], () => new Promise((resolve) => (go = resolve)));
  const later: number[] = [];
  const turns: (() => void)[] = [];
  const second = incoming.bring([...Array(7).keys()], (some) => {
    later.push(...some);
    return new Promise<void>((resolve) => turns.push(resolve));
  });
  go(false);
  expect([await first, incoming.waiting]).toEqual([8, 1]);
  turns.shift()?.();
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
  turns.shift()?.();
  expect([await second, incoming.waiting]).toEqual([0, 0]);
  expect(later).toHaveLength(7);
});
