/** The palette as any screen may ask for it: whether it is open, and what was asked of it. */
class Searching {
  open = $state(false);
  words = $state('');

  /** Opens it; with words, on what is found for them. */
  begin(words = ''): void {
    this.words = words;
    this.open = true;
  }
}

export const searching = new Searching();
