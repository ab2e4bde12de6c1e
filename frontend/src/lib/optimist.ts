import { Queue } from './queue';

/** A guess at what an act will come to, until Go has said. */
type Guess<T> = (now: T) => T;

/**
 * Shows acts before they are done. It keeps what is known to be true and, over it, a guess for each act on its
 * way; the acts are done one after the other. An act that fails takes its own guess away and no one else's.
 */
export class Optimist<T> {
  #sure: T;
  #guesses: Guess<T>[] = [];
  #queue = new Queue();

  constructor(
    sure: T,
    private readonly show: (value: T) => void,
  ) {
    this.#sure = sure;
  }

  /** What is known to be true. */
  get sure(): T {
    return this.#sure;
  }

  /** What is true, with every guess on top. */
  get value(): T {
    return this.#guesses.reduce((value, guess) => guess(value), this.#sure);
  }

  /** Shows the guess at once, does the act in its turn, and puts its answer in the guess's place. */
  async act<R>(guess: Guess<T>, doIt: () => Promise<R>, settle: (now: T, answer: R) => T): Promise<R> {
    this.#guesses.push(guess);
    this.show(this.value);
    try {
      const answer = await this.inTurn(doIt);
      this.#sure = settle(this.#sure, answer);
      return answer;
    } finally {
      this.#guesses = this.#guesses.filter((other) => other !== guess);
      this.show(this.value);
    }
  }

  /** Reads anew what is true, after the acts that are on their way. */
  async read(doIt: () => Promise<T>): Promise<void> {
    this.#sure = await this.inTurn(doIt);
    this.show(this.value);
  }

  /** Does what shows nothing before it is done, after the acts that are on their way. */
  inTurn<R>(doIt: () => Promise<R>): Promise<R> {
    return this.#queue.do(doIt);
  }
}
