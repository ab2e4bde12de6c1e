import { Board } from '$go/Calendar';
import {
  Choose,
  Exported,
  Offer,
  Open,
  OpenExported,
  Preview,
  PreviewCovers,
  Save,
  ShowInFolder,
} from '$go/Documents';
import { BrandWords } from '$go/Dossier';
import { Get } from '$go/Owner';
import { Read } from '$go/Strategy';
import { ask, asFault, call, Fault } from '$lib/call';
import { addMonths, lastOf, monthOf } from '$lib/dates';
import { desk, onTables } from '$lib/desk.svelte';
import { flush } from '$lib/flush';
import { months } from '$lib/months';
import { report } from '$lib/report';
import { download } from '$lib/shell';
import type { document, dossier, main } from '$models';
import { Covers } from './covers.svelte';
import { factsOf, type Facts } from './facts';
import { Pages } from './pages.svelte';
import { openPaper } from './pdf';
import { fetchPaper } from './files';

/** The tables behind what the papers show: when undo moves one, they are laid out again. */
const tables = [
  'paper_choice',
  'post',
  'post_material',
  'variant',
  'pillar',
  'objective',
  'pillar_objective',
  'kpi',
  'audience',
  'need',
  'channel',
  'client',
  'brand',
  'brand_word',
  'owner',
  'product',
  'milestone',
  'market_note',
  'evidence',
  'competitor',
  'competitor_profile',
  'observation',
  'stakeholder',
  'influence',
  'approves',
  'brand_value',
  'proof',
  'swatch',
  'typeface',
  'hashtag_set',
  'audit',
  'measure',
  'finding',
  'material',
];

/** The kinds of papers, the plan first. */
export const kinds = ['plan', 'dossier', 'brand-card', 'intake'] as const;

export type Kind = (typeof kinds)[number];

/** Days from one to another, both ends in it. */
export interface Days {
  from: string;
  to: string;
}

/** The paper that is about to be exported: of which kind, for which days and made how, what it holds, how it looks. */
class Documents {
  kind = $state<Kind>('plan');
  month = $state('');
  /** Any days in the place of the month. */
  other = $state.raw<Days>();
  offer = $state.raw<document.Offer>();
  /** What the days hold; undefined until it is counted. */
  facts = $state.raw<Facts>();
  /** The paper as it is shown. */
  shown = $state.raw<main.Preview>();
  /** Why what is shown is not what was asked for. */
  trouble = $state.raw<Fault>();
  /** The papers that were exported, newest first. */
  exported = $state.raw<document.Exported[]>([]);
  /** The paper as it was last written from here; undefined when none was, or another is asked for now. */
  saved = $state.raw<main.Saved>();
  busy = $state(false);
  /** Whether the freelancer's name, which stands on the cover, is not known yet. */
  nameless = $state(false);

  readonly pages = new Pages(openPaper, (error) => (this.trouble = asFault(error)));
  readonly covers = new Covers();

  /** Which of the exported papers is the one that was last written from here. */
  #saved = '';
  #client = $state.raw<dossier.Client>();
  #looking = false;
  #again = false;
  #writing: Promise<unknown> = Promise.resolve();

