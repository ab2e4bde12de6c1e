import * as go from '$go/Dossier';
import type { dossier } from '$models';
import { call } from '$lib/call';
import { ordered } from '$lib/order';
import { put, without } from './area.svelte';
import { ProvenArea } from './evidence.svelte';

export type Note = dossier.Note;

/** What is known of a client's market: notes, and what speaks for each. */
class Market extends ProvenArea<dossier.Market> {
  constructor() {
    super((client) => call(go.Market, client), ['market_note']);
  }

  /** Adds a note, or changes it when it has an id; false when it was refused. */
  async write(note: Note): Promise<boolean> {
    const withIt = (now: dossier.Market, n: Note) => ({ ...now, notes: put(now.notes, n) });
    const kept = await this.act(
      (now) => (note.id ? withIt(now, note) : now),
      () => call(go.WriteNote, this.client, note),
      withIt,
    );
    return this.kept(kept, note, note.title);
  }

  /** Takes a note away, with its evidence. */
  remove({ id, title }: Note): Promise<void> {
    return this.takeAway('market-note', id, title, (now) => ({ ...now, notes: without(now.notes, id) }));
  }

  /** Puts the notes in a new order. */
  arrange(ids: string[]): Promise<void> {
    return this.order('market-note', ids, (now) => ({ ...now, notes: ordered(now.notes, ids) }));
  }
}

export const market = new Market();
