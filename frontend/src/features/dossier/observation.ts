import type { dossier } from '$models';
import { price, readFigure, writeFigure } from '$lib/figure';
import { language } from '$lib/words';

/** What a typed observation says: a bare figure is its value, all else its text. */
export function saidIn(typed: string): { text: string; value?: number } {
  const figure = readFigure(typed, language());
  return figure && !figure.unit ? { text: '', value: figure.value } : { text: typed };
}

/** The figure of an observation as one reads it; a price as prices are written. */
export function valueText({ topic, value }: Pick<dossier.Observation, 'topic' | 'value'>): string {
  return topic === 'price' && value !== undefined ? price(value) : writeFigure(value);
}
