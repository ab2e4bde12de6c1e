import type { overview } from '$models';
import { describe, expect, it } from 'vitest';
import { detailOf, grouped, groupOf, titleOf, type Command } from './entries';

const hit = (kind: string, id: string): overview.Hit => ({
  kind,
  place: '',
  part: '',
  field: '',
  id,
  client: '1',
  clientName: 'Panificio Bruni',
  title: id,
  detail: '',
  day: '',
  unit: '',
});
const command = (id: string, label: string, words = ''): Command => ({
  id,
  group: 'actions',
  label,
  words,
  run: () => undefined,
});
const names = (query: string, hits: overview.Hit[], commands: Command[]) =>
  grouped(query, hits, commands).map((group) => group.name);

describe('the lines of the palette', () => {
  it('stand by kind, what was found before what can be done', () => {
    const hits = [hit('pillar', 'p'), hit('post', 'a'), hit('client', 'c'), hit('idea', 'i')];
    expect(
      names(
        'e',
        hits,
        [command('x', 'Esci')].map((c) => ({ ...c, label: 'Tema' })),
      ),
    ).toEqual(['clients', 'posts', 'ideas', 'strategy', 'actions']);
  });

  it('put an action first when one is typing its name', () => {
    expect(names('nuovo', [hit('post', 'Il nuovo forno')], [command('new', 'Nuovo cliente')])).toEqual([
      'actions',
      'posts',
    ]);
  });

  it('find an action by its other words, and leave out those that do not fit', () => {
    const commands = [command('go', 'Calendario', 'vai mese'), command('undo', 'Annulla')];
    const [group] = grouped('mese', [], commands);
    expect(group?.entries).toHaveLength(1);
  });

  it('offer what is quiet only once its name is typed', () => {
    const brand = { ...command('brand', 'Marca'), quiet: true };
    expect(names('', [], [brand])).toEqual([]);
    expect(names('mar', [], [brand])).toEqual(['actions']);
  });

  it('know every kind of record', () => {
    const kinds = ['client', 'post', 'idea', 'objective', 'kpi', 'audience', 'need', 'pillar', 'channel'];
    expect(kinds.map(groupOf)).toEqual(['clients', 'posts', 'ideas', ...Array<string>(6).fill('strategy')]);
  });

  it('name a channel by its platform and write figures as the language does', () => {
    expect(titleOf({ ...hit('audit', 'a'), title: 'instagram' })).toBe('Instagram');
    const measure = { ...hit('measure', 'm'), title: 'copertura', detail: '1250 persone', value: 1250 };
    expect([titleOf(measure), detailOf({ ...measure, unit: 'persone' })]).toEqual([
      'copertura',
      '1.250\u00a0persone',
    ]);
    expect(titleOf({ ...hit('observation', 'o'), title: '4300', value: 4300 })).toBe('4.300');
  });
});
