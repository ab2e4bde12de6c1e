import { folded } from '$ui/suggest';
import type { Figure } from '$lib/figure';
import type { KPI } from './records';
import { asTitle } from './titles';

/** One of the two figures of a KPI: where it starts from, or where it is to go. */
export type End = 'baseline' | 'target';

const other = { baseline: 'target', target: 'baseline' } as const;

/** The way that is better, as the two figures say it; as it was when they say nothing. */
function towards(kpi: KPI): KPI {
  const { baseline, target } = kpi;
  if (baseline === undefined || target === undefined || baseline === target) return kpi;
  return { ...kpi, direction: target < baseline ? 'less' : 'more' };
}

/**
 * The KPI with a figure as it was typed. It has one unit for both figures: one typed at either end counts for the
 * KPI that has none yet, and one that is not the other figure's gives undefined.
 */
export function withFigure(kpi: KPI, end: End, { value, unit }: Figure): KPI | undefined {
  // "600 prenotazioni" says the metric too, when nothing has said it yet.
  if (unit.length > 3 && kpi.metric === '') return towards({ ...kpi, [end]: value, metric: asTitle(unit) });
  const said = folded(unit) === folded(kpi.metric) ? '' : unit;
  const alone = kpi[other[end]] === undefined;
  if (alone) return { ...kpi, [end]: value, unit: said || (kpi[end] === undefined ? kpi.unit : '') };
  if (said && kpi.unit && folded(said) !== folded(kpi.unit)) return undefined;
  return towards({ ...kpi, [end]: value, unit: kpi.unit || said });
}

/** Whether a figure typed at one end gave its unit to the other, which stood without one. */
export function lendsUnit(before: KPI, end: End, after: KPI): boolean {
  return before[other[end]] !== undefined && before.unit === '' && after.unit !== '';
}
