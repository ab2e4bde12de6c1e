import { RemoveLogo } from '$go/Clients';
import * as go from '$go/Dossier';
import type { dossier } from '$models';
import { call } from '$lib/call';
import { copyText } from '$lib/clipboard';
import { desk } from '$lib/desk.svelte';
import { pickFiles } from '$lib/files';
import { ordered } from '$lib/order';
import { report } from '$lib/report';
import { count, say } from '$lib/words';
import { announce, toasts } from '$ui/toast.svelte';
import { put, without } from './area.svelte';
import { ProvenArea } from './evidence.svelte';
import { changedTags, tagsOf } from './hashtags';

export type Line = dossier.Value | dossier.Proof;
export type BrandWord = dossier.BrandWord;
export type Swatch = dossier.Swatch;
export type Typeface = dossier.Typeface;
export type HashtagSet = dossier.HashtagSet;
export type WordKind = 'use' | 'avoid';

/** What of the brand is one of a kind. */
type Said = Partial<Pick<dossier.Brand, 'monogram' | 'colour' | 'promise' | 'voice' | 'logoSpace'>>;

/** The lists of the brand, with the kind of their records. */
const kinds = {
  values: 'brand-value',
  proofs: 'proof',
  words: 'brand-word',
  swatches: 'swatch',
  typefaces: 'typeface',
  hashtagSets: 'hashtag-set',
} as const;
type List = keyof typeof kinds;
type RecordOf<L extends List> = dossier.Brand[L][number];

/** How a client speaks and shows itself. */
class Brand extends ProvenArea<dossier.Brand> {
  constructor() {
    super(
      (client) => call(go.Brand, client),
      ['client', 'brand', 'brand_value', 'proof', 'brand_word', 'swatch', 'typeface', 'hashtag_set'],
    );
  }

  /** Writes the promise, the voice, the monogram, the colour or the space around the logo. */
  async describe(part: Said): Promise<boolean> {
    const anew = (now: dossier.Brand) => ({ ...now, ...part });
    const { now } = this;
    if (!now) return false;
    const settle = (shown: dossier.Brand, { monogram, colour, promise }: dossier.Brand) => ({
      ...anew(shown),
      monogram,
      colour,
      promise,
    });
    const kept = await this.act(anew, () => call(go.DescribeBrand, anew(this.now ?? now)), settle);
    if (kept) await desk.reloadClients();
    return kept !== undefined;
  }

  writeValue = (value: dossier.Value) =>
    this.#write('values', value, value.text, () => call(go.WriteValue, this.client, value));
  writeProof = (proof: dossier.Proof) =>
    this.#write('proofs', proof, proof.text, () => call(go.WriteProof, this.client, proof));
  writeWord = (word: BrandWord) => this.#write('words', word, word.text, () => call(go.WriteBrandWord, word));
  writeSwatch = (swatch: Swatch) =>
    this.#write('swatches', swatch, swatchName(swatch), () => call(go.WriteSwatch, this.client, swatch));
  writeTypeface = (typeface: Typeface) =>
    this.#write('typefaces', typeface, typeface.name, () => call(go.WriteTypeface, this.client, typeface));
  /** Writes a set of hashtags, and says which of them are kept otherwise than they were typed. */
  writeHashtags = (set: HashtagSet) =>
    this.#write('hashtagSets', set, set.name, async () => {
      const kept = await call(go.WriteHashtagSet, this.client, set);
      const changed = changedTags(set.tags, kept.tags);
      if (changed.length > 0)
        toasts.show({ text: count('dossier.hashtags.changed', changed.length, { tags: changed.join(' ') }) });
      return kept;
    });

  /** Adds the words of a list, as typed or pasted; false when it was refused. */
  async addWords(kind: WordKind, list: string): Promise<boolean> {
    const kept = await this.act(
      (now) => now,
      () => call(go.AddBrandWords, this.client, kind, list),
      (now, words) => ({ ...now, words }),
    );
    if (kept) announce(say('dossier.added', { name: list }));
    return kept !== undefined;
  }

  /** Takes a record out of a list; `name` is what one tells it by. */
  remove(list: List, id: string, name: string): Promise<void> {
    return this.takeAway(kinds[list], id, name, (now) => ({
      ...now,
      [list]: without<{ id: string }>(now[list], id),
    }));
  }

  /** Puts the records of a list in a new order. */
  arrange(list: List, ids: string[]): Promise<void> {
    return this.order(kinds[list], ids, (now) => ({
      ...now,
      [list]: ordered<{ id: string }>(now[list], ids),
    }));
  }

  async chooseLogo(): Promise<void> {
    await pickFiles({ kind: 'client-logo', id: this.client }, () => this.logoCame());
  }

  /** Shows a logo that was dropped or picked. */
  async logoCame(): Promise<void> {
    await Promise.all([this.reload(), desk.reloadClients()]);
  }

  async removeLogo(): Promise<void> {
    await this.act(
      ({ logo: _, ...bare }) => bare,
      () => call(RemoveLogo, this.client),
    );
    await desk.reloadClients();
  }

  /** Puts the hashtags of a set on the clipboard, and says so. */
  async copy(set: HashtagSet): Promise<void> {
    if (!(await copyText(set.tags))) return report(new Error('clipboard'));
    toasts.show({ text: count('dossier.hashtags.copied', tagsOf(set.tags).length, { name: set.name }) });
  }

  #write<L extends List>(
    list: L,
    record: RecordOf<L>,
    name: string,
    doIt: () => Promise<RecordOf<L>>,
  ): Promise<boolean> {
    return this.keep(record, name, doIt, (now, r) => ({ ...now, [list]: put<{ id: string }>(now[list], r) }));
  }
}

export const brand = new Brand();

/** Whether nothing was said of the brand yet. */
export function untouched(b: dossier.Brand): boolean {
  const lists = Object.keys(kinds) as List[];
  const { funny, casual, irreverent, enthusiastic } = b.voice;
  const said = [b.promise, b.logo, b.logoSpace, funny, casual, irreverent, enthusiastic];
  return lists.every((list) => b[list].length === 0) && said.every((one) => one === undefined || one === '');
}

/** What a swatch is called: its name, or the colour itself. */
export function swatchName({ name, colour }: Swatch): string {
  return name || colour || say('dossier.palette.colour');
}
