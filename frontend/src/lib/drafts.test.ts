import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeepDraft } from '$go/Studio';
import { Fault } from './call';
import { drafts } from './drafts';
import { flush, onFlush } from './flush';

vi.mock('$go/Studio', () => ({ KeepDraft: vi.fn() }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(KeepDraft).mockReset().mockResolvedValue(undefined);
  drafts.open('/prova.timone', { 'c/old': JSON.stringify({ text: 'Il forno', from: '' }) });
});

afterEach(() => vi.useRealTimers());

const sent = () =>
  vi.mocked(KeepDraft).mock.calls.map(([, place, kept]) => [place, kept && kept.slice(9, 20)]);

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
    expect(KeepDraft).toHaveBeenLastCalledWith(
      '/prova.timone',
      'c/new',
      JSON.stringify({ text: 'Pane', from: '' }),
    );
    expect(KeepDraft).toHaveBeenCalledOnce();
  });

  it('is on the disk before the window closes', async () => {
    drafts.put('c/new', { text: 'Pane', from: '' });
    await flush();
    expect(KeepDraft).toHaveBeenCalledOnce();
  });

  it('is on the disk at the end of a flush as it stands once the fields have saved, and not before', async () => {
    drafts.put('c/new', { text: 'Pane', from: '' });
    const forget = onFlush(async () => {
      await Promise.resolve();
      drafts.put('c/new');
      drafts.put('c/refused', { text: '', from: 'Pane', reason: 'Scrivi un nome.' });
    });
    await flush();
    forget();
    expect(sent()).toEqual([['c/refused', '","from":"P']]);
  });

  it('is not written into the next studio, whenever the field lets go of it', async () => {
    drafts.put('c/new', { text: 'Pane', from: '' });
    const before = drafts.studio;
    drafts.open('/altro.timone', {});
    drafts.put('c/new', { text: 'Pane e olio', from: '' }, before);
    await drafts.write();
    await vi.advanceTimersByTimeAsync(1000);
    expect(KeepDraft).not.toHaveBeenCalled();
    expect(drafts.of('c/new')).toBeUndefined();
  });

  it('goes with a record that is erased, and is not written after it', async () => {
    const done: string[] = [];
    vi.mocked(KeepDraft).mockImplementation((_, place, text) =>
      Promise.resolve(void done.push(`${place} ${text && 'kept'}`)),
    );
    drafts.put('c/marta/Esito', { text: 'Non risponde', from: '' });
    void drafts.write();
    drafts.put('c/marta/2/Esito', { text: 'Richiama', from: '' });
    const erased = drafts.erase('marta', () => Promise.resolve(done.push('erased')));
    void drafts.write();
    await erased;
    drafts.put('c/marta/Esito', { text: 'Non risponde', from: '' });
    drafts.put('c/luca/Esito', { text: 'Verrà', from: '' });
    await drafts.write();
    expect(done).toEqual(['c/marta/Esito kept', 'erased', 'c/marta/Esito ', 'c/luca/Esito kept']);
  });

  it('stays with a record whose erasing was refused', async () => {
    drafts.put('c/anna/Esito', { text: 'Non risponde', from: '' });
    await expect(
      drafts.erase('anna', () => Promise.reject(new Fault('conflict', 'fault.busy'))),
    ).rejects.toThrow();
    expect(drafts.within('c/anna')).toBe(true);
    const late = new Fault('conflict', 'fault.erased-not-scrubbed');
    await expect(drafts.erase('anna', () => Promise.reject(late))).rejects.toThrow();
    expect(drafts.within('c/anna')).toBe(false);
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
    await vi.advanceTimersByTimeAsync(0);
    drafts.put('c/new');
    const second = drafts.write();
    await vi.advanceTimersByTimeAsync(0);
    expect(KeepDraft).toHaveBeenCalledOnce();
    arrive();
    await Promise.all([first, second]);
    expect(KeepDraft).toHaveBeenLastCalledWith('/prova.timone', 'c/new', '');
  });

  it('goes with the form that was sent, and with no other; what is typed meanwhile stays', () => {
    drafts.put('c/form/Nome', { text: 'Pane', from: '' });
    drafts.put('c/form 2/Nome', { text: 'Olio', from: '' });
    drafts.put('c/form/Quando', { text: '1957', from: '' });
    expect(drafts.within('c/form')).toBe(true);
    const drop = drafts.sent('c/form');
    drafts.put('c/form/Quando', { text: '1958', from: '' });
    drop();
    expect(drafts.of('c/form/Nome')).toBeUndefined();
    expect(drafts.of('c/form/Quando')?.text).toBe('1958');
    expect(drafts.of('c/form 2/Nome')?.text).toBe('Olio');
    drafts.sent('c/form')();
    expect(drafts.within('c/form')).toBe(false);
  });
});
