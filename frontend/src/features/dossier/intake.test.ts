import { beforeEach, expect, it, vi } from 'vitest';
import * as go from '$go/Dossier';
import type { document } from '$models';
import { toasts } from '$ui/toast.svelte';
import { intake, questionText } from './intake.svelte';

vi.mock('$go/Dossier');
vi.mock('$go/Studio');
vi.mock('$go/Clients', () => ({ List: () => Promise.resolve([]) }));

const answer = (id: string, more: Partial<document.Answer> = {}): document.Answer => ({
  id,
  kind: 'milestone',
  of: '',
  text: 'Apre il forno',
  there: '',
  adds: false,
  known: false,
  note: '',
  ...more,
});

const back: document.Returned = {
  name: 'torna.pdf',
  answers: [
    answer('business/does', { kind: 'business-does' }),
    answer('business/earns', { kind: 'business-earns', there: 'Il pane' }),
    answer('product/1', { kind: 'product', there: 'Pane', known: true }),
    answer('product/2', { kind: 'product', known: true }),
    answer('milestone/1', { trouble: { kind: 'invalid', code: 'fault.day-invalid', values: {} } }),
  ],
  missing: [],
};

const refusal = (code: string) => new Error(JSON.stringify({ kind: 'conflict', code, values: {} }));
const bytesOf = (content: string) => Uint8Array.from(content, (sign) => sign.charCodeAt(0));
// jsdom's files cannot be read.
const holding = (bytes: Uint8Array<ArrayBuffer>) =>
  ({ name: 'torna.pdf', arrayBuffer: () => Promise.resolve(bytes.buffer) }) as File;
const file = (content: string) => holding(bytesOf(content));

beforeEach(() => {
  toasts.list = [];
  vi.clearAllMocks();
  vi.mocked(go.ReadIntake).mockResolvedValue(back);
  vi.mocked(go.TakeIntake).mockResolvedValue('act');
  intake.begin('c');
});

it('calls a question by its kind and by what it is about', () => {
  expect(questionText('business-does')).toBe('Che cosa fa');
  expect(questionText('audit', 'Instagram @bruni')).toBe("Canale che c'è già · Instagram @bruni");
  expect(questionText('of-a-later-version')).toBe('of-a-later-version');
});

it('hands the bytes of a file over as they are', async () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, i) => i % 256);
  await intake.read(holding(bytes));
  const [client, name, content] = vi.mocked(go.ReadIntake).mock.calls[0]!;
  expect([client, name]).toEqual(['c', 'torna.pdf']);
  expect(bytesOf(atob(content))).toEqual(bytes);
});

it('chooses from the start what the dossier says nothing of, never what cannot be taken or is there already', async () => {
  await intake.read(file('pdf'));
  expect([...intake.chosen]).toEqual(['business/does']);
  intake.chooseAll(true);
  expect([...intake.chosen]).toEqual(['business/does', 'business/earns']);
  intake.choose('business/does', false);
  expect([...intake.chosen]).toEqual(['business/earns']);
  intake.chooseAll(false);
  expect(intake.chosen.size).toBe(0);
});

it('says that the dossier says it all already, when it does', async () => {
  await intake.read(file('pdf'));
  expect(intake.allKnown).toBe(false);
  vi.mocked(go.ReadIntake).mockResolvedValueOnce({
    ...back,
    answers: back.answers.filter(({ known }) => known),
  });
  await intake.read(file('pdf'));
  expect(intake.allKnown).toBe(true);
});

it('takes what is chosen in one act that is offered back, and closes', async () => {
  await intake.read(file('pdf'));
  expect(await intake.take()).toBe(true);
  expect(go.TakeIntake).toHaveBeenCalledWith('c', 'torna.pdf', btoa('pdf'), ['business/does']);
  expect(intake.open).toBe(false);
  expect(toasts.list.map(({ text }) => text)).toEqual(['1 risposta è ora nel dossier']);
});

it('stays open and says why when nothing was taken, and forgets it with the next file', async () => {
  await intake.read(file('pdf'));
  vi.mocked(go.TakeIntake).mockRejectedValueOnce(refusal('fault.intake-none-chosen'));
  expect(await intake.take()).toBe(false);
  expect(intake.open).toBe(true);
  expect(intake.busy).toBe(false);
  expect(intake.trouble?.code).toBe('fault.intake-none-chosen');
  await intake.read(file('another'));
  expect(intake.trouble).toBeUndefined();
});

it('shows no answers of the file before when one cannot be read', async () => {
  await intake.read(file('pdf'));
  vi.mocked(go.ReadIntake).mockRejectedValueOnce(refusal('fault.intake-not-pdf'));
  await intake.read(file('no pdf'));
  expect(intake.back).toBeUndefined();
  expect(intake.fit).toEqual([]);
  expect(intake.trouble?.code).toBe('fault.intake-not-pdf');
});
