import { settled } from './call';

const fields = new Set<() => void>();

/** Registers what saves a field's typed text; gives back how to forget it. */
export function onFlush(save: () => void): () => void {
  fields.add(save);
  return () => fields.delete(save);
}

/** Saves all that is typed and not yet saved, and resolves when it is on disk. */
export function flush(): Promise<void> {
  for (const save of fields) save();
  return settled();
}

/** Saves typed text when the page is hidden or left. Gives back how to stop. */
export function flushOnLeave(): () => void {
  const leave = () => void flush();
  const hide = () => document.visibilityState === 'hidden' && leave();
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hide);
  return () => {
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', hide);
  };
}
