/** Does one thing after the other, in the order in which they were asked for. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  /** Does it once all before it is done, whether it went well or not. */
  do<R>(it: () => Promise<R>): Promise<R> {
    const turn = this.#last.then(it, it);
    this.#last = turn;
    return turn;
  }
}
