import { settled } from './call';
import { drafts } from './drafts';

const fields = new Set<() => unknown>();

/** Registers what saves a field's typed text, or promises to; gives back how to forget it. */
export function onFlush(save: () => unknown): () => void {
  fields.add(save);
  return () => fields.delete(save);
}

/** Saves all that is typed and not yet saved, and resolves when it is on disk; last, what no record took. */
export async function flush(): Promise<void> {
  await Promise.all([...fields].map((save) => save()));
  await settled();
  await drafts.write();
}

/**
 * Saves typed text before anything else happens to it: when someone presses beside the field, and when the page
 * is hidden or left. Gives back how to stop.
 */
export function flushOnLeave(): () => void {
  const leave = () => {
    void flush();
    // The page may be gone before it hears what came of that.
    void drafts.write();
  };
  // A press that keeps the focus in the field, as a drag does, may still show another record there.
  const press = ({ target }: Event) => {
    const field = document.activeElement;
    if (!(target instanceof Node && [field, listOf(field)].some((part) => part?.contains(target))))
      void flush();
  };
  const hide = () => document.visibilityState === 'hidden' && leave();
  document.addEventListener('pointerdown', press, true);
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hide);
  return () => {
    document.removeEventListener('pointerdown', press, true);
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', hide);
  };
}

/** The list that is open at a field: what is pressed in it will be what is typed. */
function listOf(field: Element | null): Element | null {
  return document.getElementById(field?.getAttribute('aria-controls') ?? '');
}
