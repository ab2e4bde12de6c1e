import { expect, noFaults, test, type Studio } from './studio';
import { addMilestone, openDossier } from './dossier';
import type { dossier } from '../wailsjs/go/models';

test('a history is written by keyboard, stands in order, and is there after a restart', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni');
  await page.getByLabel('Che cosa fa').fill('Pane\ne focaccia');
  await page.getByLabel('Quando').fill('giugno 1999');
  await page.getByLabel('Che cosa è successo').fill('Apre il secondo banco');
  await page.keyboard.press('Enter');
  await expect(page.locator('ol > [data-record]')).toHaveCount(1);
  await page.keyboard.type('1957');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Si accende il forno');
  await page.keyboard.press('Enter');
  const rows = page.locator('ol > [data-record]');
  await expect(rows).toHaveCount(2);
  // Each field is called by its record too.
  const first = page.getByRole('group', { name: 'Si accende il forno' });
  await expect(first.getByRole('textbox', { name: 'Quando' })).toHaveValue('1957');
  await rows.first().getByLabel('Che cosa significa oggi').fill('Il lievito è ancora quello');
  await page.keyboard.press('Tab');
  await expect
    .poll(
      async () => (await studio.call<dossier.Business>('Dossier', 'Business', client)).milestones[0]?.meaning,
    )
    .toBe('Il lievito è ancora quello');
  await noFaults(page);
  await studio.restart();
  const kept = await studio.call<dossier.Business>('Dossier', 'Business', client);
  expect(kept).toMatchObject({
    does: 'Pane\ne focaccia',
    milestones: [
      { date: '1957', event: 'Si accende il forno', meaning: 'Il lievito è ancora quello' },
      { date: '1999-06', event: 'Apre il secondo banco' },
    ],
  });
});

test('what is no date stays in its field and says so; a removed date comes back', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', (id) =>
    addMilestone(studio, id, '1957', 'Si accende il forno'),
  );
  const row = page.locator('ol > [data-record]');
  await row.getByLabel('Quando').fill('31 febbraio 1957');
  await row.getByLabel('Quando').blur();
  await expect(row.getByText('non è un giorno del calendario')).toBeVisible();
  await row.getByLabel('Quando').fill('12/6/1957');
  await row.getByLabel('Quando').blur();
  await expect(row.getByLabel('Quando')).toHaveValue('12 giugno 1957');
  await row.getByRole('button', { name: 'Togli «Si accende il forno»' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Annulla', exact: true }).last().click();
  await expect(row).toHaveCount(1);
  const { milestones } = await studio.call<dossier.Business>('Dossier', 'Business', client);
  expect(milestones).toMatchObject([{ date: '1957-06-12' }]);
});

const sold = async (studio: Studio, client: string) =>
  (await studio.call<dossier.Business>('Dossier', 'Business', client)).products;

test('what is sold is written by keyboard, its months painted by key and by mouse', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni');
  await page.getByLabel('Un prodotto o servizio in più').fill('Panettone');
  await page.keyboard.press('Enter');
  const row = page.getByRole('list', { name: 'Prodotti e servizi' }).locator('> [data-record]');
  await expect(row).toHaveCount(1);
  await expect(row.getByRole('group', { name: 'Panettone', exact: true }).getByLabel('Nome')).toHaveValue(
    'Panettone',
  );
  await expect(page.getByLabel('Un prodotto o servizio in più')).toBeFocused();
  const month = (name: string) => row.getByRole('button', { name, exact: true });
  await month('gennaio').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(month('novembre')).toBeFocused();
  await expect.poll(async () => (await sold(studio, client))[0]?.season).toBe(0b110000000000);
  await month('marzo').hover();
  await page.mouse.down();
  await month('maggio').hover();
  await page.mouse.up();
  await expect.poll(async () => (await sold(studio, client))[0]?.season).toBe(0b110000011100);
  await month('aprile').click();
  await expect(month('aprile')).toHaveAttribute('aria-pressed', 'false');
  await row.getByLabel('Margine').click();
  await page.getByRole('option', { name: 'margine alto' }).click();
  await expect.poll(async () => (await sold(studio, client))[0]?.margin).toBe('high');
  await noFaults(page);
  await studio.restart();
  expect(await sold(studio, client)).toMatchObject([
    { name: 'Panettone', kind: 'product', season: 0b110000010100, margin: 'high' },
  ]);
});

test('what is sold moves with Alt and an arrow, goes by its menu, and comes back', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', async (id) => {
    for (const name of ['Pane', 'Focaccia'])
      await studio.call('Dossier', 'WriteProduct', id, { kind: 'product', name });
  });
  const names = async () => (await sold(studio, client)).map(({ name }) => name);
  await page.getByLabel('Nome').last().focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(names).toEqual(['Focaccia', 'Pane']);
  await expect(page.getByLabel('Nome').first()).toBeFocused();
  await page.getByRole('button', { name: 'Sposta o togli «Pane»' }).click();
  await page.getByRole('menuitem', { name: 'Togli' }).click();
  await expect.poll(names).toEqual(['Focaccia']);
  await page.getByRole('button', { name: 'Annulla', exact: true }).last().click();
  await expect.poll(names).toEqual(['Focaccia', 'Pane']);
});

test('an anniversary becomes an idea that leads back to its milestone', async ({ studio }) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni', (id) =>
    addMilestone(studio, id, '1957', 'Si accende il forno', 'Mai spento'),
  );
  await page.getByRole('button', { name: 'Fanne un contenuto: Si accende il forno' }).press('Enter');
  const retold = page.getByRole('list', { name: 'Contenuti che raccontano «Si accende il forno»' });
  await expect(retold.getByRole('button')).toHaveText(/^1957 → \d+ anni: Si accende il forno\s*idea$/i);
  await noFaults(page);
  await retold.getByRole('button').press('Enter');
  await expect(page.getByLabel('Testo', { exact: true })).toHaveValue('Mai spento');
  await page.getByRole('button', { name: '1957 · Si accende il forno' }).click();
  await expect(retold).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(retold).toHaveCount(0);
});

test('a double click on «Fanne un contenuto» makes one idea', async ({ studio }) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni', (id) =>
    addMilestone(studio, id, '1957', 'Si accende il forno'),
  );
  const button = page.getByRole('button', { name: 'Fanne un contenuto: Si accende il forno' });
  await button.dblclick();
  const retold = page.getByRole('list', { name: 'Contenuti che raccontano «Si accende il forno»' });
  await expect(retold.getByRole('button')).toHaveCount(1);
  // One click more is one more idea: what the double click asked for is done by then.
  await button.click();
  await expect(retold.getByRole('button')).toHaveCount(2);
});
