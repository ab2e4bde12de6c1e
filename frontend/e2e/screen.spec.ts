import type { Page } from '@playwright/test';
import { expect, test } from './studio';
import { openDossier } from './dossier';

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

test('no field, however far down, moves what stands around it', async ({ studio }) => {
  const { page } = studio;
  await studio.call('Studio', 'LookAround');
  await studio.open();
  await page.getByRole('button', { name: 'Dossier', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Dossier' })).toBeVisible();
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    const fields = page.getByRole('tabpanel').locator('input, textarea, button');
    await expect(fields.last()).toBeVisible();
    await fields.last().focus();
    expect(await page.evaluate(moved), (await tab.textContent()) ?? '').toEqual([]);
  }
});

/** What is scrolled though it is no scroller, and what is taller than the window. */
function moved(): string[] {
  const root = document.scrollingElement;
  const faults = root && root.scrollHeight > innerHeight ? [`page ${root.scrollHeight}`] : [];
  for (const element of document.querySelectorAll('*')) {
    const { overflowY } = getComputedStyle(element);
    const scroller = /auto|scroll/.test(overflowY) && element !== root;
    if (!scroller && element.scrollTop > 0) faults.push(`${element.tagName}.${element.className}`);
  }
  return faults;
}

/** Lets something fail, as a refusal that Go sends or as a fault of the page. */
const fail = (page: Page, message: string) =>
  page.evaluate((text) => {
    dispatchEvent(new ErrorEvent('error', { message: text, error: new Error(text) }));
  }, message);

test('a refusal goes with the tab it belongs to, and no notice covers what has the focus', async ({
  studio,
}) => {
  const { page } = studio;
  await studio.call('Studio', 'LookAround');
  await studio.open();
  await page.getByRole('button', { name: 'Dossier', exact: true }).click();
  await page.getByRole('tab', { name: 'Marca' }).click();
  await fail(
    page,
    JSON.stringify({ kind: 'invalid', code: 'fault.colour-invalid', values: { colour: 'verde' } }),
  );
  const notice = page.getByRole('alert');
  await expect(notice).toBeVisible();
  await page.getByRole('tab', { name: 'Azienda' }).click();
  await expect(notice).toHaveCount(0);

  await fail(page, 'x');
  await expect(notice).toBeVisible();
  const last = page.getByRole('tabpanel').locator('input, textarea').last();
  await last.focus();
  await last.evaluate((field) => field.scrollIntoView({ block: 'end' }));
  await expect.poll(() => covered(page)).toBe(false);
  await page.getByRole('button', { name: 'Esporta dossier' }).focus();
  await expect.poll(() => covered(page)).toBe(false);
  await expect(notice).toBeVisible();
});

/** Whether a notice lies over what has the focus. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const field = document.activeElement?.getBoundingClientRect();
    const notice = document.querySelector('.toast')?.getBoundingClientRect();
    return !!field && !!notice && field.bottom > notice.top && field.top < notice.bottom;
  });

test('the card of another person begins at its top', async ({ studio }) => {
  const { page } = studio;
  await studio.call('Studio', 'LookAround');
  await studio.open();
  await page.getByRole('button', { name: 'Dossier', exact: true }).click();
  await page.getByRole('tab', { name: 'Persone' }).click();
  const people = page.getByRole('tabpanel').getByRole('row');
  await people.nth(1).click();
  const card = page.getByRole('complementary', { name: /^Scheda di/ });
  await card.evaluate((node) => node.scrollTo(0, node.scrollHeight));
  expect(await card.evaluate((node) => node.scrollTop)).toBeGreaterThan(0);
  await people.nth(2).click();
  await expect.poll(() => card.evaluate((node) => node.scrollTop)).toBe(0);
});
