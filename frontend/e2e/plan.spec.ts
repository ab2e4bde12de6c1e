import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, noFaults, test, type Studio } from './studio';

const pictures = (page: Page) => page.getByRole('region', { name: 'Anteprima' });
const leaf = (page: Page, n: number) => pictures(page).getByRole('button', { name: `pagina ${n} di ` });
const leaves = (page: Page) => pictures(page).getByRole('button');
const parts = (page: Page) => page.getByRole('region', { name: 'Parti' }).getByRole('listitem');
const part = (page: Page, name: string) => parts(page).filter({ hasText: name });
const exported = (page: Page) => page.getByRole('region', { name: 'Già esportati' });

/** Opens a client's plan of December 2026. */
async function openPlan({ page }: Studio): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Clienti' })
    .getByRole('button', { name: 'Panificio Bruni', exact: true })
    .click();
  await page.getByRole('button', { name: 'Documenti', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Piano editoriale' })).toBeVisible();
  const month = page.getByRole('group', { name: 'Mese' });
  while (!(await month.getByText('Dicembre 2026').isVisible()))
    await month.getByRole('button', { name: 'Mese dopo' }).click();
  await drawn(page);
}

/** A client with a promise and some posts in December, and its plan. */
async function plan(studio: Studio, posts: number): Promise<string> {
  const { id: client } = await studio.client('Panificio Bruni');
  await studio.call('Strategy', 'SetPromise', client, 'il pane come si faceva prima');
  for (let i = 0; i < posts; i++) {
    const day = `2026-12-${String(1 + (i % 28)).padStart(2, '0')}`;
    await studio.call('Calendar', 'WritePost', { client, title: `Panettone ${i + 1} 🍞`, day });
  }
  await studio.open();
  await openPlan(studio);
  return client;
}

/** Waits until every page that can be seen is drawn. */
async function drawn(page: Page): Promise<void> {
  await expect(leaf(page, 1)).toHaveAttribute('data-drawn');
  await expect(pictures(page).locator('[data-page]:not([data-drawn])')).toHaveCount(0);
}

/** The share of a page's picture that is not white, in thousandths. */
const inked = (leaf: Locator) =>
  leaf.locator('canvas').evaluate((node) => {
    const canvas = node as HTMLCanvasElement;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    let dark = 0;
    for (let i = 0; i < data.length; i += 4) if ((data[i] ?? 255) < 200) dark++;
    return Math.round((4000 * dark) / data.length);
  });

const names = (page: Page) => parts(page).locator('.name > span').allTextContents();

test('the plan shows its real pages, and what posts lack leads to where it is mended', async ({ studio }) => {
  const { page } = studio;
  await plan(studio, 2);
  await expect(leaf(page, 4)).toHaveAccessibleName(/^pagina 4 di 5, Dicembre in un colpo/);
  for (const n of [1, 3, 5]) expect(await inked(leaf(page, n))).toBeGreaterThan(0);
  await expect(page.getByRole('radiogroup', { name: 'Copertina' }).locator('canvas')).toHaveCount(7);
  await noFaults(page);

  await page.getByRole('button', { name: '2 contenuti senza testo' }).click();
  const composer = page.getByRole('region', { name: 'Contenuto aperto' });
  await composer.getByRole('textbox', { name: 'Testo' }).fill('È tempo di panettone 🍞');
  await page.getByRole('button', { name: 'Documenti', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Mese' }).getByText('Dicembre 2026')).toBeVisible();
  await expect(page.getByRole('button', { name: '1 contenuto senza testo' })).toBeVisible();
});

test('options change the pages, stay over a reload, and are undone', async ({ studio }) => {
  const { page } = studio;
  await plan(studio, 3);
  await expect(leaves(page)).toHaveCount(5);
  await part(page, 'Copertina').getByRole('switch').click();
  await expect(leaves(page)).toHaveCount(4);
  await expect(leaf(page, 2)).toHaveAccessibleName(/La strategia/);
  await page.getByRole('radio', { name: 'Inglese' }).click();
  await expect(leaf(page, 2)).toHaveAccessibleName(/The strategy/);
  await page.getByRole('radio', { name: 'Letter' }).click();
  await expect(leaf(page, 1)).toHaveCSS('aspect-ratio', '612 / 792');

  await openAnew(studio);
  await expect(leaves(page)).toHaveCount(4);
  await expect(page.getByRole('radio', { name: 'Letter' })).toBeChecked();
  await expect(part(page, 'Copertina').getByRole('switch')).not.toBeChecked();

  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
  await expect(leaves(page)).toHaveCount(5);
  await expect(leaf(page, 1)).toHaveAccessibleName(/Copertina/);
});

async function openAnew(studio: Studio): Promise<void> {
  await studio.open();
  await openPlan(studio);
}

test('parts are put in order by hand, by key and by menu', async ({ studio }) => {
  const { page } = studio;
  await plan(studio, 1);
  const usual = await names(page);
  const at = (name: string) => usual.indexOf(name);
  const [strategy, sheets] = ['La strategia in una pagina', 'Le schede dei contenuti'];
  const moved = (to: number) => usual.filter((name) => name !== sheets).toSpliced(to, 0, sheets);

  await part(page, sheets).scrollIntoViewIfNeeded();
  const [from, to] = [await part(page, sheets).boundingBox(), await part(page, strategy).boundingBox()];
  if (!from || !to) throw new Error('no parts');
  await page.mouse.move(from.x + 100, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 100, to.y + 4, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => names(page)).toEqual(moved(at(strategy)));
  await expect(leaf(page, 3)).toHaveAccessibleName(/I contenuti/);

  const handle = part(page, sheets).getByRole('button');
  await handle.press(' ');
  for (let i = at(strategy); i < at(sheets); i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await expect.poll(() => names(page)).toEqual(usual);
  await expect(handle).toBeFocused();

  await handle.press(' ');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  expect(await names(page)).toEqual(usual);

  await handle.press('Enter');
  await page.getByRole('menuitem', { name: 'In cima' }).click();
  await expect.poll(() => names(page)).toEqual(moved(0));
  await expect(leaf(page, 1)).toHaveAccessibleName(/I contenuti/);
  await noFaults(page);
});

test('the pages are walked and made larger by key, and a changed option keeps the place', async ({
  studio,
}) => {
  const { page } = studio;
  await plan(studio, 40);
  await leaf(page, 1).focus();
  await page.keyboard.press('End');
  const last = leaves(page).last();
  await expect(last).toBeFocused();
  await expect(last).toHaveAttribute('data-drawn');
  await page.keyboard.press('Enter');
  const view = pictures(page);
  const wide = async () => (await last.boundingBox())?.width ?? 0;
  await expect.poll(wide).toBeGreaterThan(600);
  await expect(last).toBeInViewport();
  await expect
    .poll(() => last.locator('canvas').evaluate((c) => (c as HTMLCanvasElement).width))
    .toBeGreaterThan(600);

  const heading = await last.getAttribute('aria-label');
  const before = Number(heading?.match(/pagina (\d+)/)?.[1]);
  await part(page, 'Copertina').getByRole('switch').click();
  await expect(leaves(page)).toHaveCount(before - 1);
  await expect(leaf(page, before - 1)).toBeInViewport();
  expect(await view.evaluate((node) => node.scrollTop)).toBeGreaterThan(0);

  await leaf(page, before - 1).focus();
  await page.keyboard.press('Escape');
  await expect.poll(wide).toBeLessThan(400);
  await page.keyboard.press('Enter');
  await expect.poll(wide).toBeGreaterThan(600);
  await page.keyboard.press('-');
  await expect.poll(wide).toBeLessThan(600);
  await page.keyboard.press('0');
  await expect.poll(wide).toBeLessThan(400);
});

test('the letter is typed into the plan, and one undo takes it out', async ({ studio }) => {
  const { page } = studio;
  await plan(studio, 1);
  await expect(part(page, 'Lettera al cliente')).toContainText('vuota');
  const letter = page.getByRole('textbox', { name: 'Lettera a Panificio Bruni' });
  await letter.fill('Cara Marta, ecco il nostro dicembre.');
  await expect(leaf(page, 2)).toHaveAccessibleName(/Lettera/);
  await expect(part(page, 'Lettera al cliente')).toContainText('p. 2');
  await letter.blur();
  await page.keyboard.press('Control+z');
  await expect(part(page, 'Lettera al cliente')).toContainText('vuota');
  await expect(letter).toHaveValue('');
});

test('any days make a plan, and days that make none are said over the pages there were', async ({
  studio,
}) => {
  const { page } = studio;
  await plan(studio, 5);
  await page.getByRole('radio', { name: 'Altri giorni' }).click();
  const to = page.getByRole('textbox', { name: 'Al', exact: true });
  await to.fill('3 gennaio 2027');
  await to.press('Enter');
  await expect(leaf(page, 4)).toHaveAccessibleName(/I giorni/);
  await to.fill('1 novembre 2026');
  await to.press('Enter');
  await expect(page.getByText('Il piano finirebbe prima di cominciare')).toBeVisible();
  await expect(leaf(page, 4)).toHaveAccessibleName(/I giorni/);
  await noFaults(page);
  await page.getByRole('radio', { name: 'Un mese' }).click();
  await expect(leaf(page, 4)).toHaveAccessibleName(/Dicembre/);
  await expect(page.getByText('Il piano finirebbe prima di cominciare')).toBeHidden();
});

test('who exports from the foot of the choices sees that the PDF is ready, and hears it', async ({
  studio,
}) => {
  const { page } = studio;
  await page.setViewportSize({ width: 1280, height: 680 });
  await plan(studio, 2);
  const choices = page.getByRole('region', { name: 'Come è fatto il documento' });
  await choices.evaluate((panel) => panel.scrollTo(0, panel.scrollHeight));
  expect(await choices.evaluate((panel) => panel.scrollTop)).toBeGreaterThan(0);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Esporta PDF' }).click();
  await download;
  await expect(page.getByRole('region', { name: 'Il PDF è pronto' })).toBeInViewport({ ratio: 0.9 });
  await expect(page.locator('[aria-live="polite"]', { hasText: 'Il PDF è pronto' })).toHaveCount(1);
});

test('an exported plan comes as a PDF, and is opened again after a restart', async ({ studio }) => {
  const { page } = studio;
  await plan(studio, 2);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Esporta PDF' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Panificio Bruni 2026-12.pdf');
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await expect(page.getByRole('region', { name: 'Il PDF è pronto' })).toContainText('5 pagine');
  await expect(exported(page).getByRole('button')).toHaveCount(1);
  await noFaults(page);

  await page.keyboard.press('Control+z');
  await expect(exported(page)).toBeHidden();
  await expect(page.getByRole('region', { name: 'Il PDF è pronto' })).toBeHidden();
  await page.keyboard.press('Control+Shift+z');
  await expect(exported(page).getByRole('button')).toHaveCount(1);

  await studio.restart();
  await openPlan(studio);
  const again = page.waitForEvent('download');
  await exported(page).getByRole('button').click();
  expect(await readFile(await (await again).path())).toEqual(bytes);

  await page.keyboard.press('Control+z');
  await expect(exported(page)).toBeHidden();
});

test('an empty month is a plan that says so', async ({ studio }) => {
  const { page } = studio;
  await studio.client('Panificio Bruni');
  await openPlan(studio);
  await expect(leaves(page).last()).toHaveAccessibleName(/Dicembre in un colpo/);
  await expect(leaves(page)).toHaveCount(2);
  await expect(
    page.getByRole('button', { name: "In questi giorni non c'è ancora nessun contenuto" }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'La strategia è ancora da scrivere' }).click();
  await expect(page.getByRole('heading', { name: 'Piano editoriale' })).toBeHidden();
});
