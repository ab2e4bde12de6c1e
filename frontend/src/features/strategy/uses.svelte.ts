import { Findings } from '$go/Dossier';
import type { dossier } from '$models';
import { call } from '$lib/call';
import { onTables } from '$lib/desk.svelte';
import { report } from '$lib/report';

/** What the dossier found that the objectives of a client use. */
class Uses {
  all = $state.raw<dossier.Finding[]>([]);

  async read(client: string): Promise<void> {
    try {
      this.all = (await call(Findings, client)).findings;
    } catch (error) {
      report(error);
    }
  }

  /** Reads them, and again when undo moves one; gives back how to stop. */
  follow(client: string): () => void {
    void this.read(client);
    return onTables(['finding'], () => this.read(client));
  }

  /** The findings that an objective uses. */
  by(objective: string): dossier.Finding[] {
    return this.all.filter((finding) => finding.objective === objective);
  }
}

export const uses = new Uses();
