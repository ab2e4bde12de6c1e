import { expect, noFaults, test } from './studio';

test('who one is, is kept, and is drawn as the cover will say it', async ({ studio, page }) => {
  await page.keyboard.press('Control+,');
  await page.getByLabel('Nome', { exact: true }).fill('Chiara Lenti');
  await page.getByLabel('Che cosa fai').fill('social media manager');
  await page.getByLabel('Email').fill('chiara@lenti.example');
  await page.getByLabel('Email').press('Enter');
  await page
    .getByRole('radiogroup', { name: 'Colore principale' })
    .getByRole('radio', { name: 'Petrolio' })
    .click();
  const cover = page.getByRole('figure', { name: 'Così starai sulla copertina' });
  await expect(cover).toContainText('da Chiara Lenti, social media manager');
  await noFaults(page);
  await studio.restart();
  await page.keyboard.press('Control+,');
  await expect(page.getByLabel('Che cosa fai')).toHaveValue('social media manager');
  const owner = await studio.call('Owner', 'Get');
  expect(owner).toMatchObject({ name: 'Chiara Lenti', email: 'chiara@lenti.example', colour: '#0b5563' });
});

test('an address that is none is refused where it was typed, and stands on no cover', async ({
  studio,
  page,
}) => {
  await studio.open();
  await page.keyboard.press('Control+,');
  const cover = page.getByRole('figure', { name: 'Così starai sulla copertina' });
  for (const [label, typed, why] of [
    ['Email', 'giulia@', '«giulia@» non è un indirizzo email.'],
    ['Sito', 'www.giulia neri', '«www.giulia neri» non è un indirizzo'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(typed);
    await page.getByLabel(label, { exact: true }).press('Enter');
    await expect(page.getByLabel(label, { exact: true })).toHaveAccessibleDescription(new RegExp(why));
    await expect(cover).not.toContainText(typed);
  }
  await page.getByLabel('Telefono').fill('chiamami');
  await page.getByLabel('Telefono').press('Enter');
  await expect(cover).toContainText('chiamami');
});

test('a change of who one is can be undone', async ({ studio, page }) => {
  await studio.open();
  await page.keyboard.press('Control+,');
  await page.getByLabel('Nome', { exact: true }).fill('Chiara Lenti');
  await page.getByLabel('Nome', { exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: /^Annulla: / })).toBeEnabled();
  await page.getByRole('button', { name: /^Annulla: / }).click();
  await expect(page.getByLabel('Nome', { exact: true })).toHaveValue('');
});

test('the language changes at once, for who listens too, and is kept', async ({ studio, page }) => {
  await page.keyboard.press('Control+,');
  await expect(page.locator('html')).toHaveAttribute('lang', 'it');
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await noFaults(page);
  await studio.restart();
  await expect(page.getByRole('navigation', { name: 'Clients' })).toBeVisible();
});

test('the theme is the system’s until another is chosen, and is kept', async ({ studio, page }) => {
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'Chiaro' }).click();
  await expect(html).toHaveAttribute('data-theme', 'light');
  await studio.restart();
  await expect(html).toHaveAttribute('data-theme', 'light');
});

test('the licences and the credit for the emoji stand in the settings', async ({ studio, page }) => {
  await studio.open();
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('main')).toContainText('Twemoji');
  await expect(page.getByRole('main')).toContainText('CC-BY 4.0');
  await expect(page.getByRole('main')).toContainText('MIT');
});

test.describe('on an English system', () => {
  test.use({ systemLanguage: 'en_GB.UTF-8' });

  test('Timone speaks English', async ({ studio, page }) => {
    await studio.open();
    await expect(page.getByRole('main')).toContainText('No clients yet');
    await noFaults(page);
  });
});

test('the first paint has the right ground before any script runs', async ({ studio, page }) => {
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const night = 'rgb(18, 19, 20)';
  const day = 'rgb(243, 241, 236)';
  const bare = async (colorScheme: 'light' | 'dark') => {
    await page.emulateMedia({ colorScheme });
    await page.reload();
    return ground();
  };
  await page.route('**/*.js', (route) => route.abort());
  expect([await bare('light'), await bare('dark')]).toEqual([day, night]);
  for (const [theme, colour] of [
    ['dark', night],
    ['light', day],
  ]) {
    await page.unroute('**/*.js');
    await studio.open();
    await studio.call('Studio', 'SetTheme', theme);
    await page.route('**/*.js', (route) => route.abort());
    expect([await bare('light'), await bare('dark')]).toEqual([colour, colour]);
  }
});
