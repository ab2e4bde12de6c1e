import { lookUp } from '$lib/words';

const choices = (kind: string, values: readonly string[]) =>
  values.map((value) => ({ value, label: lookUp(`dossier.${kind}.${value || 'none'}`) ?? value }));

/** Whether it is a thing that one takes home, or something done for one. */
export const productKinds = () => choices('product-kind', ['product', 'service']);

/** How much of the price is left. */
export const margins = () => choices('margin', ['', 'low', 'middle', 'high']);
