/** Where a field stands in the screens, the same after a restart. */
export interface Place {
  path: string;
  /** What stands in a form for one more record is its draft until it is sent. */
  unsent: boolean;
}

const marks = '[data-unsent], [data-keep], [data-record]';

/**
 * The place of a field: the records and forms around it, and its own name there. `data-keep` marks what holds the
 * fields of a record, `data-unsent` a form for one more. Where nothing is marked, nothing is kept.
 */
export function placeOf(field: Element | undefined, name: string): Place | undefined {
  const within = field?.isConnected && marked(field);
  if (!within) return undefined;
  return { path: `${pathOf(within)}/${name}`, unsent: within.dataset['unsent'] !== undefined };
}

/** The place of what is marked, or of what is marked around it, without a field's name. */
export function pathOf(element: Element): string {
  const within = marked(element);
  if (!within) return '';
  const { unsent, keep, record } = within.dataset;
  const own = unsent ?? keep ?? record ?? '';
  const around = within.parentElement && pathOf(within.parentElement);
  return around ? `${around}/${own}` : own;
}

function marked(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>(marks);
}
