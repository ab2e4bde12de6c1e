import { readFile } from 'node:fs/promises';
import type { dossier } from '../wailsjs/go/models';
import { openDossier } from './dossier';
import { expect, noFaults, test, type Studio } from './studio';

const marta = {
  id: '',
  name: 'Quirina Vezzoqua',
  organisation: 'Panificio Bruni',
  role: 'Titolare',
  inside: true,
  referent: true,
  influence: 90,
  interest: 76,
  attitude: 'supporter',
  attitudeWanted: '',
  cares: '',
  involve: '',
  contacts: 'quirina@vezzoqua.example',
  nextContact: '',
};

/** Opens the particulars of somebody of whom something is known, and who is named in a text elsewhere. */
async function openPerson(studio: Studio): Promise<string> {
  const client = await openDossier(
    studio,
    'Panificio Bruni',
    async (id) => {
      const one = await studio.call<dossier.Stakeholder>('Dossier', 'WriteStakeholder', id, marta);
      const contact = { id: '', stakeholder: one.id, day: '2026-11-12', outcome: 'Ha detto di sì' };
      await studio.call('Dossier', 'WriteContact', contact);
      await studio.call('Dossier', 'WriteNote', id, { id: '', title: 'Lo dice Quirina Vezzoqua', text: '' });
    },
    'Persone',
  );
  await studio.page
    .getByRole('button', { name: /^Quirina Vezzoqua/ })
    .first()
    .click();
  return client;
}

test('all that is known of a person is exported as a text that they can read', async ({ studio }) => {
  const { page } = studio;
  await openPerson(studio);
  await page.getByRole('button', { name: 'Altro su Quirina Vezzoqua' }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Esporta tutto quello che si sa' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('Quirina Vezzoqua.txt');
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('quirina@vezzoqua.example');
  expect(text).toContain('12 novembre 2026: Ha detto di sì');
  expect(text).toContain('scheda di «Quirina Vezzoqua» aggiunta alle persone');
});

test('a person is erased by keyboard, after it is said what stays, and undo does not bring them back', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openPerson(studio);
  await page.getByRole('button', { name: 'Altro su Quirina Vezzoqua' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Cancellare per sempre Quirina Vezzoqua?' });
  await expect(dialog).toContainText('le copie di riserva fatte prima di oggi');
  await expect(dialog).toContainText('1 testo dello studio che contiene questo nome');
  await noFaults(page);
  await dialog.getByRole('button', { name: 'Annulla' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Altro su Quirina Vezzoqua' }).click();
  await page.getByRole('menuitem', { name: 'Cancella per sempre…' }).click();
  await dialog.getByRole('button', { name: 'Cancella per sempre' }).click();
  // The note still names them, and the palette finds it.
  const told = page.getByText('Resta 1 testo che contiene il nome «Quirina Vezzoqua».');
  await expect(told).toBeVisible();
  await page.getByRole('button', { name: 'Cerca', exact: true }).click();
  await expect(page.getByRole('option', { name: /^Lo dice Quirina Vezzoqua/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Quirina Vezzoqua', { exact: true })).toHaveCount(0);
  // The note that names them was the last act before: it is all that undo takes back.
  await page.getByRole('button', { name: /^Annulla:/ }).click();
  await expect(page.getByText(/^Annullato: nota sul mercato/)).toBeVisible();
  await studio.restart();
  const { stakeholders } = await studio.call<dossier.Sphere>('Dossier', 'Sphere', client);
  expect(stakeholders).toEqual([]);
});

test('who was removed is erased in the settings, and undo does not bring them back', async ({ studio }) => {
  const { page } = studio;
  const client = await openPerson(studio);
  const sphere = await studio.call<dossier.Sphere>('Dossier', 'Sphere', client);
  await studio.call('Dossier', 'Remove', 'stakeholder', sphere.stakeholders[0]?.id);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('cancella per sempre');
  await page.keyboard.press('Enter');
  const removed = page.getByRole('region', { name: 'Persone tolte dai dossier' });
  await expect(removed).toContainText('Quirina Vezzoqua · Panificio Bruni');
  await removed.getByRole('button', { name: 'Cancella per sempre Quirina Vezzoqua' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancellare per sempre Quirina Vezzoqua?' });
  await noFaults(page);
  await dialog.getByRole('button', { name: 'Cancella per sempre' }).click();
  await expect(page.getByText('Resta 1 testo che contiene il nome «Quirina Vezzoqua».')).toBeVisible();
  await expect(removed).toBeHidden();
  await page.getByRole('button', { name: /^Annulla:/ }).click();
  await expect(page.getByText(/^Annullato: nota sul mercato/)).toBeVisible();
  const after = await studio.call<dossier.Sphere>('Dossier', 'Sphere', client);
  expect(after.stakeholders).toEqual([]);
});
