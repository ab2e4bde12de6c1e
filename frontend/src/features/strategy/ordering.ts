import { tick } from 'svelte';
import { Drag, type Spot } from '$ui/drag.svelte';
import { strategy } from './strategy.svelte';
import { cardNamed } from './thread';

/** Cards dragged up and down within their column; `focus` puts the focus on one that was let go. */
export function ordering(focus: (name: string) => void): Drag {
  return new Drag({
    lift: () => true,
    land: (name, spot) => (cardNamed(name).kind === spot.zone ? spot : undefined),
    drop: (name, spot) => void drop(name, spot),
    giveUp: () => undefined,
  });

  async function drop(name: string, spot: Spot): Promise<void> {
    void strategy.place(cardNamed(name), spot.before && cardNamed(spot.before).id);
    await tick();
    focus(name);
  }
}
