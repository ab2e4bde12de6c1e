import { expect, noFaults, test, type Studio } from './studio';
import { openDossier } from './dossier';
import type { dossier } from '../wailsjs/go/models';

const titles = ['Il pane si compra due volte', 'La farina rincara', 'A maggio aprono i chioschi'];

async function notes(studio: Studio, client: string): Promise<void> {
  for (const title of titles) await studio.call('Dossier', 'WriteNote', client, { id: '', title, text: '' });
}

const order = async (studio: Studio, client: string) =>
  (await studio.call<dossier.Market>('Dossier', 'Market', client)).notes.map(({ title }) => title);

test('a market is noted down by keyboard with its evidence, and is there after a restart', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Mercato');
  await expect(page.getByText('Qui annoti quello che succede intorno al cliente')).toBeVisible();
  await noFaults(page);
  await page.getByLabel('Una nota in più').fill('La farina rincara');
  await page.keyboard.press('Enter');
  const row = page.getByRole('list', { name: 'Note sul mercato' }).locator('> [data-record]');
  await expect(row).toHaveCount(1);
  await expect(page.getByLabel('Una nota in più')).toBeFocused();
  await row.getByLabel('Testo').fill('Dodici per cento in un anno.\nVedi https://example.org/farina.');
  await expect(row.getByRole('link', { name: 'example.org/farina' })).toBeVisible();
  await row.getByRole('button', { name: 'Riscontro: La farina rincara' }).press('Enter');
  await page.keyboard.type('Da 48 a 54 euro al quintale');
  await page.keyboard.press('Tab');
  await page.keyboard.type('https://example.org/borsa merci');
  await page.keyboard.press('Enter');
  await expect(page.getByText('non è un indirizzo che si possa aprire')).toBeVisible();
  await row.getByLabel('Fonte').fill('https://example.org/borsa');
  await page.keyboard.press('Enter');
  await expect(row.getByLabel('Che cosa dice')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row.getByRole('link', { name: 'https://example.org/borsa' })).toBeVisible();
  await row.getByRole('button', { name: 'Modifica il riscontro' }).press('Enter');
  await row.getByLabel('Data', { exact: true }).fill('3 novembre 2025');
  await row.getByLabel('Vale fino al', { exact: true }).fill('31/12/2025');
  await row.getByLabel('Affidabilità').click();
  await page.getByRole('option', { name: 'alta' }).click();
  await row.getByRole('button', { name: 'Modifica il riscontro' }).click();
  await expect(row.getByText('affidabilità alta')).toBeVisible();
  await expect(row.getByText('scaduto: valeva fino al 31 dic 2025')).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(page.locator('.tip')).toHaveCount(0);
  await noFaults(page);
  await studio.restart();
  const kept = await studio.call<dossier.Market>('Dossier', 'Market', client);
  expect(kept.notes).toMatchObject([
    { text: 'Dodici per cento in un anno.\nVedi https://example.org/farina.' },
  ]);
  expect(kept.evidence).toMatchObject([
    { source: 'https://example.org/borsa', day: '2025-11-03', confidence: 'high', goodUntil: '2025-12-31' },
  ]);
});

test('notes are put in order by mouse, by key and by menu', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', (id) => notes(studio, id), 'Mercato');
  const [a, b, c] = titles;
  const grip = (name = '') => page.getByRole('button', { name: `Sposta o togli «${name}»` });
  const [from, to] = [await grip(c).boundingBox(), await grip(a).boundingBox()];
  if (!from || !to) throw new Error('no grip');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 8, to.y + 4, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => order(studio, client)).toEqual([c, a, b]);
  await grip(a).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(grip(a)).toBeFocused();
  await expect.poll(() => order(studio, client)).toEqual([c, b, a]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => order(studio, client)).toEqual([c, a, b]);
  await grip(b).click();
  await page.getByRole('menuitem', { name: 'Sposta su' }).click();
  await expect.poll(() => order(studio, client)).toEqual([c, b, a]);
});

test('evidence that was removed comes back where it stood', async ({ studio }) => {
  const { page } = studio;
  await openDossier(
    studio,
    'Panificio Bruni',
    async (id) => {
      const note = await studio.call<dossier.Note>('Dossier', 'WriteNote', id, {
        id: '',
        title: 'Uno',
        text: '',
      });
      await studio.call('Dossier', 'WriteEvidence', { of: 'market-note', record: note.id, claim: 'Si vede' });
    },
    'Mercato',
  );
  const row = page.getByRole('list', { name: 'Riscontri di «Uno»' }).getByRole('listitem');
  await page.getByRole('button', { name: 'Modifica il riscontro «Si vede»' }).click();
  await page.getByRole('button', { name: 'Togli il riscontro' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('tab', { name: 'Azienda' }).click();
  await page.getByRole('button', { name: 'Annulla', exact: true }).last().click();
  await expect(row).toHaveCount(1);
  await expect(page.getByRole('tab', { name: 'Mercato' })).toHaveAttribute('aria-selected', 'true');
});
