/** The four fields of the map, by what to do with who stands there. */
export type Quadrant = 'satisfy' | 'involve' | 'watch' | 'inform';

/** The quadrants as they are read: from the top left. */
export const quadrants: readonly Quadrant[] = ['satisfy', 'involve', 'watch', 'inform'];

/** A place on the map: both from 0 to 100, influence upward and interest rightward. */
export interface Standing {
  influence: number;
  interest: number;
}

/** The quadrant in which one stands; the middle counts as high. */
export function quadrantOf({ influence, interest }: Standing): Quadrant {
  if (influence >= 50) return interest >= 50 ? 'involve' : 'satisfy';
  return interest >= 50 ? 'inform' : 'watch';
}

/** Where one stands, or undefined as long as only half of it is known. */
export function standingOf(one: {
  influence?: number | undefined;
  interest?: number | undefined;
}): Standing | undefined {
  const { influence, interest } = one;
  return influence === undefined || interest === undefined ? undefined : { influence, interest };
}

/** The place nearest to one that may lie outside the map, in whole numbers. */
export function onMap({ influence, interest }: Standing): Standing {
  return { influence: within(influence), interest: within(interest) };
}

function within(n: number): number {
  return Math.round(Math.min(100, Math.max(0, n)));
}

/** Where an arrow key leads from a place: by 1, with Shift by 10; undefined for another key. */
export function stepped(from: Standing, { key, shiftKey }: KeyboardEvent): Standing | undefined {
  const by = shiftKey ? 10 : 1;
  const { influence, interest } = from;
  switch (key) {
    case 'ArrowUp':
      return onMap({ influence: influence + by, interest });
    case 'ArrowDown':
      return onMap({ influence: influence - by, interest });
    case 'ArrowRight':
      return onMap({ influence, interest: interest + by });
    case 'ArrowLeft':
      return onMap({ influence, interest: interest - by });
    default:
      return undefined;
  }
}
