import * as go from '$go/Dossier';
import type { dossier } from '$models';
import { call } from '$lib/call';
import { report } from '$lib/report';
import { Area, put, without } from './area.svelte';

export type Evidence = dossier.Evidence;

/** The kinds of record that evidence may speak for. */
export type Proven = 'finding' | 'market-note' | 'proof';

/** Who keeps the evidence of a part of the dossier. */
export interface EvidenceKeeper {
  readonly client: string;
  readonly now: { evidence: Evidence[] } | undefined;
  writeEvidence(evidence: Evidence): Promise<boolean>;
  removeEvidence(evidence: Evidence): Promise<void>;
}

/** A part of the dossier whose records have evidence: all of it in one list, each piece with the record it is of. */
export class ProvenArea<T extends { evidence: Evidence[] }> extends Area<T> implements EvidenceKeeper {
  constructor(read: (client: string) => Promise<T>, tables: readonly string[]) {
    super(read, ['evidence', 'material', ...tables]);
  }

  /** Adds evidence to its record, or changes it when it has an id; false when it was refused. */
  writeEvidence(evidence: Evidence): Promise<boolean> {
    const doIt = () => call(go.WriteEvidence, evidence);
    return this.keep(evidence, evidence.claim, doIt, (now, e) => ({
      ...now,
      evidence: put(now.evidence, e),
    }));
  }

  /** Takes evidence away from its record. */
  removeEvidence({ id, claim }: Evidence): Promise<void> {
    return this.takeAway('evidence', id, claim, (now) => ({ ...now, evidence: without(now.evidence, id) }));
  }
}

/** Which piece of evidence is open, to be changed. */
class Opened {
  evidence = $state('');
}

export const opened = new Opened();

/** Evidence that is yet to be written, for a record. */
export function newEvidence(of: Proven, record: string, said: { claim: string; source: string }): Evidence {
  return {
    id: '',
    of,
    record,
    material: '',
    materialName: '',
    materialExpiry: '',
    day: '',
    confidence: '',
    goodUntil: '',
    ...said,
  };
}

/** The client's files that a source can be, by their names. */
class Sources {
  names = $state.raw<dossier.MaterialName[]>([]);

  async read(client: string): Promise<void> {
    try {
      this.names = await call(go.MaterialNames, client);
    } catch (error) {
      report(error);
    }
  }
}

export const sources = new Sources();
