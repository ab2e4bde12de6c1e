import type { Page } from '@playwright/test';
import { expect, noFaults, test } from './studio';

const rail = (page: Page) => page.getByRole('navigation', { name: 'Clienti' });
const onRail = (page: Page, name: string) => rail(page).getByRole('button', { name, exact: true });
const sidebar = (page: Page) => page.getByRole('navigation', { name: 'Viste' });

async function act(page: Page, client: string, action: string): Promise<void> {
  await onRail(page, client).click({ button: 'right' });
  await page.getByRole('menuitem', { name: action }).click();
}

test('clients change by a click, by their number and in the palette', async ({ studio, page }) => {
  await studio.client('Panificio Bruni');
  await studio.client('Villa Rosmarino');
  await onRail(page, 'Villa Rosmarino').click();
  await expect(sidebar(page)).toContainText('Villa Rosmarino');
  await expect(onRail(page, 'Villa Rosmarino')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Control+1');
  await expect(sidebar(page)).toContainText('Panificio Bruni');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rosmar');
  await page.keyboard.press('Enter');
  await expect(sidebar(page)).toContainText('Villa Rosmarino');
});

test('what is written of a client is on disk when the field is left', async ({ studio, page }) => {
  await studio.client('Panificio Bruni');
  await act(page, 'Panificio Bruni', 'Modifica i dati…');
  await page.getByLabel('Attività').fill('forno artigiano');
  await page.getByLabel('Dove').fill('Bari');
  await page.getByLabel('Da quando').fill('1957');
  await page.getByLabel('Da quando').press('Enter');
  await expect(sidebar(page)).toContainText('Bari · forno artigiano dal 1957');
  await page.getByRole('radio', { name: 'Verde bosco' }).click();
  await page.getByLabel('Monogramma').fill('Br');
  await expect(page.getByLabel('Fuso orario')).toHaveValue(/^Roma \(GMT\+[12]\)$/);
  await page.getByLabel('Fuso orario').fill('Atlantide');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Fuso orario')).toHaveAccessibleDescription(/^«Atlantide» non è nell'elenco/);
  await page.getByLabel('Fuso orario').fill('stati uniti new york');
  await page.getByRole('option', { name: /^New York/ }).click();
  await page.getByLabel('Lingua dei suoi documenti').click();
  await page.getByRole('option', { name: 'English' }).click();
  await noFaults(page);
  await studio.restart();
  const [client] = await studio.call<Record<string, string>[]>('Clients', 'List');
  expect(client).toMatchObject({
    sector: 'forno artigiano',
    place: 'Bari',
    since: '1957',
    colour: '#2b5f4c',
    monogram: 'Br',
    timeZone: 'America/New_York',
    language: 'en',
  });
});

test('a new client says at once all that cannot be kept, each at its field, and begins at the first', async ({
  studio,
  page,
}) => {
  await rail(page).getByRole('button', { name: 'Nuovo cliente' }).click();
  const name = page.getByLabel('Nome');
  await name.fill('Panificio Bruni');
  await page.getByLabel('Da quando').fill('31 febbraio');
  await page.getByLabel('Altro colore').fill('#GGG');
  await page.getByLabel('Monogramma').fill('Brun');
  await page.getByLabel('Monogramma').press('Enter');
  await expect(page.getByLabel('Da quando')).toBeFocused();
  await expect(page.getByLabel('Da quando')).toHaveAccessibleDescription(/^«31 febbraio/);
  await expect(page.getByLabel('Altro colore')).toHaveAccessibleDescription(
    /«#GGG» non è il codice di un colore/,
  );
  await expect(page.getByLabel('Monogramma')).toHaveAccessibleDescription(/^Un monogramma ha al massimo 3/);
  await expect(name).not.toHaveAttribute('aria-invalid');
  await noFaults(page);
  expect(await studio.call<unknown[]>('Clients', 'List')).toEqual([]);
  await page.getByLabel('Da quando').fill('1957, in via Sparano');
  await page.getByLabel('Altro colore').fill('#27447a');
  await page.getByLabel('Monogramma').fill('Br');
  await page.getByLabel('Monogramma').press('Enter');
  await expect
    .poll(async () => await studio.call<unknown[]>('Clients', 'List'))
    .toMatchObject([{ since: '1957, in via Sparano', monogram: 'Br', colour: '#27447a' }]);
});

