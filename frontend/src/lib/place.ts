/** Where someone stood in a studio, so that a reload or the next start goes on from there. */
export interface Place {
  client: string;
  view: string;
}

const shelf = 'timone.places';
const limit = 12;

type Places = Record<string, Place>;

function all(): Places {
  try {
    return JSON.parse(localStorage.getItem(shelf) ?? '{}') as Places;
  } catch {
    // A shelf that cannot be read is an empty one: only the place is lost.
    return {};
  }
}

/** The place last kept for a studio file. */
export function placeIn(studio: string): Place | undefined {
  return all()[studio];
}

/** Keeps the place for a studio file, and forgets the studios kept longest ago. */
export function keepPlace(studio: string, place: Place): void {
  const others = Object.entries(all()).filter(([path]) => path !== studio);
  const kept = [...others.slice(1 - limit), [studio, place]];
  try {
    localStorage.setItem(shelf, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // Nowhere to keep it: the next start opens at the studio's page.
  }
}
