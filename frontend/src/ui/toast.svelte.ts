/** What a toast says; the action is a way back or onward. */
export interface Toast {
  text: string;
  detail?: string;
  action?: { label: string; run: () => unknown };
  /** Bad news stays until it is closed, or until what it is about was mended. */
  tone?: 'plain' | 'bad';
  /** Whether it belongs to the view it was shown in, and goes when that is left. */
  here?: boolean;
  /** What it speaks of: whoever hears that this no longer holds closes it. */
  about?: unknown;
}

interface Shown extends Toast {
  id: number;
}

/** How long a toast stays, in milliseconds, unless it is bad news. */
const stay = 7000;

/** How many toasts stand at once. */
const most = 3;

class Toasts {
  list = $state.raw<Shown[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Shows a toast and reads it aloud; good news with the same words takes the first one's place, bad news is there already. */
  show(toast: Toast): number {
    const same = this.list.find((t) => t.text === toast.text && t.detail === toast.detail);
    if (same?.tone === 'bad' && toast.tone === 'bad') return same.id;
    const id = this.#next++;
    const others = this.list.filter((t) => t !== same);
    this.list = [...others, { ...toast, id }];
    const spare = others.find((t) => t.tone !== 'bad') ?? others[0];
    if (spare && others.length >= most) this.close(spare.id);
    this.#expire(id);
    return id;
  }

  /** Closes the toast shown last; false when there is none. */
  closeLast(): boolean {
    const last = this.list.at(-1);
    if (last) this.close(last.id);
    return last !== undefined;
  }

  /** The number of the toast shown last; later ones have higher numbers. */
  get latest(): number {
    return this.#next - 1;
  }

  /** Closes the toasts about something that was mended. */
  settle(about: unknown): void {
    this.closeWhere((toast) => toast.about === about);
  }

  /** Closes the toasts that belong to the view that is left. */
  leave(): void {
    this.closeWhere(({ here }) => here === true);
  }

  /** Closes the toasts of which something no longer holds. */
  closeWhere(outdated: (toast: Toast & { id: number }) => boolean): void {
    for (const toast of this.list.filter(outdated)) this.close(toast.id);
  }

  close(id: number): void {
    this.hold(id);
    this.list = this.list.filter((t) => t.id !== id);
  }

  /** Keeps a toast while someone reads or points at it. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  release(id: number): void {
    if (this.list.some((t) => t.id === id)) this.#expire(id);
  }

  #expire(id: number): void {
    this.hold(id);
    const toast = this.list.find((t) => t.id === id);
    if (toast?.tone === 'bad') return;
    this.#timers.set(
      id,
      setTimeout(() => this.close(id), stay),
    );
  }
}

export const toasts = new Toasts();

class Live {
  text = $state('');
}

export const live = new Live();

/** Reads a text aloud to who does not see the screen, once it is the screen reader's turn. */
export function announce(text: string): void {
  // The same words twice are only read twice if they differ.
  live.text = live.text === text ? `${text}\u00a0` : text;
}
