import type { overview } from '$models';
import { groupOf } from './features/palette/entries';
import { desk, type View } from '$lib/desk.svelte';

/** Goes to what the palette found, to the field that holds the words. */
export function go(hit: overview.Hit, words: string): void {
  if (hit.kind === 'client') {
    const archived = desk.archived.some((c) => c.id === hit.id);
    if (archived) desk.open('home');
    else desk.visit(hit.id);
    return;
  }
  const { id, part, field, day } = hit;
  const where = field ? { field } : { words };
  const focus = { kind: hit.place || hit.kind, id, part, ...where, ...(day ? { day } : {}) };
  desk.open(viewOf(hit), { client: hit.client, focus });
}

function viewOf({ kind }: overview.Hit): View {
  const group = groupOf(kind);
  return group === 'strategy' || group === 'dossier' ? group : 'calendar';
}
