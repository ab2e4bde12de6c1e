import { Search } from '$go/Overview';
import type { overview } from '$models';
import { call } from '$lib/call';
import { desk } from '$lib/desk.svelte';
import { report } from '$lib/report';
import { grouped, type Command, type Entry, type Group } from './entries';

/** What is typed into the palette, and what answers it. */
export class Palette {
  query = $state('');
  index = $state(0);
  #hits = $state.raw<overview.Hit[]>([]);
  #asked = 0;
  #answer: Promise<void> = Promise.resolve();

  constructor(private readonly commands: () => readonly Command[]) {}

  groups: Group[] = $derived.by(() => grouped(this.query, this.#found(), this.commands()));
  entries: Entry[] = $derived(this.groups.flatMap((group) => group.entries));
  chosen: Entry | undefined = $derived(this.entries[Math.min(this.index, this.entries.length - 1)]);

  /** Searches as one types; only the answer to the latest text is shown. */
  type(query: string): Promise<void> {
    this.query = query;
    this.index = 0;
    this.#answer = this.#search(query, ++this.#asked);
    return this.#answer;
  }

  /** What Enter means: the chosen line of the answer to what is typed, also when one types faster than it comes. */
  async pick(): Promise<Entry | undefined> {
    await this.#answer;
    return this.chosen;
  }

  async #search(query: string, turn: number): Promise<void> {
    if (query.trim() === '') {
      this.#hits = [];
      return;
    }
    try {
      const hits = await call(Search, query, desk.client?.id ?? '');
      if (turn === this.#asked) this.#hits = hits;
    } catch (error) {
      if (turn === this.#asked) report(error);
    }
  }

  /** Moves the choice by so many lines, round the ends. */
  move(by: number): void {
    const n = this.entries.length;
    if (n > 0) this.index = (Math.min(this.index, n - 1) + by + n) % n;
  }

  /** With nothing typed, the clients are a key away. */
  #found(): overview.Hit[] {
    if (this.query.trim() !== '' || !desk.state?.open) return this.#hits;
    return desk.rail.map((c) => ({
      kind: 'client',
      place: '',
      id: c.id,
      part: '',
      field: '',
      client: c.id,
      clientName: c.name,
      title: c.name,
      detail: '',
      day: '',
      unit: '',
    }));
  }
}
