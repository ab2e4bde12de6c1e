import type { Page } from '@playwright/test';
import { expect, noFaults, test, type Studio } from './studio';
import { addChannel, openDossier } from './dossier';
import type { calendar, dossier, numbers, strategy } from '../wailsjs/go/models';

const strategyOf = (studio: Studio, client: string) =>
  studio.call<strategy.Strategy>('Strategy', 'Read', client);
const audit = (studio: Studio, client: string) =>
  studio.call<dossier.Channels>('Dossier', 'Channels', client);
const measures = (studio: Studio, client: string) =>
  studio.call<numbers.Measure[]>('Dossier', 'Measures', client);

test('a channel is audited by keyboard, stands in the strategy, and is there after a restart', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Canali');
  await expect(page.getByText('Comincia dal primo che hai trovato')).toBeVisible();
  await noFaults(page);
  const add = page.getByLabel('Il primo canale');
  await add.fill('Instagram');
  await add.press('Enter');
  const card = page.getByRole('article', { name: 'Instagram' });
  await expect(card).toBeVisible();
  await card.getByLabel('Stato').fill('Fermo da marzo\nbio vecchia');
  await card.getByLabel("Chi ha l'accesso").fill('Giovanni');
  await card.getByLabel('Ruolo').fill('Farsi scoprire');
  await card.getByRole('radio', { name: 'Da decidere' }).press('ArrowRight');
  await expect(card.getByRole('radio', { name: 'Tenere' })).toBeChecked();
  const metric = card.getByLabel('Che cosa', { exact: true });
  await metric.fill('follower');
  await metric.press('Tab');
  await page.keyboard.type('1.302');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('button', { name: /^follower/ })).toContainText('1.302');
  await expect(metric).toBeFocused();
  await page.keyboard.type('copertura');
  await page.keyboard.press('Tab');
  await page.keyboard.type('?');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('button', { name: /^copertura/ })).toContainText('non si sa');
  await noFaults(page);
  await studio.restart();
  const { channels } = await strategyOf(studio, client);
  expect(channels).toMatchObject([{ platform: 'instagram', mission: 'Farsi scoprire' }]);
  expect((await audit(studio, client)).audits).toEqual([
    { id: channels[0]?.id, state: 'Fermo da marzo\nbio vecchia', access: 'Giovanni', verdict: 'keep' },
  ]);
  const kept = await measures(studio, client);
  expect(kept.map(({ metric, value }) => [metric, value]).sort()).toEqual([
    ['copertura', undefined],
    ['follower', 1302],
  ]);
});

test('figures say how they changed, are mended and removed, and one becomes the start of a KPI', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openDossier(
    studio,
    'Panificio Bruni',
    async (id) => {
      const channel = await addChannel(studio, id, 'instagram');
      const figure = { id: '', channel, metric: 'visite', unit: '' };
      await studio.call('Dossier', 'WriteMeasure', id, { ...figure, day: '2026-06-01', value: 900 });
      await studio.call('Dossier', 'WriteMeasure', id, { ...figure, day: '2026-10-01', value: 1200 });
      const aim = { id: '', level: 'business', statement: 'Farsi trovare', effect: '' };
      const { id: objective } = await studio.call<strategy.Objective>('Strategy', 'AddObjective', id, aim);
      const kpi = { id: '', objective, metric: 'visite', direction: 'more', baselineDay: '', due: '' };
      await studio.call('Strategy', 'AddKPI', id, { ...kpi, unit: '' });
      await studio.call('Strategy', 'AddKPI', id, { ...kpi, metric: 'incasso', unit: '€' });
    },
    'Canali',
  );
  const row = page.getByRole('button', { name: /^visite/ });
  await expect(row).toContainText('+300 dal 1 giu 2026');
  await row.click();
  const readings = page.getByRole('list', { name: 'Tutte le letture' });
  await readings.getByLabel('Quanto').first().fill('tanti');
  await readings.getByLabel('Quanto').first().press('Enter');
  await expect(readings.getByText('«tanti» non è un numero')).toBeVisible();
  await readings.getByLabel('Quanto').first().fill('1.250');
  await readings.getByLabel('Quanto').first().press('Enter');
  await expect(row).toContainText('+350');
  await noFaults(page);
  const take = async (kpi: string) => {
    await page.getByRole('button', { name: 'Azioni su «visite»' }).click();
    await page.getByRole('menuitem', { name: 'Punto di partenza di un KPI' }).press('ArrowRight');
    await page.getByRole('menuitem', { name: kpi }).click();
  };
  await take('incasso');
  await expect(page.getByText('Il KPI è in «€»')).toBeVisible();
  await take('visite');
  await expect(page.getByText('1.250 è ora il punto di partenza del KPI «visite»')).toBeVisible();
  const starts = async () => (await strategyOf(studio, client)).kpis.map(({ baseline }) => baseline);
  expect(await starts()).toEqual([1250, undefined]);
  await page.getByRole('button', { name: 'Annulla', exact: true }).last().click();
  await expect.poll(starts).toEqual([undefined, undefined]);
  await page.getByRole('button', { name: 'Togli «visite» del 1 ott 2026' }).click();
  await expect(row).not.toContainText('1.250');
  await page.getByRole('button', { name: 'Annulla', exact: true }).last().click();
  await expect(row).toContainText('1.250');
});

