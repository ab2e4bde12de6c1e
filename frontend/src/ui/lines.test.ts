import { expect, it, vi } from 'vitest';
import { Adding } from './adding.svelte';
import { takesLines } from './lines';

function paste<T extends Record<string, string>>(adding: Adding<T>, text: string, typed = '') {
  const form = document.body.appendChild(document.createElement('form'));
  const field = form.appendChild(document.createElement('input'));
  field.value = typed;
  const stop = takesLines(adding)(form);
  const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
    clipboardData: { getData: () => text },
  });
  field.dispatchEvent(event);
  if (stop) stop();
  form.remove();
  return event.defaultPrevented;
}

it('several lines that are pasted are several records', async () => {
  const added: string[] = [];
  const adding = new Adding({ text: '' }, ({ text }) => Promise.resolve(added.push(text) > 0));
  expect(paste(adding, 'Ann One\r\nBob Two\n\n  Cat Three \n')).toBe(true);
  await vi.waitFor(() => expect(added).toEqual(['Ann One', 'Bob Two', 'Cat Three']));
  await vi.waitFor(() => expect(adding.said.text).toBe(''));
});

it('what is refused of them stays with those that follow', async () => {
  const adding = new Adding({ text: '' }, ({ text }) => Promise.resolve(text === 'Ann'));
  paste(adding, 'Ann\nBob\nCat');
  await vi.waitFor(() => expect(adding.said.text).toBe('Bob, Cat'));
});

it('one line, or lines into a text that was begun, are pasted as anywhere', () => {
  const adding = new Adding({ text: '' }, () => Promise.resolve(true));
  expect(paste(adding, 'Ann One\n')).toBe(false);
  expect(paste(adding, 'Ann\nBob', 'Dear ')).toBe(false);
  expect(paste(new Adding({ date: '', event: '' }, () => Promise.resolve(true)), '1957\n1958')).toBe(false);
});
