import { expect, noFaults, test } from './studio';

test.describe('the first start', () => {
  test.use({ begun: false });

  test('offers two doors, and nothing that does not work', async ({ studio, page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dal perché al post');
    await expect(page.getByRole('button', { name: 'Guardati intorno' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Comincia dal tuo primo cliente' })).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await noFaults(page);
    await studio.open();
  });

  test('looks around in a sample studio that says it is one', async ({ studio, page }) => {
    await page.getByRole('button', { name: 'Guardati intorno' }).click();
    await expect(page.getByRole('button', { name: 'Panificio Bruni', exact: true })).toBeVisible({
      timeout: 45_000,
    });
    await expect(page.getByRole('navigation', { name: 'Viste' })).toContainText('Studio di esempio');
    await page.getByRole('button', { name: /^Studio: / }).click();
    await expect(page.getByText('Questo è lo studio di esempio')).toBeVisible();
    await noFaults(page);
    await studio.restart();
    await expect(page.getByRole('button', { name: 'Panificio Bruni', exact: true })).toBeVisible();
  });

  test('goes from the first client straight to the letter of its strategy', async ({ studio, page }) => {
    await page.getByRole('button', { name: 'Comincia dal tuo primo cliente' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chi è il tuo cliente?');
    await noFaults(page);
    await page.keyboard.type('Gelateria del Molo');
    await page.getByLabel('Attività').fill('gelateria artigiana');
    await page.getByLabel('Dove').fill('Trani');
    await page.getByRole('button', { name: 'Continua con la strategia' }).click();
    await expect(page.getByRole('button', { name: 'Gelateria del Molo', exact: true })).toBeVisible();
    await expect(
      page.getByRole('navigation', { name: 'Viste' }).getByText('Trani · gelateria artigiana'),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Strategia', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(page.getByRole('main')).toContainText('La sua promessa');
    const [client] = await studio.call<{ name: string; timeZone: string }[]>('Clients', 'List');
    expect(client).toMatchObject({ name: 'Gelateria del Molo', timeZone: 'Europe/Rome', language: 'it' });
  });

  test('says why a file that is no studio cannot be opened', async ({ studio, page }) => {
    await page.getByRole('button', { name: 'Apri un altro studio…' }).click();
    await page.getByLabel('Percorso del file').fill(`${studio.folder}/non-esiste.timone`);
    await page.getByRole('dialog').getByRole('button', { name: 'Apri', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('non-esiste');
    await expect(page.getByLabel('Percorso del file')).toHaveValue(/non-esiste/);
  });
});

test('another studio can be made, and the first one opened again from the recent ones', async ({
  studio,
  page,
}) => {
  await studio.client('Panificio Bruni');
  await page.getByRole('button', { name: /^Studio: / }).click();
  await page.getByRole('button', { name: 'Nuovo studio…' }).click();
  await page.getByLabel('Nome dello studio').fill('Secondo studio');
  await page.getByRole('button', { name: 'Crea lo studio' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chi è il tuo cliente?');
  await expect(page.getByRole('button', { name: 'Studio: Secondo studio' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Panificio Bruni', exact: true })).toHaveCount(0);

  await page.getByRole('button', { name: 'Studio: Secondo studio' }).click();
  await expect(page.getByRole('main')).toContainText('Ancora nessun cliente');
  await noFaults(page);
  await page.getByRole('button', { name: /^Prova/ }).click();
  const rail = page.getByRole('navigation', { name: 'Clienti' });
  await expect(rail.getByRole('button', { name: 'Panificio Bruni' })).toBeVisible();
});
