import type { main } from '$models';
import { toasts } from '$ui/toast.svelte';
import { count, lookUp, say } from './words';

/** How many files come in at a time: few, so that stopping them is quick. */
const batch = 6;

/** How many refusals stand in a toast. */
const told = 3;

/** What came of files that were handed over together. */
interface Outcome {
  added: number;
  refused: readonly main.Refusal[];
  /** How many were not begun when someone stopped. */
  left: number;
}

/** Files on their way in: many come in batches, so that one sees how far they are and can stop them. */
class Incoming {
  done = $state(0);
  total = $state(0);
  /** How many are not begun yet: the others come in whatever happens to the window. */
  waiting = $state(0);
  /** Whether the window shall close though some are not begun: someone is asked. */
  leaving = $state(false);
  /** Why files were refused, a sentence for each, while somebody reads all of them. */
  refusals = $state.raw<readonly string[]>([]);
  #stops = 0;

  /**
   * Takes all of them, some at a time, until someone stops or `take` gives false; gives how many were not begun then.
   */
  async bring<F>(files: readonly F[], take: (some: readonly F[]) => Promise<unknown>): Promise<number> {
    const stops = this.#stops;
    this.total += files.length;
    this.waiting += files.length;
    let left = files.length;
    let goesOn = true;
    try {
      while (goesOn && left > 0 && stops === this.#stops) {
        const at = files.length - left;
        const some = files.slice(at, at + batch);
        left -= some.length;
        this.waiting -= some.length;
        goesOn = (await take(some).finally(() => (this.done += some.length))) !== false;
      }
    } finally {
      this.total -= left;
      if (stops === this.#stops) this.waiting -= left;
      if (this.done >= this.total) this.done = this.total = 0;
    }
    return left;
  }

  /** Takes no more of what is on its way now: what is here stays, and what comes later comes in. */
  stop = (): void => {
    this.#stops++;
    this.waiting = 0;
  };

  /** Closes what was told of files that came before. */
  begin(): void {
    toasts.settle(this);
  }

  /** Tells once what was refused of files that came together, and what was left when someone stopped. */
  tell({ added, refused, left }: Outcome): void {
    if (left > 0) toasts.show({ text: count('files.stopped', left) });
    const lines = refused.map(sentenceOf);
    if (lines.length === 0) return;
    const single = lines.length === 1;
    const detail = [
      ...(single ? [] : lines.slice(0, told)),
      lines.length > told && count('files.refused-more', lines.length - told),
      added > 0 && count('files.added', added),
    ].filter(Boolean);
    toasts.show({
      text: single ? (lines[0] ?? '') : count('files.refused', lines.length),
      ...(detail.length > 0 ? { detail: detail.join('\n') } : {}),
      ...(lines.length > told
        ? { action: { label: say('files.refused-all'), run: () => (this.refusals = lines) } }
        : {}),
      tone: 'bad',
      about: this,
    });
  }
}

/** Why a file was refused, with its name. */
function sentenceOf({ name, fault }: main.Refusal): string {
  const sentence = lookUp(fault.code, { name, ...(fault.values ?? {}) }) ?? say('fault.internal');
  return sentence.includes(name) ? sentence : `${name}: ${sentence}`;
}

export const incoming = new Incoming();
