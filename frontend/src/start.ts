import { EventsOn } from '$runtime';
import { saveBeforeClosing } from '$lib/closing';
import { desk } from '$lib/desk.svelte';
import { hearDrops } from '$lib/files';
import { flushOnLeave } from '$lib/flush';
import { listen, on, typedIn } from '$lib/keys';
import { report, reportUncaught } from '$lib/report';
import { spendEscape } from '$ui/escape';
import { keepFocus } from '$ui/keep-focus';

interface Doors {
  search: () => void;
}

/** Ties the window to the page: keys, drops, errors, the menu, leaving. Gives back how to stop. */
export function start({ search }: Doors): () => void {
  const stops = [
    reportUncaught(),
    listen(),
    spendEscape(),
    keepFocus(),
    hearDrops(),
    flushOnLeave(),
    saveBeforeClosing(),
    keepToday(),
    ...shortcuts(search),
    ...told(),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Runs only where a studio is open, and while no dialog over it asks something. */
const inStudio = (run: (event: KeyboardEvent) => unknown) => (event: KeyboardEvent) => {
  if (!desk.state?.open || document.querySelector('[aria-modal="true"]')) return false;
  return run(event) !== false;
};

/** A field in which one typed has taken back all that was its own: what is done elsewhere is asked about first. */
const undo = ({ target }: KeyboardEvent) => void (typedIn(target) ? desk.undoNear() : desk.undo());

/** Where nothing was undone in the studio, a field in which one typed may still do its own again. */
const redo = ({ target }: KeyboardEvent) => (typedIn(target) && !desk.state?.redo ? false : void desk.redo());

function shortcuts(search: () => void): (() => void)[] {
  const visits = Array.from({ length: 9 }, (_, i) =>
    on(
      `mod+${i + 1}`,
      inStudio(() => {
        const client = desk.rail[i];
        if (client) desk.visit(client.id);
      }),
    ),
  );
  return [
    on('mod+k', inStudio(search)),
    on('mod+z', inStudio(undo)),
    on('mod+shift+z', inStudio(redo)),
    on('mod+y', inStudio(redo)),
    on(
      'mod+,',
      inStudio(() => desk.open('settings')),
    ),
    ...visits,
  ];
}

/** What Go tells without being asked: another studio was opened from outside, or could not be. */
function told(): (() => void)[] {
  return [
    EventsOn('studio', () => void desk.reload().catch(report)),
    EventsOn('trouble', (error: string) => report(error)),
  ];
}

/** Asks for the day again when someone comes back to the window: it may be another. */
function keepToday(): () => void {
  const came = () => document.visibilityState === 'visible' && desk.state && void desk.did();
  document.addEventListener('visibilitychange', came);
  window.addEventListener('focus', came);
  return () => {
    document.removeEventListener('visibilitychange', came);
    window.removeEventListener('focus', came);
  };
}
