import { expect, noFaults, test, type Studio } from './studio';
import type { strategy } from '../wailsjs/go/models';

type Named = { id: string };

/** A bakery whose pillar on feasts serves the sale of panettoni through families on Instagram; the rest is loose. */
async function bakery(studio: Studio): Promise<string> {
  const { id: client } = await studio.client('Panificio Bruni');
  const add = (kind: string, record: object) => studio.call<Named>('Strategy', `Add${kind}`, client, record);
  const objective = (statement: string) =>
    add('Objective', { id: '', level: 'business', statement, effect: '' });
  const sell = await objective('Vendere 600 panettoni');
  await objective('Farsi conoscere a Bari');
  const audience = (name: string) => add('Audience', { id: '', name, who: '', place: '', needs: [] });
  const families = await audience('Famiglie');
  await audience('Baresi lontani');
  const pillar = (name: string, hue: number, share: number, objectives: string[], audiences: string[]) =>
    add('Pillar', { id: '', name, promise: '', hue, share, objectives, audiences });
  await pillar('Feste', 3, 60, [sell.id], [families.id]);
  await pillar('Mestiere', 2, 30, [], []);
  const channel = (platform: string, audiences: string[]) =>
    add('Channel', { id: '', platform, profile: '', mission: '', weekFrom: 4, weekTo: 4, audiences });
  await channel('instagram', [families.id]);
  await channel('linkedin', []);
  const kpi = (metric: string, more: object) =>
    add('KPI', {
      id: '',
      objective: sell.id,
      metric,
      unit: '',
      direction: 'more',
      baselineDay: '',
      due: '',
      ...more,
    });
  await kpi('Prenotazioni', { baseline: 380, target: 600, due: '2026-12-20' });
  await kpi('Mi piace totali', {});
  await studio.open();
  await studio.page
    .getByRole('navigation', { name: 'Clienti' })
    .getByRole('button', { name: 'Panificio Bruni', exact: true })
    .click();
  await studio.page.getByRole('button', { name: 'Strategia', exact: true }).click();
  await expect(studio.page.getByRole('heading', { name: 'Strategia' })).toBeVisible();
  return client;
}

const read = (studio: Studio, client: string) => studio.call<strategy.Strategy>('Strategy', 'Read', client);
const card = (studio: Studio, name: string | RegExp) =>
  studio.page.locator('[data-card]').filter({ hasText: name });
const face = (studio: Studio, name: string | RegExp) => card(studio, name).locator('.face');

test('a card shows its red thread over the five columns', async ({ studio }) => {
  const { page } = studio;
  await bakery(studio);
  await expect(page.getByText('90% su 100')).toBeVisible();
  await face(studio, 'Vendere 600 panettoni').click();
  for (const name of ['Vendere 600', 'Famiglie', 'Feste', 'Instagram', 'Prenotazioni'])
    await expect(card(studio, name).first()).toHaveClass(/\bon\b/);
  for (const name of ['Farsi conoscere', 'Baresi lontani', 'Mestiere', 'LinkedIn'])
    await expect(card(studio, name).first()).toHaveClass(/\bdim\b/);
  // Objective to audience, to pillar, to channel, to each of its two KPIs.
  await expect(page.locator('svg path.tied')).toHaveCount(5);
  await noFaults(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('svg path.tied')).toHaveCount(0);
});

test('a card keeps to its column, however long the profile on it', async ({ studio }) => {
  const client = await bakery(studio);
  const profile = 'facebook.com/leginestrecupramarittima';
  await studio.call('Strategy', 'AddChannel', client, {
    id: '',
    platform: 'facebook',
    profile,
    audiences: [],
  });
  await studio.open();
  const over = await card(studio, profile).evaluate((node) => {
    const column = node.closest('section') ?? node;
    return node.getBoundingClientRect().right - column.getBoundingClientRect().right;
  });
  expect(over).toBeLessThan(0);
});

test('the columns say by themselves what is not well', async ({ studio }) => {
  await bakery(studio);
  await expect(card(studio, 'Farsi conoscere')).toContainText('Nessun pilastro lo serve');
  await expect(card(studio, 'Vendere 600')).not.toContainText('Nessun pilastro lo serve');
  await expect(card(studio, 'Mi piace totali')).toContainText('Di vanità: quale decisione cambierebbe?');
});

