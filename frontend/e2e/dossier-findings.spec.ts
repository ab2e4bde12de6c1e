import type { Page } from '@playwright/test';
import { expect, noFaults, test, type Studio } from './studio';
import { addFinding, openDossier } from './dossier';
import type { dossier, strategy } from '../wailsjs/go/models';

const found = (studio: Studio, client: string) =>
  studio.call<dossier.Findings>('Dossier', 'Findings', client);

const field = (page: Page, name: string) => page.getByRole('region', { name });
const card = (page: Page, text: string) =>
  page.locator('li', { has: page.getByRole('button', { name: text }) });
const face = (page: Page, text: string) => card(page, text).locator('.face');

/** Opens a dossier on its findings: two strengths, and a threat. */
function openFindings(studio: Studio): Promise<string> {
  return openDossier(
    studio,
    'Panificio Bruni',
    async (client) => {
      await addFinding(studio, client, 'strength', 'Il lievito');
      await addFinding(studio, client, 'strength', 'Il banco');
      await addFinding(studio, client, 'threat', 'La catena');
    },
    'Rilievi',
  );
}

test('findings are written one after the other by keyboard, each in its field', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Rilievi');
  await expect(page.getByText('Comincia da una forza')).toBeVisible();
  await noFaults(page);
  const add = page.getByLabel('Debolezze: un altro rilievo');
  await add.fill('Le foto sono buie');
  await add.press('Enter');
  await expect(card(page, 'Le foto sono buie')).toBeVisible();
  await expect(add).toBeFocused();
  await page.keyboard.type('Nessuno risponde');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Debolezze').locator('li')).toHaveText([/Le foto sono buie/, /Nessuno risponde/]);
  await face(page, 'Le foto sono buie').press('Enter');
  const panel = page.getByRole('complementary', { name: 'Rilievo' });
  await expect(panel.getByLabel('Che cosa hai capito')).toBeFocused();
  await noFaults(page);
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(face(page, 'Le foto sono buie')).toBeFocused();
  await studio.restart();
  expect((await found(studio, client)).findings).toMatchObject([
    { kind: 'weakness', text: 'Le foto sono buie' },
    { kind: 'weakness', text: 'Nessuno risponde' },
  ]);
});

test('a finding is moved between fields by mouse, key and menu, and undo puts it back', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openFindings(studio);
  const where = async () =>
    (await found(studio, client)).findings.map(({ kind, text }) => `${kind}: ${text}`).join(', ');
  const from = await face(page, 'Il lievito').boundingBox();
  const to = await face(page, 'La catena').boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 20, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 30);
  await page.mouse.move(to.x + 20, to.y + 4, { steps: 3 });
  await page.waitForFunction(() => document.querySelector('.layer .line'));
  await page.mouse.up();
  await expect(field(page, 'Minacce').locator('li')).toHaveText([/Il lievito/, /La catena/]);
  await expect(face(page, 'Il lievito')).toBeFocused();
  await expect.poll(where).toBe('strength: Il banco, threat: Il lievito, threat: La catena');
  await face(page, 'Il lievito').press('Alt+ArrowDown');
  await expect(field(page, 'Minacce').locator('li')).toHaveText([/La catena/, /Il lievito/]);
  await face(page, 'Il lievito').press('Alt+ArrowLeft');
  await expect(field(page, 'Opportunità').locator('li')).toHaveText([/Il lievito/]);
  await expect(face(page, 'Il lievito')).toBeFocused();
  await card(page, 'Il lievito').getByRole('button', { name: 'Azioni su «Il lievito»' }).click();
  await page.getByRole('menuitem', { name: 'Sposta in' }).press('ArrowRight');
  await page.getByRole('menuitem', { name: 'Debolezze' }).click();
  await expect(field(page, 'Debolezze').locator('li')).toHaveText([/Il lievito/]);
  for (let i = 0; i < 4; i++) await page.keyboard.press('Control+z');
  await expect(field(page, 'Forze').locator('li')).toHaveText([/Il lievito/, /Il banco/]);
  await expect.poll(where).toBe('strength: Il lievito, strength: Il banco, threat: La catena');
  await face(page, 'Il banco').press('Delete');
  await expect(card(page, 'Il banco')).toHaveCount(0);
  await page.getByRole('button', { name: 'Annulla', exact: true }).last().click();
  await expect(field(page, 'Forze').locator('li')).toHaveText([/Il lievito/, /Il banco/]);
});

test('a finding is dismissed for a reason, or becomes an objective that names it and leads back', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openFindings(studio);
  const panel = page.getByRole('complementary', { name: 'Rilievo' });
  await face(page, 'La catena').click();
  await panel.getByRole('radio', { name: 'Scartato' }).click();
  await expect(panel.getByText('Senza un motivo resta aperto')).toBeVisible();
  expect((await found(studio, client)).findings[2]).toMatchObject({ because: '' });
  await panel.getByLabel('Scartato perché').fill('Sta dall’altra parte della città');
  await panel.getByLabel('Scartato perché').blur();
  await expect(card(page, 'La catena').getByText('Scartato: Sta')).toBeVisible();
  await face(page, 'Il lievito').click();
  await panel.getByRole('radio', { name: 'Usato' }).click();
  await panel.getByRole('button', { name: 'Fanne un obiettivo nuovo' }).click();
  await expect(panel.getByLabel('Obiettivo che lo usa')).toContainText('Il lievito');
  await noFaults(page);
  await panel.getByRole('button', { name: 'Riscontro' }).click();
  await page.keyboard.type('Lo dice il notaio');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Lo dice il notaio')).toBeVisible();
  await panel.getByRole('button', { name: "Vai all'obiettivo" }).click();
  await expect(page.getByRole('heading', { name: 'Strategia' })).toBeVisible();
  await page.locator('[data-card^="objective:"] .face').press('Enter');
  await page.getByRole('complementary').getByRole('button', { name: 'Il lievito' }).click();
  await expect(face(page, 'Il lievito')).toBeFocused();
  await studio.restart();
  const { objectives } = await studio.call<strategy.Strategy>('Strategy', 'Read', client);
  const { findings, evidence } = await found(studio, client);
  expect(objectives).toMatchObject([{ statement: 'Il lievito' }]);
  expect(findings[0]).toMatchObject({ objective: objectives[0]?.id });
  expect(findings[2]).toMatchObject({ because: 'Sta dall’altra parte della città' });
  expect(evidence).toMatchObject([{ claim: 'Lo dice il notaio', record: findings[0]?.id }]);
});

test('three hundred findings open within a moment and are still dragged', async ({ studio }) => {
  const { page } = studio;
  await openDossier(
    studio,
    'Panificio Bruni',
    async (client) => {
      for (let i = 0; i < 300; i++)
        await addFinding(studio, client, i % 2 ? 'threat' : 'strength', `Rilievo ${i}`);
    },
    'Rilievi',
  );
  await expect(page.getByRole('main').locator('[data-drag]')).toHaveCount(300);
  await face(page, 'Rilievo 0').first().press('Alt+ArrowRight');
  await expect(field(page, 'Debolezze').locator('li')).toHaveText([/Rilievo 0/]);
});
