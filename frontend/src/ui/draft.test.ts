import { describe, expect, it, vi } from 'vitest';
import { flush } from '$lib/flush';
import { Draft } from './draft.svelte';
import { toasts } from './toast.svelte';

const tick = () => new Promise((resolve) => setTimeout(resolve));

describe('the text of a field', () => {
  it('is handed on once, and only when it changed', () => {
    const save = vi.fn();
    const draft = new Draft('Bari', () => save);
    draft.save();
    draft.type('Bari vecchia');
    draft.save();
    draft.save();
    expect(save.mock.calls).toEqual([['Bari vecchia']]);
  });

  it('follows what came from outside while no one types', () => {
    const draft = new Draft('Bari', () => vi.fn());
    draft.take('Lecce');
    expect(draft.text).toBe('Lecce');
  });

  it('is not taken from under the hands of who types', () => {
    const draft = new Draft('Bari', () => vi.fn());
    draft.type('Bari vec');
    draft.take('Lecce');
    expect(draft.text).toBe('Bari vec');
  });

  it('stays in the field when it is refused, and goes again', async () => {
    const save = vi.fn().mockResolvedValueOnce(false).mockResolvedValue(true);
    const draft = new Draft('Bari', () => save);
    draft.type('x'.repeat(10_000));
    draft.save();
    draft.take('Bari');
    await tick();
    draft.take('Bari');
    expect(draft.text).toHaveLength(10_000);
    draft.save();
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('shows as refused until it is mended or put back', async () => {
    const save = vi.fn((): unknown => false);
    const draft = new Draft('Bari', () => save);
    draft.type('x'.repeat(10_000));
    draft.save();
    expect(draft.refused).toBe(false);
    await tick();
    expect(draft.refused).toBe(true);
    draft.type('Bari');
    expect(draft.refused).toBe(false);
    save.mockReturnValue(true);
    draft.type('Lecce');
    draft.save();
    await tick();
    expect(draft.refused).toBe(false);
  });

  it('is not lost, nor is the failure hidden, when saving throws', async () => {
    const draft = new Draft('', () => () => Promise.reject(new Error('no')));
    draft.type('Trani');
    draft.save();
    await tick();
    expect(draft.dirty).toBe(true);
    expect(toasts.list.at(-1)?.tone).toBe('bad');
  });

  it('is saved when the field or the page goes', async () => {
    const save = vi.fn();
    const draft = new Draft('', () => save);
    const leave = draft.guard();
    draft.type('Trani');
    await flush();
    expect(save).toHaveBeenLastCalledWith('Trani');
    draft.type('Trani, sul molo');
    leave();
    expect(save).toHaveBeenLastCalledWith('Trani, sul molo');
  });
});
