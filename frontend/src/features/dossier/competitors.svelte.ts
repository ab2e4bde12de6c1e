import * as go from '$go/Dossier';
import type { dossier } from '$models';
import { call } from '$lib/call';
import { desk, type Focus } from '$lib/desk.svelte';
import { newestFirst, ordered } from '$lib/order';
import { platformName, readPlatform } from '$lib/platforms';
import { Area, LongArea, put, without } from './area.svelte';
import { valueText } from './observation';

export type Competitor = dossier.Competitor;
export type Profile = dossier.Profile;
export type Observation = dossier.Observation;

/** What one looks at in a competitor, in the order of the table. */
export const topics = ['content', 'followers', 'rhythm', 'offer', 'price', 'tone', 'ads', 'other'] as const;
export type Topic = (typeof topics)[number];

/** A client's competitors side by side, and which of them is open beside the table. */
class Competitors extends Area<dossier.Competitors> {
  /** The competitor that is open, and the topic it was opened on; empty for none. */
  chosen = $state('');
  topic = $state<Topic | ''>('');

  /** The competitor that is open. */
  competitor = $derived(this.now?.competitors.find(({ id }) => id === this.chosen));
  #cells = $derived(new Map(this.now?.newest.map((n) => [`${n.competitor} ${n.topic}`, n])));

  constructor() {
    super((client) => call(go.Competitors, client), ['competitor', 'competitor_profile', 'observation']);
  }

  /** The newest that was seen of a competitor on a topic. */
  newest(competitor: string, topic: Topic): dossier.Newest | undefined {
    return this.#cells.get(`${competitor} ${topic}`);
  }

  /** Opens a competitor beside the table, on one topic or on all. */
  choose(competitor: string, topic: Topic | '' = ''): void {
    void this.#open(competitor, topic);
  }

  /** Opens a competitor beside the table, with all that was seen of it down to one observation. */
  async reach({ id, part }: Focus): Promise<void> {
    if (!this.now?.competitors.some((one) => one.id === id)) return;
    await this.#open(id);
    if (part) seen.reach(part);
  }

  async #open(competitor: string, topic: Topic | '' = ''): Promise<void> {
    this.chosen = competitor;
    this.topic = topic;
    seen.drawFew();
    if (competitor) await seen.open(competitor);
  }

  /** Adds a competitor, or changes it when it has an id; false when it was refused. */
  write(competitor: Competitor): Promise<boolean> {
    const doIt = () => call(go.WriteCompetitor, this.client, competitor);
    return this.keep(competitor, competitor.name, doIt, (now, c) => ({
      ...now,
      competitors: put(now.competitors, c),
    }));
  }

  /** Takes a competitor away, with all that was seen of it. */
  remove({ id, name }: Competitor): Promise<void> {
    if (this.chosen === id) this.choose('');
    return this.takeAway('competitor', id, name, (now) => ({
      ...now,
      competitors: without(now.competitors, id),
    }));
  }

  /** Puts the competitors in a new order. */
  arrange(ids: string[]): Promise<void> {
    return this.order('competitor', ids, (now) => ({ ...now, competitors: ordered(now.competitors, ids) }));
  }

  /** Adds a profile to a competitor, by its platform or address; false when it was refused. */
  addProfile(competitor: string, text: string): Promise<boolean> {
    return this.writeProfile({ id: '', competitor, profile: '', ...readPlatform(text) });
  }

  /** Adds a profile to its competitor, or changes it when it has an id; false when it was refused. */
  writeProfile(profile: Profile): Promise<boolean> {
    const doIt = () => call(go.WriteProfile, profile);
    return this.keep(profile, platformName(profile.platform), doIt, (now, p) => ({
      ...now,
      profiles: put(now.profiles, p),
    }));
  }

  /** Takes a profile away from its competitor. */
  removeProfile({ id, platform }: Profile, name = platform): Promise<void> {
    return this.takeAway('competitor-profile', id, name, (now) => ({
      ...now,
      profiles: without(now.profiles, id),
    }));
  }
}

/** How many observations are drawn at once. */
export const batch = 50;

/** All that was seen of the competitor that is open; the table's newest is read again after each act. */
class Seen extends LongArea<dossier.Observed> {
  constructor() {
    super((competitor) => call(go.Observed, competitor), ['observation'], batch);
  }

  protected override listOf({ observations }: dossier.Observed): Observation[] {
    return observations;
  }

  /** Adds an observation, or changes it when it has an id; false when it was refused. */
  async write(observation: Observation): Promise<boolean> {
    const doIt = () => call(go.WriteObservation, observation);
    const kept = await this.keep(observation, observation.text || valueText(observation), doIt, (now, o) => ({
      ...now,
      observations: newestFirst(put(now.observations, o)),
    }));
    if (kept) await competitors.reload();
    return kept;
  }

  /** Takes an observation away. */
  async remove({ id }: Observation, name: string): Promise<void> {
    await this.takeAway('observation', id, name, (now) => ({
      ...now,
      observations: without(now.observations, id),
    }));
    await competitors.reload();
  }
}

/** An observation of today that is yet to be written. */
export function newObservation(competitor: string, topic: Topic): Observation {
  return { id: '', competitor, day: desk.today, topic, text: '' };
}

export const competitors = new Competitors();
export const seen = new Seen();
