import { describe, expect, it, vi } from 'vitest';
import { dayBrief } from '$lib/dates';
import { flush } from '$lib/flush';
import { readDay } from '$lib/typed';
import { say } from '$lib/words';
import { Typed } from './typed.svelte';

function field(value = '2026-12-20') {
  const onsave = vi.fn();
  const given = { value, write: dayBrief, read: (text: string) => readDay(text, '2026-11-22'), onsave };
  return { typed: new Typed(given), given, onsave };
}

describe('a day that is typed as text', () => {
  it('is handed on as the day that it says, and written as days are', () => {
    const { typed, onsave } = field();
    expect(typed.text).toBe('20 dic 2026');
    typed.type('1.12.26');
    expect(typed.save()).toBe(true);
    expect(onsave.mock.calls).toEqual([['2026-12-01']]);
    expect(typed.text).toBe('1 dic 2026');
    typed.type('1/12/2026');
    typed.save();
    expect(onsave).toHaveBeenCalledTimes(1);
  });

  it('that does not exist is refused, never another one, and stays as it was typed', async () => {
    const { typed, onsave } = field();
    typed.type('31/11');
    expect(typed.save()).toBe(false);
    await flush();
    expect(typed).toMatchObject({ refused: true, text: '31/11' });
    expect(onsave).not.toHaveBeenCalled();
    typed.type('30/11');
    expect(typed.refused).toBe(false);
  });

  it('is put back as it was when the person gives up', () => {
    const { typed, onsave } = field();
    typed.type('boh');
    typed.save();
    expect(typed.revert()).toBe(true);
    expect(typed).toMatchObject({ refused: false, text: '20 dic 2026' });
    expect(typed.revert()).toBe(false);
    expect(onsave).not.toHaveBeenCalled();
  });

  it('that was read and not taken says so, though no one knows why', async () => {
    const { typed, onsave } = field();
    onsave.mockReturnValue(false);
    typed.type('1/12');
    expect(typed.save()).toBe(true);
    await flush();
    await new Promise((resolve) => setTimeout(resolve));
    expect(typed).toMatchObject({ refused: false, why: say('field.refused') });
    typed.revert();
    expect(typed.why).toBe('');
  });

  it('is taken away when the text is', () => {
    const { typed, onsave } = field();
    typed.type(' ');
    typed.save();
    expect(onsave.mock.calls).toEqual([['']]);
  });

  it('is handed on when the page goes, once', async () => {
    const { typed, onsave } = field();
    const leave = typed.guard();
    typed.type('1/12');
    await flush();
    leave();
    expect(onsave.mock.calls).toEqual([['2026-12-01']]);
  });

  it('asks no more for the value that is kept as its field goes: the record may be gone', () => {
    const asked = vi.fn(() => '2026-12-20');
    const onsave = vi.fn();
    const given = { write: dayBrief, read: (text: string) => readDay(text, '2026-11-22'), onsave };
    const typed = new Typed(Object.defineProperty({ ...given, value: '' }, 'value', { get: asked }));
    const leave = typed.guard();
    typed.type('1/12');
    asked.mockClear();
    leave();
    expect(onsave).toHaveBeenCalledWith('2026-12-01');
    expect(asked).not.toHaveBeenCalled();
  });

  it('follows what came from outside while no one types', () => {
    const { typed, given } = field();
    given.value = '2027-01-31';
    typed.take();
    expect(typed.text).toBe('31 gen 2027');
  });
});
