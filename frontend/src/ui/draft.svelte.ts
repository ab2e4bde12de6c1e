import { onFlush } from '$lib/flush';
import { report } from '$lib/report';

/** What a field does with a text: false, or a promise of it, says that it was refused and must not be lost. */
export type Save = (text: string) => unknown;

/** The text of a field between the keyboard and the disk: typed, on its way, saved. */
export class Draft {
  text = $state('');
  #saved = $state('');
  #refusing = $state(false);
  #onTheWay = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    value: string,
    private readonly onsave: () => Save,
  ) {
    this.text = value;
    this.#saved = value;
  }

  /** Whether there is something typed that was not handed on. */
  get dirty(): boolean {
    return this.text !== this.#saved;
  }

  /** Whether what stands in the field was refused: it is not what is kept. */
  get refused(): boolean {
    return this.#refusing && this.dirty;
  }

  /** Takes a value that came from outside, unless the person is in the middle of another. */
  take(value: string): void {
    if (this.#onTheWay > 0 || this.dirty) return;
    this.#saved = value;
    this.text = value;
  }

  type(text: string): void {
    this.text = text;
  }

  /** Saves after a pause in the typing. */
  saveSoon(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.save(), delay);
  }

  /** Hands the text on if it changed. A refused text stays in the field and goes again with the next save. */
  save(): void {
    clearTimeout(this.#timer);
    if (!this.dirty) return;
    const before = this.#saved;
    const sent = this.text;
    this.#saved = sent;
    void this.#hand(sent).then((taken) => {
      this.#refusing = !taken;
      if (!taken && this.#saved === sent) this.#saved = before;
    });
  }

  async #hand(text: string): Promise<boolean> {
    this.#onTheWay++;
    try {
      return (await this.onsave()(text)) !== false;
    } catch (error) {
      report(error);
      return false;
    } finally {
      this.#onTheWay--;
    }
  }

  /** Ties the draft to the page: what is typed is saved when the field or the page goes. For $effect. */
  guard(): () => void {
    const forget = onFlush(() => this.save());
    return () => {
      forget();
      this.save();
    };
  }
}
