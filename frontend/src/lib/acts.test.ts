import type { studio } from '$models';
import { afterEach, describe, expect, it } from 'vitest';
import { actText, sceneOf } from './acts';
import { speak } from './words';

afterEach(() => speak('it'));

const step = (name: string, detail: Record<string, string>): studio.Step => ({
  act: '',
  name,
  detail,
  client: '',
  clientName: '',
  tables: [],
  at: 0,
});

describe('an act of the undo list', () => {
  it('is a sentence with its day as one says it, in either language', () => {
    const move = step('calendar.move', { title: 'Il lievito', day: '2026-12-20' });
    expect(actText(move)).toBe('«Il lievito» spostato al dom 20 dic');
    speak('en');
    expect(actText(move)).toContain('Sun 20 Dec');
  });

  it('names what has no title', () => {
    expect(actText(step('calendar.write', { title: '' }))).toContain('senza titolo');
  });

  it('that this version does not know is still an act', () => {
    expect(actText(step('future.act', {}))).toBe('Ultima azione');
  });
});

it('an order that was changed is named by what stands in it', () => {
  expect(actText(step('strategy.reorder-audience', {}))).toBe('ordine dei pubblici cambiato');
});

describe('where one sees an act', () => {
  it('is the part of the record that evidence speaks for', () => {
    const removed = step('dossier.remove-evidence', { name: 'x', record: 'e', on: 'market-note' });
    expect(sceneOf(removed)).toEqual({ view: 'dossier', focus: { kind: 'market-note', id: 'e' } });
  });

  it('is where one is, for what the dossier shares with another view', () => {
    const order = step('strategy.reorder-channel', {});
    expect(sceneOf(step('strategy.edit-audience', {}), 'dossier')).toEqual({
      view: 'dossier',
      focus: { kind: 'audience', id: '' },
    });
    expect(sceneOf(order, 'dossier')).toMatchObject({ view: 'dossier', focus: { kind: 'channel' } });
    expect(sceneOf(order, 'calendar')).toEqual({ view: 'strategy' });
    expect(sceneOf(step('strategy.edit-pillar', {}), 'dossier')).toEqual({ view: 'strategy' });
    const logo = step('dossier.set-logo', {});
    expect(sceneOf(logo, 'dossier')).toEqual({ view: 'dossier', focus: { kind: 'brand', id: '' } });
    expect(sceneOf(logo, 'client')).toEqual({ view: 'client' });
  });
});
