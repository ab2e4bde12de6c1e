import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Drafts, KeepDraft } from '$go/Studio';
import { drafts } from './drafts';
import { flush } from './flush';

vi.mock('$go/Studio', () => ({ Drafts: vi.fn(), KeepDraft: vi.fn() }));

beforeEach(async () => {
  vi.useFakeTimers();
  vi.mocked(KeepDraft).mockReset().mockResolvedValue(undefined);
  vi.mocked(Drafts).mockResolvedValue({ 'c/old': JSON.stringify({ text: 'Il forno', from: '' }) });
  await drafts.read();
});

afterEach(() => vi.useRealTimers());

const sent = () => vi.mocked(KeepDraft).mock.calls.map(([place, kept]) => [place, kept && kept.slice(9, 20)]);

describe('what is typed and in no record yet', () => {
  it('comes back from the file', () => {
    expect(drafts.of('c/old')).toEqual({ text: 'Il forno', from: '' });
    expect(drafts.of('c/new')).toBeUndefined();
  });

  it('is on the disk a quarter of a second after its first letter, however long one goes on', async () => {
    drafts.put('c/new', { text: 'P', from: '' });
    await vi.advanceTimersByTimeAsync(200);
    drafts.put('c/new', { text: 'Pane', from: '' });
    expect(KeepDraft).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(50);
    expect(KeepDraft).toHaveBeenLastCalledWith('c/new', JSON.stringify({ text: 'Pane', from: '' }));
    expect(KeepDraft).toHaveBeenCalledOnce();
  });

  it('is on the disk before the window closes', async () => {
    drafts.put('c/new', { text: 'Pane', from: '' });
    await flush();
    expect(KeepDraft).toHaveBeenCalledOnce();
  });

  it('is dropped, and asks nothing of the disk when it never got there', async () => {
    drafts.put('c/new', { text: 'Pane', from: '' });
    drafts.put('c/new');
    drafts.put('c/old');
    await drafts.write();
    expect(sent()).toEqual([['c/old', '']]);
  });

  it('is written in the order in which it was typed', async () => {
    let arrive: () => void = () => undefined;
    vi.mocked(KeepDraft).mockImplementationOnce(() => new Promise((done) => (arrive = done)));
    drafts.put('c/new', { text: 'Pane', from: '' });
    const first = drafts.write();
    drafts.put('c/new');
    const second = drafts.write();
    await vi.advanceTimersByTimeAsync(0);
    expect(KeepDraft).toHaveBeenCalledOnce();
    arrive();
    await Promise.all([first, second]);
    expect(KeepDraft).toHaveBeenLastCalledWith('c/new', '');
  });

  it('goes with the form that was sent, and with no other', () => {
    drafts.put('c/form/Nome', { text: 'Pane', from: '' });
    drafts.put('c/form 2/Nome', { text: 'Olio', from: '' });
    expect(drafts.within('c/form')).toBe(true);
    drafts.drop('c/form');
    expect(drafts.within('c/form')).toBe(false);
    expect(drafts.of('c/form 2/Nome')?.text).toBe('Olio');
  });
});
