import { say } from '$lib/words';
import { Draft, type Save } from './draft.svelte';
import type { Place } from './field-place';

interface Given {
  /** What is kept; empty for none. */
  value: string;
  /** A value as it is shown, which reads as itself. */
  write: (value: string) => string;
  /** The value that a text says; undefined when it says none. */
  read: (text: string) => string | undefined;
  onsave: Save | undefined;
}

/** A value that is typed as text, such as a day: what says none stays as it was typed until it is mended. */
export class Typed {
  /** Whether the text was handed on and says no value. */
  refused = $state(false);

  #draft: Draft;

  /** What is given is read when it is needed: as the field goes, its value may be gone already. */
  constructor(private readonly given: Given) {
    this.#draft = new Draft(this.#kept, () => {
      const { onsave } = this.given;
      if (!onsave) return undefined;
      return (text) => {
        const value = this.#read(text);
        return value === undefined ? false : onsave(value);
      };
    });
  }

  get text(): string {
    return this.#draft.text;
  }

  /** Why what was handed on was not taken; empty if it was. */
  get why(): string {
    return this.#draft.refused ? this.#draft.why || say('field.refused') : '';
  }

  /** The value that the text says now, empty for none; undefined when it cannot be read. */
  get value(): string | undefined {
    return this.#read(this.text);
  }

  /** Takes the value that is kept, unless the person is in the middle of another. */
  take(): void {
    this.#draft.take(this.#kept);
  }

  type(text: string): void {
    this.#draft.type(text);
    if (this.value !== undefined) this.refused = false;
  }

  /** Hands on what was typed, written as such values are; false when it says none. */
  save(): boolean {
    const { value } = this;
    if (value === undefined) this.refused = true;
    else this.put(value);
    return !this.refused;
  }

  /** Hands on a value that was chosen in another way. */
  put(value: string): void {
    this.refused = false;
    this.#draft.type(this.#write(value));
    void this.#draft.save();
  }

  /** Puts back what is kept; false when there is nothing else to put away. */
  revert(): boolean {
    if (!this.#draft.dirty) return false;
    this.refused = false;
    this.#draft.type(this.#kept);
    return true;
  }

  /** Ties it to the page, as Draft.guard does: what can be read is handed on when the field or the page goes. */
  guard(where?: () => Place | undefined, heard?: (text: string) => void): () => void {
    const leave = this.#draft.guard(where, heard, () => this.save() && this.#draft.save());
    this.refused = this.value === undefined;
    return leave;
  }

  get #kept(): string {
    return this.#write(this.given.value);
  }

  #write(value: string): string {
    return value && this.given.write(value);
  }

  #read(text: string): string | undefined {
    return text.trim() === '' ? '' : this.given.read(text);
  }
}
