import { describe, expect, it, vi } from 'vitest';
import { Adding } from './adding.svelte';

vi.mock('$go/Studio', () => ({ KeepDraft: () => Promise.resolve() }));

/** An adding whose answers one gives by hand. */
function slow() {
  const answers: ((added: boolean) => void)[] = [];
  const onadd = vi.fn(
    (_: { name: string; about: string }) => new Promise<boolean>((done) => answers.push(done)),
  );
  const adding = new Adding({ name: '', about: '' }, onadd);
  return {
    adding,
    onadd,
    answer: async (added: boolean) => (answers.shift()?.(added), await Promise.resolve()),
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a form that adds', () => {
  it('adds once, however quickly one asks again, and is empty for the next', async () => {
    const { adding, onadd, answer } = slow();
    adding.said.name = 'Pane';
    const first = adding.add();
    const second = adding.add();
    await settled();
    await answer(true);
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(onadd.mock.calls).toEqual([[{ name: 'Pane', about: '' }]]);
    expect(adding.said).toEqual({ name: '', about: '' });
    await adding.add();
    expect(onadd).toHaveBeenCalledOnce();
  });

  it('leaves what is typed while the first is on its way, and adds that in its turn', async () => {
    const { adding, onadd, answer } = slow();
    Object.assign(adding.said, { name: 'Pane', about: 'Di segale' });
    const first = adding.add();
    await settled();
    adding.said.name = 'Olio';
    const second = adding.add();
    adding.said.name = 'Olio nuovo';
    await settled();
    expect(onadd).toHaveBeenCalledOnce();
    await answer(true);
    await first;
    expect(adding.said).toEqual({ name: 'Olio nuovo', about: '' });
    await settled();
    await answer(true);
    await second;
    expect(onadd.mock.lastCall).toEqual([{ name: 'Olio', about: 'Di segale' }]);
    expect(adding.said.name).toBe('Olio nuovo');
  });

  it('keeps what was refused, and asks anew for it', async () => {
    const { adding, onadd, answer } = slow();
    const first = adding.add({ name: 'Pane' });
    await settled();
    await answer(false);
    expect(await first).toBe(false);
    expect(adding.said.name).toBe('Pane');
    void adding.add();
    await settled();
    expect(onadd).toHaveBeenCalledTimes(2);
  });
});
