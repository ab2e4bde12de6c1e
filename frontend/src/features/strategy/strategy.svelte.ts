import * as go from '$go/Strategy';
import { call } from '$lib/call';
import { desk, onTables } from '$lib/desk.svelte';
import { Optimist } from '$lib/optimist';
import { moved, placed } from '$lib/order';
import { readPlatform } from '$lib/platforms';
import { report } from '$lib/report';
import { say } from '$lib/words';
import { announce } from '$ui/toast.svelte';
import type { dossier } from '$models';
import { nameIn } from './faces';
import {
  recordAt,
  recordsOf,
  withAdded,
  withEdited,
  withOrder,
  withTie,
  without,
  type RecordOf,
} from './guess';
import { letterOf } from './letter';
import {
  blankAudience,
  blankChannel,
  blankKPI,
  blankObjective,
  blankPillar,
  freeHue,
  isUntouched,
} from './records';
import type { Audience, Channel, KPI, Letter, Objective, Pillar, Strategy as Records } from './records';
import { isTied, nameOf, threadOf, type Card, type Kind, type Tie } from './thread';
import { LetterWriter } from './writer.svelte';

type Door<R> = {
  add: (client: string, record: R) => Promise<R>;
  edit: (record: R) => Promise<R>;
  /** Gives the act. */
  remove: (id: string) => Promise<string>;
};

const doors: { [K in Kind]: Door<RecordOf<K>> } = {
  objective: {
    add: (client, record: Objective) => call(go.AddObjective, client, record),
    edit: (record: Objective) => call(go.EditObjective, record),
    remove: (id) => call(go.DeleteObjective, id),
  },
  audience: {
    add: (client, record: Audience) => call(go.AddAudience, client, record),
    edit: (record: Audience) => call(go.EditAudience, record),
    remove: (id) => call(go.DeleteAudience, id),
  },
  pillar: {
    add: (client, record: Pillar) => call(go.AddPillar, client, record),
    edit: (record: Pillar) => call(go.EditPillar, record),
    remove: (id) => call(go.DeletePillar, id),
  },
  channel: {
    add: (client, record: Channel) => call(go.AddChannel, client, record),
    edit: (record: Channel) => call(go.EditChannel, record),
    remove: (id) => call(go.DeleteChannel, id),
  },
  kpi: {
    add: (client, record: KPI) => call(go.AddKPI, client, record),
    edit: (record: KPI) => call(go.EditKPI, record),
    remove: (id) => call(go.DeleteKPI, id),
  },
};

/** The tables behind the view: when undo moves one, it is read again. */
const tables = [
  'client',
  'brand',
  'objective',
  'kpi',
  'audience',
  'need',
  'pillar',
  'channel',
  'pillar_objective',
  'pillar_audience',
  'channel_audience',
];

/** A client's strategy on the screen: the letter while it is written, and the cards with their thread. */
class Strategy {
  /** The strategy as the screen shows it; undefined until it is read. */
  now = $state.raw<Records>();
  writer = $state.raw<LetterWriter>();
  /** The card whose thread is drawn, and whether it is open beside the columns. */
  chosen = $state.raw<Card>();
  editing = $state(false);

  #client = $state.raw<dossier.Client>();
  #reading = $state(false);
  #optimist: Optimist<Records | undefined> = this.#begin();

