import * as go from '$go/Dossier';
import * as strategyGo from '$go/Strategy';
import type { dossier, strategy } from '$models';
import { call } from '$lib/call';
import type { Focus } from '$lib/desk.svelte';
import { say } from '$lib/words';
import { announce } from '$ui/toast.svelte';
import { put, without } from './area.svelte';
import { opened, ProvenArea } from './evidence.svelte';
import { inField, withMoved, type Field, type Finding } from './finding';

interface Part {
  findings: Finding[];
  evidence: dossier.Evidence[];
  objectives: strategy.Objective[];
}

async function read(client: string): Promise<Part> {
  const [found, { objectives }] = await Promise.all([
    call(go.Findings, client),
    call(strategyGo.Read, client),
  ]);
  return { ...found, objectives };
}

/** What the study of a client came to, in four fields, and the objectives that may use it. */
class Findings extends ProvenArea<Part> {
  /** The id of the finding that is open beside the fields. */
  chosen = $state('');

  shown = $derived(this.now?.findings.find(({ id }) => id === this.chosen));

  constructor() {
    super(read, ['finding', 'objective']);
  }

  /** Opens a finding for one of its fields or a piece of its evidence; without, one is shown in its place. */
  reach({ id, part = '', field, words }: Focus): void {
    if (part || field || words) this.chosen = id;
    opened.evidence = part;
  }

  /** Adds a finding at the foot of its field, or changes it when it has an id; false when it was refused. */
  write(finding: Finding): Promise<boolean> {
    const doIt = () => call(go.WriteFinding, this.client, finding);
    return this.keep(finding, finding.text, doIt, (now, f) => ({ ...now, findings: put(now.findings, f) }));
  }

  /** Adds a finding that says so much. */
  add(kind: Field, text: string): Promise<boolean> {
    return this.write({ id: '', kind, text, objective: '', because: '' });
  }

  /** Puts a finding into a field, at a place there. */
  async move(move: dossier.FindingMove): Promise<void> {
    const { now } = this;
    if (!now) return;
    const findings = withMoved(now.findings, move);
    if (
      findings.map(({ id, kind }) => id + kind).join() ===
      now.findings.map(({ id, kind }) => id + kind).join()
    )
      return;
    const own = inField(findings, move.kind);
    const place = { n: own.findIndex(({ id }) => id === move.id) + 1, of: own.length };
    announce(say('carry.place', { where: say(`dossier.finding.${move.kind as Field}`), ...place }));
    await this.act(
      (part) => ({ ...part, findings: withMoved(part.findings, move) }),
      () => call(go.MoveFinding, move),
    );
  }

  /** Makes an objective of what a finding says, which then uses it. */
  async begin(finding: Finding): Promise<void> {
    const made = await this.act(
      (now) => now,
      () => call(go.ObjectiveOf, finding.id),
    );
    if (made) await this.reload();
  }

  /** Takes a finding away with its evidence. */
  remove({ id, text }: Finding): Promise<void> {
    if (this.chosen === id) this.chosen = '';
    return this.takeAway('finding', id, text, (now) => ({ ...now, findings: without(now.findings, id) }));
  }
}

export const findings = new Findings();
