import type { Component } from 'svelte';
import type { overview } from '$models';
import { writeFigure } from '$lib/figure';
import { platformName } from '$lib/platforms';
import { folded } from '$ui/suggest';

/** Something that can be done or gone to; the shell says which there are. */
export interface Command {
  id: string;
  group: 'views' | 'actions';
  label: string;
  icon?: Component | undefined;
  kbd?: string | undefined;
  /** Other words under which one would look for it. */
  words?: string | undefined;
  /** Where it leads to, said beside its label. */
  place?: string | undefined;
  /** Offered only once one types its name. */
  quiet?: boolean | undefined;
  run: () => unknown;
}

export type GroupName = 'clients' | 'posts' | 'ideas' | 'strategy' | 'dossier' | 'views' | 'actions';

export type Entry = { key: string; hit: overview.Hit } | { key: string; command: Command };

export interface Group {
  name: GroupName;
  entries: Entry[];
}

const strategyKinds = ['objective', 'kpi', 'audience', 'need', 'pillar', 'channel'];

/** The group in which something found stands. */
export function groupOf(kind: string): GroupName {
  if (kind === 'client') return 'clients';
  if (kind === 'idea') return 'ideas';
  if (kind === 'post') return 'posts';
  return strategyKinds.includes(kind) ? 'strategy' : 'dossier';
}

const ofChannels = ['channel', 'competitor-profile', 'audit'];

/** What something found is called: a platform by its name, a figure as one writes it. */
export function titleOf({ kind, title, value }: overview.Hit): string {
  if (kind === 'observation' && value !== undefined) return writeFigure(value);
  return ofChannels.includes(kind) ? platformName(title) : title;
}

/** The line beside it, a figure with its unit. */
export function detailOf({ kind, detail, value, unit }: overview.Hit): string {
  return kind === 'measure' && value !== undefined ? writeFigure(value, unit) : detail;
}

/** The lines of the palette: what was found and what can be done, groups whose name one is typing first. */
export function grouped(query: string, hits: readonly overview.Hit[], commands: readonly Command[]): Group[] {
  const wanted = folded(query);
  const found: Record<GroupName, Entry[]> = {
    clients: [],
    posts: [],
    ideas: [],
    strategy: [],
    dossier: [],
    views: [],
    actions: [],
  };
  // Two records may be found in one place: a hit is told from the others by its rank too.
  hits.forEach((hit, i) => found[groupOf(hit.kind)].push({ key: `${hit.kind} ${hit.id} ${i}`, hit }));
  const fitting = commands.filter((command) => fits(command, wanted));
  for (const command of fitting) found[command.group].push({ key: `run ${command.id}`, command });
  const begun = wanted !== '' && fitting.some((command) => folded(command.label).startsWith(wanted));
  const order: GroupName[] = begun
    ? ['views', 'actions', 'clients', 'posts', 'ideas', 'strategy', 'dossier']
    : ['clients', 'posts', 'ideas', 'strategy', 'dossier', 'views', 'actions'];
  return order.map((name) => ({ name, entries: found[name] })).filter((group) => group.entries.length > 0);
}

function fits(command: Command, wanted: string): boolean {
  if (command.quiet && wanted === '') return false;
  const text = folded(`${command.label} ${command.words ?? ''}`);
  return wanted.split(' ').every((word) => text.includes(word));
}
