import type { overview } from '$models';
import { groupOf } from './features/palette/entries';
import { desk, type View } from '$lib/desk.svelte';

/** Goes to what the palette found. */
export function go(hit: overview.Hit): void {
  if (hit.kind === 'client') {
    const archived = desk.archived.some((c) => c.id === hit.id);
    if (archived) desk.open('home');
    else desk.visit(hit.id);
    return;
  }
  const focus = { kind: hit.place || hit.kind, id: hit.id, ...(hit.day ? { day: hit.day } : {}) };
  desk.open(viewOf(hit), { client: hit.client, focus });
}

function viewOf({ kind }: overview.Hit): View {
  const group = groupOf(kind);
  return group === 'strategy' || group === 'dossier' ? group : 'calendar';
}
