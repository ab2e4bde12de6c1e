import { toasts } from '$ui/toast.svelte';
import { asFault, Fault } from './call';
import { say } from './words';

/** Why something typed was not taken, known where it is read: as a sentence to stand beside it. */
export class NotTaken {
  constructor(readonly why: string) {}
}

/** Something that was told to have gone wrong. */
interface Told {
  error: unknown;
  toast: number;
}

interface Ear {
  told?: Told;
  /** Whether it may be another's. */
  unsure: boolean;
}

const ears = new Set<Ear>();

/**
 * Does something and hears what is told meanwhile to have gone wrong: gives what came of it, and what was heard first,
 * or nothing where someone else was listening too, for it may be theirs.
 */
export async function hearing<T>(act: () => Promise<T>): Promise<{ came: T; told: Told | undefined }> {
  const ear: Ear = { unsure: false };
  ears.add(ear);
  try {
    const came = await act();
    return { came, told: ear.unsure ? undefined : ear.told };
  } finally {
    ears.delete(ear);
  }
}

/** What was heard, as a sentence to stand where it was typed: a refusal then needs no toast as well. */
export function toldHere(told: Told | undefined): string {
  if (!told) return '';
  if (isRefusal(told.error)) toasts.close(told.toast);
  return sentenceOf(told.error);
}

/** Whether an error is a refusal of what was asked, and not a failure. */
export const isRefusal = (error: unknown) => asFault(error).kind !== 'internal';

/**
 * Tells what went wrong, in a toast that stays until it is closed or what failed succeeds; what was refused goes also
 * when the view is left.
 */
export function report(error: unknown): void {
  const of = error instanceof Fault ? error.of : undefined;
  const here = isRefusal(error);
  const toast = toasts.show({ text: sentenceOf(error), tone: 'bad', here, ...(of ? { about: of } : {}) });
  for (const ear of ears) {
    ear.unsure ||= ears.size > 1;
    ear.told ??= { error, toast };
  }
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
