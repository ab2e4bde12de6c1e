import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toasts } from '$ui/toast.svelte';
import { ask, asFault, call, Fault, isPlain, patience, settled } from './call';
import { report } from './report';

describe('a call to Go', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('gives what Go gives', async () => {
    await expect(call((n: number) => Promise.resolve(n + 1), 1)).resolves.toBe(2);
  });

  it('turns a refusal into a fault with its sentence', async () => {
    const refusal = JSON.stringify({
      kind: 'invalid',
      code: 'fault.day-invalid',
      values: { day: '2026-02-30' },
    });
    const fault = await call(vi.fn<() => Promise<void>>().mockRejectedValue(refusal)).catch(
      (error: unknown) => error,
    );
    expect(fault).toBeInstanceOf(Fault);
    expect((fault as Fault).kind).toBe('invalid');
    expect((fault as Fault).sentence).toContain('2026-02-30');
  });

  it('is refused with how many written as one reads them', () => {
    const values = { length: '280000', limit: '10000' };
    expect(new Fault('invalid', 'fault.text-too-long', values).sentence).toContain(
      'lungo 280.000 caratteri, il massimo è 10.000.',
    );
  });

  it('that succeeds closes the notice that the same call had left, and no other', async () => {
    const move = vi.fn<(n: number) => Promise<number>>().mockRejectedValue('down');
    const edit = vi.fn<() => Promise<void>>().mockResolvedValue();
    await call(move, 1).catch(report);
    await call(edit);
    expect(toasts.list).toHaveLength(1);
    move.mockResolvedValue(1);
    await call(move, 2);
    expect(toasts.list).toEqual([]);
  });

  it('never waits for ever', async () => {
    const answer = call(() => new Promise<void>(() => undefined)).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(patience);
    expect(await answer).toMatchObject({ code: 'fault.no-answer' });
  });

  it('waits as long as a person takes where a dialog is open', async () => {
    let choose: (path: string) => void = () => undefined;
    const answer = ask(() => new Promise<string>((resolve) => (choose = resolve)));
    await vi.advanceTimersByTimeAsync(patience * 10);
    choose('studio.timone');
    await expect(answer).resolves.toBe('studio.timone');
  });

  it('is not made with what Go could not read', async () => {
    const go = vi.fn((_: unknown) => Promise.resolve());
    await expect(call(go, Number.NaN)).rejects.toBeInstanceOf(Fault);
    await expect(call(go, { day: new Date(0) })).rejects.toBeInstanceOf(Fault);
    expect(go).not.toHaveBeenCalled();
  });

  it('is waited for by who closes the window', async () => {
    let done = false;
    const long = call(() => new Promise<void>((resolve) => setTimeout(resolve, 50)));
    void settled().then(() => (done = true));
    await vi.advanceTimersByTimeAsync(49);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await long;
    await settled();
    expect(done).toBe(true);
  });
});

describe('what can cross to Go', () => {
  it('is text, numbers, truth, lists and plain objects', () => {
    expect(isPlain({ a: ['x', 1, true, null], b: { c: '' }, d: undefined })).toBe(true);
    expect(isPlain(undefined)).toBe(false);
    expect(isPlain(() => undefined)).toBe(false);
    expect(isPlain([Infinity])).toBe(false);
  });
});

describe('an error that is not Go’s own', () => {
  it('is an internal fault that keeps its cause', () => {
    const cause = new TypeError('x is not a function');
    expect(asFault(cause)).toMatchObject({ kind: 'internal', code: 'fault.internal', cause });
  });
});
