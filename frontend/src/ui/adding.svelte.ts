import { tick } from 'svelte';

/** The one field of a form that adds: Enter and leaving it both ask for it, it is done once, and the next can be typed. */
export class Adding<E extends HTMLElement = HTMLInputElement> {
  text = $state('');
  element = $state.raw<E>();
  #now: Promise<boolean> | undefined;

  /** `onadd` adds what was typed; false says that it was refused and stays. */
  constructor(private readonly onadd: (text: string) => Promise<boolean>) {}

  add = (text: string): Promise<boolean> => {
    this.#now ??= this.#put(text).finally(() => (this.#now = undefined));
    return this.#now;
  };

  async #put(text: string): Promise<boolean> {
    if (!text.trim()) return true;
    const asked = document.activeElement === this.element;
    this.text = text;
    if (!(await this.onadd(text))) return false;
    this.text = '';
    await tick();
    if (asked) this.element?.focus();
    return true;
  }
}
