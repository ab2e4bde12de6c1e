import { expect, it, vi } from 'vitest';
import { once } from './once';

/** A click; the second of a double click says two. */
const click = (detail = 1) => new MouseEvent('click', { detail });

it('a press is none while the act of another is on its way', async () => {
  let done: () => void = () => undefined;
  const act = vi.fn(() => new Promise<void>((resolve) => (done = resolve)));
  const press = once(act);
  const first = press(click());
  press(click());
  expect(act).toHaveBeenCalledOnce();
  done();
  await first;
  press(click());
  expect(act).toHaveBeenCalledTimes(2);
});

it('a double click is one act, though that is done by its second click, and the next is another', async () => {
  const act = vi.fn(() => Promise.resolve());
  const press = once(act);
  await press(click());
  await press(click(2));
  expect(act).toHaveBeenCalledOnce();
  await press(click());
  expect(act).toHaveBeenCalledTimes(2);
});

it('an act that fails may be asked for again, and its failure is not hidden', async () => {
  const act = vi.fn(() => Promise.reject(new Error('no')));
  const press = once(act);
  await expect(press(click())).rejects.toThrow('no');
  await expect(press(click())).rejects.toThrow('no');
});

it('what only shows something is done at every press', () => {
  const show = vi.fn();
  const press = once(show);
  press(click());
  press(click(2));
  expect(show).toHaveBeenCalledTimes(2);
});
