import { flush } from './flush';
import { lookUp, say } from './words';

/** What a shortcut does; false lets the key go on as if there were none. */
export type Run = (event: KeyboardEvent) => void | boolean;

const mac = /mac/i.test(navigator.platform);
const held = new Map<string, Run[]>();

/**
 * Binds a key for the whole window: `mod+z` (Ctrl, or Cmd on a Mac), `mod+shift+z`, `n`, `?`. The latest
 * binding goes first. A letter alone is not heard where someone types or looks something up by typing, nor under
 * what floats over the window. Gives back how to unbind.
 */
export function on(keys: string, run: Run): () => void {
  held.set(keys, [run, ...(held.get(keys) ?? [])]);
  return () => {
    held.set(
      keys,
      (held.get(keys) ?? []).filter((other) => other !== run),
    );
  };
}

/** Whether a key takes away what has the focus: Delete, which a Mac's keyboard has as Backspace. */
export function isDelete(event: KeyboardEvent): boolean {
  return event.key === 'Delete' || (mac && event.key === 'Backspace');
}

/** The keys as they stand on a button, in the language of the screens: "Ctrl K", "⌘K", "Invio". */
export function keysText(keys: string): string {
  const names: Record<string, string> = mac
    ? { mod: '⌘', shift: '⇧', alt: '⌥' }
    : { mod: 'Ctrl', shift: say('key.shift'), alt: 'Alt' };
  return keys
    .split('+')
    .map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : (lookUp(`key.${key}`) ?? key)))
    .join(mac ? '' : ' ');
}

function named(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const mod = mac ? event.metaKey : event.ctrlKey;
  // Shift is part of a character such as ? and only named where it is not.
  const shift = event.shiftKey && (mod || event.key.length > 1);
  return [mod && 'mod', event.altKey && 'alt', shift && 'shift', key].filter(Boolean).join('+');
}

function isText(node: EventTarget | null): node is HTMLElement {
  if (!(node instanceof HTMLElement)) return false;
  if (node instanceof HTMLInputElement) return !/^(checkbox|radio|button|file|color|range)$/.test(node.type);
  return (
    node instanceof HTMLTextAreaElement ||
    node.isContentEditable ||
    node.getAttribute('role') === 'spinbutton'
  );
}

/** Where letters are someone else's. */
const looksUp =
  '[role="menu"], [role="listbox"], [role="combobox"], [aria-haspopup="listbox"], [role="dialog"]';
const floating = '[aria-modal="true"], [role="menu"], [role="listbox"]';

function isLookUp(node: EventTarget | null): boolean {
  return (node instanceof Element && !!node.closest(looksUp)) || !!document.querySelector(floating);
}

const entered = new WeakMap<EventTarget, string>();
const written = new WeakSet<EventTarget>();

function remember(event: FocusEvent): void {
  if (!isText(event.target)) return;
  entered.set(event.target, textOf(event.target));
  written.delete(event.target);
}

function note(event: Event): void {
  if (isText(event.target)) written.add(event.target);
}

/** Whether someone has typed in a field since it has the focus, also when all of it was taken back. */
export function typedIn(field: EventTarget | null): boolean {
  return field !== null && written.has(field);
}

function textOf(node: HTMLElement): string {
  const field = node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement;
  return field ? node.value : (node.textContent ?? '');
}

/** Whether the field has changes of its own, so that undo is the field's. */
function changed(node: HTMLElement): boolean {
  return textOf(node) !== (entered.get(node) ?? textOf(node));
}

function hear(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const keys = named(event);
  if (isText(event.target)) {
    if (!/^(mod|alt)\+/.test(keys) && !/^F\d+$/.test(keys)) return;
    if (/^mod\+(shift\+)?[zy]$/.test(keys) && changed(event.target)) return;
  }
  if (event.key.length === 1 && keys.length === 1 && isLookUp(event.target)) return;
  const runs = held.get(keys) ?? [];
  // What a shortcut does may show another record where someone is typing.
  if (runs.length > 0) void flush();
  for (const run of runs) {
    if (run(event) === false) continue;
    event.preventDefault();
    return;
  }
}

/** Starts hearing keys. Gives back how to stop. */
export function listen(target: Window = window): () => void {
  target.addEventListener('keydown', hear);
  target.addEventListener('focusin', remember);
  target.addEventListener('input', note);
  return () => {
    target.removeEventListener('keydown', hear);
    target.removeEventListener('focusin', remember);
    target.removeEventListener('input', note);
  };
}
