import * as go from '$go/Dossier';
import { dequal } from 'dequal';
import { call } from '$lib/call';
import { desk, onTables } from '$lib/desk.svelte';
import { Optimist } from '$lib/optimist';
import { report } from '$lib/report';
import { lookUp, say } from '$lib/words';
import { announce } from '$ui/toast.svelte';

/**
 * One part of a client's dossier on the screen. It is read whole, shows what an act will make of it at once, and
 * settles on what Go says; each part of the dossier is one of these, with the acts of its own.
 */
export class Area<T extends object> {
  /** The part as the screen shows it; undefined until it is read. */
  now = $state.raw<T>();

  #client = $state.raw('');
  #optimist: Optimist<T | undefined> = this.#begin();

  /** `read` asks Go for a client's part; `tables` are those behind it: when undo moves one, it is read again. */
  constructor(
    private readonly read: (client: string) => Promise<T>,
    private readonly tables: readonly string[],
  ) {}

  /** The client whose part it is. */
  get client(): string {
    return this.#client;
  }

  /** Shows a client's part. */
  async open(client: string): Promise<void> {
    if (this.#client !== client) this.#optimist = this.#begin();
    this.#client = client;
    await this.reload();
  }

  /** Reads the part again. */
  async reload(): Promise<void> {
    const client = this.#client;
    const optimist = this.#optimist;
    if (!client) return;
    try {
      await optimist.read(async () => {
        const found = await this.read(client);
        // What is found as it was is the same, and is not drawn anew.
        return dequal(found, optimist.sure) ? optimist.sure : found;
      });
    } catch (error) {
      report(error);
    }
  }

  /** Follows undo and redo; gives back how to stop. */
  follow = (): (() => void) => onTables(this.tables, () => this.reload());

  /** Does an act: its guess shows at once. Gives what Go answered, or undefined when it refused and said why. */
  protected async act<R>(
    guess: (now: T) => T,
    doIt: () => Promise<R>,
    settle: (now: T, answer: R) => T = guess,
  ): Promise<R | undefined> {
    if (!this.now) return undefined;
    try {
      const answer = await this.#optimist.act(
        (now) => now && guess(now),
        doIt,
        (now, kept) => now && settle(now, kept),
      );
      void desk.did();
      return answer;
    } catch (error) {
      report(error);
      await this.reload();
      return undefined;
    }
  }

  /** Puts records of one kind in a new order: the ids are the whole of a list. */
  protected async order(kind: string, ids: string[], guess: (now: T) => T): Promise<void> {
    await this.act(guess, () => call(go.Order, this.#client, kind, ids));
  }

  /**
   * Has Go keep a record; false when it was refused. One that has an id shows at once, one that is new once it is
   * kept, and is then read aloud by its name.
   */
  protected async keep<R extends { id: string }>(
    record: R,
    name: string,
    doIt: () => Promise<R>,
    withIt: (now: T, record: R) => T,
  ): Promise<boolean> {
    const kept = await this.act((now) => (record.id ? withIt(now, record) : now), doIt, withIt);
    if (kept && !record.id) announce(say('dossier.added', { name }));
    return kept !== undefined;
  }

  /** Takes a record away, and offers it back. */
  protected async takeAway(kind: string, id: string, name: string, guess: (now: T) => T): Promise<void> {
    const act = await this.act(guess, () => call(go.Remove, kind, id));
    if (act) desk.tell(lookUp(`dossier.${kind}.removed`, { name }) ?? '', act);
  }

  /** What is shown of a client: what is kept, and over it what the acts on their way will make of it. */
  #begin(): Optimist<T | undefined> {
    this.now = undefined;
    const optimist: Optimist<T | undefined> = new Optimist<T | undefined>(undefined, (now) => {
      // What an earlier client's acts still bring is no longer to be shown.
      if (optimist === this.#optimist && now) this.now = now;
    });
    return optimist;
  }
}

/** A part of the dossier that may be long: the first of it are drawn, and more once they are asked for. */
export abstract class LongArea<T extends object> extends Area<T> {
  /** How many are drawn. */
  most = $state(0);

  /** `few` are drawn at first. */
  constructor(
    read: (of: string) => Promise<T>,
    tables: readonly string[],
    private readonly few: number,
  ) {
    super(read, tables);
    this.most = few;
  }

  protected abstract listOf(now: T): readonly { id: string }[];

  override async open(of: string): Promise<void> {
    if (of !== this.client) this.drawFew();
    await super.open(of);
  }

  drawFew(): void {
    this.most = this.few;
  }

  drawMore(): void {
    this.most += this.few;
  }

  /** Draws all there are, and those that are yet to come. */
  drawAll(): void {
    this.most = Infinity;
  }

  /** Draws as many as it takes for one to be among them. */
  reach(id: string): void {
    const at = this.now ? this.listOf(this.now).findIndex((one) => one.id === id) : -1;
    this.most = Math.max(this.most, at + 1);
  }
}

/** The list with a record in it: in the place of the one it was, or at the foot. */
export function put<R extends { id: string }>(list: readonly R[], record: R): R[] {
  const there = list.some(({ id }) => id === record.id);
  return there ? list.map((one) => (one.id === record.id ? record : one)) : [...list, record];
}

/** The list without a record. */
export function without<R extends { id: string }>(list: readonly R[], id: string): R[] {
  return list.filter((one) => one.id !== id);
}
