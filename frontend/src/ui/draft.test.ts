import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Fault } from '$lib/call';
import { drafts } from '$lib/drafts';
import { flush } from '$lib/flush';
import { NotTaken, report } from '$lib/report';
import { say } from '$lib/words';
import { Draft } from './draft.svelte';
import { toasts } from './toast.svelte';

vi.mock('$go/Studio', () => ({ KeepDraft: () => Promise.resolve() }));

const tick = () => new Promise((resolve) => setTimeout(resolve));

const leaves: (() => void)[] = [];

/** Ties a draft to the page until its test has ended. */
const tie = (draft: Draft, ...how: Parameters<Draft['guard']>) => void leaves.push(draft.guard(...how));

afterEach(async () => {
  for (const leave of leaves.splice(0)) leave();
  await tick();
});

describe('the text of a field', () => {
  it('is handed on once, and only when it changed', () => {
    const save = vi.fn();
    const draft = new Draft('Bari', () => save);
    void draft.save();
    draft.type('Bari vecchia');
    void draft.save();
    void draft.save();
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
    void draft.save();
    draft.take('Bari');
    await tick();
    draft.take('Bari');
    expect(draft.text).toHaveLength(10_000);
    void draft.save();
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('shows as refused until it is mended or put back', async () => {
    const save = vi.fn((): unknown => false);
    const draft = new Draft('Bari', () => save);
    draft.type('x'.repeat(10_000));
    void draft.save();
    expect(draft.refused).toBe(false);
    await tick();
    expect(draft.refused).toBe(true);
    draft.type('Bari');
    expect(draft.refused).toBe(false);
    save.mockReturnValue(true);
    draft.type('Lecce');
    void draft.save();
    await tick();
    expect(draft.refused).toBe(false);
  });

  it('is not lost, nor is the failure hidden, when saving throws', async () => {
    const draft = new Draft('', () => () => Promise.reject(new Error('no')));
    draft.type('Trani');
    void draft.save();
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

describe('what was typed and not saved', () => {
  const here = (unsent = false) => ({ path: 'c/m1/Evento', unsent });

  beforeEach(() => {
    drafts.sent('c/m1')();
  });

  it('is kept while it is typed, and no longer once it is saved', async () => {
    const draft = new Draft('Il forno', () => () => true);
    const leave = draft.guard(() => here());
    draft.type('Il forno acceso');
    expect(drafts.of('c/m1/Evento')).toEqual({ text: 'Il forno acceso', from: 'Il forno' });
    void draft.save();
    await tick();
    expect(drafts.of('c/m1/Evento')).toBeUndefined();
    leave();
  });

  it('comes back and is saved, for nothing was wrong with it', async () => {
    drafts.put('c/m1/Evento', { text: 'Il forno acceso', from: 'Il forno' });
    const save = vi.fn(() => true);
    const draft = new Draft('Il forno', () => save);
    tie(draft, () => here());
    expect(save).toHaveBeenCalledWith('Il forno acceso');
    await tick();
    expect([draft.text, draft.refused, drafts.of('c/m1/Evento')]).toEqual([
      'Il forno acceso',
      false,
      undefined,
    ]);
  });

  it('comes back with the reason for which it was refused, and is not sent again by itself', async () => {
    const refuse = () => Promise.resolve((report(new Fault('invalid', 'fault.name-empty')), false));
    const first = new Draft('Il forno', () => refuse);
    tie(first, () => here());
    first.type('');
    void first.save();
    await tick();
    const why = say('fault.name-empty');
    expect([first.refused, first.why]).toEqual([true, why]);
    const save = vi.fn();
    const again = new Draft('Il forno', () => save);
    tie(again, () => here());
    expect([again.text, again.why]).toEqual(['', why]);
    expect(save).not.toHaveBeenCalled();
  });

  it('that the record took on its way out is forgotten, however the record writes it', () => {
    drafts.put('c/m1/Evento', { text: '1200', from: '', sent: true });
    const draft = new Draft('1.200', () => vi.fn());
    tie(draft, () => here());
    expect([draft.text, drafts.of('c/m1/Evento')]).toEqual(['1.200', undefined]);
  });

  it('is shown and not saved over a record that has changed since', () => {
    drafts.put('c/m1/Evento', { text: 'Il forno acceso', from: 'Il forno' });
    const save = vi.fn();
    const draft = new Draft('La bottega', () => save);
    tie(draft, () => here());
    expect([draft.text, draft.why]).toEqual(['Il forno acceso', say('field.unsaved')]);
    expect(save).not.toHaveBeenCalled();
    void draft.save();
    expect(save).toHaveBeenCalledWith('Il forno acceso');
  });

  it('in a form for one more waits until it is sent, or emptied', () => {
    const heard = vi.fn();
    const draft = new Draft('', () => () => true);
    tie(draft, () => here(true));
    draft.type('Il forno');
    void draft.save();
    expect(drafts.of('c/m1/Evento')?.text).toBe('Il forno');
    const again = new Draft('', () => () => true);
    tie(again, () => here(true), heard);
    expect(again.text).toBe('Il forno');
    expect(heard).toHaveBeenCalledWith('Il forno');
    again.take('');
    expect([again.text, drafts.of('c/m1/Evento')]).toEqual(['', undefined]);
  });
});

describe('what is added', () => {
  const here = () => ({ path: 'c/need/Bisogno', unsent: true });

  it('is no draft any more, though its field goes before the answer comes', async () => {
    let answer: (taken: boolean) => void = () => undefined;
    const draft = new Draft('', () => () => new Promise((done) => (answer = done)));
    const leave = draft.guard(here);
    draft.type('Non fare la fila');
    leave();
    expect(drafts.of('c/need/Bisogno')?.text).toBe('Non fare la fila');
    answer(true);
    await tick();
    expect(drafts.of('c/need/Bisogno')).toBeUndefined();
  });

  it('stays one when it is refused, or when it is its form that is sent', async () => {
    const draft = new Draft('', () => () => false);
    const leave = draft.guard(here);
    draft.type('Non fare la fila');
    leave();
    await tick();
    expect(drafts.of('c/need/Bisogno')?.text).toBe('Non fare la fila');
    drafts.sent('c/need')();
    const inForm = new Draft('', () => undefined);
    const gone = inForm.guard(here);
    inForm.type('Sapere che cosa mangia');
    gone();
    await tick();
    expect(drafts.of('c/need/Bisogno')?.text).toBe('Sapere che cosa mangia');
    inForm.take('');
    expect([inForm.text, drafts.of('c/need/Bisogno')]).toEqual(['', undefined]);
  });
});

describe('the reason for which a text was refused', () => {
  it('is the field’s own, and goes when the right text stands there again', async () => {
    const draft = new Draft('12', () => (text) => text === '12' || new NotTaken(`«${text}» non è un numero`));
    tie(draft);
    draft.type('molte');
    void draft.save();
    await tick();
    expect([draft.refused, draft.why]).toEqual([true, '«molte» non è un numero']);
    draft.type('12');
    void draft.save();
    await tick();
    expect([draft.refused, draft.why]).toEqual([false, '']);
  });

  it('is never another field’s, and then stands in its toast', async () => {
    const answers: ((code: string) => void)[] = [];
    const refuse = () =>
      new Promise<false>((done) =>
        answers.push((code) => {
          report(new Fault('invalid', code));
          setTimeout(() => done(false));
        }),
      );
    const [one, other] = [new Draft('a', () => refuse), new Draft('b', () => refuse)];
    for (const draft of [one, other]) tie(draft);
    one.type('');
    other.type('');
    void one.save();
    void other.save();
    answers[1]?.('fault.name-empty');
    await tick();
    answers[0]?.('fault.address-scheme');
    await tick();
    await tick();
    expect([one.refused, other.refused]).toEqual([true, true]);
    expect([one.why, other.why]).toEqual(['', '']);
    expect(toasts.list.map(({ text }) => text)).toContain(say('fault.name-empty'));
    // Nothing is left to be sent, which no one would answer.
    one.type('a');
    other.type('b');
  });

  it('stays the field’s own when another is refused after it', async () => {
    toasts.closeWhere(() => true);
    const refuse = (code: string) => () =>
      Promise.resolve().then(() => (report(new Fault('invalid', code)), false));
    const tall = vi.fn(refuse('fault.name-empty'));
    const one = new Draft('a', () => tall);
    const other = new Draft('b', () => refuse('fault.client-gone'));
    const gone = [one.guard(), other.guard()];
    one.type('');
    await one.save();
    other.type('');
    void flush();
    await tick();
    const own = [say('fault.name-empty'), say('fault.client-gone')];
    expect([one.why, other.why]).toEqual(own);
    expect([toasts.list, tall.mock.calls.length]).toEqual([[], 1]);
    for (const leave of gone) leave();
    await tick();
    expect([one.why, other.why]).toEqual(own);
  });

  it('is asked for again at the next press when it was a failure', async () => {
    const save = vi.fn(() => Promise.reject(new Fault('internal', 'fault.no-answer')));
    const draft = new Draft('a', () => save);
    tie(draft);
    draft.type('b');
    await draft.save();
    void flush();
    await tick();
    expect(save).toHaveBeenCalledTimes(2);
  });
});

describe('of a studio that was left', () => {
  const here = () => ({ path: 'c/m2/Evento', unsent: false });

  it('is kept in no other', async () => {
    drafts.open('/prima.timone', {});
    let refuse: (taken: boolean) => void = () => undefined;
    const draft = new Draft('', () => () => new Promise((done) => (refuse = done)));
    const leave = draft.guard(here);
    draft.type('Il forno');
    void draft.save();
    drafts.open('/seconda.timone', {});
    leave();
    refuse(false);
    await tick();
    expect(drafts.within('c/m2')).toBe(false);
  });

  it('is sent to no other, though its field stands there still', async () => {
    drafts.open('/prima.timone', {});
    const save = vi.fn();
    const draft = new Draft('', () => save);
    const leave = draft.guard(here);
    draft.type('Il forno');
    drafts.open('/seconda.timone', {});
    void flush();
    await tick();
    draft.type('Il forno acceso');
    leave();
    expect(save).not.toHaveBeenCalled();
    const next = new Draft('', () => save);
    tie(next, here);
    next.type('La bottega');
    void next.save();
    expect(save).toHaveBeenCalledExactlyOnceWith('La bottega');
  });
});

it('is known to be saved when the saving resolves', async () => {
  let answer: (taken: boolean) => void = () => undefined;
  const draft = new Draft('', () => () => new Promise((done) => (answer = done)));
  draft.type('Trani');
  const seen: string[] = [];
  const saved = draft.save().then(() => seen.push(draft.refused ? 'refused' : 'taken'));
  void draft.save().then(() => seen.push('again'));
  await tick();
  expect(seen).toEqual([]);
  answer(false);
  await saved;
  expect(seen).toEqual(['refused', 'again']);
});

it('takes what the record made of it, once it is saved', async () => {
  let answer: (taken: boolean) => void = () => undefined;
  const draft = new Draft('', () => () => new Promise((done) => (answer = done)));
  draft.type('1200');
  void draft.save();
  draft.take('1.200');
  expect(draft.text).toBe('1200');
  answer(true);
  await tick();
  expect(draft.text).toBe('1.200');
});
