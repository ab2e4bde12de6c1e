import { expect, noFaults, test } from './studio';
import { openDossier } from './dossier';
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
  await expect(page.locator('[data-record]')).toHaveCount(1);
  await page.keyboard.type('1957');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Si accende il forno');
  await page.keyboard.press('Enter');
  const rows = page.locator('[data-record]');
  await expect(rows).toHaveCount(2);
  await expect(rows.first().getByLabel('Quando')).toHaveValue('1957');
  await rows.first().getByLabel('Che cosa dice oggi').fill('Il lievito è ancora quello');
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
    studio.call('Dossier', 'WriteMilestone', id, {
      id: '',
      date: '1957',
      event: 'Si accende il forno',
      meaning: '',
      retold: false,
    }),
  );
  const row = page.locator('[data-record]');
  await row.getByLabel('Quando').fill('31 febbraio 1957');
  await row.getByLabel('Quando').blur();
  await expect(row.getByText('non è una data')).toBeVisible();
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
