import { SvelteMap } from 'svelte/reactivity';
import { drafts } from '$lib/drafts';
import { readSince } from '$lib/since';
import { say, type Key } from '$lib/words';
import { nameOf } from '$ui/suggest';
import {
  pieces,
  read,
  readChip,
  write,
  writeChip,
  type ChipGap,
  type Gap,
  type Reading,
  type Refusal,
  type Written,
} from './letter';
import { whyNoFigure, writeFigure } from '$lib/figure';
import { suggestionsFor } from './suggestions';
import { sharesOf, type Card } from './thread';
import type { LetterWriter } from './writer.svelte';

type SentenceName = 'who' | 'wants' | 'speaks' | 'tells';

/** The gaps of each sentence; the last has those of its pillars and channels. */
const gapsOf: Record<SentenceName, readonly string[]> = {
  who: ['name', 'sector', 'place', 'since', 'promise'],
  wants: ['statement', 'effect', 'baseline', 'target', 'metric', 'due', 'direction'],
  speaks: ['audience', 'need'],
  tells: [],
};

const refusals: Record<Refusal, Key> = {
  day: 'date.refused',
  number: 'letter.refusal.number',
  unit: 'letter.refusal.unit',
  share: 'letter.refusal.share',
  rhythm: 'letter.refusal.rhythm',
  choice: 'letter.refusal.choice',
  name: 'letter.refusal.name',
  platform: 'letter.refusal.platform',
};

const names = Object.keys(gapsOf) as SentenceName[];

const ofPillar: readonly ChipGap[] = ['pillar', 'share'];
const ofChannel: readonly ChipGap[] = ['platform', 'rhythm'];

/** The letter under the pen: its sentences, what each gap says, and what it did not take, which waits on the disk. */
export class Drafting {
  #refused = new SvelteMap<string, { refusal: Refusal; text: string }>();
  #unitLent = $state(false);
  #place: string;
  #studio = drafts.studio;

  constructor(
    private readonly writer: () => LetterWriter,
    private readonly reading: () => Reading,
    private readonly strike: (card: Card, name: string) => void,
  ) {
    this.#place = `${writer().letter.client} strategy/letter`;
    this.#comeBack();
  }

  letter = $derived.by(() => this.writer().letter);

  #lead = $derived.by(() => readSince(this.letter.since).lead);

