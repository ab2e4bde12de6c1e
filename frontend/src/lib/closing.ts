import { EventsEmit, EventsOn, Quit } from '$runtime';
import { flush } from './flush';
import { incoming } from './incoming.svelte';
import { inWindow } from './shell';

/**
 * Saves all that is typed before the window closes: Go holds the closing back, says "closing", and lets it go
 * on when the page says that it is ready. While files wait to come in the window stays, and someone is asked. Gives back how
 * to stop.
 */
export function saveBeforeClosing(): () => void {
  if (!inWindow()) return () => undefined;
  return EventsOn('closing', () => {
    if (incoming.waiting > 0) {
      EventsEmit('staying');
      incoming.leaving = true;
      return;
    }
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    void flush().finally(() => EventsEmit('ready'));
  });
}

/** Closes the window without the files that are not begun; what has begun comes in before Timone ends. */
export function closeAnyway(): void {
  incoming.leaving = false;
  incoming.stop();
  Quit();
}
