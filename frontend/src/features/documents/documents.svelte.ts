import { Board } from '$go/Calendar';
import { Open, SavePlan, ShowInFolder } from '$go/Documents';
import { Read } from '$go/Strategy';
import { ask, call } from '$lib/call';
import { addMonths, lastOf, monthOf } from '$lib/dates';
import { desk, onTables } from '$lib/desk.svelte';
import { flush } from '$lib/flush';
import { months } from '$lib/months';
import { report } from '$lib/report';
import type { dossier, main } from '$models';
import { factsOf, type Facts } from './facts';

/** The tables behind the facts: when undo moves one, they are counted again. */
const tables = [
  'post',
  'post_material',
  'variant',
  'pillar',
  'objective',
  'pillar_objective',
  'kpi',
  'audience',
  'channel',
];

/** The plan that is about to be exported: which month, in which language, what it will hold. */
class Documents {
  month = $state('');
  language = $state('');
  /** What the month holds; undefined until it is counted. */
  facts = $state.raw<Facts>();
  /** The plan as it was last written from here; undefined when none was, or another is asked for now. */
  saved = $state.raw<main.Saved>();
  busy = $state(false);

  #client = $state.raw<dossier.Client>();

  /** Begins with a client's plan, in the month in which its calendar or this view was left, or today's. */
  async open(client: dossier.Client): Promise<void> {
    const another = this.#client?.id !== client.id;
    this.#client = client;
    if (another) {
      this.saved = undefined;
      this.facts = undefined;
      this.language = client.language;
    }
    this.#turnTo(months.of(client.id) ?? monthOf(desk.today));
    // What was typed in another view counts too.
    await flush();
    await this.count();
  }

  /** Turns by months. */
  async turn(by: number): Promise<void> {
    this.#turnTo(addMonths(this.month, by));
    if (this.#client) months.put(this.#client.id, this.month);
    await this.count();
  }

  speak(language: string): void {
    this.language = language;
    this.saved = undefined;
  }

  /** Follows undo and redo; gives back how to stop. */
  follow = (): (() => void) => onTables(tables, () => this.count());

  /** Counts what the month holds. */
  async count(): Promise<void> {
    const [client, month] = [this.#client?.id, this.month];
    if (!client) return;
    try {
      const span = { client, from: `${month}-01`, to: lastOf(month) };
      const [board, strategy] = await Promise.all([call(Board, span), call(Read, client)]);
      if (client === this.#client?.id && month === this.month) this.facts = factsOf(board.posts, strategy);
    } catch (error) {
      report(error);
    }
  }

  /** Writes the plan where the person says; true when it was written. */
  async save(): Promise<boolean> {
    const client = this.#client?.id;
    if (!client || this.busy) return false;
    this.busy = true;
    this.saved = undefined;
    try {
      await flush();
      const saved = await ask(SavePlan, {
        client,
        from: `${this.month}-01`,
        to: lastOf(this.month),
        language: this.language,
        page: '',
        cover: 0,
        parts: [],
        letter: '',
      });
      if (saved.cancelled) return false;
      this.saved = saved;
      return true;
    } catch (error) {
      report(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Shows the plan in the program that opens PDFs here. */
  show = (): Promise<void> => this.#try((path) => call(Open, path));

  /** Shows where the plan lies. */
  reveal = (): Promise<void> => this.#try((path) => call(ShowInFolder, path));

  async #try(act: (path: string) => Promise<void>): Promise<void> {
    try {
      await act(this.saved?.path ?? '');
    } catch (error) {
      report(error);
    }
  }

  #turnTo(month: string): void {
    if (month === this.month) return;
    this.month = month;
    this.saved = undefined;
    this.facts = undefined;
  }
}

export const documents = new Documents();
