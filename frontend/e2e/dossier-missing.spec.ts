import { openDossier } from './dossier';
import { expect, noFaults, test } from './studio';
import type { overview } from '../wailsjs/go/models';

test('what is missing is said in sentences that lead to where it is mended, and undo says it again', async ({
  studio,
}) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni', async (id) => {
    const event = 'Nonno Vito accende il forno';
    await studio.call('Dossier', 'WriteMilestone', id, {
      id: '',
      date: '1957',
      event,
      meaning: '',
    });
    await studio.call('Dossier', 'WriteNote', id, { id: '', title: 'Si compra due volte', text: '' });
  });
  const chip = page.getByRole('button', { name: /^Manc/ });
  await expect(chip).toHaveText('Mancano 3 cose');
  await expect(page.getByRole('tab', { name: 'Mercato 1 manca qualcosa' })).toBeVisible();
  await chip.click();
  const sheet = page.getByRole('dialog', { name: 'Che cosa manca' });
  await expect(sheet.getByRole('button')).toHaveText([
    'Non è scritto che cosa fa il cliente.',
    '«Nonno Vito accende il forno» (1957): manca «Che cosa significa oggi».',
    'La nota «Si compra due volte» non ha un riscontro.',
  ]);
  await noFaults(page);
  await sheet.getByRole('button', { name: 'La nota' }).click();
  await expect(page.getByRole('tab', { name: 'Mercato' })).toHaveAttribute('aria-selected', 'true');
  await expect(sheet).toBeHidden();

  // The same by keyboard alone.
  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(sheet.getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Che cosa fa')).toBeFocused();
  await page.keyboard.type('Pane e focaccia');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Il banco');
  await page.keyboard.press('Tab');
  await expect(chip).toHaveText('Mancano 2 cose');
  await page.getByRole('button', { name: /^Annulla:/ }).click();
  await page.getByRole('button', { name: /^Annulla:/ }).click();
  await expect(chip).toHaveText('Mancano 3 cose');
});

test('a dossier in which nothing was written lacks nothing', async ({ studio }) => {
  const client = await openDossier(studio, 'Panificio Bruni');
  const { gaps } = await studio.call<overview.Missing>('Overview', 'Missing', client);
  expect(gaps).toEqual([]);
  await expect(studio.page.getByRole('tab', { name: 'Azienda' })).toHaveAccessibleName('Azienda');
  await expect(studio.page.getByRole('button', { name: /^Manc/ })).toHaveCount(0);
});
