import { EventsOn, Quit } from '$runtime';
import { flush } from './flush';
import { inWindow } from './shell';

/**
 * Saves all that is typed before the window closes: Go holds the closing back, says "closing", and lets it go
 * on when the page asks to quit. Gives back how to stop.
 */
export function saveBeforeClosing(): () => void {
  if (!inWindow()) return () => undefined;
  return EventsOn('closing', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    void flush().finally(Quit);
  });
}
