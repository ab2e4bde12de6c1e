import type { dossier, main, studio } from '$models';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { List } from '$go/Clients';
import { Drafts, Now, Open, Redo, RedoAct, SetLanguage, Undo, UndoAct } from '$go/Studio';
import { toasts } from '$ui/toast.svelte';
import { desk, onTables } from './desk.svelte';
import { say, speak } from './words';

vi.mock('$go/Clients', () => ({ List: vi.fn() }));
vi.mock('$go/Studio', () => {
  const names = [
    'Begin',
    'ChooseToBegin',
    'ChooseToOpen',
    'Drafts',
    'Forget',
    'KeepDraft',
    'LookAround',
    'Now',
    'Open',
  ];
  const turns = ['Redo', 'RedoAct', 'SetLanguage', 'SetTheme', 'Undo', 'UndoAct'];
  return Object.fromEntries([...names, ...turns].map((name) => [name, vi.fn()]));
});

const state: main.Desk = {
  open: true,
  name: 'Prova',
  path: '/prova.timone',
  sample: false,
  recents: [],
  headless: true,
  platform: 'linux',
  version: '0',
  language: 'it',
  languageChoice: '',
  theme: '',
  timeZone: 'Europe/Rome',
  today: '2026-12-09',
};
const client = (id: string, archived = false): dossier.Client => ({
  id,
  name: `Cliente ${id}`,
  sector: '',
  place: '',
  since: '',
  language: 'it',
  timeZone: 'Europe/Rome',
  archived,
  monogram: id,
  colour: '#6b3f2a',
  promise: '',
});
const step: studio.Step = {
  act: '1',
  name: 'calendar.move',
  detail: { title: 'Il lievito', day: '2026-12-20' },
  client: 'a',
  clientName: 'Cliente a',
  tables: ['post'],
  at: 0,
};
const refusal = (code: string) => JSON.stringify({ kind: 'conflict', code, values: {} });

beforeEach(async () => {
  localStorage.clear();
  for (const toast of toasts.list) toasts.close(toast.id);
  vi.mocked(Now).mockResolvedValue(state);
  vi.mocked(Drafts).mockResolvedValue({});
  vi.mocked(List).mockResolvedValue([client('a'), client('b'), client('c', true)]);
  await desk.reload();
});

describe('the desk', () => {
  it('opens on the first client’s calendar, and leaves the archived off the rail', () => {
    expect(desk.client?.id).toBe('a');
    expect(desk.view).toBe('calendar');
    expect(desk.rail.map((c) => c.id)).toEqual(['a', 'b']);
  });

  it('goes on where one was, after a reload', async () => {
    desk.open('strategy', { client: 'b' });
    await desk.reload();
    expect([desk.client?.id, desk.view]).toEqual(['b', 'strategy']);
  });

  it('keeps the view when one visits another client', () => {
    desk.open('plan', { client: 'a' });
    desk.visit('b');
    expect([desk.client?.id, desk.view]).toEqual(['b', 'plan']);
  });

  it('shows the studio where there is no client to show', () => {
    desk.open('calendar', { client: 'gone' });
    expect(desk.view).toBe('home');
  });

  it('speaks another language at once', async () => {
    vi.mocked(SetLanguage).mockResolvedValue({ ...state, language: 'en', languageChoice: 'en' });
    await desk.setLanguage('en');
    expect(say('common.cancel')).toBe('Cancel');
    speak('it');
  });

  it('leaves behind what was told and offered in the studio before', async () => {
    desk.tell('«Il lievito» eliminato', '1');
    vi.mocked(Open).mockRejectedValueOnce(refusal('fault.studio-newer'));
    await desk.openStudio('/altro.timone');
    expect(toasts.list).toHaveLength(2);
    vi.mocked(Open).mockResolvedValueOnce({ ...state, path: '/terzo.timone' });
    expect(await desk.openStudio('/terzo.timone')).toBe(true);
    expect(toasts.list).toEqual([]);
  });

  it('leaves behind what was offered of a client’s record, and not what names its client', () => {
    desk.open('dossier', { client: 'a' });
    desk.tell('«Il lievito» eliminato', '1');
    desk.tellOfClient('«Cliente c» archiviato', '2');
    desk.open('strategy', { client: 'a' });
    expect(toasts.list).toHaveLength(2);
    desk.visit('b');
    expect(toasts.list.map(({ text }) => text)).toEqual(['«Cliente c» archiviato']);
  });

  it('stays in its studio, and says why, when another cannot be opened', async () => {
    vi.mocked(Open).mockRejectedValue(refusal('fault.studio-newer'));
    expect(await desk.openStudio('/altro.timone')).toBe(false);
    expect(desk.state?.path).toBe('/prova.timone');
    expect(toasts.list.at(-1)?.tone).toBe('bad');
  });
});

