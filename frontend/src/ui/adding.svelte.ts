import { onMount, tick } from 'svelte';
import { drafts } from '$lib/drafts';
import { Queue } from '$lib/queue';
import { pathOf } from './field-place';

/** What is typed in a form, by the names of its fields. */
type Typed = Record<string, string>;

/**
 * A form that adds: Enter and leaving its field may both ask for it, and it is done once. What is typed meanwhile stays
 * for the next.
 */
export class Adding<T extends Typed> {
  said: T;
  /** What holds its fields. */
  form = $state.raw<HTMLElement>();
  #queue = new Queue();
  #asked: { said: string; added: Promise<boolean> } | undefined;

  /** `empty` is what stands in the fields that are emptied; `onadd` adds what was typed, false says that it was refused. */
  constructor(
    private readonly empty: T,
    private readonly onadd: (said: T) => Promise<boolean>,
  ) {
    this.said = $state({ ...empty });
  }

  /** Whether what stands there is on its way already. */
  get asked(): boolean {
    return this.#asked?.said === JSON.stringify(this.said);
  }

  /** Adds what stands there, or first puts something there; true too if that is nothing. */
  add = (said: Partial<T> = {}): Promise<boolean> => {
    Object.assign(this.said, said);
    const now = { ...this.said };
    const same = JSON.stringify(now);
    if (this.#asked?.said === same) return this.#asked.added;
    const added = this.#queue
      .do(() => this.#put(now))
      .finally(() => {
        if (this.#asked?.added === added) this.#asked = undefined;
      });
    this.#asked = { said: same, added };
    return added;
  };

  /** Adds what stands there, and takes the focus to where the next is typed. */
  enter = async (): Promise<void> => {
    if (await this.add()) await this.next();
  };

  /** Takes the focus to where the next is typed, unless it has gone elsewhere meanwhile. */
  async next(): Promise<void> {
    await tick();
    const at = document.activeElement;
    if (at && at !== document.body && !this.form?.contains(at)) return;
    const fields = [
      ...(this.form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? []),
    ];
    (fields.find(({ value }) => value === '') ?? fields[0])?.focus();
  }

  async #put(now: T): Promise<boolean> {
    if (Object.values(now).every((text) => text.trim() === '')) return true;
    const drop = this.form && drafts.sent(pathOf(this.form));
    if (!(await this.onadd(now))) return false;
    drop?.();
    for (const field of Object.keys(now) as (keyof T)[])
      if (this.said[field] === now[field]) this.said[field] = this.empty[field];
    return true;
  }
}

/** A form that opens at its button, and by itself where something was begun in it and not added. */
export class Opening {
  open = $state(false);
  place = $state.raw<HTMLElement>();
  button = $state.raw<HTMLElement>();

  constructor() {
    onMount(() => {
      this.open = !!this.place && drafts.within(pathOf(this.place));
    });
  }

  start = async (): Promise<void> => {
    this.open = true;
    await tick();
    this.place?.querySelector('input')?.focus();
  };

  close = async (): Promise<void> => {
    this.open = false;
    await tick();
    this.button?.focus();
  };
}
