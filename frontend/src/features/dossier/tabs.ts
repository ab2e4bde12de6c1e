import type { Component } from 'svelte';
import type { dossier } from '$models';
import AddPerson from './AddPerson.svelte';
import AudiencesTab from './AudiencesTab.svelte';
import BrandTab from './BrandTab.svelte';
import BusinessTab from './BusinessTab.svelte';
import ChannelsTab from './ChannelsTab.svelte';
import CompetitorsTab from './CompetitorsTab.svelte';
import FindingsTab from './FindingsTab.svelte';
import MarketTab from './MarketTab.svelte';
import MaterialsTab from './MaterialsTab.svelte';
import PeopleTab from './PeopleTab.svelte';
import SphereTab from './SphereTab.svelte';
import { kinds as ofPeople } from './people';

/** A part of the dossier as its tab shows it; `kinds` are the records that are found there. */
export interface Tab {
  name: string;
  kinds: readonly string[];
  view: Component<{ client: dossier.Client }>;
  /** What stands beside the dossier's title while the tab is open. */
  action?: Component;
}

/** The tabs, in the order in which one comes to know a client. */
export const tabs = [
  { name: 'business', kinds: ['business', 'product', 'milestone'], view: BusinessTab },
  { name: 'market', kinds: ['market-note'], view: MarketTab },
  { name: 'competitors', kinds: ['competitor'], view: CompetitorsTab },
  { name: 'people', kinds: ofPeople, view: PeopleTab, action: AddPerson },
  { name: 'sphere', kinds: ofPeople, view: SphereTab, action: AddPerson },
  { name: 'audiences', kinds: ['audience'], view: AudiencesTab },
  {
    name: 'brand',
    kinds: ['brand', 'brand-value', 'proof', 'brand-word', 'swatch', 'typeface', 'hashtag-set'],
    view: BrandTab,
  },
  { name: 'channels', kinds: ['channel', 'audit', 'measure'], view: ChannelsTab },
  { name: 'findings', kinds: ['finding'], view: FindingsTab },
  { name: 'materials', kinds: ['material'], view: MaterialsTab },
] as const satisfies readonly Tab[];

export type TabName = (typeof tabs)[number]['name'];

/** The tab on which records of a kind stand, the open one before others; undefined for a kind that none knows. */
export function tabOf(kind: string, open?: TabName): TabName | undefined {
  const known = tabs.filter((tab: Tab) => tab.kinds.includes(kind));
  return (known.find(({ name }) => name === open) ?? known[0])?.name;
}