  /** The sentences in the language of the screens, each fallen apart into text and gaps. */
  sentences = $derived.by(() => names.map((key) => ({ key, pieces: pieces(sentence(key, this.#lead)) })));

  /** Why the shares are worth a second look; nothing when they make a hundred, or none is said. */
  shares = $derived.by(() => {
    const { sum, said } = sharesOf(this.letter.pillars.filter(({ name }) => name !== ''));
    return said && sum !== 100 ? say('letter.shares', { sum: writeFigure(sum, '%') }) : '';
  });

  read(gap: Gap): string {
    return read(this.letter, gap);
  }

  readChip(gap: ChipGap, at: number): string {
    return readChip(this.letter, gap, at);
  }

  /** What is worth knowing of the two figures: the unit typed in one is the other's too. */
  figures = $derived.by(() =>
    this.#unitLent ? say('letter.unit-lent', { unit: this.letter.kpi.unit }) : '',
  );

  /** What stands in a gap and was not taken. */
  refused(gap: Gap | ChipGap, at?: number): string | undefined {
    return this.#refused.get(keyOf(gap, at))?.text;
  }

  /** Forgets what was typed in a gap and was not taken. */
  forget(gap: Gap | ChipGap, at?: number): void {
    this.#refused.delete(keyOf(gap, at));
    for (const place of this.#placesOf(gap, at)) drafts.put(place, undefined, this.#studio);
  }

  /** Whether any gap holds something that was not taken. */
  anyRefused = $derived.by(() => this.#refused.size > 0);

  /** What was not taken in a sentence, and why. */
  notes(sentence: SentenceName): string[] {
    const own = (key: string) =>
      gapsOf[sentence].includes(key) ||
      (sentence === 'tells' && /^(pillar|share|platform|rhythm)\d+$/.test(key));
    return [...this.#refused]
      .filter(([key]) => own(key))
      .map(([gap, { refusal, text }]) => this.#why(gap, refusal, text));
  }

  #why(gap: string, refusal: Refusal, text: string): string {
    const { unit } = this.letter.kpi;
    const choices = suggestionsFor(gap as Gap, this.reading().today)
      .map(nameOf)
      .join(', ');
    const figure = refusal === 'number' || refusal === 'share' || refusal === 'rhythm';
    const why = figure ? whyNoFigure(text, `letter.refusal.${refusal}`) : refusals[refusal];
    return say(why, { text, unit, choices });
  }

  /** Takes what was typed in a gap; false when it is refused. */
  write(gap: Gap, text: string): boolean {
    return this.#take({ gap }, text, write(this.letter, gap, text, this.reading()));
  }

  /** The same for a pillar's or a channel's; emptying its name strikes it from the strategy. */
  writeChip(gap: ChipGap, at: number, text: string): boolean {
    const record = gap === 'pillar' ? this.letter.pillars[at] : this.letter.channels[at];
    if (text === '' && record?.id && (gap === 'pillar' || gap === 'platform')) {
      const kind = gap === 'pillar' ? 'pillar' : 'channel';
      this.strike({ kind, id: record.id }, this.readChip(gap, at));
      return true;
    }
    return this.#take({ gap, at }, text, writeChip(this.letter, gap, at, text, this.reading()));
  }

  /** Gives the pillar in that place another colour. */
  paint(at: number, hue: number): void {
    const pillars = this.letter.pillars.map((pillar, i) => (i === at ? { ...pillar, hue } : pillar));
    this.writer().change({ ...this.letter, pillars });
  }

  #take({ gap, at }: Spot, text: string, { letter, refusal, aside }: Written): boolean {
    this.#unitLent = aside === 'unit';
    this.forget(gap, at);
    if (refusal) {
      this.#refused.set(keyOf(gap, at), { refusal, text });
      const [place = ''] = this.#placesOf(gap, at);
      drafts.put(place, { text, from: this.#shown({ gap, at }), reason: refusal }, this.#studio);
    }
    if (letter) this.writer().change(letter);
    return !refusal;
  }

  /** What was typed and not taken comes back as it stood; if the letter takes it by now, it has it. */
  #comeBack(): void {
    for (const spot of this.#spots()) {
      const { gap, at } = spot;
      const kept = this.#placesOf(gap, at)
        .map((place) => drafts.of(place))
        .find(Boolean);
      if (!kept) continue;
      const { text, from } = kept;
      const written =
        at === undefined
          ? write(this.letter, gap as Gap, text, this.reading())
          : writeChip(this.letter, gap as ChipGap, at, text, this.reading());
      if (written.refusal || from === this.#shown(spot)) this.#take(spot, text, written);
      else this.forget(gap, at);
    }
  }

  /** Every gap of the letter. */
  #spots(): Spot[] {
    const { pillars, channels } = this.letter;
    const plain = Object.values(gapsOf).flat() as Gap[];
    return [
      ...plain.map((gap) => ({ gap })),
      ...pillars.flatMap((_, at) => ofPillar.map((gap) => ({ gap, at }))),
      ...channels.flatMap((_, at) => ofChannel.map((gap) => ({ gap, at }))),
    ];
  }

  #shown({ gap, at }: Spot): string {
    return at === undefined ? this.read(gap as Gap) : this.readChip(gap as ChipGap, at);
  }

  /** Where a gap stands: a pillar or a channel by its id, and before it has one by its place. */
  #placesOf(gap: Gap | ChipGap, at?: number): string[] {
    if (at === undefined) return [`${this.#place}/${gap}`];
    const { pillars, channels } = this.letter;
    const id = (ofPillar.includes(gap as ChipGap) ? pillars : channels)[at]?.id;
    return [id, String(at)].filter(Boolean).map((record) => `${this.#place}/${record}/${gap}`);
  }
}

/** A gap, and for a pillar's or a channel's in which place. */
interface Spot {
  gap: Gap | ChipGap;
  at?: number | undefined;
}

const keyOf = (gap: string, at?: number) => `${gap}${at ?? ''}`;

/** A sentence of the catalogue with its braces still in it; lead is what goes before since when the client is there. */
function sentence(name: SentenceName, lead: string): string {
  const gap = (gapName: string) => `{${gapName}}`;
  switch (name) {
    case 'who':
      return say('letter.who', {
        name: gap('name'),
        sector: gap('sector'),
        place: gap('place'),
        since: lead + gap('since'),
        promise: gap('promise'),
      });
    case 'wants':
      return say('letter.wants', {
        statement: gap('statement'),
        effect: gap('effect'),
        due: gap('due'),
        baseline: gap('baseline'),
        target: gap('target'),
        metric: gap('metric'),
        direction: gap('direction'),
      });
    case 'speaks':
      return say('letter.speaks', { audience: gap('audience'), need: gap('need') });
    case 'tells':
      return say('letter.tells', { pillars: gap('pillars'), channels: gap('channels') });
  }
}
