import { expect, type Studio } from './studio';

/** Makes a client, fills its dossier with what the test needs, and opens it, on a tab if one is named. */
export async function openDossier(
  studio: Studio,
  name: string,
  fill: (client: string) => Promise<unknown> = () => Promise.resolve(),
  tab?: string,
): Promise<string> {
  const { id } = await studio.client(name);
  await fill(id);
  await studio.open();
  const { page } = studio;
  await page.getByRole('navigation', { name: 'Clienti' }).getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Dossier', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Dossier' })).toBeVisible();
  if (tab) await page.getByRole('tab', { name: tab }).click();
  return id;
}
