import * as go from '$go/Dossier';
import type { dossier } from '$models';
import { call } from '$lib/call';
import { oldestFirst, ordered } from '$lib/order';
import { say } from '$lib/words';
import { announce } from '$ui/toast.svelte';
import { Area, put, without } from './area.svelte';

export type Milestone = dossier.Milestone;
export type Product = dossier.Product;

/** What a client does and earns by, what it sells, and its history, the oldest first. */
class Business extends Area<dossier.Business> {
  constructor() {
    super((client) => call(go.Business, client), ['client', 'product', 'milestone', 'post']);
  }

  /** Writes what the client does or earns by. */
  async describe(part: { does: string } | { earns: string }): Promise<boolean> {
    const anew = (now: dossier.Business) => ({ ...now, ...part });
    const { now } = this;
    if (!now) return false;
    return (await this.act(anew, () => call(go.DescribeBusiness, anew(now)))) !== undefined;
  }

  /** Adds a product or service, or changes it when it has an id; false when it was refused. */
  writeProduct(product: Product): Promise<boolean> {
    const doIt = () => call(go.WriteProduct, this.client, product);
    return this.keep(product, product.name, doIt, (now, p) => ({ ...now, products: put(now.products, p) }));
  }

  /** Takes a product or service away. */
  removeProduct({ id, name }: Product): Promise<void> {
    return this.takeAway('product', id, name, (now) => ({ ...now, products: without(now.products, id) }));
  }

  /** Puts products and services in a new order. */
  arrangeProducts(ids: string[]): Promise<void> {
    return this.order('product', ids, (now) => ({ ...now, products: ordered(now.products, ids) }));
  }

  /** Makes an idea in the backlog of a milestone's next anniversary. */
  async retell({ id }: Milestone): Promise<void> {
    const idea = await this.act(
      (now) => now,
      () => call(go.RetellMilestone, id),
      (now, { id: post, title, state, day }) => ({
        ...now,
        retellings: [...now.retellings, { post, milestone: id, title, state, day }],
      }),
    );
    if (idea) announce(say('dossier.milestone.retold-as', { title: idea.title }));
  }

  /** Adds a milestone, or changes it when it has an id; false when it was refused. */
  write(milestone: Milestone): Promise<boolean> {
    const doIt = () => call(go.WriteMilestone, this.client, milestone);
    return this.keep(milestone, milestone.event, doIt, (now, m) => ({
      ...now,
      milestones: oldestFirst(put(now.milestones, m)),
    }));
  }

  /** Takes a milestone out of the history. */
  remove({ id, event }: Milestone): Promise<void> {
    return this.takeAway('milestone', id, event, (now) => ({
      ...now,
      milestones: without(now.milestones, id),
    }));
  }
}

export const business = new Business();
