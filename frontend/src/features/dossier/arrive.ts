import { tick, untrack } from 'svelte';
import { desk, type Focus } from '$lib/desk.svelte';
import { ofRecord } from '$ui/of-record';
import { folded } from '$ui/suggest';

const fields = ':is(input, textarea, button):not(:disabled)';
const stops = `${fields}:not([tabindex="-1"])`;

/**
 * Goes to what a tab was opened for, once its part is read: to the record marked `data-record` with its id, to the part
 * of it that is marked so within, to the field marked `data-field`, or to the one that holds the words that were
 * looked for. It comes into sight and has the focus. What is drawn only once it is chosen is chosen by `show`. For an
 * $effect of the tab's.
 */
export function arrive(kinds: readonly string[], read: boolean, show?: (focus: Focus) => unknown): void {
  const { focus } = desk;
  if (!read || !focus || !kinds.includes(focus.kind)) return;
  void untrack(async () => {
    desk.arrived();
    await show?.(focus);
    await tick();
    const field = landing(document, focus);
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'nearest' });
  });
}

/** The field that a focus means; what it names and is not there is left out, from the end. */
export function landing(page: ParentNode, { id, part, field, words }: Focus): HTMLElement | undefined {
  if (!id) return undefined;
  const path = [ofRecord(id)];
  if (part) path.push(ofRecord(part));
  const places = [...page.querySelectorAll<HTMLElement>(path.join(' '))];
  const named = field
    ? places.flatMap((place) => [...place.querySelectorAll<HTMLElement>(`[data-field="${field}"]`)])
    : [];
  const holding = words ? holds(places, words) : undefined;
  return (
    holding ??
    firstOf(named) ??
    firstOf(places) ??
    (part ? landing(page, { kind: '', id, field }) : undefined)
  );
}

/** The first field in any of the places that Tab comes to, or a place that is a field itself. */
function firstOf(places: readonly HTMLElement[]): HTMLElement | undefined {
  for (const place of places) {
    const field = place.matches(fields)
      ? place
      : (place.querySelector<HTMLElement>(stops) ?? place.querySelector<HTMLElement>(fields));
    if (field) return field;
  }
  return undefined;
}

/** The field whose text has most of the words in it, if one has any. */
function holds(places: readonly HTMLElement[], words: string): HTMLElement | undefined {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  let most = 0;
  let best: HTMLElement | undefined;
  for (const field of places.flatMap((place) => [
    ...place.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea'),
  ])) {
    const text = folded(field.value);
    const held = wanted.filter((word) => text.includes(word)).length;
    if (held > most) [most, best] = [held, field];
  }
  return best;
}
