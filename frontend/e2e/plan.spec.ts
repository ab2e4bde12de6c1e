import { readFile } from 'node:fs/promises';
import { expect, noFaults, test } from './studio';

test('the plan of a month comes as a PDF, and the page counts what is in it', async ({ studio }) => {
  const { page } = studio;
  const { id: client } = await studio.client('Panificio Bruni');
  for (const day of ['2026-12-08', '2026-12-09', '2027-01-07'])
    await studio.call('Calendar', 'WritePost', { client, title: 'Panettone 🍞', day });
  await studio.open();
  await page
    .getByRole('navigation', { name: 'Clienti' })
    .getByRole('button', { name: 'Panificio Bruni', exact: true })
    .click();
  await page.getByRole('button', { name: 'Piano', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Piano editoriale' })).toBeVisible();

  const month = page.getByRole('group', { name: 'Mese' });
  while (!(await month.getByText('Dicembre 2026').isVisible()))
    await month.getByRole('button', { name: 'Mese dopo' }).click();
  await expect(page.getByText('Le schede di 2 contenuti')).toBeVisible();
  await expect(page.getByText('2 contenuti senza pilastro')).toBeVisible();
  await noFaults(page);
  await page.getByRole('button', { name: '2 contenuti senza testo' }).click();
  const composer = page.getByRole('region', { name: 'Contenuto aperto' });
  await composer.getByRole('textbox', { name: 'Testo' }).fill('È tempo di panettone 🍞');
  await page.getByRole('button', { name: 'Esporta piano' }).click();
  await expect(month.getByText('Dicembre 2026')).toBeVisible();
  await expect(page.getByRole('button', { name: '1 contenuto senza testo' })).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Esporta PDF' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.pdf$/);
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await expect(page.getByRole('region', { name: 'Il piano è pronto' })).toContainText(/\d+ pagine/);
  await noFaults(page);
});

test('an empty month is a plan that says so', async ({ studio }) => {
  const { page } = studio;
  await studio.client('Panificio Bruni');
  await page
    .getByRole('navigation', { name: 'Clienti' })
    .getByRole('button', { name: 'Panificio Bruni', exact: true })
    .click();
  await page.getByRole('button', { name: 'Piano', exact: true }).click();
  await expect(page.getByText("non ce n'è ancora nessuno, e il piano lo dirà")).toBeVisible();
  await expect(page.getByText('La strategia: è ancora da scrivere')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Esporta PDF' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);
});
