import { EventsOn } from '$runtime';
import { saveBeforeClosing } from '$lib/closing';
import { desk } from '$lib/desk.svelte';
import { hearDrops } from '$lib/files.svelte';
import { flushOnLeave } from '$lib/flush';
import { listen, on } from '$lib/keys';
import { report, reportUncaught } from '$lib/report';
import { spendEscape } from '$ui/escape';

interface Doors {
  search: () => void;
}

/** Ties the window to the page: keys, drops, errors, the menu, leaving. Gives back how to stop. */
export function start({ search }: Doors): () => void {
  const stops = [
    reportUncaught(),
    listen(),
    spendEscape(),
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
const inStudio = (run: () => unknown) => () => {
  if (!desk.state?.open || document.querySelector('[aria-modal="true"]')) return false;
  run();
  return true;
};

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
    on('mod+z', inStudio(desk.undo)),
    on('mod+shift+z', inStudio(desk.redo)),
    on('mod+y', inStudio(desk.redo)),
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
