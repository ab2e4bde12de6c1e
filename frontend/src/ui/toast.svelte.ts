/** What a toast says; the action is a way back or onward. */
export interface Toast {
  text: string;
  detail?: string;
  action?: { label: string; run: () => unknown };
  tone?: 'plain' | 'bad';
}

interface Shown extends Toast {
  id: number;
}

/** How long a toast stays, in milliseconds; bad news stays until it is closed. */
const stay = 7000;

class Toasts {
  list = $state.raw<Shown[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Shows a toast and reads it aloud; a second one with the same words takes the first one's place. */
  show(toast: Toast): number {
    const id = this.#next++;
    const others = this.list.filter((t) => t.text !== toast.text || t.detail !== toast.detail);
    this.list = [...others.slice(-2), { ...toast, id }];
    this.#expire(id);
    return id;
  }

  /** The number of the toast shown last; later ones have higher numbers. */
  get latest(): number {
    return this.#next - 1;
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
