import { drafts, type Kept } from '$lib/drafts';
import { onFlush } from '$lib/flush';
import { hearing, isRefusal, NotTaken, report, toldHere } from '$lib/report';
import { say } from '$lib/words';
import type { Place } from './field-place';

/**
 * What a field does with a text: false or a NotTaken, or a promise of one, says that it was not taken and must not be
 * lost.
 */
export type Save = (text: string) => unknown;

/** A text that was not taken. */
interface Refused {
  text: string;
  /** Empty if no one knows. */
  why: string;
  /** Whether it would be refused again, as what fails would not. */
  firm: boolean;
}

const nowhere = (): Place | undefined => undefined;

/** The text of a field between the keyboard and the disk: typed, on its way, saved. */
export class Draft {
  text = $state('');
  #saved = $state('');
  #refused = $state.raw<Refused>();
  #onTheWay = 0;
  #handed: Promise<void> = Promise.resolve();
  /** What came from outside last, since something was sent. */
  #given: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What stood in the field at first: with it, a form is as good as empty. */
  #first: string;
  #where = nowhere;
  /** Whether the field is there to say why something was refused. */
  #tied = false;
  /** Where it was typed: known when the field is gone too. */
  #place: Place | undefined;
  /** The studio in which it was typed: it is sent to no other. */
  #studio = '';

  /** Without `onsave` what is typed is its form's, and waits there until that is sent. */
  constructor(
    value: string,
    private readonly onsave: () => Save | undefined,
  ) {
    this.text = this.#first = value;
    this.#saved = value;
  }

  /** Whether there is something typed that was not handed on. */
  get dirty(): boolean {
    return this.text !== this.#saved;
  }

  /** Whether what stands in the field was refused: it is not what is kept. */
  get refused(): boolean {
    return this.#refused !== undefined && this.dirty;
  }

  /** Why what stands in the field is not what is kept; empty if it is, or no one knows. */
  get why(): string {
    return (this.refused && this.#refused?.why) || '';
  }

  /** Takes a value that came from outside, unless the person is in the middle of another; what is on its way is waited for. */
  take(value: string): void {
    this.#given = value;
    if (this.#onTheWay > 0 || this.dirty) return;
    this.#saved = value;
    this.text = value;
    if (this.#place?.unsent) this.#keep();
  }

  type(text: string): void {
    if (text === this.text) return;
    if (!this.dirty) this.#studio = drafts.studio;
    this.text = text;
    const before = this.#place;
    this.#place = this.#where() ?? before;
    // The record may have come to be meanwhile.
    if (before && before.path !== this.#place?.path) drafts.put(before.path, undefined, this.#studio);
    this.#keep();
  }

  /** Saves after a pause in the typing. */
  saveSoon(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), delay);
  }

  /**
   * Hands the text on if it changed, and resolves when it is known what came of it. A refused text stays in the field
   * and goes again with the next save.
   */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.dirty) this.#handed = this.#send();
    return this.#handed;
  }

  async #send(): Promise<void> {
    if (this.#studio !== drafts.studio) return;
    const onsave = this.onsave();
    const before = this.#saved;
    const sent = this.text;
    this.#saved = sent;
    if (!onsave) return this.#keep();
    this.#given = undefined;
    this.#keep({ text: sent, from: before, sent: true });
    const refused = await this.#hand(onsave, sent);
    const taken = refused === undefined;
    // Refused once more while others speak, it is refused for what was known before.
    const known = this.#refused?.text === sent ? this.#refused : undefined;
    this.#refused = refused && !refused.why && known ? known : refused;
    if (!taken && this.#saved === sent) this.#saved = before;
    if (taken && this.#given !== undefined) this.take(this.#given);
    // What was added is in its record, though its field may be gone before it could be emptied.
    if (taken && this.text === sent) this.#drop();
    else this.#keep();
  }

  /**
   * Ties the draft to the page: what is typed is saved when the field or the page goes, and what was typed and not
   * saved comes back with the field. What is refused is not asked about again whenever someone presses elsewhere. `where` says where it stands, `heard` is told what came back. For $effect.
   */
  guard(
    where = nowhere,
    heard?: (text: string) => void,
    save: () => unknown = () => this.save(),
  ): () => void {
    this.#where = where;
    this.#tied = true;
    this.#comeBack(heard);
    const forget = onFlush(() => this.#isFirm || save());
    return () => {
      this.#tied = false;
      forget();
      save();
    };
  }

  get #isFirm(): boolean {
    return this.refused && this.#refused?.firm === true && this.#refused.text === this.text;
  }

  /** Why a text was not taken, as far as that is known; undefined if it was. */
  async #hand(onsave: Save, text: string): Promise<Refused | undefined> {
    this.#onTheWay++;
    const { came: answer, told } = await hearing(() => this.#answer(onsave, text));
    this.#onTheWay--;
    if (answer instanceof NotTaken) return { text, why: answer.why, firm: true };
    if (answer !== false) return undefined;
    return { text, why: this.#tied ? toldHere(told) : '', firm: told !== undefined && isRefusal(told.error) };
  }

  async #answer(onsave: Save, text: string): Promise<unknown> {
    try {
      return await onsave(text);
    } catch (error) {
      report(error);
      return false;
    }
  }

  /** Keeps on the disk what is in no record yet: of a form for one more, all that stands in it. */
  #keep(kept: Kept = { text: this.text, from: this.#saved, ...(this.why && { reason: this.why }) }): void {
    if (!this.#place) return;
    const { path, unsent } = this.#place;
    const needed = unsent ? !['', this.#first].includes(kept.text) : kept.text !== kept.from;
    if (needed) drafts.put(path, kept, this.#studio);
    else this.#drop();
  }

  #drop(): void {
    if (this.#place) drafts.put(this.#place.path, undefined, this.#studio);
  }

  #comeBack(heard?: (text: string) => void): void {
    const place = this.#where();
    const kept = place && drafts.of(place.path);
    if (!kept) return;
    this.#place = place;
    this.#studio = drafts.studio;
    const known = this.#saved === kept.from;
    const saved = this.#saved === kept.text || (kept.sent && !known);
    if (saved && !place.unsent) return drafts.put(place.path);
    this.text = kept.text;
    heard?.(kept.text);
    if (place.unsent && heard) this.#saved = kept.text;
    else if (known && !kept.reason) void this.save();
    else this.#refused = { text: kept.text, why: kept.reason ?? say('field.unsaved'), firm: false };
  }
}
