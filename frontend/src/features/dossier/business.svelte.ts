import * as go from '$go/Dossier';
import type { dossier } from '$models';
import { call } from '$lib/call';
import { Area, put, without } from './area.svelte';

export type Milestone = dossier.Milestone;

/** What a client does and earns by, and its history, the oldest first. */
class Business extends Area<dossier.Business> {
  constructor() {
    super((client) => call(go.Business, client), ['client', 'milestone']);
  }

  /** Writes what the client does or earns by. */
  async describe(part: { does: string } | { earns: string }): Promise<boolean> {
    const anew = (now: dossier.Business) => ({ ...now, ...part });
    const { now } = this;
    if (!now) return false;
    return (await this.act(anew, () => call(go.DescribeBusiness, anew(now)))) !== undefined;
  }

  /** Adds a milestone, or changes it when it has an id; false when it was refused. */
  async write(milestone: Milestone): Promise<boolean> {
    const withIt = (now: dossier.Business, m: Milestone) => ({
      ...now,
      milestones: told(put(now.milestones, m)),
    });
    const kept = await this.act(
      (now) => (milestone.id ? withIt(now, milestone) : now),
      () => call(go.WriteMilestone, this.client, milestone),
      withIt,
    );
    return kept !== undefined;
  }

  /** Takes a milestone out of the history. */
  remove({ id, event }: Milestone): Promise<void> {
    return this.takeAway('milestone', id, event, (now) => ({
      ...now,
      milestones: without(now.milestones, id),
    }));
  }
}

function told(milestones: Milestone[]): Milestone[] {
  return milestones.sort((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1));
}

export const business = new Business();
