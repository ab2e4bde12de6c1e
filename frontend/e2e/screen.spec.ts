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
