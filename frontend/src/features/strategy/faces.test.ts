import { describe, expect, it } from 'vitest';
import { facesOf } from './faces';
import {
  blankAudience,
  blankChannel,
  blankKPI,
  blankObjective,
  blankPillar,
  blankStrategy,
  type KPI,
  type Strategy,
} from './records';

const strategy = (part: Partial<Strategy>): Strategy => ({ ...blankStrategy('c'), ...part });
const kpi = (part: Partial<KPI>) =>
  facesOf(strategy({ kpis: [{ ...blankKPI('o'), id: 'k', metric: 'prenotazioni', ...part }] }), 'kpi')[0];

describe('a KPI’s card', () => {
  it('says from where, to where and by when', () => {
    const face = kpi({ baseline: 380, target: 1500, due: '2026-12-20' });
    expect(face).toMatchObject({
      title: 'Prenotazioni',
      lines: ['da 380 a 1.500\u00a0· entro il 20 dicembre 2026'],
      warnings: [],
    });
  });

  it('says what is missing', () => {
    expect(kpi({ target: 95, unit: '%' })).toMatchObject({
      lines: ['fino a 95%'],
      warnings: ['Manca il punto di partenza'],
    });
    expect(kpi({ baseline: 0 })?.warnings).toEqual(['Manca la meta']);
    expect(kpi({})?.warnings).toEqual(['Mancano il punto di partenza e la meta']);
    expect(kpi({ target: 2, direction: 'less', unit: 'ore' })?.lines).toEqual(['giù fino a 2\u00a0ore']);
  });

  it('warns of a metric that flatters', () => {
    expect(kpi({ metric: 'mi piace totali', baseline: 1, target: 2 })).toMatchObject({
      vanity: true,
      warnings: ['Di vanità: quale decisione cambierebbe? Osservala, non prometterla.'],
    });
  });
});

describe('the other cards', () => {
  it('an objective says what it brings, and that nothing serves or measures it', () => {
    const objectives = [{ ...blankObjective(), id: 'o', statement: 'vendere panettoni', effect: 'revenue' }];
    expect(facesOf(strategy({ objectives }), 'objective')[0]).toMatchObject({
      title: 'Vendere panettoni',
      lines: ['Ricavi'],
      warnings: ['Nessun pilastro lo serve', 'Nessun KPI lo misura'],
    });
    const pillars = [{ ...blankPillar(1), id: 'p', objectives: ['o'] }];
    const kpis = [{ ...blankKPI('o'), id: 'k', metric: 'ordini' }];
    expect(facesOf(strategy({ objectives, pillars, kpis }), 'objective')[0]?.warnings).toEqual([]);
  });

  it('an audience lists its needs and the channels that reach it', () => {
    const audiences = [
      {
        ...blankAudience(),
        id: 'a',
        name: 'famiglie',
        place: 'centro',
        needs: [{ id: 'n', kind: 'job', text: 'fare presto', weight: 0 }],
      },
    ];
    const channels = [{ ...blankChannel(), id: 'c', platform: 'instagram', audiences: ['a'] }];
    expect(facesOf(strategy({ audiences, channels }), 'audience')[0]).toMatchObject({
      lines: ['Centro', 'Fare presto'],
      chips: ['Instagram'],
    });
  });

  it('a channel says its role and rhythm, a pillar its share', () => {
    const channels = [
      { ...blankChannel(), id: 'c', platform: 'Volantini', mission: 'prenotazioni', weekFrom: 1, weekTo: 2 },
    ];
    expect(facesOf(strategy({ channels }), 'channel')[0]).toMatchObject({
      title: 'Volantini',
      lines: ['Prenotazioni: 1–\u20602 a settimana'],
    });
    expect(
      facesOf(strategy({ pillars: [{ ...blankPillar(3), id: 'p', share: 12.5 }] }), 'pillar')[0],
    ).toMatchObject({
      title: 'Senza testo',
      nameless: true,
      share: '12,5%',
      hue: 3,
    });
  });
});
