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
import { tabNames, type TabName } from './tab-names';

/** A part of the dossier as its tab shows it; `kinds` are the records that are found there. */
export interface Tab {
  name: TabName;
  kinds: readonly string[];
  view: Component<{ client: dossier.Client }>;
  /** What stands beside the dossier's title while the tab is open. */
  action?: Component;
}

const views: Record<TabName, Omit<Tab, 'name'>> = {
  business: { kinds: ['business', 'product', 'milestone'], view: BusinessTab },
  market: { kinds: ['market-note'], view: MarketTab },
  competitors: { kinds: ['competitor'], view: CompetitorsTab },
  people: { kinds: ofPeople, view: PeopleTab, action: AddPerson },
  sphere: { kinds: ofPeople, view: SphereTab, action: AddPerson },
  audiences: { kinds: ['audience'], view: AudiencesTab },
  brand: {
    kinds: ['brand', 'brand-value', 'proof', 'brand-word', 'swatch', 'typeface', 'hashtag-set'],
    view: BrandTab,
  },
  channels: { kinds: ['channel', 'audit', 'measure'], view: ChannelsTab },
  findings: { kinds: ['finding'], view: FindingsTab },
  materials: { kinds: ['material'], view: MaterialsTab },
};

/** The tabs, in their order. */
export const tabs: readonly Tab[] = tabNames.map((name) => ({ name, ...views[name] }));

/** The tab on which records of a kind stand, the open one before others; undefined for a kind that none knows. */
export function tabOf(kind: string, open?: TabName): TabName | undefined {
  const known = tabs.filter((tab) => tab.kinds.includes(kind));
  return (known.find(({ name }) => name === open) ?? known[0])?.name;
}
