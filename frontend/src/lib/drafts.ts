import { KeepDraft } from '$go/Studio';
import { asFault, call } from './call';
import { Queue } from './queue';
import { report } from './report';

/** What was typed in a field and is not in its record yet. */
export interface Kept {
  text: string;
  /** What the record said when it was typed. */
  from: string;
  /** Why the record did not take it. */
  reason?: string;
  /** It was on its way to the record: a record that says something else by now has taken it. */
  sent?: boolean;
}

/** The most that is typed before it is on the disk, in milliseconds. */
const behind = 250;

/**
 * What was typed and is in no record yet, by the place in the screens where it stands. It is kept in the studio's
 * file, so it comes back with the field, whatever ended the program.
 */
class Drafts {
  #studio = '';
  #kept = new Map<string, string>();
  #written = new Set<string>();
  #late = new Set<string>();
  #erased = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue = new Queue();

  /** The file of the studio whose drafts these are. */
  get studio(): string {
    return this.#studio;
  }

  /** Turns to another studio, with what its file keeps; what was typed in the one before is no concern of its. */
  open(studio: string, kept: Record<string, string>): void {
    this.#studio = studio;
    this.#kept = new Map(Object.entries(kept));
    this.#written = new Set(this.#kept.keys());
    this.#late.clear();
  }

  of(place: string): Kept | undefined {
    const kept = this.#kept.get(place);
    return kept === undefined ? undefined : (JSON.parse(kept) as Kept);
  }

  /** Keeps what stands at a place, or with nothing drops it. What a field of another studio still says goes nowhere. */
  put(place: string, kept?: Kept, studio = this.#studio): void {
    if (studio !== this.#studio) return;
    const text = kept && !this.#isErased(place) ? JSON.stringify(kept) : undefined;
    if (text === this.#kept.get(place)) return;
    if (text === undefined) this.#kept.delete(place);
    else this.#kept.set(place, text);
    this.#late.add(place);
    this.#timer ??= setTimeout(() => void this.write(), behind);
  }

  /** Whether anything stands within a place. */
  within(place: string): boolean {
    return this.#within(place).length > 0;
  }

  /** Sends the form at a place: what it gives drops all that stands there now, and not what is typed meanwhile. */
  sent(place: string): () => void {
    const studio = this.#studio;
    const then = this.#within(place).map((one) => [one, this.#kept.get(one)] as const);
    return () => {
      for (const [one, text] of then) if (this.#kept.get(one) === text) this.put(one, undefined, studio);
    };
  }

  /** Erases a record, and with it what was typed on it: nothing of that is written any more. */
  async erase(record: string, doIt: () => Promise<unknown>): Promise<void> {
    try {
      // In turn: what is on its way to the disk must be there before it is erased.
      await this.#queue.do(doIt);
    } catch (error) {
      if (asFault(error).code === 'fault.erased-not-scrubbed') this.#forget(record);
      throw error;
    }
    this.#forget(record);
  }

  #forget(record: string): void {
    this.#erased.add(record);
    for (const place of [...this.#kept.keys()].filter((one) => this.#isErased(one))) this.put(place);
  }

  #isErased(place: string): boolean {
    return [...this.#erased].some((record) => place.includes(record));
  }

  #within(place: string): string[] {
    return [...this.#kept.keys()].filter((one) => one.startsWith(`${place}/`));
  }

  /** Writes what is not on the disk yet, and resolves when it is. */
  async write(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const late = [...this.#late];
    this.#late.clear();
    await Promise.all(late.map((place) => this.#queue.do(() => this.#send(place))));
  }

  async #send(place: string): Promise<void> {
    const text = this.#kept.get(place) ?? '';
    if (!text && !this.#written.has(place)) return;
    if (text) this.#written.add(place);
    else this.#written.delete(place);
    try {
      await call(KeepDraft, this.#studio, place, text);
    } catch (error) {
      report(error);
    }
  }
}

export const drafts = new Drafts();
