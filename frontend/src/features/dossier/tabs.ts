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
import { tabKinds, tabNames, type TabName } from './tab-names';

/** A part of the dossier as its tab shows it; `kinds` are the records that are found there. */
export interface Tab {
  name: TabName;
  kinds: readonly string[];
  view: Component<{ client: dossier.Client }>;
  /** What stands beside the dossier's title while the tab is open. */
  action?: Component;
}

const views: Record<TabName, Pick<Tab, 'view' | 'action'>> = {
  business: { view: BusinessTab },
  market: { view: MarketTab },
  competitors: { view: CompetitorsTab },
  people: { view: PeopleTab, action: AddPerson },
  sphere: { view: SphereTab, action: AddPerson },
  audiences: { view: AudiencesTab },
  brand: { view: BrandTab },
  channels: { view: ChannelsTab },
  findings: { view: FindingsTab },
  materials: { view: MaterialsTab },
};

/** The tabs, in their order. */
export const tabs: readonly Tab[] = tabNames.map((name) => ({ name, kinds: tabKinds[name], ...views[name] }));

/** The tab on which records of a kind stand, the open one before others; undefined for a kind that none knows. */
export function tabOf(kind: string, open?: TabName): TabName | undefined {
  const known = tabs.filter((tab) => tab.kinds.includes(kind));
  return (known.find(({ name }) => name === open) ?? known[0])?.name;
}
