import { untrack } from 'svelte';
import { desk } from '$lib/desk.svelte';

/**
 * Goes to the record that a tab was opened for, once its part is read: the element marked `data-record` with its id
 * comes into sight and its first field has the focus. For an $effect of the tab's.
 */
export function arrive(kinds: readonly string[], read: boolean): void {
  const { focus } = desk;
  if (!read || !focus || !kinds.includes(focus.kind)) return;
  untrack(() => {
    desk.arrived();
    const record = document.querySelector<HTMLElement>(`[data-record="${CSS.escape(focus.id)}"]`);
    record?.scrollIntoView({ block: 'nearest' });
    record?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true });
  });
}
