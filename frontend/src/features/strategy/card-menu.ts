import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import Pencil from '@lucide/svelte/icons/pencil';
import Spline from '@lucide/svelte/icons/spline';
import Trash from '@lucide/svelte/icons/trash-2';
import { keysText } from '$lib/keys';
import { say } from '$lib/words';
import type { MenuItem } from '$ui/menu';
import { facesOf, type Face } from './faces';
import type { Strategy } from './records';
import { strategy } from './strategy.svelte';
import { isTied, tieBetween, tiesOf } from './thread';

/** The cards that this one can be tied to, checked where it is. */
function tieItems(now: Strategy, face: Face): MenuItem[] {
  return tiesOf(face.kind).flatMap((kind, group) =>
    facesOf(now, kind).map((other, i): MenuItem => {
      const tie = tieBetween(face, other);
      const tied = tie !== undefined && isTied(now, tie);
      return {
        label: other.title,
        swatch: other.hue ? `var(--pillar-${other.hue})` : undefined,
        checked: tied,
        apart: group > 0 && i === 0,
        onselect: () => tie && strategy.tie(tie, tie.kind === 'kpi-objective' || !tied),
      };
    }),
  );
}

/** What can be done with a card; all of it can be done by key too. */
export function cardMenu(now: Strategy, face: Face, place: { first: boolean; last: boolean }): MenuItem[] {
  const card = { kind: face.kind, id: face.id };
  const ties = tieItems(now, face);
  return [
    {
      label: say('strategy.edit'),
      icon: Pencil,
      kbd: keysText('enter'),
      onselect: () => strategy.choose(card, true),
    },
    { label: say('strategy.tie-to'), icon: Spline, disabled: ties.length === 0, items: ties },
    {
      label: say('strategy.up'),
      icon: ArrowUp,
      kbd: keysText('alt+↑'),
      disabled: place.first,
      apart: true,
      onselect: () => strategy.shift(card, -1),
    },
    {
      label: say('strategy.down'),
      icon: ArrowDown,
      kbd: keysText('alt+↓'),
      disabled: place.last,
      onselect: () => strategy.shift(card, 1),
    },
    {
      label: say('strategy.delete'),
      icon: Trash,
      danger: true,
      apart: true,
      onselect: () => strategy.remove(card, face.title),
    },
  ];
}
