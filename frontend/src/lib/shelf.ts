/** What this machine remembers of each studio file, beside the file: nothing that would be missed. */
export class Shelf<T> {
  constructor(
    private readonly name: string,
    /** How many studios are remembered; the one put by longest ago goes first. */
    private readonly most = 12,
  ) {}

  of(studio: string): T | undefined {
    return this.#all()[studio];
  }

  put(studio: string, value: T | undefined): void {
    const others = Object.entries(this.#all()).filter(([path]) => path !== studio);
    const kept = value === undefined ? others : [...others.slice(1 - this.most), [studio, value]];
    try {
      localStorage.setItem(this.name, JSON.stringify(Object.fromEntries(kept)));
    } catch {
      // Nowhere to keep it: the next start does without.
    }
  }

  #all(): Record<string, T> {
    try {
      return JSON.parse(localStorage.getItem(this.name) ?? '{}') as Record<string, T>;
    } catch {
      // What cannot be read is as good as nothing.
      return {};
    }
  }
}
