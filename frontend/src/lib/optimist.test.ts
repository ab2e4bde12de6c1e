import { describe, expect, it } from 'vitest';
import { Optimist } from './optimist';

/** An answer that comes when the test says so. */
function answer<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
}

/** A list to which words are added at once and, when Go answers, in capitals. */
function list() {
  const shown: string[] = [];
  const optimist = new Optimist<string[]>([], (words) => shown.push(words.join(' ')));
  const add = (word: string, come: Promise<string>) =>
    optimist.act(
      (words) => [...words, word],
      () => come,
      (words, said) => [...words, said],
    );
  return { add, shown, optimist, now: () => shown.at(-1) };
}

describe('an act', () => {
  it('is seen before it is done, and as Go says after', async () => {
    const { add, shown } = list();
    await add('one', Promise.resolve('ONE'));
    expect(shown).toEqual(['one', 'ONE']);
  });

  it('that is refused is undone, and tells who asked', async () => {
    const { add, now } = list();
    const refused = answer<string>();
    const act = add('one', refused.promise);
    expect(now()).toBe('one');
    refused.reject(new Error('no'));
    await expect(act).rejects.toThrow('no');
    expect(now()).toBe('');
  });

  it('that is refused leaves those after it as they are', async () => {
    const { add, now } = list();
    const [first, second] = [answer<string>(), answer<string>()];
    const acts = [add('one', first.promise).catch(() => undefined), add('two', second.promise)];
    expect(now()).toBe('one two');
    first.reject(new Error('no'));
    await acts[0];
    expect(now()).toBe('two');
    second.resolve('TWO');
    await acts[1];
    expect(now()).toBe('TWO');
  });

  it('waits for those before it', async () => {
    const { optimist, add } = list();
    const first = answer<string>();
    const order: string[] = [];
    const one = add('one', first.promise).then(() => order.push('one'));
    const read = optimist.read(() => Promise.resolve(['fresh'])).then(() => order.push('read'));
    first.resolve('ONE');
    await Promise.all([one, read]);
    expect(order).toEqual(['one', 'read']);
    expect(optimist.value).toEqual(['fresh']);
  });
});
