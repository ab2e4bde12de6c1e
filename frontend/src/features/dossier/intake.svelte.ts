import * as go from '$go/Dossier';
import type { document } from '$models';
import { asFault, call, type Fault } from '$lib/call';
import { desk } from '$lib/desk.svelte';
import { count, lookUp } from '$lib/words';

/** What a question is called: its kind, and whom it is about. */
export function questionText(kind: string, of = ''): string {
  return [lookUp(`intake.${kind}`) ?? kind, of].filter(Boolean).join(' · ');
}

/** A questionnaire that came back: its answers beside what is there, and those that are to be taken. */
class Intake {
  open = $state(false);
  /** Undefined until a file was read. */
  back = $state.raw<document.Returned>();
  /** Why the file cannot be read, or nothing was taken. */
  trouble = $state.raw<Fault>();
  busy = $state(false);
  chosen = $state.raw<ReadonlySet<string>>(new Set());

  /** The answers that can be taken. */
  fit = $derived(this.back?.answers.filter(({ trouble, known }) => !trouble && !known) ?? []);

  /** The dossier says already all that the questionnaire does. */
  allKnown = $derived(
    this.back !== undefined && this.back.answers.length > 0 && this.back.answers.every(({ known }) => known),
  );

  #client = '';
  #file = { name: '', content: '' };

  /** Begins anew, for a client. */
  begin(client: string): void {
    this.#client = client;
    this.open = true;
    this.back = this.trouble = undefined;
    this.chosen = new Set();
  }

  /** Reads a file; what the dossier says nothing of is chosen from the start. */
  async read(file: File): Promise<void> {
    this.back = this.trouble = undefined;
    await this.#try(async () => {
      this.#file = { name: file.name, content: base64(new Uint8Array(await file.arrayBuffer())) };
      this.back = await call(go.ReadIntake, this.#client, this.#file.name, this.#file.content);
      this.chosen = new Set(this.fit.filter(({ there }) => !there).map(({ id }) => id));
    });
  }

  /** Takes an answer or leaves it. */
  choose(id: string, taken: boolean): void {
    const chosen = new Set(this.chosen);
    if (taken) chosen.add(id);
    else chosen.delete(id);
    this.chosen = chosen;
  }

  /** Takes all or leaves all. */
  chooseAll(taken: boolean): void {
    this.chosen = new Set(taken ? this.fit.map(({ id }) => id) : []);
  }

  /** Writes what was chosen, in one act that is offered back; true when it was written. */
  async take(): Promise<boolean> {
    const ids = [...this.chosen];
    return this.#try(async () => {
      const act = await call(go.TakeIntake, this.#client, this.#file.name, this.#file.content, ids);
      this.open = false;
      void desk.did();
      desk.tell(count('dossier.intake.taken', ids.length), act);
    });
  }

  async #try(act: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    this.trouble = undefined;
    try {
      await act();
      return true;
    } catch (error) {
      this.trouble = asFault(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}

export const intake = new Intake();
