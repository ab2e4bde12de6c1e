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
