import { tick, untrack } from 'svelte';
import { desk } from '$lib/desk.svelte';

const fields = 'input, textarea, button';

/**
 * Goes to the record that a tab was opened for, once its part is read: the element marked `data-record` with its id
 * comes into sight and has the focus, or its first field has. What is not drawn before it is chosen is chosen by
 * `show`. For an $effect of the tab's.
 */
export function arrive(kinds: readonly string[], read: boolean, show?: (id: string) => void): void {
  const { focus } = desk;
  if (!read || !focus || !kinds.includes(focus.kind)) return;
  void untrack(async () => {
    desk.arrived();
    show?.(focus.id);
    await tick();
    const record = document.querySelector<HTMLElement>(`[data-record="${CSS.escape(focus.id)}"]`);
    record?.scrollIntoView({ block: 'nearest' });
    const field = record?.matches('button') ? record : record?.querySelector<HTMLElement>(fields);
    field?.focus({ preventScroll: true });
  });
}
