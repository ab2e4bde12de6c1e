import * as go from '$go/Dossier';
import type { dossier } from '$models';
import { call } from '$lib/call';
import { desk, type Focus } from '$lib/desk.svelte';
import { writeFigure } from '$lib/figure';
import { newestFirst, ordered } from '$lib/order';
import { platformName, readPlatform } from '$lib/platforms';
import { Area, put, without } from './area.svelte';

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
    if (competitor) await seen.open(competitor);
  }

  /** Adds a competitor, or changes it when it has an id; false when it was refused. */
  async write(competitor: Competitor): Promise<boolean> {
    const withIt = (now: dossier.Competitors, c: Competitor) => ({
      ...now,
      competitors: put(now.competitors, c),
    });
    const kept = await this.act(
      (now) => (competitor.id ? withIt(now, competitor) : now),
      () => call(go.WriteCompetitor, this.client, competitor),
      withIt,
    );
    return this.kept(kept, competitor, competitor.name);
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
  async writeProfile(profile: Profile): Promise<boolean> {
    const withIt = (now: dossier.Competitors, p: Profile) => ({ ...now, profiles: put(now.profiles, p) });
    const kept = await this.act(
      (now) => (profile.id ? withIt(now, profile) : now),
      () => call(go.WriteProfile, profile),
      withIt,
    );
    return this.kept(kept, profile, platformName(profile.platform));
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
class Seen extends Area<dossier.Observed> {
  /** How many are drawn: there may be thousands. */
  most = $state(batch);

  constructor() {
    super((competitor) => call(go.Observed, competitor), ['observation']);
  }

  override async open(competitor: string): Promise<void> {
    this.most = batch;
    await super.open(competitor);
  }

  /** Draws some more. */
  more(): void {
    this.most += batch;
  }

  /** Draws as many as it takes for one to be among them. */
  reach(id: string): void {
    const at = this.now?.observations.findIndex((one) => one.id === id) ?? -1;
    this.most = Math.max(this.most, at + 1);
  }

  /** Adds an observation, or changes it when it has an id; false when it was refused. */
  async write(observation: Observation): Promise<boolean> {
    const withIt = (now: dossier.Observed, o: Observation) => ({
      ...now,
      observations: newestFirst(put(now.observations, o)),
    });
    const kept = await this.act(
      (now) => (observation.id ? withIt(now, observation) : now),
      () => call(go.WriteObservation, observation),
      withIt,
    );
    if (kept) await competitors.reload();
    return this.kept(kept, observation, observation.text || writeFigure(observation.value));
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