test('a card is added, edited and tied by keyboard, and all of it is on disk', async ({ studio }) => {
  const { page } = studio;
  const client = await bakery(studio);
  await page.getByRole('button', { name: 'Aggiungi un pilastro' }).click();
  await page.keyboard.type('Persone');
  await page.keyboard.press('Enter');
  await expect(card(studio, 'Persone')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await face(studio, 'Persone').focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Pilastro' });
  await panel.getByLabel('Che cosa promette').fill('Chi impasta e chi mangia.');
  await panel.getByLabel('Quota dei contenuti').fill('10');
  await panel.getByRole('button', { name: 'Farsi conoscere a Bari' }).click();
  await panel.getByRole('button', { name: 'Baresi lontani' }).click();
  await noFaults(page);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(face(studio, 'Persone')).toBeFocused();
  await expect(page.getByRole('heading', { name: /Pilastri/ })).toContainText('100%');
  await expect(card(studio, 'Farsi conoscere')).not.toContainText('Nessun pilastro lo serve');

  await studio.restart();
  const { pillars, objectives, audiences } = await read(studio, client);
  expect(pillars[2]).toMatchObject({
    name: 'Persone',
    promise: 'Chi impasta e chi mangia.',
    share: 10,
    objectives: [objectives[1]?.id],
    audiences: [audiences[1]?.id],
  });
});

test('a card is tied to another by hand, from its edge', async ({ studio }) => {
  const { page } = studio;
  const client = await bakery(studio);
  await face(studio, 'Mestiere').hover();
  const from = await card(studio, 'Mestiere').locator('.handle').boundingBox();
  const to = await card(studio, 'Farsi conoscere').boundingBox();
  if (!from || !to) throw new Error('no boxes');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 20, { steps: 5 });
  await expect(card(studio, 'Farsi conoscere')).toHaveClass(/\baim\b/);
  await page.mouse.up();
  await expect(card(studio, 'Farsi conoscere')).toHaveClass(/\bon\b/);
  await expect(async () => {
    const { pillars, objectives } = await read(studio, client);
    expect(pillars[1]?.objectives).toEqual([objectives[1]?.id]);
  }).toPass();
});

test('the menu ties, moves and deletes, and a deleted card comes back', async ({ studio }) => {
  const { page } = studio;
  const client = await bakery(studio);
  const menu = async () => {
    await card(studio, 'Mestiere').hover();
    await page.getByRole('button', { name: 'Azioni su «Mestiere»' }).click();
  };
  await menu();
  await page.getByRole('menuitem', { name: 'Sposta su' }).click();
  await expect(async () =>
    expect((await read(studio, client)).pillars.map((p) => p.name)).toEqual(['Mestiere', 'Feste']),
  ).toPass();
  await menu();
  await page.getByRole('menuitem', { name: 'Lega a' }).hover();
  await page.getByRole('menuitem', { name: 'Famiglie' }).click();
  await expect(async () =>
    expect((await read(studio, client)).pillars[0]?.audiences).toHaveLength(1),
  ).toPass();
  await page.keyboard.press('Escape');
  await menu();
  await page.getByRole('menuitem', { name: 'Elimina' }).click();
  await expect(card(studio, 'Mestiere')).toHaveCount(0);
  await page.getByRole('button', { name: 'Annulla', exact: true }).click();
  await expect(card(studio, 'Mestiere')).toHaveCount(1);
  await expect
    .poll(async () => (await read(studio, client)).pillars[0])
    .toMatchObject({
      name: 'Mestiere',
      audiences: [expect.any(String)],
    });
});

