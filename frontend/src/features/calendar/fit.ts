/** How a day shows its posts: with two lines of title, with one, or all of a post on one line. */
export type Density = 'full' | 'brief' | 'line';

/** How high each kind of card may be, and the space between two, in pixels. */
export interface Heights extends Record<Density, number> {
  gap: number;
}

/** How a day shows its posts, and how many of them. */
export interface Fit {
  density: Density;
  shown: number;
}

const densities: readonly Density[] = ['full', 'brief', 'line'];

/** The roomiest way to show all posts of a day in a height; else lines, leaving one for "n more". */
export function fit(posts: number, height: number, heights: Heights): Fit {
  for (const density of densities) {
    if (posts <= rows(height, heights[density], heights.gap)) return { density, shown: posts };
  }
  return { density: 'line', shown: Math.max(0, rows(height, heights.line, heights.gap) - 1) };
}

function rows(height: number, row: number, gap: number): number {
  return Math.floor((height + gap) / (row + gap));
}
