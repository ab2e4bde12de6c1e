import { render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, it, vi } from 'vitest';
import { Fault } from '$lib/call';
import { report } from '$lib/report';
import { say } from '$lib/words';
import { Adding } from './adding.svelte';
import AddForm from './AddForm.svelte';
import { toasts } from './toast.svelte';

vi.mock('$go/Studio', () => ({ KeepDraft: () => Promise.resolve() }));

it('a form that is sent twice in a moment says below it why it was refused', async () => {
  const refuse = vi.fn(() =>
    Promise.resolve().then(() => (report(new Fault('invalid', 'fault.name-empty')), false)),
  );
  const adding = new Adding({ name: '' }, refuse);
  adding.said.name = 'Pane';
  const children = createRawSnippet(() => ({ render: () => '<input aria-label="Nome">' }));
  render(AddForm<{ name: string }>, { name: 'product', label: 'Nuovo', adding, children });
  const form = screen.getByRole<HTMLFormElement>('form', { name: 'Nuovo' });
  form.requestSubmit();
  form.requestSubmit();
  expect((await screen.findByRole('alert')).textContent).toBe(say('fault.name-empty'));
  expect([toasts.list, refuse.mock.calls.length]).toEqual([[], 1]);
});
