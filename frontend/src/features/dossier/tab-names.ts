/** The parts of the dossier, in the order in which one comes to know a client. */
export const tabNames = [
  'business',
  'market',
  'competitors',
  'people',
  'sphere',
  'audiences',
  'brand',
  'channels',
  'findings',
  'materials',
] as const;

export type TabName = (typeof tabNames)[number];

const ofPeople = ['stakeholder', 'influence', 'approval', 'contact'];

/** The kinds of records that are found on a tab. */
export const tabKinds: Record<TabName, readonly string[]> = {
  business: ['business', 'product', 'milestone'],
  market: ['market-note'],
  competitors: ['competitor'],
  people: ofPeople,
  sphere: ofPeople,
  audiences: ['audience'],
  brand: ['brand', 'brand-value', 'proof', 'brand-word', 'swatch', 'typeface', 'hashtag-set'],
  channels: ['channel', 'audit', 'measure'],
  findings: ['finding'],
  materials: ['material'],
};
