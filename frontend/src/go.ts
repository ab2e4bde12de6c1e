import type { overview } from '$models';
import { groupOf } from './features/palette/entries';
import { desk } from '$lib/desk.svelte';

/** Goes to what the palette found. */
export function go(hit: overview.Hit): void {
  if (hit.kind === 'client') {
    const archived = desk.archived.some((c) => c.id === hit.id);
    if (archived) desk.open('home');
    else desk.visit(hit.id);
    return;
  }
  const focus = { kind: hit.kind, id: hit.id, ...(hit.day ? { day: hit.day } : {}) };
  desk.open(groupOf(hit.kind) === 'strategy' ? 'strategy' : 'calendar', { client: hit.client, focus });
}
