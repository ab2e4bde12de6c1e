import type { Page } from '@playwright/test';
import { addPerson, goToDossier, openDossier, openSample } from './dossier';
import { expect, noFaults, test, type Studio } from './studio';

test.use({ viewport: { width: 1280, height: 800 } });

/** Opens each tab of the dossier in turn, and looks at it. */
async function walk({ page }: Studio, look: (page: Page) => Promise<unknown>): Promise<void> {
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveCount(10);
  for (let i = 0; i < 10; i++) {
    await tabs.nth(i).click();
    const part = page.locator('.dossier-part[data-state="active"]');
    await expect(part.locator('input, button').first()).toBeVisible();
    await look(page);
  }
}

test('every tab of an empty dossier says how to begin and is without faults in both themes', async ({
  studio,
}) => {
  test.slow();
  await openDossier(studio, 'Panificio Bruni');
  await walk(studio, async (page) => {
    const part = page.locator('.dossier-part[data-state="active"]');
    await expect(part).toContainText(/Comincia|trascinali/);
    await noFaults(page);
  });
});

test('every tab of a full dossier is without faults in both themes', async ({ studio }) => {
  test.slow();
  await openSample(studio);
  await walk(studio, noFaults);
});

test('the tabs stand in one line in both languages', async ({ studio, page }) => {
  for (const language of ['it', 'en']) {
    await openSample(studio, { language });
    const list = page.getByRole('tablist');
    await expect(list.getByRole('tab').last()).toBeInViewport({ ratio: 0.9 });
    expect(await list.evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true);
    expect(await list.evaluate((node) => node.clientHeight)).toBeLessThan(48);
  }
});

test('the smallest window cuts no act and no name away, and shows the tab that the palette opened', async ({
  studio,
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 680 });
  for (const language of ['it', 'en']) {
    await openSample(studio, { language, tab: language === 'it' ? 'Persone' : 'People' });
    for (const act of await page.locator('header').getByRole('button').all())
      await expect(act).toBeInViewport({ ratio: 1 });
    const name = await page.getByRole('rowheader').first().boundingBox();
    expect(name?.width).toBeGreaterThan(150);
  }
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rosette.jpg');
  await page.getByRole('option', { name: /rosette\.jpg/ }).click();
  await expect(page.getByRole('tab', { name: 'Materials' })).toBeInViewport({ ratio: 0.9 });
});

test('the first person is written where there is none yet, and has the focus', async ({ studio, page }) => {
  await openDossier(studio, 'Panificio Bruni', undefined, 'Persone');
  await page.getByRole('textbox', { name: 'Persona o ente' }).fill('Marta Bruni');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row').getByRole('button', { name: 'Marta Bruni' })).toBeFocused();
  await expect(page.getByRole('complementary', { name: 'Scheda di Marta Bruni' })).toBeVisible();
});

test('what can be written of a competitor is seen without a pointer', async ({ studio, page }) => {
  const competitor = { id: '', name: 'Lamarca', about: '' };
  await openDossier(
    studio,
    'Panificio Bruni',
    (client) => studio.call('Dossier', 'WriteCompetitor', client, competitor),
    'Concorrenti',
  );
  const plus = page.getByRole('button', { name: 'Lamarca, Prezzi: ancora nulla' }).getByText('+');
  await expect(plus).toHaveCSS('opacity', '1');
});

test('a long list of what is missing stays within a low window, and is read to its end', async ({
  studio,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 480 });
  await openDossier(studio, 'Panificio Bruni', async (client) => {
    for (let i = 0; i < 25; i++) {
      const note = { id: '', title: `Nota ${i}`, text: '' };
      await studio.call('Dossier', 'WriteNote', client, note);
      await studio.call('Dossier', 'WriteCompetitor', client, { id: '', name: `Forno ${i}`, about: '' });
    }
  });
  await page.getByRole('button', { name: /^Manc/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Che cosa manca' });
  await expect(sheet).toBeInViewport({ ratio: 1 });
  await sheet.getByRole('button').last().scrollIntoViewIfNeeded();
  await expect(sheet.getByRole('button').last()).toBeInViewport({ ratio: 1 });
});

test('where a person stands is read whole in the list, in both languages', async ({ studio, page }) => {
  for (const [language, tab] of [
    ['it', 'Persone'],
    ['en', 'People'],
  ] as const) {
    await openSample(studio, { language, tab });
    const stands = page.locator('tbody td.number small');
    await expect(stands.first()).toBeVisible();
    const cut = stands.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
    expect(await cut).toBe(0);
  }
});

test('of names that wait beside the map one sees that there are more, and each whole when pointed at', async ({
  studio,
  page,
}) => {
  const name = 'Associazione dei commercianti del quartiere Libertà';
  await openDossier(
    studio,
    'Panificio Bruni',
    async (client) => {
      for (let i = 0; i < 9; i++) await addPerson(studio, client, `${name} ${i}`);
    },
    'Sfera di influenza',
  );
  const waiting = page.getByRole('region', { name: 'Da collocare: 9' });
  await expect(waiting.getByRole('button').first()).toHaveAttribute('title', `${name} 0`);
  const list = await waiting.getByRole('list').boundingBox();
  const foot = (list?.y ?? 0) + (list?.height ?? 0);
  const cut = await waiting.getByRole('listitem').evaluateAll((all, foot) => {
    const boxes = all.map((one) => one.getBoundingClientRect());
    return boxes.filter(({ top, bottom }) => top < foot - 4 && bottom > foot + 4).length;
  }, foot);
  expect(cut).toBeGreaterThan(0);
});

test('each dossier opens where it was left, one that was not opened yet at its first part', async ({
  studio,
  page,
}) => {
  await studio.client('Villa Rosmarino');
  await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  const open = (name: string) =>
    expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
  await goToDossier(studio, { client: 'Villa Rosmarino' });
  await open('Azienda');
  await expect(page.getByText(/^Aggiornato/i)).toHaveCount(0);
  await goToDossier(studio, { client: 'Panificio Bruni' });
  await open('Materiali');
});
