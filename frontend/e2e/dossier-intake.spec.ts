import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { goToDossier, openDossier } from './dossier';
import { expect, noFaults, test, type Studio } from './studio';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Questionario' });
const answers = (page: Page) => dialog(page).getByRole('list', { name: 'Le risposte' }).getByRole('listitem');

const does = (page: Page) => page.getByRole('textbox', { name: 'Che cosa fa' });

/** Exports the questionnaire of the client that is open, and gives its bytes. */
async function questionnaire(page: Page): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Questionario', exact: true }).click();
  await page.getByRole('button', { name: 'Prepara il questionario' }).click();
  await expect(page.getByRole('radio', { name: 'Questionario' })).toBeChecked();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Esporta PDF' }).click();
  const bytes = await readFile(await (await download).path());
  await page.getByRole('button', { name: 'Dossier', exact: true }).click();
  return bytes;
}

/** Fills it in as a client would, and saves it as another program does. */
async function filled(bytes: Uint8Array): Promise<Buffer> {
  const doc = await PDFDocument.load(bytes);
  const form = doc.getForm();
  form.getTextField('business/does').setText('Pane a lievito madre');
  form.getTextField('business/earns').setText('I dolci di Natale');
  form.getTextField('milestone/1/date').setText('1957');
  form.getTextField('milestone/1/event').setText('Apre il forno');
  form.getTextField('milestone/2/date').setText('31/02/1960');
  form.getTextField('milestone/2/event').setText('Un giorno che non esiste');
  form.getTextField('stakeholder/1/name').setText('Marta Bruni');
  form.getCheckBox('stakeholder/1/approves-post').check();
  form.getRadioGroup('voice/casual').select('4');
  form.getTextField('brand/avoid').setText('eccellenza, location');
  return Buffer.from(await doc.save());
}

const give = (page: Page, name: string, buffer: Buffer) =>
  dialog(page).locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });

async function begin(studio: Studio): Promise<{ client: string; back: Buffer }> {
  const client = await openDossier(studio, 'Panificio Bruni');
  const back = await filled(await questionnaire(studio.page));
  // Meanwhile somebody has written what the client answers too.
  await studio.call('Dossier', 'DescribeBusiness', { client, does: '', earns: 'Il pane di ogni giorno' });
  return { client, back };
}

test('a questionnaire that comes back is taken answer by answer, in one act that is undone', async ({
  studio,
}) => {
  const { page } = studio;
  const { back } = await begin(studio);
  await page.getByRole('button', { name: 'Questionario', exact: true }).click();
  await give(page, 'torna.pdf', back);
  await expect(answers(page)).toHaveCount(7);
  const earns = answers(page).filter({ hasText: 'Il pane di ogni giorno' });
  await expect(earns.getByRole('checkbox')).not.toBeChecked();
  await expect(earns).toContainText('Sostituisce');
  await expect(answers(page).filter({ hasText: '31/02/1960' }).getByRole('checkbox')).toBeDisabled();
  await noFaults(page);

  await dialog(page).getByRole('button', { name: 'Nessuna' }).click();
  await expect(dialog(page).getByRole('button', { name: 'Porta 0 risposte nel dossier' })).toBeDisabled();
  await dialog(page).getByRole('button', { name: 'Tutte' }).click();
  await answers(page).filter({ hasText: 'I dolci di Natale' }).getByRole('checkbox').press(' ');
  await dialog(page).getByRole('button', { name: 'Porta 5 risposte nel dossier' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('5 risposte sono ora nel dossier')).toBeVisible();
  await expect(does(page)).toHaveValue('Pane a lievito madre');

  await studio.restart();
  await page.getByRole('button', { name: 'Dossier', exact: true }).click();
  await page.getByRole('button', { name: 'Questionario', exact: true }).click();
  await give(page, 'torna.pdf', back);
  await expect(dialog(page).getByText('hai già importato risposte il')).toContainText('da «torna.pdf»');
  await expect(answers(page).filter({ hasText: 'È già nel dossier' })).toHaveCount(5);
  await expect(
    answers(page).filter({ hasText: 'Pane a lievito madre' }).getByRole('checkbox'),
  ).toBeDisabled();
  await expect(earns.getByRole('checkbox')).not.toBeChecked();
  await noFaults(page);
  await earns.getByRole('checkbox').press(' ');
  await dialog(page).getByRole('button', { name: 'Porta 1 risposta nel dossier' }).click();
  await expect(page.getByRole('textbox', { name: 'Di che cosa vive' })).toHaveValue('I dolci di Natale');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'Di che cosa vive' })).toHaveValue('Il pane di ogni giorno');
  await page.keyboard.press('Control+z');
  await expect(does(page)).toHaveValue('');
});

test('what is no questionnaire of the client is refused in a sentence, and lost questions are named', async ({
  studio,
}) => {
  const { page } = studio;
  const { back } = await begin(studio);
  const { id: other } = await studio.client('Studio Verdi');
  expect(other).toBeTruthy();
  await page.getByRole('button', { name: 'Questionario', exact: true }).click();
  await give(page, 'foto.pdf', Buffer.from('non sono un PDF'));
  await expect(dialog(page).getByText('non è un PDF')).toBeVisible();

  const cut = await PDFDocument.load(back);
  cut.getForm().removeField(cut.getForm().getTextField('business/does'));
  await give(page, 'tagliato.pdf', Buffer.from(await cut.save()));
  await expect(dialog(page).getByText('mancano alcune domande: Che cosa fa')).toBeVisible();
  await expect(answers(page)).toHaveCount(6);

  await studio.open();
  await goToDossier(studio, { client: 'Studio Verdi' });
  await page.getByRole('button', { name: 'Questionario', exact: true }).click();
  await give(page, 'torna.pdf', back);
  await expect(dialog(page).getByText('Questo questionario è di Panificio Bruni')).toBeVisible();
});