test('a channel to be closed says what is still ahead on it; channels are put in order and removed', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openDossier(
    studio,
    'Panificio Bruni',
    async (id) => {
      const channel = await addChannel(studio, id, 'facebook');
      await addChannel(studio, id, 'instagram');
      const draft = { client: id, title: 'Il lievito', day: '2199-12-04' };
      const post = await studio.call<calendar.Post>('Calendar', 'WritePost', draft);
      await studio.call('Calendar', 'EditPost', { ...post, channels: [channel] });
    },
    'Canali',
  );
  const facebook = page.getByRole('article', { name: 'Facebook' });
  await facebook.getByRole('radio', { name: 'Chiudere' }).click();
  await expect(facebook.getByText('ha ancora 1 contenuto in calendario, il 4 dic 2199')).toBeVisible();
  const names = () =>
    page
      .getByRole('article')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')).join(' '));
  const grip = page.locator('li', { has: facebook }).locator('.grip');
  await grip.press('Alt+ArrowDown');
  await expect.poll(names).toBe('Instagram Facebook');
  await expect(grip).toBeFocused();
  await grip.click();
  await page.getByRole('menuitem', { name: 'Togli' }).click();
  await expect.poll(names).toBe('Instagram');
  expect((await strategyOf(studio, client)).channels).toHaveLength(1);
  await page.keyboard.press('Control+z');
  await expect.poll(names).toBe('Instagram Facebook');
  await expect(facebook.getByRole('radio', { name: 'Chiudere' })).toBeChecked();
  await expect(page.getByRole('tab', { name: 'Canali' })).toHaveAttribute('aria-selected', 'true');
});

test('hundreds of figures are there, each metric once', async ({ studio }) => {
  const { page } = studio;
  await openDossier(
    studio,
    'Panificio Bruni',
    async (id) => {
      const channel = await addChannel(studio, id, 'instagram');
      for (let i = 0; i < 300; i++) {
        const day = `20${10 + (i % 15)}-${String(1 + (i % 12)).padStart(2, '0')}-10`;
        const figure = { id: '', channel, metric: `metrica ${i % 100}`, unit: '', day, value: i };
        await studio.call('Dossier', 'WriteMeasure', id, figure);
      }
    },
    'Canali',
  );
  await expect(page.getByRole('button', { name: /^metrica/ })).toHaveCount(100);
});

const cards = (page: Page) =>
  page
    .getByRole('article')
    .evaluateAll((all) => all.map((card) => card.getAttribute('aria-label')).join(' '));

test('a suggestion chosen with the mouse or with Enter is the one thing that comes', async ({ studio }) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni', undefined, 'Canali');
  const next = page.getByRole('combobox', { name: /canale/ });
  await next.pressSequentially('face');
  await page.getByRole('option', { name: 'Facebook', exact: true }).hover();
  await page.mouse.down();
  // What the press alone would bring is there by now.
  await studio.call('Studio', 'Now');
  await page.mouse.up();
  await expect.poll(() => cards(page)).toBe('Facebook');
  await expect(next).toBeFocused();
  await expect(next).toHaveValue('');

  await next.pressSequentially('sito');
  await page.keyboard.press('Enter');
  await expect.poll(() => cards(page)).toBe('Facebook Sito web');
  await expect(next).toBeFocused();
  await next.pressSequentially('web');
  await expect(page.getByRole('option').first()).toHaveText('Sito web');
});
