import { ofRecord } from './of-record';

/** What can have the focus. */
const controls =
  ':is(input, textarea, select, button, a[href], [tabindex]):not(:disabled, [aria-hidden="true"])';

/** What comes over the window for a while, and gives the focus back. */
const floats = (node: Element) => !node.closest('#app') || node.closest('.toasts') !== null;

/** What had the focus last, with all that it stood in, from the inside. */
interface Held {
  element: HTMLElement;
  path: HTMLElement[];
  record: HTMLElement | undefined;
  id: string;
  /** Whether its records have heirs: it stands within `data-heirs`. */
  listed: boolean;
  /** The title of the view that was open. */
  title: Element | null;
}

/** A part of the page that went, and where it stood. */
interface Gone {
  node: Element;
  home: Element;
  next: Element | undefined;
  before: Element | undefined;
}

/**
 * Lets no focus fall to the page when what has it goes. Within `data-heirs` it passes to the same record drawn anew,
 * else to the next like it, the one before, the form that adds one; when a whole view goes, to the next view's title.
 * What is only moved keeps it. What came over the window gives it back. Gives back how to stop.
 */
export function keepFocus(): () => void {
  let held: Held | undefined;
  let heirs: HTMLElement[] | undefined;

  function take({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement) || floats(target)) return;
    held = hold(target);
    heirs = undefined;
  }

  /** Who presses where nothing is to be had lets the focus go; what is taken from the page, or disabled, does not. */
  function letGo({ target, relatedTarget }: FocusEvent) {
    if (relatedTarget) return;
    queueMicrotask(() => {
      passOn(observer.takeRecords());
      if (target instanceof Element && target.isConnected && !target.matches(':disabled') && nowhere()) {
        held = undefined;
      }
    });
  }

  function passOn(changes: MutationRecord[]) {
    if (!held) return;
    const { element } = held;
    if (!element.isConnected) heirs ??= held.listed ? heirsOf(held, changes) : [];
    if (!nowhere()) return;
    const next = held.title?.isConnected ? [] : titles();
    for (const heir of heirs ? [...heirs, ...next] : cameBack(held, changes) ? [element] : []) {
      heir.focus();
      if (!nowhere()) return;
    }
  }

  const observer = new MutationObserver(passOn);

  document.addEventListener('focusin', take);
  document.addEventListener('focusout', letGo);
  // What is disabled while it works has the focus again when it is not.
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  return () => {
    document.removeEventListener('focusin', take);
    document.removeEventListener('focusout', letGo);
    observer.disconnect();
  };
}

/** The title of the view that is open, which can have the focus then. */
function titles(): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('main h1')];
  for (const title of all) title.tabIndex = -1;
  return all;
}

/** Whether no one has put the focus anywhere: it is on the page, or on the title of a view that has just come. */
export function focusIsFree(): boolean {
  return nowhere() || document.activeElement?.matches('main h1') === true;
}

const nowhere = () => !document.activeElement || document.activeElement === document.body;

function hold(element: HTMLElement): Held {
  const path: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at; at = at.parentElement) path.push(at);
  const record = element.closest<HTMLElement>('[data-record]') ?? undefined;
  const listed = element.closest('[data-heirs]') !== null;
  return {
    element,
    path,
    record,
    id: record?.dataset['record'] ?? '',
    listed,
    title: document.querySelector('main h1'),
  };
}

/** Who comes after what had the focus, the nearest first. */
function heirsOf(held: Held, changes: readonly MutationRecord[]): HTMLElement[] {
  const { element, path, record, id } = held;
  const gone = changes.flatMap(goneIn);
  const anew = record?.isConnected === false ? document.querySelectorAll(ofRecord(id)) : [];
  // A record goes from its list and, if it was open, from beside it: its place is in the list.
  const lost = gone
    .filter(({ node }) => path.includes(node as HTMLElement) || (id && within(node, ofRecord(id))))
    .sort(
      (a, b) => Number(path.includes(a.node as HTMLElement)) - Number(path.includes(b.node as HTMLElement)),
    );
  return [
    ...[...anew].map((place) => twin(element, record ?? element, place)),
    ...lost.flatMap(({ node, next, before }) =>
      [neighbour(node, next, 'nextElementSibling'), neighbour(node, before, 'previousElementSibling')].map(
        (place) => place && twin(element, node, place),
      ),
    ),
    ...lost.flatMap(({ home }) => around(home)),
  ].filter((heir) => heir instanceof HTMLElement);
}

const within = (node: Element, what: string) => node.matches(what) || node.querySelector(what) !== null;

/** The elements that a change took from the page for good. */
function goneIn({ removedNodes, target, nextSibling, previousSibling }: MutationRecord): Gone[] {
  if (!(target instanceof Element) || !target.isConnected) return [];
  return [...removedNodes]
    .filter((node): node is Element => node instanceof Element && !node.isConnected)
    .map((node) => ({
      node,
      home: target,
      next: elementFrom(nextSibling, 'nextSibling'),
      before: elementFrom(previousSibling, 'previousSibling'),
    }));
}

function elementFrom(node: Node | null, way: 'nextSibling' | 'previousSibling'): Element | undefined {
  let at = node;
  while (at && !(at instanceof Element)) at = at[way];
  return at ?? undefined;
}

/** The first from a place on that is of the same kind as what went. */
function neighbour(
  like: Element,
  from: Element | undefined,
  way: 'nextElementSibling' | 'previousElementSibling',
): Element | undefined {
  const recorded = within(like, '[data-record]');
  for (let at = from ?? null; at; at = at[way]) {
    if (at.isConnected && at.tagName === like.tagName && within(at, '[data-record]') === recorded) return at;
  }
  return undefined;
}

/** The control that stands in one place where another stands in its own. */
function twin(element: Element, its: Element, place: Element): Element | undefined {
  const [own, others] = [controlsIn(its), controlsIn(place)];
  const like = others[own.indexOf(element)];
  return like?.tagName === element.tagName ? like : (others.find(stops) ?? others[0]);
}

/** Whether what lost the focus may have it again: it is no longer disabled, or was moved with what it stands in. */
function cameBack({ element, path }: Held, changes: readonly MutationRecord[]): boolean {
  return changes.some(({ type, target, removedNodes }) =>
    type === 'attributes'
      ? target === element
      : [...removedNodes].some((node) => path.includes(node as HTMLElement)),
  );
}

/** What is left around a place, from the nearest: a form that adds, or else the first control. */
function around(home: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = home; at && at.closest('[data-heirs]'); at = at.parentElement) {
    const there = controlsIn(at).filter(stops);
    found.push(...there.filter((one) => one.matches('[data-unsent] *')).slice(0, 1), ...there.slice(0, 1));
  }
  return found;
}

const stops = (control: Element) => control.getAttribute('tabindex') !== '-1';

function controlsIn(place: Element): Element[] {
  return [...(place.matches(controls) ? [place] : []), ...place.querySelectorAll(controls)];
}
