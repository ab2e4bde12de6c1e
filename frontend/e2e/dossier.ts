import { expect, type Studio } from './studio';

/** Goes to the dossier, of a client and on a tab if they are named. */
export async function goToDossier(
  { page }: Studio,
  to: { client?: string; tab?: string } = {},
): Promise<void> {
  const { client, tab } = to;
  const clients = page.getByRole('navigation', { name: 'Clienti' });
  if (client) await clients.getByRole('button', { name: client, exact: true }).click();
  await page.getByRole('button', { name: 'Dossier', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Dossier' })).toBeVisible();
  if (tab) await page.getByRole('tab', { name: tab }).click();
}

/** Makes a client, fills its dossier with what the test needs, and opens it, on a tab if one is named. */
export async function openDossier(
  studio: Studio,
  client: string,
  fill: (client: string) => Promise<unknown> = () => Promise.resolve(),
  tab = '',
): Promise<string> {
  const { id } = await studio.client(client);
  await fill(id);
  await studio.open();
  await goToDossier(studio, { client, tab });
  return id;
}

/** Opens the dossier of the sample studio, in the language of the system or in another. */
export async function openSample(
  studio: Studio,
  to: { tab?: string; language?: string } = {},
): Promise<void> {
  await studio.call('Studio', 'LookAround');
  if (to.language) await studio.call('Studio', 'SetLanguage', to.language);
  await studio.open();
  await goToDossier(studio, to);
}

/** Writes a record as the page would; gives its id. */
export async function write(studio: Studio, what: string, ...args: unknown[]): Promise<string> {
  return (await studio.call<{ id: string }>('Dossier', `Write${what}`, ...args)).id;
}

export const addPerson = (studio: Studio, client: string, name: string, more: object = {}) =>
  write(studio, 'Stakeholder', client, { name, ...more });

export const addMilestone = (studio: Studio, client: string, date: string, event: string, meaning = '') =>
  write(studio, 'Milestone', client, { date, event, meaning });

export const addFinding = (studio: Studio, client: string, kind: string, text: string, because = '') =>
  write(studio, 'Finding', client, { kind, text, because });

export async function addChannel(studio: Studio, client: string, platform: string): Promise<string> {
  const blank = { platform, audiences: [] };
  return (await studio.call<{ id: string }>('Strategy', 'AddChannel', client, blank)).id;
}
