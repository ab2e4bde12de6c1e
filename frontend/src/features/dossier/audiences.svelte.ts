import * as go from '$go/Strategy';
import type { strategy } from '$models';
import { call } from '$lib/call';
import { desk } from '$lib/desk.svelte';
import { ordered } from '$lib/order';
import { say } from '$lib/words';
import { Area, put, without } from './area.svelte';

export type Audience = strategy.Audience;

type Strategy = strategy.Strategy;

/** Whom a client speaks to: the audiences of its strategy, with the pillars and channels that speak to them. */
class Audiences extends Area<Strategy> {
  constructor() {
    super(
      (client) => call(go.Read, client),
      ['audience', 'need', 'pillar', 'channel', 'pillar_audience', 'channel_audience'],
    );
  }

  /** Adds an audience at the foot; false when it was refused. */
  add(name: string): Promise<boolean> {
    const blank = { id: '', name, who: '', place: '', role: '', words: '', needs: [] };
    return this.keep(blank, name, () => call(go.AddAudience, this.client, blank), withIt);
  }

  /** Writes what is known of an audience. */
  edit(audience: Audience): Promise<boolean> {
    return this.keep(audience, audience.name, () => call(go.EditAudience, audience), withIt);
  }

  /** Puts the audiences in an order. */
  async arrange(ids: string[]): Promise<void> {
    await this.act(
      (now) => ({ ...now, audiences: ordered(now.audiences, ids) }),
      () => call(go.Reorder, this.client, 'audience', ids),
      (_, kept) => kept,
    );
  }

  /** Takes an audience away, and offers it back. */
  async remove({ id, name }: Audience): Promise<void> {
    const act = await this.act(
      (now) => ({ ...now, audiences: without(now.audiences, id) }),
      () => call(go.DeleteAudience, id),
    );
    if (act) desk.tell(say('strategy.audience.deleted', { name }), act);
  }
}

const withIt = (now: Strategy, audience: Audience): Strategy => ({
  ...now,
  audiences: put(now.audiences, audience),
});

export const audiences = new Audiences();
