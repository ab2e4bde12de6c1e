import { toasts } from '$ui/toast.svelte';
import { asFault, Fault } from './call';
import { say } from './words';

/** Tells what went wrong, in a toast that stays until it is closed or what failed succeeds. */
export function report(error: unknown): void {
  const of = error instanceof Fault ? error.of : undefined;
  toasts.show({ text: sentenceOf(error), tone: 'bad', ...(of ? { about: of } : {}) });
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
