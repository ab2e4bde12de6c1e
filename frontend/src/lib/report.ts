import { toasts } from '$ui/toast.svelte';
import { asFault, Fault } from './call';
import { say } from './words';

let count = 0;
let latest: { error: unknown; toast: number } | undefined;

/** How often something was told to have gone wrong since the start. */
export const reported = () => count;

/**
 * What was told last to have gone wrong, as a sentence to stand where it was typed; empty if nothing was told since
 * `before`. A refusal of what was typed then needs no toast as well.
 */
export function toldHere(before: number): string {
  if (!latest || count <= before) return '';
  const { error, toast } = latest;
  if (error instanceof Fault && error.kind !== 'internal') toasts.close(toast);
  return sentenceOf(error);
}

/**
 * Tells what went wrong, in a toast that stays until it is closed or what failed succeeds; what was refused goes also
 * when the view is left.
 */
export function report(error: unknown): void {
  const of = error instanceof Fault ? error.of : undefined;
  const here = asFault(error).kind !== 'internal';
  const toast = toasts.show({ text: sentenceOf(error), tone: 'bad', here, ...(of ? { about: of } : {}) });
  count++;
  latest = { error, toast };
}

/** What went wrong, as a sentence. */
export function sentenceOf(error: unknown): string {
  return error instanceof Fault
    ? error.sentence
    : asFault(error).code === 'fault.internal'
      ? say('fault.page')
      : asFault(error).sentence;
}

/** Lets nothing fail in silence: errors that no one caught are reported too. Gives back how to stop. */
export function reportUncaught(target: Window = window): () => void {
  const thrown = (event: ErrorEvent) => {
    // Browsers send this one when a size settles over two frames; nothing is wrong.
    if (event.message.startsWith('ResizeObserver loop')) return;
    // It may have been thrown while the page was drawn, when nothing can be shown.
    queueMicrotask(() => report(event.error ?? event.message));
  };
  const rejected = (event: PromiseRejectionEvent) => report(event.reason);
  target.addEventListener('error', thrown);
  target.addEventListener('unhandledrejection', rejected);
  return () => {
    target.removeEventListener('error', thrown);
    target.removeEventListener('unhandledrejection', rejected);
  };
}
