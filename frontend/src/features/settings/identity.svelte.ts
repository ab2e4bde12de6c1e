import { Edit, Get, RemoveLogo } from '$go/Owner';
import type { owner } from '$models';
import { call } from '$lib/call';
import { desk } from '$lib/desk.svelte';
import { pickFiles } from '$lib/files';
import { Queue } from '$lib/queue';
import { report } from '$lib/report';

/** Who the person is, as the papers will say. */
class Identity {
  owner = $state.raw<owner.Owner>();
  #queue = new Queue();

  async load(): Promise<void> {
    try {
      this.owner = await call(Get);
    } catch (error) {
      report(error);
    }
  }

  /** Changes what is said of the person; false when it was refused. */
  async edit(change: Partial<owner.Owner>): Promise<boolean> {
    const before = this.owner;
    if (!before) return false;
    this.owner = { ...before, ...change };
    // What was changed a moment ago may still be on its way, and goes with it.
    const send = () => call(Edit, { ...(this.owner ?? before), ...change });
    return this.#do(async () => {
      this.owner = await this.#queue.do(send);
    }, before);
  }

  async chooseLogo(): Promise<void> {
    await pickFiles({ kind: 'owner-logo', id: '' }, () => this.load());
  }

  async removeLogo(): Promise<void> {
    await this.#do(async () => {
      this.owner = await call(RemoveLogo);
    }, this.owner);
  }

  async #do(act: () => Promise<void>, before: owner.Owner | undefined): Promise<boolean> {
    try {
      await act();
      await desk.did();
      return true;
    } catch (error) {
      this.owner = before;
      report(error);
      return false;
    }
  }
}

export const identity = new Identity();
