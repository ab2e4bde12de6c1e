import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import Move from '@lucide/svelte/icons/move';
import Pencil from '@lucide/svelte/icons/pencil';
import Trash from '@lucide/svelte/icons/trash-2';
import type { dossier } from '$models';
import { keysText } from '$lib/keys';
import { say } from '$lib/words';
import type { MenuItem } from '$ui/menu';
import { fields, stepOf, type Finding } from './finding';
import { findings } from './findings.svelte';

/** What can be done with a finding; all of it can be done by key too. */
export function findingMenu(
  all: readonly Finding[],
  finding: Finding,
  move: (to: dossier.FindingMove) => void,
): MenuItem[] {
  const step = (key: string): Partial<MenuItem> => {
    const to = stepOf(all, finding, key);
    return { disabled: to === undefined, onselect: () => to && move(to) };
  };
  return [
    {
      label: say('strategy.edit'),
      icon: Pencil,
      kbd: keysText('enter'),
      onselect: () => (findings.chosen = finding.id),
    },
    {
      label: say('dossier.finding.move-to'),
      icon: Move,
      items: fields.map((kind) => ({
        label: say(`dossier.finding.${kind}`),
        checked: kind === finding.kind,
        onselect: () => kind !== finding.kind && move({ id: finding.id, kind, before: '' }),
      })),
    },
    { label: say('dossier.up'), icon: ArrowUp, kbd: keysText('alt+↑'), apart: true, ...step('ArrowUp') },
    { label: say('dossier.down'), icon: ArrowDown, kbd: keysText('alt+↓'), ...step('ArrowDown') },
    {
      label: say('dossier.remove'),
      icon: Trash,
      danger: true,
      apart: true,
      kbd: keysText('delete'),
      onselect: () => findings.remove(finding),
    },
  ];
}
