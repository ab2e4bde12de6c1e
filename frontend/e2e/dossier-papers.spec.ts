import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openDossier } from './dossier';
import { expect, noFaults, test, type Studio } from './studio';

const pictures = (page: Page) => page.getByRole('region', { name: 'Anteprima' });
const leaf = (page: Page, n: number) => pictures(page).getByRole('button', { name: `pagina ${n} di ` });
const leaves = (page: Page) => pictures(page).getByRole('button');
const part = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Parti' }).getByRole('listitem').filter({ hasText: name });
const exported = (page: Page) => page.getByRole('region', { name: 'Già esportati' });

async function drawn(page: Page): Promise<void> {
  await expect(leaf(page, 1)).toHaveAttribute('data-drawn');
  await expect(pictures(page).locator('[data-page]:not([data-drawn])')).toHaveCount(0);
}

/** A bakery whose dossier has something in several parts. */
const open = (studio: Studio) =>
  openDossier(studio, 'Panificio Bruni', async (client) => {
    await studio.call('Dossier', 'DescribeBusiness', { client, does: 'Pane e focacce', earns: 'I dolci' });
    await studio.call('Dossier', 'WriteMilestone', client, { date: '1957', event: 'Apre il forno' });
    await studio.call('Dossier', 'WriteNote', client, { title: 'Il pane fresco si compra due volte' });
    await studio.call('Dossier', 'WriteStakeholder', client, {
      name: 'Marta Bruni',
      referent: true,
      influence: 90,
      interest: 80,
      attitude: 'supporter',
    });
    await studio.call('Dossier', 'AddBrandWords', client, 'avoid', 'eccellenza');
  });

test('the dossier is previewed like the plan, made otherwise, exported and opened again', async ({
  studio,
}) => {
  const { page } = studio;
  await open(studio);
  await page.getByRole('button', { name: 'Esporta dossier' }).click();
  await expect(page.getByRole('radio', { name: 'Dossier', exact: true })).toBeChecked();
  await drawn(page);
  await expect(leaf(page, 2)).toHaveAccessibleName(/Indice/);
  const many = await leaves(page).count();
  await noFaults(page);

  await part(page, 'Copertina').getByRole('switch').click();
  await expect(leaves(page)).toHaveCount(many - 1);
  await page.getByRole('radio', { name: 'Inglese' }).click();
  await expect(leaf(page, 1)).toHaveAccessibleName(/Contents/);
  const sphere = part(page, 'Sfera di influenza');
  await expect(sphere).toContainText('Solo per te: la mappa di chi conta');
  await expect(sphere.getByRole('switch')).not.toBeChecked();
  await sphere.getByRole('switch').click();
  const handle = sphere.getByRole('button');
  await handle.press('Enter');
  await page.getByRole('menuitem', { name: 'In cima' }).click();
  await expect(leaf(page, 1)).toHaveAccessibleName(/Sphere of influence/);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Esporta PDF' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Panificio Bruni dossier \d{4}-\d\d-\d\d internal use en\.pdf$/);
  const bytes = await readFile(await file.path());
  await expect(exported(page).getByRole('button')).toContainText('Dossier, uso interno');
  await expect(exported(page).getByRole('button')).toContainText('Inglese');

  await studio.restart();
  await page.getByRole('button', { name: 'Dossier', exact: true }).first().click();
  await page.getByRole('button', { name: 'Esporta dossier' }).click();
  await expect(leaf(page, 1)).toHaveAccessibleName(/Sphere of influence/);
  const again = page.waitForEvent('download');
  await exported(page).getByRole('button').click();
  expect(await readFile(await (await again).path())).toEqual(bytes);
});

test('the brand card is one page, and an empty brand says what it lacks', async ({ studio }) => {
  const { page } = studio;
  await open(studio);
  await page.getByRole('button', { name: 'Esporta dossier' }).click();
  await drawn(page);
  await page.getByRole('radio', { name: 'Scheda della marca' }).click();
  await expect(leaf(page, 1)).toHaveAccessibleName(/Scheda della marca/);
  await drawn(page);
  await expect(leaves(page)).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Parti' })).toBeHidden();
  await noFaults(page);

  await studio.client('Studio Verdi');
  await studio.open();
  await page
    .getByRole('navigation', { name: 'Clienti' })
    .getByRole('button', { name: 'Studio Verdi', exact: true })
    .click();
  await page.getByRole('button', { name: 'Documenti', exact: true }).click();
  await page.getByRole('radio', { name: 'Scheda della marca' }).click();
  await expect(page.getByText('Della marca di Studio Verdi non si sa ancora nulla')).toBeVisible();
  await expect(leaves(page)).toHaveCount(0);
});
