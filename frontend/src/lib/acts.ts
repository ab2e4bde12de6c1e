import type { studio } from '$models';
import { dayShort, isDay } from './dates';
import type { Focus, View } from './desk.svelte';
import { lookUp, say, type Values } from './words';

/** An act of the undo list as a sentence: what was done, in the language of the screens. */
export function actText(step: studio.Step): string {
  return lookUp(`act.${step.name}`, written(step.detail)) ?? say('act.other');
}

/** Where one sees what an act changed, coming from a view; undefined for what the rail shows everywhere. */
export function sceneOf(
  { name, detail }: studio.Step,
  from?: View,
): { view: View; focus?: Focus } | undefined {
  if (name.startsWith('calendar.')) {
    const post = detail['post'];
    return { view: 'calendar', ...(post ? { focus: { kind: 'changed', id: post } } : {}) };
  }
  const shared = sharedKind(name);
  if (shared && from === 'dossier') return { view: 'dossier', focus: { kind: shared, id: '' } };
  if (name.startsWith('strategy.') || name === 'dossier.set-promise') return { view: 'strategy' };
  if (name.startsWith('document.')) return { view: 'plan' };
  if (name.startsWith('owner.')) return { view: 'settings' };
  const record = /^dossier\.(?:add|edit|remove|order|move|retell|take|tie|untie)-([a-z-]+)$/.exec(name)?.[1];
  if (record) return { view: 'dossier', focus: { kind: detail['on'] ?? record, id: detail['record'] ?? '' } };
  if (name.startsWith('dossier.describe-'))
    return { view: 'dossier', focus: { kind: name.slice(17), id: '' } };
  return /^dossier\.(edit|set-logo|remove-logo)$/.test(name) ? { view: 'client' } : undefined;
}

/** The kind of a record that another view shows as well as the dossier, where an act is about one. */
function sharedKind(name: string): string | undefined {
  if (/^dossier\.(set-promise|set-logo|remove-logo)$/.test(name)) return 'brand';
  const kind = /^strategy\.\w+-(\w+)$/.exec(name)?.[1];
  return kind === 'audience' || kind === 'channel' ? kind : undefined;
}

/** An act's values as one reads them: days by their weekday, states by their name, an empty title as such. */
function written(detail: Record<string, string> | undefined): Values {
  const entries = Object.entries(detail ?? {});
  return Object.fromEntries(entries.map(([name, value]) => [name, readable(name, value)]));
}

function readable(name: string, value: string): string {
  if (isDay(value)) return dayShort(value);
  if (name === 'state') return lookUp(`state.${value}`) ?? value;
  return value === '' ? say('act.untitled') : value;
}
