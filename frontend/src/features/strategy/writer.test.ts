import { expect, it, vi } from 'vitest';
import { letterOf, write } from './letter';
import { blankStrategy, type Letter } from './records';
import { LetterWriter } from './writer.svelte';

const blank = letterOf({ id: 'c', name: 'Bruni', sector: '', place: '', since: '' }, blankStrategy('c'));
const reading = { language: 'it', today: '2026-11-22' } as const;
const typed = (letter: Letter, text: string) => write(letter, 'statement', text, reading).letter ?? letter;

/** A Go that answers when it is told to. */
function slowGo() {
  const sent: { letter: Letter; answer: (letter: Letter) => void; refuse: () => void }[] = [];
  const send = (letter: Letter) =>
    new Promise<Letter>((answer, reject) =>
      sent.push({ letter, answer, refuse: () => reject(new Error('disk full')) }),
    );
  return { sent, send };
}

const made = (letter: Letter): Letter => ({ ...letter, objective: { ...letter.objective, id: 'o1' } });

it('sends one letter at a time, and then the latest', async () => {
  const { sent, send } = slowGo();
  const writer = new LetterWriter(blank, send, vi.fn());
  writer.change(typed(writer.letter, 'vendere'));
  writer.change(typed(writer.letter, 'vendere pane'));
  writer.change(typed(writer.letter, 'vendere panettoni'));
  expect(sent).toHaveLength(1);
  expect(writer.state).toBe('saving');
  sent[0]?.answer(made(sent[0].letter));
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  // The second knows the id that the first made: no second record.
  expect(sent[1]?.letter.objective).toMatchObject({ id: 'o1', statement: 'Vendere panettoni' });
  sent[1]?.answer(sent[1].letter);
  await vi.waitFor(() => expect(writer.state).toBe('saved'));
  expect(sent).toHaveLength(2);
});

it('keeps what could not be saved, says so, and sends it again', async () => {
  const { sent, send } = slowGo();
  const failed = vi.fn();
  const writer = new LetterWriter(blank, send, failed);
  writer.change(typed(writer.letter, 'vendere'));
  sent[0]?.refuse();
  await vi.waitFor(() => expect(writer.state).toBe('failed'));
  expect(failed).toHaveBeenCalledOnce();
  expect(writer.letter.objective.statement).toBe('Vendere');
  void writer.again();
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  sent[1]?.answer(made(sent[1].letter));
  await vi.waitFor(() => expect(writer.state).toBe('saved'));
});

it('takes the letter as it is elsewhere only when nothing here is unsaved', async () => {
  const { sent, send } = slowGo();
  const writer = new LetterWriter(blank, send, vi.fn());
  writer.change(typed(writer.letter, 'vendere'));
  writer.take(blank);
  expect(writer.letter.objective.statement).toBe('Vendere');
  sent[0]?.answer(made(sent[0].letter));
  await vi.waitFor(() => expect(writer.idle).toBe(true));
  writer.take(blank);
  expect(writer.letter.objective.statement).toBe('');
});
