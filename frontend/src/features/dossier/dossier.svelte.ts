import * as go from '$go/Dossier';
import { call } from '$lib/call';
import { desk, type Focus } from '$lib/desk.svelte';
import { report } from '$lib/report';
import { count, say } from '$lib/words';
import type { TabName } from './tab-names';
import { tabOf, tabs } from './tabs';

/** Which part of the dossier is open, and when something was last written in it. */
class Shown {
  tab = $state<TabName>('business');
  /** The day, or empty where nothing was ever written. */
  updated = $state('');
  /** Counts how often the open part was to be read anew. */
  turns = $state(0);

  #client = '';
  /** The part in which each client's dossier was left. */
  #left = new Map<string, TabName>();

  /** Has the open part read anew, after an act that changed several. */
  refresh(): void {
    this.turns++;
  }

  /** Begins with a client's dossier, at the part in which it was left, or at the first. */
  async open(client: string): Promise<void> {
    if (client !== this.#client) {
      this.#left.set(this.#client, this.tab);
      this.#client = client;
      this.tab = this.#left.get(client) ?? 'business';
      this.updated = '';
    }
    try {
      this.updated = await call(go.Updated, client);
    } catch (error) {
      report(error);
    }
  }

  /**
   * Turns to the part that is named, or to the one in which records of that kind stand, unless they stand in the open
   * one too; a kind that the dossier does not know is no concern of its.
   */
  turnTo({ kind, id }: Focus): void {
    const tab = kind === 'tab' ? tabs.find(({ name }) => name === id)?.name : tabOf(kind, this.tab);
    if (tab) this.tab = tab;
    if (!tab || kind === 'tab') desk.arrived();
  }
}

/** "aggiornato 3 giorni fa". */
export function updatedText(day: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  return days > 0 ? count('dossier.updated.days', days) : say('dossier.updated.today');
}

export const shown = new Shown();