  choice = $derived(this.offer?.choice);
  days = $derived<Days>(this.other ?? { from: `${this.month}-01`, to: lastOf(this.month || '2000-01') });
  language = $derived(this.choice?.language || this.#client?.language || '');
  /** The number of the cover that the paper has. */
  cover = $derived(this.choice?.cover || this.offer?.usual || 1);

  /** Begins with a client's papers, the plan in the month in which its calendar or this view was left, or today's. */
  async open(client: dossier.Client): Promise<void> {
    const another = this.#client?.id !== client.id;
    this.#client = client;
    if (another) this.#forget();
    const month = months.of(client.id) ?? monthOf(desk.today);
    if (month !== this.month) this.saved = this.facts = this.other = undefined;
    this.month = month;
    // What was typed in another view counts too.
    await flush();
    await this.reload();
  }

  /** Turns to another kind of paper. */
  async turnTo(kind: Kind): Promise<void> {
    if (kind === this.kind) return;
    this.kind = kind;
    this.saved = this.offer = this.shown = this.trouble = undefined;
    this.pages.clear();
    this.covers.clear();
    await this.reload();
  }

  /** Turns by months. */
  async turn(by: number): Promise<void> {
    this.month = addMonths(this.month, by);
    if (this.#client) months.put(this.#client.id, this.month);
    await this.#change();
  }

  /** Takes any days in the place of the month; without days it is the month again. */
  async take(days: Days | undefined): Promise<void> {
    this.other = days;
    await this.#change();
  }

  /** Makes the paper in another way, which is kept for the client. */
  async choose(change: Partial<document.Choice>): Promise<boolean> {
    const before = this.offer;
    if (!before) return false;
    const offer = { ...before, choice: { ...before.choice, ...change } };
    this.offer = offer;
    this.saved = undefined;
    void this.look();
    try {
      await this.#write(offer.choice);
      return true;
    } catch (error) {
      if (this.offer === offer) this.offer = before;
      report(error);
      void this.look();
      return false;
    }
  }

  /** Speaks the client's language by custom, another by choice. */
  speak(language: string): Promise<boolean> {
    return this.choose({ language: language === this.#client?.language ? '' : language });
  }

  /** Puts a part in or leaves it out; one at least stays. */
  async include(name: string, on: boolean): Promise<void> {
    const parts = this.choice?.parts.map((part) => (part.name === name ? { name, on } : part)) ?? [];
    if (parts.some((part) => part.on)) await this.choose({ parts });
  }

  /** Follows undo and redo; gives back how to stop. */
  follow = (): (() => void) => {
    const stops = [onTables(tables, () => this.reload()), onTables(['document'], () => this.#list())];
    return () => stops.forEach((stop) => stop());
  };

  /** Reads all anew. */
  async reload(): Promise<void> {
    const [client, kind] = [this.#client?.id, this.kind];
    if (!client) return;
    try {
      const offer = await call(Offer, client, kind);
      if (client !== this.#client?.id || kind !== this.kind) return;
      this.offer = offer;
      await Promise.all([this.count(), this.look(), this.#list()]);
    } catch (error) {
      report(error);
    }
  }

  /** Counts what the days hold. */
  async count(): Promise<void> {
    const [client, days] = [this.#client?.id, this.days];
    if (!client) return;
    try {
      const [board, strategy, owner, words] = await Promise.all([
        call(Board, { client, ...days }),
        call(Read, client),
        call(Get),
        call(BrandWords, client),
      ]);
      if (client !== this.#client?.id || days !== this.days) return;
      this.facts = factsOf(board.posts, strategy, words);
      this.nameless = owner.name === '';
    } catch (error) {
      report(error);
    }
  }

  /** Has the paper laid out and shown as it is asked for now; asked again meanwhile, only the last is shown. */
  async look(): Promise<void> {
    this.#again = true;
    this.pages.giveUp();
    this.covers.giveUp();
    if (this.#looking) return;
    this.#looking = true;
    while (this.#again) {
      this.#again = false;
      await this.#see();
    }
    this.#looking = false;
  }

  /** Writes the paper where the person says; true when it was written. */
  async save(): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.saved = undefined;
    this.#saved = '';
    try {
      await flush();
      const request = this.#request();
      const saved = request && (await ask(Save, request));
      if (!saved || saved.cancelled) return false;
      this.saved = saved;
      this.download();
      void desk.did();
      await this.#list();
      this.#saved = this.exported[0]?.id ?? '';
      return true;
    } catch (error) {
      report(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** In a browser the paper that was written comes as a download. */
  download = (): void => {
    if (this.saved?.url) download(this.saved.url, this.saved.name);
  };

  /** Shows the paper in the program that opens PDFs here. */
  show = (): Promise<void> => this.#try(() => call(Open, this.saved?.path ?? ''));

  /** Shows where the paper lies. */
  reveal = (): Promise<void> => this.#try(() => call(ShowInFolder, this.saved?.path ?? ''));

  /** Opens a paper that was exported, as it was then. */
  reopen = ({ id, name }: document.Exported): Promise<void> =>
    this.#try(async () => {
      const url = await ask(OpenExported, id);
      if (url) download(url, name);
    });

  async #change(): Promise<void> {
    this.saved = undefined;
    await Promise.all([this.count(), this.look()]);
  }

  #forget(): void {
    this.saved = this.facts = this.offer = this.shown = this.trouble = this.other = undefined;
    this.exported = [];
    this.month = '';
    this.pages.clear();
    this.covers.clear();
  }

  #request(): document.Request | undefined {
    const { choice } = this;
    if (!choice) return undefined;
    const { client, kind, language, page, cover, letter } = choice;
    const days = kind === 'plan' ? this.days : { from: '', to: '' };
    const parts = choice.parts.filter(({ on }) => on).map(({ name }) => name);
    return { kind, client, ...days, language, page, cover, parts, letter };
  }

  async #see(): Promise<void> {
    const request = this.#request();
    if (!request) return;
    try {
      const preview = await call(Preview, request);
      const bytes = await fetchPaper(preview.url);
      if (this.#again || !(await this.pages.show(bytes, preview.leaves, preview.parts))) return;
      this.shown = preview;
      this.trouble = undefined;
      this.#drawCovers(request).catch(report);
    } catch (error) {
      if (!this.#again) this.trouble = asFault(error);
    }
  }

  /** Draws the covers to choose from, if something changed that they depend on. */
  async #drawCovers(request: document.Request): Promise<void> {
    if (this.offer?.covers.length === 0) return;
    const { kind, language, page, from, to } = request;
    const occasion = JSON.stringify([kind, language, page, from, to, this.#client]);
    await this.covers.draw(occasion, async () => {
      const { url } = await call(PreviewCovers, request);
      return openPaper(await fetchPaper(url));
    });
  }

  /** One choice after the other, as they were made. */
  #write(choice: document.Choice): Promise<unknown> {
    const written = this.#writing.then(() => call(Choose, choice));
    this.#writing = written.catch(() => undefined);
    return written.then(() => desk.did());
  }

  async #list(): Promise<void> {
    const client = this.#client?.id;
    if (!client) return;
    const exported = await call(Exported, client);
    if (client !== this.#client?.id) return;
    this.exported = exported;
    // An export that was undone is no longer told.
    if (this.#saved && !exported.some(({ id }) => id === this.#saved)) this.saved = undefined;
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      report(error);
    }
  }
}

export const documents = new Documents();
