import { expect, noFaults, test, type Studio } from './studio';
import { openDossier } from './dossier';
import type { dossier } from '../wailsjs/go/models';

const rivals = (studio: Studio, client: string) =>
  studio.call<dossier.Competitors>('Dossier', 'Competitors', client);
const cell = (studio: Studio, name: string) => studio.page.getByRole('cell').getByRole('button', { name });

async function two(studio: Studio, client: string): Promise<void> {
  for (const name of ['Catena', 'Forno vecchio'])
    await studio.call('Dossier', 'WriteCompetitor', client, { name });
}

test('a competitor is observed by keyboard from its cell, and is there after a restart', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Concorrenti');
  await expect(page.getByText('Qui metti chi vuole gli stessi clienti')).toBeVisible();
  await noFaults(page);
  await page.getByLabel('Un concorrente in più').fill('Catena');
  await page.keyboard.press('Enter');
  const head = page.getByRole('columnheader').getByRole('button', { name: 'Catena' });
  await head.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(cell(studio, 'Catena, Seguito')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Che cosa hai visto')).toBeFocused();
  await page.keyboard.type('4.100');
  await page.keyboard.press('Enter');
  await expect(cell(studio, 'Catena, Seguito')).toContainText('4.100');
  await page.keyboard.type('Calano da un mese');
  await page.keyboard.press('Enter');
  await expect(cell(studio, 'Catena, Seguito')).toContainText('Calano da un mese');
  await expect(cell(studio, 'Catena, Seguito')).toContainText('1 più vecchia');
  await page.getByLabel('Aggiungi un profilo').fill('Instagram');
  await page.keyboard.press('Enter');
  await page.getByLabel('Instagram', { exact: true }).fill('https://instagram.com/catena');
  await page.getByLabel('Instagram', { exact: true }).blur();
  await expect(page.getByRole('link', { name: 'instagram.com/catena' })).toBeVisible();
  await noFaults(page);
  await page.keyboard.press('Escape');
  await page.getByLabel('Che cosa hai visto').press('Escape');
  await expect(cell(studio, 'Catena, Seguito')).toBeFocused();
  await studio.restart();
  const kept = await rivals(studio, client);
  expect(kept.profiles).toMatchObject([{ platform: 'instagram', profile: 'https://instagram.com/catena' }]);
  expect(kept.newest).toMatchObject([{ topic: 'followers', text: 'Calano da un mese', older: 1 }]);
});

test('an address that is typed for a profile is one on its platform', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(
    studio,
    'Panificio Bruni',
    (id) => studio.call('Dossier', 'WriteCompetitor', id, { id: '', name: 'Catena', about: '' }),
    'Concorrenti',
  );
  await cell(studio, 'Catena, Seguito').click();
  for (const typed of ['instagram.com/ilcolle', 'https://www.facebook.com/ilcolle']) {
    await page.getByLabel('Aggiungi un profilo').fill(typed);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Aggiungi un profilo')).toHaveValue('');
  }
  await expect(page.getByLabel('Instagram', { exact: true })).toHaveValue('@ilcolle');
  await expect(page.getByLabel('Facebook', { exact: true })).toHaveValue('ilcolle');
  const { profiles } = await rivals(studio, client);
  expect(profiles.map(({ platform }) => platform)).toEqual(['instagram', 'facebook']);
});

test('competitors move by mouse, by key and by menu, and come back with undo', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', (id) => two(studio, id), 'Concorrenti');
  const names = async () => (await rivals(studio, client)).competitors.map(({ name }) => name);
  const head = (name: string) => page.getByRole('columnheader').getByRole('button', { name });
  const [from, to] = [await head('Forno vecchio').boundingBox(), await head('Catena').boundingBox()];
  if (!from || !to) throw new Error('no heads');
  await page.mouse.move(from.x + 60, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 6 });
  await page.mouse.up();
  await expect.poll(names).toEqual(['Forno vecchio', 'Catena']);
  await head('Catena').focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(names).toEqual(['Catena', 'Forno vecchio']);
  await expect(head('Catena')).toBeFocused();
  await head('Catena').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Togli' }).click();
  await expect.poll(names).toEqual(['Forno vecchio']);
  await page.getByRole('button', { name: 'Annulla', exact: true }).last().click();
  await expect(head('Catena')).toBeVisible();
});

test('an observation is changed and removed where it stands, and undo brings it back', async ({ studio }) => {
  const { page } = studio;
  await openDossier(
    studio,
    'Panificio Bruni',
    async (id) => {
      const { id: competitor } = await studio.call<{ id: string }>('Dossier', 'WriteCompetitor', id, {
        name: 'Catena',
      });
      const seen = { competitor, topic: 'price', day: '2026-03-01', text: '3,20 al chilo' };
      await studio.call('Dossier', 'WriteObservation', seen);
    },
    'Concorrenti',
  );
  await cell(studio, 'Catena, Prezzi').click();
  await page.getByRole('button', { name: "Modifica l'osservazione «3,20 al chilo»" }).click();
  await page.getByLabel('Cifra').fill('3,20');
  await page.getByLabel('Cifra').blur();
  await expect(cell(studio, 'Catena, Prezzi').locator('b')).toHaveText('3,20');
  await page.getByLabel('Cifra').fill('3,20 €');
  await page.getByLabel('Cifra').blur();
  await expect(
    page.getByRole('complementary').getByText("«3,20 €»: qui va solo il numero; l'unità scrivila nel testo."),
  ).toBeVisible();
  await page.getByLabel('Cifra').fill('3,20');
  await page.getByLabel('Cifra').blur();
  await page.getByLabel('Giorno', { exact: true }).fill('31 febbraio 2026');
  await page.getByLabel('Giorno', { exact: true }).blur();
  await expect(page.getByRole('complementary').getByText('31 febbraio 2026')).toBeVisible();
  await page.getByRole('button', { name: "Togli l'osservazione" }).click();
  await expect(cell(studio, 'Catena, Prezzi')).toContainText('ancora nulla');
  await page.getByRole('button', { name: 'Annulla', exact: true }).last().click();
  await expect(cell(studio, 'Catena, Prezzi')).toContainText('3,20 al chilo');
});
