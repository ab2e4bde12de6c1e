import { contrast, ink } from '$lib/colours';

export type Verdict = 'aa' | 'large' | 'no';

/** How text of a colour reads on a ground: the WCAG ratio, and what it is good for. */
export interface Reading {
  ratio: number;
  verdict: Verdict;
}

/** How text in one colour reads on the other. A ratio is cut, never rounded up to what it does not reach. */
export function reading(ground: string, text: string): Reading {
  const ratio = Math.floor(contrast(ground, text) * 10 + 1e-9) / 10;
  return { ratio, verdict: ratio >= 4.5 ? 'aa' : ratio >= 3 ? 'large' : 'no' };
}

/** A colour of the matrix: one of the palette's, or white or ink. */
export interface Shade {
  colour: string;
  name: string;
}

/** The palette with white and ink, unless it has them. */
export function shades(palette: readonly Shade[], white: string, black: string): Shade[] {
  const always = [
    { colour: '#ffffff', name: white },
    { colour: ink, name: black },
  ];
  return [...palette, ...always.filter(({ colour }) => !palette.some((own) => own.colour === colour))];
}
