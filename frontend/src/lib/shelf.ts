/** What this machine remembers of each studio or client, beside the file: nothing that would be missed. */
export class Shelf<T> {
  constructor(
    private readonly name: string,
    private readonly storage: () => Storage = () => localStorage,
    /** Of how many it remembers something; the one put by longest ago goes first. */
    private readonly most = 12,
  ) {}

  of(whose: string): T | undefined {
    return this.#all()[whose];
  }

  put(whose: string, value: T | undefined): void {
    const others = Object.entries(this.#all()).filter(([other]) => other !== whose);
    const kept = value === undefined ? others : [...others.slice(1 - this.most), [whose, value]];
    try {
      this.storage().setItem(this.name, JSON.stringify(Object.fromEntries(kept)));
    } catch {
      // Nowhere to keep it: the next start does without.
    }
  }

  #all(): Record<string, T> {
    try {
      return JSON.parse(this.storage().getItem(this.name) ?? '{}') as Record<string, T>;
    } catch {
      // What cannot be read is as good as nothing.
      return {};
    }
  }
}
