import type { Page } from '@playwright/test';
import { expect, test } from './studio';
import { openSample } from './dossier';

test('no field, however far down, moves what stands around it', async ({ studio }) => {
  const { page } = studio;
  await openSample(studio);
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
  await openSample(studio, { tab: 'Marca' });
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
