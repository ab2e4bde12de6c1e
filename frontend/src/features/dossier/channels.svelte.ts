import * as go from '$go/Dossier';
import * as strategyGo from '$go/Strategy';
import type { dossier, strategy } from '$models';
import { call } from '$lib/call';
import { desk } from '$lib/desk.svelte';
import { newestFirst, ordered } from '$lib/order';
import { platformName, readPlatform } from '$lib/platforms';
import { say } from '$lib/words';
import { Area, put, without } from './area.svelte';
import { figureText, seriesKey, seriesByChannel, type Measure } from './figures';

export type Channel = strategy.Channel;
export type Audit = dossier.Audit;

interface Part {
  strategy: strategy.Strategy;
  audits: Audit[];
  ahead: dossier.Ahead[];
  measures: Measure[];
}

async function read(client: string): Promise<Part> {
  const [chosen, found, measures] = await Promise.all([
    call(strategyGo.Read, client),
    call(go.Channels, client),
    call(go.Measures, client),
  ]);
  return { strategy: chosen, ...found, measures };
}

const tables = ['channel', 'audit', 'measure', 'objective', 'kpi', 'post', 'variant'];

/** The audit of a client's channels: the strategy's own channels, what was found of each, and the figures. */
class Channels extends Area<Part> {
  /** The series of which all readings are shown. */
  opened = $state('');

  series = $derived(seriesByChannel(this.now?.measures ?? []));

  constructor() {
    super(read, tables);
  }

  /** Opens the series in which a reading stands. */
  reach(reading: string | undefined): void {
    const measure = this.now?.measures.find(({ id }) => id === reading);
    if (measure) this.opened = seriesKey(measure);
  }

  auditOf(channel: string): Audit {
    const blank = { id: channel, state: '', access: '', verdict: '' };
    return this.now?.audits.find(({ id }) => id === channel) ?? blank;
  }

  aheadOf(channel: string): dossier.Ahead | undefined {
    return this.now?.ahead.find((one) => one.channel === channel);
  }

  /** Adds a channel, by its platform or address, to the strategy too; false when it was refused. */
  add(text: string): Promise<boolean> {
    const blank = { id: '', profile: '', ...readPlatform(text), mission: '', audiences: [] };
    const doIt = () => call(strategyGo.AddChannel, this.client, blank);
    return this.keep(blank, platformName(blank.platform), doIt, withChannel);
  }

  /** Writes what the strategy says of a channel. */
  edit(channel: Channel): Promise<boolean> {
    const doIt = () => call(strategyGo.EditChannel, channel);
    return this.keep(channel, platformName(channel.platform), doIt, withChannel);
  }

  /** Puts the channels in an order. */
  async arrange(ids: string[]): Promise<void> {
    await this.act(
      (now) => withChannels(now, ordered(now.strategy.channels, ids)),
      () => call(strategyGo.Reorder, this.client, 'channel', ids),
      (now, kept) => ({ ...now, strategy: kept }),
    );
  }

  /** Takes a channel away, from the strategy too, and offers it back. */
  async remove({ id, platform }: Channel): Promise<void> {
    const act = await this.act(
      (now) => withChannels(now, without(now.strategy.channels, id)),
      () => call(strategyGo.DeleteChannel, id),
    );
    if (act) desk.tell(say('strategy.channel.deleted', { name: platformName(platform) }), act);
  }

  /** Writes what was found of a channel. */
  audit(audit: Audit): Promise<boolean> {
    const withIt = (now: Part, a: Audit): Part => ({ ...now, audits: put(now.audits, a) });
    return this.keep(audit, '', () => call(go.WriteAudit, audit), withIt);
  }

  /** Adds a figure, or changes it when it has an id; false when it was refused. */
  measure(measure: Measure): Promise<boolean> {
    const doIt = () => call(go.WriteMeasure, this.client, measure);
    return this.keep(measure, measure.metric, doIt, (now, m) => ({
      ...now,
      measures: newestFirst(put(now.measures, m)),
    }));
  }

  /** Takes a figure away, and offers it back. */
  async removeMeasure({ id, metric }: Measure): Promise<void> {
    const act = await this.act(
      (now) => ({ ...now, measures: without(now.measures, id) }),
      () => call(go.RemoveMeasure, id),
    );
    if (act) desk.tell(say('dossier.measure.removed', { name: metric }), act);
  }

  /** Makes a figure the one that a KPI starts from, and offers the one before back. */
  async take(measure: Measure, kpi: strategy.KPI): Promise<void> {
    const act = await this.act(
      (now) => now,
      () => call(go.TakeBaseline, measure.id, kpi.id),
    );
    if (!act) return;
    await this.reload();
    desk.tell(say('dossier.figure.taken', { value: figureText(measure), kpi: kpi.metric }), act);
  }
}

const withChannels = (now: Part, list: Channel[]): Part => ({
  ...now,
  strategy: { ...now.strategy, channels: list },
});

const withChannel = (now: Part, channel: Channel): Part =>
  withChannels(now, put(now.strategy.channels, channel));

export const channels = new Channels();
