import { EraseStakeholder, Namings, Removed } from '$go/Dossier';
import type { dossier } from '$models';
import { ask, call } from '$lib/call';
import { desk } from '$lib/desk.svelte';
import { drafts } from '$lib/drafts';
import { tellErased } from '$lib/erased';
import { report } from '$lib/report';

/** Those who were taken out of the dossiers, and of whom the history of the studio still holds what was known. */
class RemovedPeople {
  list = $state.raw<dossier.Removed[]>([]);

  async load(): Promise<void> {
    try {
      this.list = await call(Removed);
    } catch (error) {
      report(error);
    }
  }

  /** Destroys what is still known of one; nobody can bring it back. */
  async erase(one: dossier.Removed): Promise<void> {
    try {
      const { texts } = await call(Namings, one);
      await drafts.erase(one.id, () => ask(EraseStakeholder, one.id));
      tellErased(one.name, texts);
      await desk.did();
    } catch (error) {
      report(error);
    }
    await this.load();
  }
}

export const removed = new RemovedPeople();
