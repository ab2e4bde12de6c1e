import type { Snippet } from 'svelte';
import type { HTMLAttributes } from 'svelte/elements';
import { begins, matching, meant, nameOf, named, type Suggestion } from '$ui/suggest';

/** Another way to fill a gap, which the last line of its list opens. */
export interface Picker {
  label: string;
  body: Snippet<[(value: string) => void]>;
}

interface Given {
  /** What is kept; a suggestion's label shows in its place. */
  value: string;
  suggestions: readonly Suggestion[];
  /** Takes none but the suggestions. */
  strict: boolean;
  /** The list has a last line that opens another way to choose. */
  picker: boolean;
  /** False says that the text was refused. */
  onsave: (text: string) => boolean;
}

/** Where Enter leads from a place of the letter: to its next gap, and after the last to what follows it. */
export function nextStop(from: HTMLElement): HTMLElement | undefined {
  const stops = [
    ...(from.closest('.letter')?.querySelectorAll<HTMLElement>('[data-gap], footer button') ?? []),
  ];
  return stops.find((stop) => from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
}

/** A gap of the letter while it is typed in: its text until it is taken, and the list below it. */
export class GapField {
  text = $state('');
  /** Whether something was typed that was not taken yet. */
  dirty = $state(false);
  open = $state(false);
  picking = $state(false);
  /** The line of the list that the arrows stand on; none for -1. */
  active = $state(-1);

  constructor(private readonly given: () => Given) {}

  /** What is kept, as it is read. */
  shown = $derived.by(() => {
    const { value, suggestions } = this.given();
    const kept = suggestions.find((s) => s.value === value);
    return kept ? nameOf(kept) : value;
  });

  options = $derived.by(() => {
    const { suggestions, strict } = this.given();
    return matching(suggestions, this.dirty && !strict ? this.text : '', true);
  });

  lines = $derived.by(() => this.options.length + (this.given().picker ? 1 : 0));
  blank = $derived(this.text.trim() === '');

  /** What the gap is to who does not see it: a text field, or one with a list. */
  aria(id: string, listed: boolean): HTMLAttributes<HTMLElement> {
    const { suggestions, picker } = this.given();
    if (suggestions.length === 0 && !picker) return { role: 'textbox' };
    return {
      role: 'combobox',
      'aria-expanded': listed,
      'aria-haspopup': 'listbox',
      'aria-autocomplete': 'list',
      'aria-controls': listed && !this.picking ? `${id}-box` : undefined,
      'aria-activedescendant': listed && this.active >= 0 ? `${id}-${this.active}` : undefined,
    };
  }

  type(): void {
    this.dirty = true;
    this.open = true;
    this.picking = false;
    // What is the beginning of a suggestion stands on it, and Enter takes it.
    this.active = this.options.findIndex((option) => begins(option, this.text));
  }

  /** Shows again what was typed before and not taken. */
  standsBack(typed: string | undefined): void {
    if (typed === undefined) return;
    this.text = typed;
    this.dirty = true;
  }

  /** Hands on what was typed; refused, it stays. */
  save = (): void => {
    if (!this.dirty) return;
    const { suggestions, strict } = this.given();
    const typed = this.text.replace(/[\s\u00a0]+/g, ' ').trim();
    const known = named(suggestions, typed);
    // Of a choice nothing else is taken, and what is meant shows when the gap is left.
    if (!strict || typed === '' || known) this.#hand(known ? known.value : typed);
  };

  /** The gap is left: a choice takes the answer that is meant, any other what was typed. */
  leave(): void {
    this.close();
    this.save();
    if (this.dirty && this.given().strict)
      this.#hand(meant(this.given().suggestions, this.text)?.value ?? this.text.trim());
  }

  choose(value: string): void {
    const option = this.given().suggestions.find((s) => s.value === value);
    this.text = option ? nameOf(option) : value;
    this.#hand(value);
  }

  /** Moves over the list, round its ends. */
  move(by: 1 | -1): void {
    this.open = true;
    const from = this.active < 0 && by < 0 ? 0 : this.active;
    this.active = (from + by + this.lines) % this.lines;
  }

  close(): void {
    this.open = false;
    this.picking = false;
  }

  /** Puts back what is kept. */
  revert(): void {
    this.dirty = false;
    this.text = this.shown;
  }

  #hand(text: string): void {
    if (this.given().onsave(text)) this.dirty = false;
  }
}
