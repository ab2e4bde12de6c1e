import type { Component } from 'svelte';
import type { dossier } from '$models';
import AudiencesTab from './AudiencesTab.svelte';
import BusinessTab from './BusinessTab.svelte';
import MarketTab from './MarketTab.svelte';
import MaterialsTab from './MaterialsTab.svelte';

/** A part of the dossier as its tab shows it; `kinds` are the records that are found there. */
export interface Tab {
  name: string;
  kinds: readonly string[];
  view: Component<{ client: dossier.Client }>;
}

/** The tabs, in the order in which one comes to know a client. */
export const tabs = [
  { name: 'business', kinds: ['business', 'milestone'], view: BusinessTab },
  { name: 'market', kinds: ['market-note'], view: MarketTab },
  { name: 'audiences', kinds: ['audience'], view: AudiencesTab },
  { name: 'materials', kinds: ['material'], view: MaterialsTab },
] as const satisfies readonly Tab[];

export type TabName = (typeof tabs)[number]['name'];

/** The tab on which records of a kind stand; undefined for a kind that the dossier does not know. */
export function tabOf(kind: string): TabName | undefined {
  return tabs.find((tab: Tab) => tab.kinds.includes(kind))?.name;
}
