import { readFigure } from '$lib/figure';
import { language } from '$lib/words';

/** What a typed observation says: a bare figure is its value, all else its text. */
export function saidIn(typed: string): { text: string; value?: number } {
  const figure = readFigure(typed, language());
  return figure && !figure.unit ? { text: '', value: figure.value } : { text: typed };
}