describe('undo', () => {
  beforeEach(() => void vi.clearAllMocks());

  it('names the act and the client, and offers to do it again', async () => {
    vi.mocked(Undo).mockResolvedValue(step);
    await desk.undo();
    const toast = toasts.list.at(-1);
    expect(toast?.text).toBe('Annullato: «Il lievito» spostato al dom 20 dic');
    expect(toast?.detail).toBe('Cliente a');
    expect(toast?.action?.label).toBe('Ripeti');
  });

  it('has the views reload whose tables it moved, and no others', async () => {
    vi.mocked(Undo).mockResolvedValue(step);
    const calendar = vi.fn();
    const strategy = vi.fn();
    const stops = [onTables(['post', 'variant'], calendar), onTables(['pillar'], strategy)];
    const before = desk.version('post');
    await desk.undo();
    expect(calendar).toHaveBeenCalledOnce();
    expect(strategy).not.toHaveBeenCalled();
    expect(desk.version('post')).toBe(before + 1);
    for (const stop of stops) stop();
  });

  it('goes to the studio’s page when it takes away the client that is open', async () => {
    vi.mocked(Undo).mockResolvedValue({ ...step, name: 'dossier.create', tables: ['client', 'brand'] });
    vi.mocked(List).mockResolvedValue([client('b')]);
    await desk.undo();
    expect(desk.view).toBe('home');
  });

  it('shows what it changed: the client, the view and the post', async () => {
    vi.mocked(Undo).mockResolvedValue({ ...step, client: 'b', detail: { ...step.detail, post: 'p' } });
    desk.open('strategy', { client: 'a' });
    await desk.undo();
    expect([desk.client?.id, desk.view, desk.focus]).toEqual(['b', 'calendar', { kind: 'changed', id: 'p' }]);
    vi.mocked(Redo).mockResolvedValue({ ...step, name: 'strategy.edit-pillar', client: 'a' });
    await desk.redo();
    expect([desk.client?.id, desk.view]).toEqual(['a', 'strategy']);
    vi.mocked(Undo).mockResolvedValue({ ...step, name: 'owner.edit', client: '', clientName: '' });
    await desk.undo();
    expect([desk.client?.id, desk.view]).toEqual(['a', 'settings']);
  });

  it('leaves one where one is when the rail shows the change everywhere', async () => {
    vi.mocked(Undo).mockResolvedValue({ ...step, name: 'dossier.archive', client: 'c', tables: ['client'] });
    desk.open('strategy', { client: 'a' });
    await desk.undo();
    expect([desk.client?.id, desk.view]).toEqual(['a', 'strategy']);
  });

  it('of what stands elsewhere is asked about first, for someone who is in the middle of a text', async () => {
    vi.mocked(Undo).mockResolvedValue({ ...step, name: 'owner.edit', client: '', clientName: '' });
    vi.mocked(Now).mockResolvedValue({ ...state, undo: { ...step, name: 'owner.edit', client: '' } });
    await desk.did();
    desk.open('strategy', { client: 'a' });
    await desk.undoNear();
    expect(Undo).not.toHaveBeenCalled();
    expect(desk.view).toBe('strategy');
    expect(toasts.list.at(-1)?.text).toContain('Premi ancora Ctrl Z per annullare altrove');
    await desk.undoNear();
    expect(Undo).toHaveBeenCalledOnce();
    expect(desk.view).toBe('settings');
  });

  it('of what stands where one is goes at once, from the middle of a text too', async () => {
    vi.mocked(Undo).mockResolvedValue(step);
    const product = { ...step, name: 'dossier.edit-product', detail: { record: 'p' } };
    vi.mocked(Now).mockResolvedValue({ ...state, undo: product });
    await desk.did();
    desk.open('dossier', { client: 'a' });
    desk.kinds = ['product'];
    await desk.undoNear();
    expect(Undo).toHaveBeenCalledOnce();
    // Another part of the same view is elsewhere.
    desk.kinds = ['market-note'];
    desk.open('dossier', { client: 'a' });
    await desk.undoNear();
    expect(Undo).toHaveBeenCalledOnce();
    desk.kinds = [];
  });

  it('from a toast takes back the very act that the toast tells of, whatever came after', async () => {
    vi.mocked(UndoAct).mockResolvedValue(step);
    desk.tell('«Il lievito» eliminato', '1');
    vi.mocked(Now).mockResolvedValue({ ...state, undo: { ...step, act: '2' } });
    await desk.did();
    await toasts.list.at(-1)?.action?.run();
    expect(UndoAct).toHaveBeenCalledExactlyOnceWith('1');
    vi.mocked(Now).mockResolvedValue({ ...state, redo: step });
    vi.mocked(RedoAct).mockResolvedValue(step);
    await toasts.list.at(-1)?.action?.run();
    expect(RedoAct).toHaveBeenCalledExactlyOnceWith('1');
  });

  it('is told in one toast, however often one goes back', async () => {
    vi.mocked(Now).mockResolvedValue({ ...state, redo: step });
    for (const act of ['3', '2', '1']) {
      vi.mocked(Undo).mockResolvedValue({ ...step, act, detail: { title: act, day: '2026-12-20' } });
      await desk.undo();
    }
    expect(toasts.list.map((toast) => toast.text)).toEqual(['Annullato: «1» spostato al dom 20 dic']);
  });

  it('is no longer offered by the toast of an act that was taken back by key', async () => {
    vi.mocked(Undo).mockResolvedValue(step);
    desk.tell('«Il lievito» eliminato', '1');
    await desk.undo();
    expect(toasts.list.map((toast) => toast.text)).toEqual([
      'Annullato: «Il lievito» spostato al dom 20 dic',
    ]);
  });

  it('cannot be taken back once something else was done, and no toast offers it', async () => {
    vi.mocked(Undo).mockResolvedValue(step);
    vi.mocked(Now).mockResolvedValue({ ...state, redo: step });
    await desk.undo();
    expect(toasts.list).toHaveLength(1);
    vi.mocked(Now).mockResolvedValue({ ...state, undo: { ...step, act: '2' } });
    await desk.did();
    expect(toasts.list).toEqual([]);
  });

  it('says why when a later act is in the way', async () => {
    vi.mocked(Undo).mockRejectedValue(refusal('fault.changed-since-nameless'));
    await desk.undo();
    expect(toasts.list.at(-1)?.text).toContain('cambiato dopo');
  });
});
