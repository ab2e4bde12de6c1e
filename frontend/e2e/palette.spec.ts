import type { Page } from '@playwright/test';
import { expect, noFaults, test } from './studio';

const field = (page: Page) => page.getByRole('combobox', { name: 'Cerca o esegui' });
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name });

test('finds clients, posts, ideas and cards of the strategy, and goes to each', async ({ studio, page }) => {
  const { id } = await studio.client('Panificio Bruni');
  await studio.client('Villa Rosmarino');
  await studio.call('Calendar', 'WritePost', {
    client: id,
    title: 'Il lievito ha 69 anni',
    day: '2027-02-10',
  });
  await studio.call('Calendar', 'WritePost', { client: id, title: 'Il lievito in vacanza', day: '' });
  const pillar = { id: '', name: 'Lieviti e farine', promise: '', hue: 2, objectives: [], audiences: [] };
  await studio.call('Strategy', 'AddPillar', id, pillar);
  await page.keyboard.press('Control+2');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('lievit');
  await expect(option(page, /Il lievito ha 69 anni/)).toBeVisible();
  await expect(option(page, /Il lievito in vacanza/)).toBeVisible();
  await expect(option(page, /Lieviti e farine/)).toBeVisible();
  await noFaults(page);
  await option(page, /Lieviti e farine/).click();
  await expect(page.getByRole('button', { name: 'Strategia' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('main')).toContainText('Lieviti e farine');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('69');
  await expect(option(page, /Il lievito ha 69 anni/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Febbraio 2027');
  await expect(page.getByRole('main')).toContainText('Il lievito ha 69 anni');
});

test('finds what the dossier says, with its kind and its client, and goes to it', async ({
  studio,
  page,
}) => {
  const { id } = await studio.client('Panificio Bruni');
  await studio.client('Villa Rosmarino');
  const milestone = {
    id: '',
    date: '1957',
    event: 'Si accende il forno',
    meaning: 'Il lievito è quello',
  };
  await studio.call('Dossier', 'WriteMilestone', id, milestone);
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('lievito');
  await expect(option(page, /Si accende il forno.*storia · Panificio Bruni/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Azienda' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('[data-record]').getByLabel('Che cosa significa oggi')).toBeFocused();
});

test('goes to views and does what the buttons do, by keys alone', async ({ studio, page }) => {
  await studio.client('Panificio Bruni');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('impost');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Impostazioni');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('tema');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('english');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});

test('hands the focus on to where one went, and keys typed then go there', async ({ studio, page }) => {
  const { id } = await studio.client('Panificio Bruni');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('nuovo cliente');
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Nome', exact: true });
  await expect(name).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(name).toBeFocused();
  await page.keyboard.type('Nonna Nina');
  await expect(name).toHaveValue('Nonna Nina');
  const board = await studio.call('Calendar', 'Board', { client: id, from: '2026-01-01', to: '2027-12-31' });
  expect(board).toMatchObject({ posts: [] });

  await page.keyboard.press('Control+k');
  await page.keyboard.type('impost');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Impostazioni');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('main')).toBeFocused();
});

test('says when there is nothing, and closes where one was', async ({ studio, page }) => {
  await studio.client('Panificio Bruni');
  const search = page.getByRole('button', { name: /Cerca o esegui/ });
  await search.click();
  await expect(field(page)).toBeFocused();
  for (const [typed, language] of [
    ['inglese', 'English'],
    ['italian', 'Italiano'],
  ] as const) {
    await field(page).fill(typed);
    await expect(page.getByRole('option', { name: `Lingua: ${language}` })).toBeVisible();
  }
  await field(page).fill('zzzzqqq');
  await expect(page.getByText('Nessun risultato per «zzzzqqq»')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await expect(search).toBeFocused();
});

test('opens an idea found among many, with the focus in it, and Esc gives its card back', async ({
  studio,
  page,
}) => {
  const { id: client } = await studio.client('Panificio Bruni');
  for (let n = 1; n <= 30; n++)
    await studio.call('Calendar', 'WritePost', { client, title: `Idea di riserva ${n}`, day: '' });
  await studio.call('Calendar', 'WritePost', { client, title: 'Il lievito in vacanza', day: '' });
  const find = async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('vacanza');
    await expect(option(page, /Il lievito in vacanza/)).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
  };
  const composer = page.getByRole('region', { name: 'Contenuto aperto' });
  const title = composer.getByRole('textbox').first();
  for (const from of ['Control+1', 'Control+2', 'Control+3']) {
    await page.keyboard.press(from);
    await find();
    await expect(title).toHaveValue('Il lievito in vacanza');
    await expect(title).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(composer).toBeHidden();
    const card = page.getByRole('button', { name: /^Il lievito in vacanza/ });
    await expect(card).toBeFocused();
    await expect(card).toBeInViewport();
  }
});
