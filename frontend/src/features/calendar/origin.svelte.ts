import { Milestone } from '$go/Dossier';
import type { dossier } from '$models';
import { call } from '$lib/call';
import { report } from '$lib/report';

/** The milestone that the open post retells. */
class Origin {
  milestone = $state.raw<dossier.Milestone>();

  async read(id: string): Promise<void> {
    if (this.milestone?.id !== id) this.milestone = undefined;
    try {
      this.milestone = await call(Milestone, id);
    } catch (error) {
      report(error);
    }
  }
}

export const origin = new Origin();