  thread = $derived(this.now && this.chosen ? threadOf(this.now, this.chosen) : undefined);
  /** The letter shows when it was asked for, and by itself for who has chosen nothing yet. */
  showsLetter = $derived(this.#reading);

  /** Shows a client's strategy; the letter when it is untouched. */
  async open(client: dossier.Client): Promise<void> {
    const another = this.#client?.id !== client.id;
    this.#client = client;
    if (!another) return this.reload();
    this.#optimist = this.#begin();
    this.writer = undefined;
    this.choose(undefined);
    this.#reading = false;
    await this.reload();
    if (this.now && isUntouched(this.now)) this.readLetter();
  }

  /** Reads the strategy again. */
  async reload(): Promise<void> {
    const client = this.#client;
    if (!client) return;
    try {
      await this.#optimist.read(() => call(go.Read, client.id));
    } catch (error) {
      report(error);
    }
  }

  /** Follows undo and redo; gives back how to stop. */
  follow = (): (() => void) => onTables(tables, () => this.reload());

  /** Opens the letter over the cards. */
  readLetter(): void {
    if (!this.now || !this.#client) return;
    this.writer = new LetterWriter(letterOf(this.#client, this.now), (letter) => this.#write(letter), report);
    this.#reading = true;
    this.choose(undefined);
  }

  /** Lays the letter away: the cards show. */
  closeLetter(): void {
    this.#reading = false;
  }

  /** Draws the thread through a card; none for undefined. */
  choose(card: Card | undefined, editing = this.editing): void {
    this.chosen = card;
    this.editing = card !== undefined && editing;
  }

  /** Adds a card of that name; a KPI to the objective whose thread is drawn, or to the first. Undefined when refused. */
  async add(kind: Kind, name: string): Promise<Card | undefined> {
    const { now } = this;
    if (!now) return undefined;
    switch (kind) {
      case 'objective':
        return this.#add(kind, { ...blankObjective(), statement: name });
      case 'audience':
        return this.#add(kind, { ...blankAudience(), name });
      case 'pillar':
        return this.#add(kind, { ...blankPillar(freeHue(now.pillars)), name });
      case 'channel':
        return this.#add(kind, { ...blankChannel(), ...readPlatform(name) });
      case 'kpi':
        return this.#add(kind, { ...blankKPI(this.#objectiveAtHand()), metric: name });
    }
  }

  /** Writes what a card says. */
  edit<K extends Kind>(kind: K, record: RecordOf<K>): Promise<boolean> {
    return this.#act(
      (s) => withEdited(s, kind, record),
      () => doors[kind].edit(record),
      (s, kept) => withEdited(s, kind, kept),
    );
  }

  /** Writes what the client promises. */
  promise(promise: string): Promise<boolean> {
    const client = this.now?.client ?? '';
    return this.#act(
      (s) => ({ ...s, promise }),
      () => call(go.SetPromise, client, promise),
      (_, kept) => kept,
    );
  }

  /** Ties two cards, or parts them. */
  tie(tie: Tie, linked: boolean): Promise<boolean> {
    const { now } = this;
    if (!now || isTied(now, tie) === linked) return Promise.resolve(true);
    if (tie.kind === 'kpi-objective') return this.#move(tie, linked);
    const link = { client: now.client, ...tie, linked };
    return this.#act(
      (s) => withTie(s, tie, linked),
      () => call(go.Tie, link),
      (_, kept) => kept,
    );
  }

  /** Moves a card up or down in its column. */
  shift(card: Card, by: number): Promise<void> {
    return this.#order(card, (ids) => moved(ids, card.id, by));
  }

  /** Puts a card before another of its column, or at the foot of it. */
  place(card: Card, before: string | undefined): Promise<void> {
    return this.#order(card, (ids) => placed(ids, card.id, before));
  }

  /** Takes a card away, and offers it back. */
  async remove(card: Card, name: string): Promise<void> {
    if (this.chosen && nameOf(this.chosen) === nameOf(card)) this.choose(undefined);
    let act = '';
    await this.#act(
      (s) => without(s, card),
      async () => (act = await doors[card.kind].remove(card.id)),
    );
    if (act) desk.tell(say(`strategy.${card.kind}.deleted`, { name }), act);
  }

  async #order({ kind, id }: Card, anew: (ids: string[]) => string[]): Promise<void> {
    const { now } = this;
    if (!now) return;
    const before = recordsOf(now, kind).map((one) => one.id);
    const ids = anew(before);
    if (ids.join() === before.join()) return;
    const place = { where: nameIn(now, { kind, id }), n: ids.indexOf(id) + 1, of: ids.length };
    announce(say('carry.place', place));
    await this.#act(
      (s) => withOrder(s, kind, ids),
      () => call(go.Reorder, now.client, kind, ids),
      (_, kept) => kept,
    );
  }

  #objectiveAtHand(): string {
    const [first] = this.now?.objectives ?? [];
    return (this.chosen?.kind === 'objective' && this.chosen.id) || (first?.id ?? '');
  }

  async #add<K extends Kind>(kind: K, record: RecordOf<K>): Promise<Card | undefined> {
    const client = this.now?.client ?? '';
    let card: Card | undefined;
    await this.#act(
      (s) => s,
      () => doors[kind].add(client, record),
      (s, kept) => {
        card = { kind, id: kept.id };
        return withAdded(s, kind, kept);
      },
    );
    return card;
  }

  #move(tie: Tie, linked: boolean): Promise<boolean> {
    const kpi = this.now && recordAt(this.now, 'kpi', tie.from);
    return kpi && linked ? this.edit('kpi', { ...kpi, objective: tie.to }) : Promise.resolve(false);
  }

  /** What is shown of a client's strategy: what is kept, and over it what the acts on their way will make of it. */
  #begin(): Optimist<Records | undefined> {
    this.now = undefined;
    const optimist: Optimist<Records | undefined> = new Optimist<Records | undefined>(undefined, (now) => {
      // What an earlier client's acts still bring is no longer to be shown.
      if (optimist === this.#optimist && now) this.#take(now);
    });
    return optimist;
  }

  /** Shows a guess at once, does the act in its turn, and settles on what Go says; reads again when it refuses. */
  async #act<R>(
    guess: (s: Records) => Records,
    doIt: () => Promise<R>,
    settle: (s: Records, kept: R) => Records = guess,
  ): Promise<boolean> {
    if (!this.now) return false;
    try {
      await this.#optimist.act(
        (s) => s && guess(s),
        doIt,
        (s, kept) => s && settle(s, kept),
      );
      void desk.did();
      return true;
    } catch (error) {
      report(error);
      await this.reload();
      return false;
    }
  }

  async #write(letter: Letter): Promise<Letter> {
    const before = this.#client;
    const back = await this.#optimist.inTurn(() => call(go.WriteLetter, letter));
    await this.reload();
    void desk.did();
    if (
      before?.name !== letter.name ||
      before?.sector !== letter.sector ||
      before?.place !== letter.place ||
      before?.since !== letter.since
    )
      await desk.reloadClients();
    return back;
  }

  #take(now: Records): void {
    this.now = now;
    if (this.chosen && !recordAt(now, this.chosen.kind, this.chosen.id)) this.choose(undefined);
    this.#retell();
  }

  #retell(): void {
    if (this.now && this.#client) this.writer?.take(letterOf(this.#client, this.now));
  }
}

export const strategy = new Strategy();