test('arrows walk over the cards, and Alt moves them', async ({ studio }) => {
  const { page } = studio;
  await bakery(studio);
  await face(studio, 'Vendere 600').focus();
  await page.keyboard.press('ArrowDown');
  await expect(face(studio, 'Farsi conoscere')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(face(studio, 'Baresi lontani')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(
    page
      .locator('section', { has: page.getByRole('heading', { name: /Pubblici/ }) })
      .locator('.face')
      .first(),
  ).toContainText('Baresi lontani');
  await expect(face(studio, 'Baresi lontani')).toBeFocused();
  await expect(page.locator('.hush[aria-live]')).toHaveText('Baresi lontani, posizione 1 di 2');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.locator('.hush[aria-live]')).toHaveText('Baresi lontani, posizione 2 di 2');
  await expect(face(studio, 'Baresi lontani')).toBeFocused();
});

test('a card is dragged to its place in the column, and only there', async ({ studio }) => {
  const { page } = studio;
  const client = await bakery(studio);
  const pillars = async () => (await read(studio, client)).pillars.map(({ name }) => name);
  const line = page.locator('.layer .line');
  const drag = async (to: string, y: number) => {
    const [from, over] = [await face(studio, 'Mestiere').boundingBox(), await face(studio, to).boundingBox()];
    if (!from || !over) throw new Error('no boxes');
    await page.mouse.move(from.x + 30, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(over.x + 40, over.y + y, { steps: 5 });
    await expect(page.locator('.layer .ghost')).toContainText('Mestiere');
  };
  await drag('Farsi conoscere', 4);
  await expect(line).toHaveCount(0);
  await page.mouse.up();
  await expect(page.locator('.layer')).toHaveCount(0);
  expect(await pillars()).toEqual(['Feste', 'Mestiere']);

  await drag('Feste', 4);
  await expect(line).toHaveCount(1);
  await page.mouse.up();
  await expect(page.locator('[data-zone=pillar] .face').first()).toContainText('Mestiere');
  await expect.poll(pillars).toEqual(['Mestiere', 'Feste']);
  await expect(face(studio, 'Mestiere')).toBeFocused();
  // Let go, a card does not open.
  await expect(page.getByRole('complementary', { name: 'Pilastro' })).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect.poll(pillars).toEqual(['Feste', 'Mestiere']);
  await expect(page.locator('[data-zone=pillar] .face').first()).toContainText('Feste');
});

test('a KPI reads figures by language, and an impossible one stays with a sentence', async ({ studio }) => {
  const { page } = studio;
  const client = await bakery(studio);
  await face(studio, 'Prenotazioni').focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'KPI' });
  await panel.getByLabel('Meta').fill('tante');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('«tante» non è un numero.')).toBeVisible();
  await panel.getByLabel('Meta').fill('1.500');
  await page.keyboard.press('Enter');
  await expect(card(studio, 'Prenotazioni')).toContainText('da 380 a 1.500');
  await expect.poll(async () => (await read(studio, client)).kpis[0]?.target).toBe(1500);
});

test('the two figures of a KPI have one unit, and neither changes the other without a word', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await bakery(studio);
  await face(studio, 'Prenotazioni').focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'KPI' });
  await panel.getByLabel('Unità').fill('percento');
  await page.keyboard.press('Enter');
  await expect(card(studio, 'Prenotazioni')).toContainText('da 380% a 600%');
  const target = panel.getByLabel('Meta', { exact: true });
  await target.fill('700 €');
  await page.keyboard.press('Tab');
  await expect(target).toHaveValue('700 €');
  await expect(target).toHaveAccessibleDescription(/^L'altra cifra è in «%»/);
  await noFaults(page);
  await target.fill('700');
  await page.keyboard.press('Enter');
  await expect(card(studio, 'Prenotazioni')).toContainText('da 380% a 700%');
  await expect
    .poll(async () => (await read(studio, client)).kpis[0])
    .toMatchObject({ baseline: 380, target: 700, unit: '%' });
});

test('Enter takes the suggestion that was begun, Esc and Tab what was typed', async ({ studio }) => {
  const { page } = studio;
  const client = await bakery(studio);
  const platforms = async () => (await read(studio, client)).channels.map(({ platform }) => platform);
  await page.getByRole('button', { name: 'Aggiungi un canale' }).click();
  await page.keyboard.type('pint');
  await expect(page.getByRole('option').first()).toHaveText('Pinterest');
  await page.keyboard.press('Enter');
  await expect.poll(platforms).toEqual(['instagram', 'linkedin', 'pinterest']);

  await face(studio, 'Pinterest').focus();
  await page.keyboard.press('Enter');
  const platform = page.getByRole('complementary').getByLabel('Piattaforma');
  await platform.fill('face');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect.poll(platforms).toEqual(['instagram', 'linkedin', 'face']);
  await platform.fill('telegr');
  await page.keyboard.press('Tab');
  await expect.poll(platforms).toEqual(['instagram', 'linkedin', 'telegr']);
  await platform.fill('TELEGRAM');
  await page.keyboard.press('Tab');
  await expect.poll(platforms).toEqual(['instagram', 'linkedin', 'telegram']);
});