test('typed text that no one saved is saved when the page goes', async ({ studio, page }) => {
  await studio.client('Panificio Bruni');
  await act(page, 'Panificio Bruni', 'Modifica i dati…');
  await page.getByLabel('Dove').fill('Bari vecchia');
  await page.reload();
  await expect(sidebar(page)).toContainText('Bari vecchia');
});

test('typed text goes to the client it was typed for, though another is opened by key', async ({
  studio,
  page,
}) => {
  await studio.client('Panificio Bruni');
  await studio.client('Villa Rosmarino');
  await act(page, 'Panificio Bruni', 'Modifica i dati…');
  await page.getByLabel('Dove').fill('Bari vecchia');
  await page.keyboard.press('Control+2');
  await expect(sidebar(page)).toContainText('Villa Rosmarino');
  await expect
    .poll(async () => (await studio.call<{ place: string }[]>('Clients', 'List')).map((c) => c.place))
    .toEqual(['Bari vecchia', '']);
  await act(page, 'Panificio Bruni', 'Modifica i dati…');
  await page.getByLabel('Dove').fill('Bari');
  await act(page, 'Villa Rosmarino', 'Modifica i dati…');
  await expect(page.getByLabel('Nome', { exact: true })).toHaveValue('Villa Rosmarino');
  await expect
    .poll(async () => (await studio.call<{ place: string }[]>('Clients', 'List')).map((c) => c.place))
    .toEqual(['Bari', '']);
});

test('a client is archived and restored, deleted and brought back', async ({ studio, page }) => {
  await studio.client('Panificio Bruni');
  await studio.client('Villa Rosmarino');
  await act(page, 'Panificio Bruni', 'Archivia');
  await expect(onRail(page, 'Panificio Bruni')).toHaveCount(0);
  await page.getByRole('button', { name: /^Studio: / }).click();
  await noFaults(page);
  await page.getByRole('button', { name: 'Azioni per Panificio Bruni' }).click();
  await page.getByRole('menuitem', { name: 'Ripristina' }).click();
  await expect(onRail(page, 'Panificio Bruni')).toBeVisible();

  await act(page, 'Panificio Bruni', 'Elimina');
  await expect(onRail(page, 'Panificio Bruni')).toHaveCount(0);
  await page
    .getByRole('status')
    .filter({ hasText: 'Panificio Bruni eliminato' })
    .getByRole('button', { name: 'Annulla' })
    .click();
  await expect(onRail(page, 'Panificio Bruni')).toBeVisible();
});

