import type { dossier } from '$models';

export type Finding = dossier.Finding;

/** The four fields, as they stand: what is within the client above, what is around it below. */
export const fields = ['strength', 'weakness', 'opportunity', 'threat'] as const;

export type Field = (typeof fields)[number];

/** What became of a finding: it is used by an objective, or was dismissed, or neither yet. */
export type Fate = 'open' | 'used' | 'dismissed';

export function fateOf({ objective, because }: Finding): Fate {
  if (objective) return 'used';
  return because ? 'dismissed' : 'open';
}

/** The findings of a field, in their order. */
export function inField(findings: readonly Finding[], field: string): Finding[] {
  return findings.filter(({ kind }) => kind === field);
}

/** The findings with one of them moved into a field, before another there or at the foot of it. */
export function withMoved(
  findings: readonly Finding[],
  { id, kind, before }: dossier.FindingMove,
): Finding[] {
  const moved = findings.find((one) => one.id === id);
  if (!moved) return [...findings];
  const rest = findings.filter((one) => one.id !== id);
  const at = rest.findIndex((one) => one.id === before && one.kind === kind);
  const here = { ...moved, kind };
  return at < 0 ? [...rest, here] : [...rest.slice(0, at), here, ...rest.slice(at)];
}

/** Where a key with Alt takes a finding: up or down in its field, or to the field beside it; undefined for nowhere. */
export function stepOf(
  findings: readonly Finding[],
  finding: Finding,
  key: string,
): dossier.FindingMove | undefined {
  const own = inField(findings, finding.kind);
  const at = own.indexOf(finding);
  const { id, kind } = finding;
  if (key === 'ArrowUp') return at > 0 ? { id, kind, before: own[at - 1]?.id ?? '' } : undefined;
  if (key === 'ArrowDown')
    return at < own.length - 1 ? { id, kind, before: own[at + 2]?.id ?? '' } : undefined;
  const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
  const to = by && fields[fields.indexOf(kind as Field) + by];
  return to ? { id, kind: to, before: '' } : undefined;
}

/** The finding that an arrow leads to from another: above or below, or at the same height in the field beside. */
export function nextTo(findings: readonly Finding[], finding: Finding, key: string): Finding | undefined {
  const own = inField(findings, finding.kind);
  const at = own.indexOf(finding);
  if (key === 'ArrowUp') return own[at - 1];
  if (key === 'ArrowDown') return own[at + 1];
  const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
  for (let i = by ? fields.indexOf(finding.kind as Field) + by : -1; by && fields[i]; i += by) {
    const there = inField(findings, fields[i] ?? '');
    if (there.length > 0) return there[Math.min(at, there.length - 1)];
  }
  return undefined;
}
