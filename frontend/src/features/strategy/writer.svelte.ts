import { asSent, withIds } from './letter';
import type { Letter } from './records';

/**
 * Saves a letter while it is being written: one letter on its way at a time, and then the latest. What could
 * not be saved stays on the screen and goes with the next.
 */
export class LetterWriter {
  letter = $state.raw<Letter>() as Letter;
  state = $state<'saved' | 'saving' | 'failed'>('saved');

  #changed = false;
  #running = false;

  constructor(
    letter: Letter,
    private readonly send: (letter: Letter) => Promise<Letter>,
    private readonly failed: (error: unknown) => void,
  ) {
    this.letter = letter;
  }

  /** Whether all that was written is on disk. */
  get idle(): boolean {
    return !this.#changed && !this.#running;
  }

  /** Takes what was written in a gap and saves it. */
  change(letter: Letter): void {
    this.letter = letter;
    this.#changed = true;
    void this.again();
  }

  /** Takes the letter as it is elsewhere, unless there is something here that is not saved yet. */
  take(letter: Letter): void {
    if (this.idle) this.letter = letter;
  }

  /** Saves what is not saved yet. */
  async again(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    this.state = 'saving';
    try {
      while (this.#changed) await this.#sendLatest();
      this.state = 'saved';
    } catch (error) {
      this.#changed = true;
      this.state = 'failed';
      this.failed(error);
    } finally {
      this.#running = false;
    }
  }

  async #sendLatest(): Promise<void> {
    this.#changed = false;
    const was = this.letter;
    const back = await this.send(asSent(was));
    this.letter = withIds(this.letter, was, back);
  }
}
