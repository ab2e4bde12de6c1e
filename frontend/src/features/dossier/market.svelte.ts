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
  write(note: Note): Promise<boolean> {
    const doIt = () => call(go.WriteNote, this.client, note);
    return this.keep(note, note.title, doIt, (now, n) => ({ ...now, notes: put(now.notes, n) }));
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