test('undo and redo name the act and the client, also after a restart', async ({ studio, page }) => {
  await studio.client('Panificio Bruni');
  await act(page, 'Panificio Bruni', 'Elimina');
  await expect(onRail(page, 'Panificio Bruni')).toHaveCount(0);
  await studio.restart();
  await page.keyboard.press('Control+z');
  await expect(onRail(page, 'Panificio Bruni')).toBeVisible();
  const toast = page.getByRole('status').filter({ hasText: 'Annullato: cliente Panificio Bruni eliminato' });
  await toast.getByRole('button', { name: 'Ripeti' }).click();
  await expect(onRail(page, 'Panificio Bruni')).toHaveCount(0);
  await page.getByRole('button', { name: 'Annulla: cliente Panificio Bruni eliminato' }).click();
  await expect(onRail(page, 'Panificio Bruni')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(onRail(page, 'Panificio Bruni')).toHaveCount(0);
});

test('a client that was begun is still there after a look elsewhere and after a reload', async ({
  studio,
  page,
}) => {
  await studio.client('Panificio Bruni');
  await rail(page).getByRole('button', { name: 'Nuovo cliente' }).click();
  await expect(page.getByLabel('Nome', { exact: true })).toBeFocused();
  await page.keyboard.type('Gelateria del Molo');
  await onRail(page, 'Panificio Bruni').click();
  await page.reload();
  await rail(page).getByRole('button', { name: 'Nuovo cliente' }).click();
  await expect(page.getByLabel('Nome', { exact: true })).toHaveValue('Gelateria del Molo');
  await page.getByRole('button', { name: 'Continua con la strategia' }).click();
  await rail(page).getByRole('button', { name: 'Nuovo cliente' }).click();
  await expect(page.getByLabel('Nome', { exact: true })).toHaveValue('');
});

test('clients move on the rail by the menu', async ({ studio, page }) => {
  await studio.client('Panificio Bruni');
  await studio.client('Villa Rosmarino');
  await act(page, 'Villa Rosmarino', 'Sposta su');
  await expect(rail(page).getByRole('listitem').first()).toContainText('VR');
  await studio.restart();
  await expect(rail(page).getByRole('listitem').first()).toContainText('VR');
});

test('clients move on the rail by hand and by key, and undo puts them back', async ({ studio, page }) => {
  for (const name of ['Panificio Bruni', 'Villa Rosmarino', 'Studio Lume']) await studio.client(name);
  const names = async () => (await studio.call<{ name: string }[]>('Clients', 'List')).map((c) => c.name);
  const [from, to] = [
    await onRail(page, 'Studio Lume').boundingBox(),
    await onRail(page, 'Panificio Bruni').boundingBox(),
  ];
  if (!from || !to) throw new Error('no boxes');
  await page.mouse.move(from.x + 20, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 4, { steps: 5 });
  await expect(page.locator('.layer .line')).toHaveCount(1);
  await page.mouse.up();
  await expect(rail(page).getByRole('listitem').first()).toContainText('Studio Lume');
  await expect.poll(names).toEqual(['Studio Lume', 'Panificio Bruni', 'Villa Rosmarino']);
  await onRail(page, 'Studio Lume').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(names).toEqual(['Panificio Bruni', 'Studio Lume', 'Villa Rosmarino']);
  await expect(onRail(page, 'Studio Lume')).toBeFocused();
  await expect(page.locator('.hush[aria-live]')).toHaveText('Studio Lume, posizione 2 di 3');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(names).toEqual(['Panificio Bruni', 'Villa Rosmarino', 'Studio Lume']);
});

test('names of any script and length are taken or refused with a sentence, and nothing is lost', async ({
  studio,
  page,
}) => {
  await studio.client('Panificio Bruni');
  for (const name of ['👩🏽‍🍳 Da Rina', 'مخبز النور', 'Bäckerei Größe & Söhne']) {
    await rail(page).getByRole('button', { name: 'Nuovo cliente' }).click();
    await page.getByLabel('Nome', { exact: true }).fill(name);
    await page.getByRole('button', { name: 'Continua con la strategia' }).click();
    await expect(onRail(page, name)).toBeVisible();
  }
  await rail(page).getByRole('button', { name: 'Nuovo cliente' }).click();
  const field = page.getByLabel('Nome', { exact: true });
  await expect(page.getByRole('button', { name: 'Continua con la strategia' })).toBeDisabled();
  await field.fill('x'.repeat(10_000));
  await page.getByRole('button', { name: 'Continua con la strategia' }).click();
  await expect(page.getByRole('alert')).toContainText('Il nome è lungo');
  await expect(field).toHaveValue('x'.repeat(10_000));

  await act(page, 'Panificio Bruni', 'Modifica i dati…');
  await field.fill('');
  await field.press('Tab');
  await expect(page.getByRole('alert').filter({ hasText: 'ha bisogno di un nome' })).toBeVisible();
  await expect(onRail(page, 'Panificio Bruni')).toBeVisible();
});

test('a logo takes the place of the monogram, and a file that is no picture says so', async ({
  studio,
  page,
}) => {
  await studio.client('Panificio Bruni');
  await act(page, 'Panificio Bruni', 'Modifica i dati…');
  const picked = async (file: { name: string; mimeType: string; buffer: Buffer }) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Aggiungi il logo' }).click();
    await (await chooser).setFiles(file);
  };
  await picked({ name: 'nota.png', mimeType: 'image/png', buffer: Buffer.from('questa non è un’immagine') });
  await expect(page.getByRole('alert')).toContainText('nota.png');
  const dot =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
  await picked({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') });
  await expect(page.getByRole('img', { name: 'Logo' })).toBeVisible();
  const small = onRail(page, 'Panificio Bruni').locator('img');
  await expect(small).toHaveCount(1);
  // The corner of a square comes no nearer than the round corner of its place, which leaves 0.293 of its radius.
  const [inset, round] = await small.evaluate((img) => {
    const { paddingLeft, borderRadius } = getComputedStyle(img.parentElement ?? img);
    return [parseFloat(paddingLeft), parseFloat(borderRadius)];
  });
  expect(inset).toBeGreaterThanOrEqual(0.293 * (round ?? NaN));
  await page.getByRole('button', { name: 'Togli', exact: true }).click();
  await expect(onRail(page, 'Panificio Bruni').locator('img')).toHaveCount(0);
});
