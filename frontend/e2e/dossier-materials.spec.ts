import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { openDossier } from './dossier';
import { expect, noFaults, test, type Studio } from './studio';
import type { calendar, media } from '../wailsjs/go/models';

// A red pixel.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** Writes files of the test's own; pictures differ in a comment behind their end. */
async function files(studio: Studio, ...names: string[]): Promise<string[]> {
  const folder = join(studio.folder, 'desktop');
  await mkdir(folder, { recursive: true });
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      await writeFile(path, name.endsWith('.png') ? Buffer.concat([png, Buffer.from(name)]) : name);
      return path;
    }),
  );
}

/** Picks files by the button that is there for it. */
async function add(studio: Studio, paths: string[]): Promise<void> {
  const [chooser] = await Promise.all([
    studio.page.waitForEvent('filechooser'),
    studio.page.getByRole('button', { name: 'Aggiungi materiali' }).click(),
  ]);
  await chooser.setFiles(paths);
}

const list = (studio: Studio, client: string) =>
  studio.call<media.Material[]>('Dossier', 'Materials', client);

test('files of any kind are added, found, described by keyboard, and there after a restart', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  await noFaults(page);
  await add(studio, await files(studio, 'vetrina.png', 'forno.png', 'listino.txt'));
  const tiles = page.locator('[data-at]');
  await expect(tiles).toHaveCount(3);
  await page.getByLabel('Cerca tra i materiali').fill('vetr');
  await expect(tiles).toHaveCount(1);
  await tiles.first().focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'vetrina.png' });
  await panel.getByLabel('Etichette').fill('Natale, #vetrina');
  await panel.getByLabel('Si può usare fino al', { exact: true }).fill('3/3/2020');
  await panel.getByLabel('Licenza').fill('Del cliente');
  await panel.getByLabel('Licenza').blur();
  await expect(panel.getByRole('alert')).toContainText('scaduti il 3 mar 2020');
  await expect(tiles.first()).toContainText('Diritti scaduti');
  await noFaults(page);
  await page.keyboard.press('Escape');
  await studio.restart();
  const kept = (await list(studio, client)).find(({ name }) => name === 'vetrina.png');
  expect(kept).toMatchObject({
    tags: ['Natale', 'vetrina'],
    expiry: '2020-03-03',
    licence: 'Del cliente',
    kind: 'picture',
  });
});

test('arrows walk the tiles, Delete takes one away, and undo brings it back', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  await add(studio, await files(studio, 'a.txt', 'b.txt', 'c.txt'));
  const tiles = page.locator('[data-at]');
  await expect(tiles).toHaveCount(3);
  await tiles.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(tiles.nth(1)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(tiles).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(tiles).toHaveCount(3);
  expect(await list(studio, client)).toHaveLength(3);
});

test('the same file again is one material, and an empty one is refused with its name', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  const [once = ''] = await files(studio, 'vetrina.png');
  const empty = join(studio.folder, 'vuoto.pdf');
  await writeFile(empty, '');
  await add(studio, [once, empty]);
  await expect(page.getByText('«vuoto.pdf» è vuoto')).toBeVisible();
  await add(studio, [once]);
  await expect.poll(() => list(studio, client)).toHaveLength(1);
});

test('many files come in batches that one can stop, and undo takes all of them back', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  // The second batch waits on its way until someone has stopped the rest.
  let go = () => {};
  const stopped = new Promise<void>((resolve) => (go = resolve));
  let batches = 0;
  await page.route('**/upload?*', async (route) => {
    if (++batches > 1) await stopped;
    await route.continue();
  });
  await add(studio, await files(studio, ...Array.from({ length: 30 }, (_, i) => `${i}.png`)));
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', '6');
  await page.getByRole('button', { name: 'Ferma' }).click();
  go();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect(await list(studio, client)).toHaveLength(12);
  await page.keyboard.press('Control+z');
  await expect.poll(() => list(studio, client)).toHaveLength(0);
});

test('what is refused in any batch is told at the end, each with its reason', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  const good = await files(studio, ...Array.from({ length: 12 }, (_, i) => `${i}.png`));
  const [installer = '', script = '', ...bad] = await files(
    studio,
    'installa.exe',
    'avvia.sh',
    'a.png',
    'b.png',
  );
  await Promise.all(bad.map((path) => writeFile(path, png.subarray(0, 40))));
  await add(studio, [installer, ...good.slice(0, 6), script, ...good.slice(6)]);
  const told = page.getByRole('alert');
  await expect(told).toContainText('2 file non sono stati aggiunti');
  await expect(told).toContainText('«installa.exe» è un programma o uno script');
  await expect(told).toContainText('«avvia.sh» è un programma o uno script');
  await expect(told).toContainText('Altri 12 file sono stati aggiunti.');
  expect(await list(studio, client)).toHaveLength(12);
  await noFaults(page);
  await add(studio, [installer, script, ...bad]);
  await expect(told).toHaveCount(1);
  await expect(told).toContainText('E un altro.');
  await told.getByRole('button', { name: 'Vedi tutti' }).click();
  const all = page.getByRole('dialog', { name: 'File non aggiunti' });
  await expect(all.getByRole('listitem')).toHaveCount(4);
  await expect(all.getByRole('listitem').last()).toContainText(
    '«b.png» è danneggiato e non è stato aggiunto',
  );
  await noFaults(page);
  await page.keyboard.press('Escape');
  await expect(all).toHaveCount(0);
});

test('what is added right after stopping comes in', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  let go = () => {};
  const stopped = new Promise<void>((resolve) => (go = resolve));
  let batches = 0;
  await page.route('**/upload?*', async (route) => {
    if (++batches === 2) await stopped;
    await route.continue();
  });
  await add(studio, await files(studio, ...Array.from({ length: 20 }, (_, i) => `${i}.png`)));
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', '6');
  await page.getByRole('button', { name: 'Ferma' }).click();
  await add(studio, await files(studio, 'dopo.png'));
  await expect(page.getByRole('button', { name: 'dopo.png' })).toBeVisible();
  go();
  await expect(page.getByText("Hai fermato l'arrivo: 8 file non sono stati aggiunti.")).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect(await list(studio, client)).toHaveLength(13);
});

test('a file that is gone when its turn comes is refused by its name, and keeps no other back', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  let go = () => {};
  const removed = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/upload?*', async (route) => {
    await removed;
    await route.continue();
  });
  const paths = await files(studio, ...Array.from({ length: 9 }, (_, i) => `${i}.png`));
  await add(studio, paths);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await rm(paths[7] ?? '');
  go();
  await expect(page.getByRole('alert')).toContainText(
    '«7.png» non si riesce a leggere e non è stato aggiunto',
  );
  expect(await list(studio, client)).toHaveLength(8);
});

test('who leaves while files are on their way is asked', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  let go = () => {};
  const answered = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/upload?*', async (route) => {
    await answered;
    await route.continue();
  });
  await add(studio, await files(studio, ...Array.from({ length: 9 }, (_, i) => `${i}.png`)));
  await expect(page.getByRole('progressbar')).toBeVisible();
  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => setTimeout(() => location.reload()));
  expect((await asked).type()).toBe('beforeunload');
  await (await asked).dismiss();
  go();
  await expect(page.getByRole('status').filter({ hasText: '9 materiali' })).toBeVisible();
  expect(await list(studio, client)).toHaveLength(9);
});

test('a material that is open is left for another client, also with a day that cannot be read', async ({
  studio,
}) => {
  const { page } = studio;
  const { id: other } = await studio.client('Forno Verdi');
  await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  await studio.call('Media', 'AddPaths', { kind: 'materials', id: other }, await files(studio, 'altro.png'));
  await add(studio, await files(studio, 'vetrina.png'));
  await page.locator('[data-at]').click();
  await page.getByLabel('Si può usare fino al', { exact: true }).fill('31/2/2026');
  await page
    .getByRole('navigation', { name: 'Clienti' })
    .getByRole('button', { name: 'Forno Verdi' })
    .click();
  await expect(page.locator('[data-at]')).toHaveText('altro.png');
  await expect(page.getByRole('complementary', { name: 'vetrina.png' })).toHaveCount(0);
});

test('the focus stays where files are added, and End and Home lead to the last and the first', async ({
  studio,
}) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  const adder = page.getByRole('button', { name: 'Aggiungi materiali' });
  await adder.focus();
  await add(studio, await files(studio, ...Array.from({ length: 90 }, (_, i) => `${i}.txt`)));
  await expect(page.getByRole('status').filter({ hasText: '90 materiali' })).toBeVisible();
  await expect(adder).toBeFocused();
  const tile = (at: number) => page.locator(`[data-at="${at}"]`);
  await tile(0).focus();
  for (const [key, at] of [
    ['End', 89],
    ['Home', 0],
    ['End', 89],
  ] as const) {
    await page.keyboard.press(key);
    await expect(tile(at)).toBeFocused();
    await expect(tile(at)).toBeInViewport();
  }
  await page.keyboard.press('Delete');
  await expect(tile(88)).toBeFocused();
});

/** Says of a material what the panel does, and shows the client's month anew. */
async function describe(studio: Studio, client: string, more: Partial<media.Material>): Promise<void> {
  const [material] = await list(studio, client);
  await studio.call('Dossier', 'EditMaterial', { ...material, ...more });
  await visit(studio);
}

/** Shows the client's month. */
async function visit(studio: Studio): Promise<void> {
  await studio.open();
  const clients = studio.page.getByRole('navigation', { name: 'Clienti' });
  await clients.getByRole('button', { name: 'Panificio Bruni' }).click();
  await studio.page.keyboard.press('Control+1');
  await expect(studio.page.getByRole('grid')).toBeVisible();
}

/** A client with a post on a day, and on it a picture that is twice as wide as it is high. */
async function pictured(studio: Studio, day: string): Promise<string> {
  const { id: client } = await studio.client('Panificio Bruni');
  const post = await studio.call<calendar.Post>('Calendar', 'WritePost', { client, title: 'Vetrina', day });
  const [path = ''] = await files(studio, 'vetrina.png');
  await studio.call('Media', 'AddPaths', { kind: 'post', id: post.id }, [path]);
  return client;
}

test('a focal point set on a picture holds on its tile, on the card and beside the month', async ({
  studio,
}) => {
  const { page } = studio;
  await pictured(studio, '2027-02-10');
  await visit(studio);
  await page.getByRole('button', { name: 'Dossier', exact: true }).click();
  await page.getByRole('tab', { name: 'Materiali' }).click();
  await page.getByRole('button', { name: /^vetrina\.png/ }).click();
  await page.getByRole('button', { name: /^Punto da tenere in vista/ }).focus();
  for (let n = 0; n < 5; n++) await page.keyboard.press('Shift+ArrowRight');
  const at = (scope: Locator) =>
    expect(scope.locator('img').first()).toHaveCSS('object-position', '100% 50%');
  await at(page.locator('[data-at]'));
  await page
    .getByRole('complementary', { name: 'vetrina.png' })
    .getByRole('button', { name: 'Vetrina' })
    .click();
  await at(page.locator('.calendar [data-drag]').filter({ hasText: 'Vetrina' }));
  await at(page.getByRole('region', { name: 'Contenuto aperto' }).getByRole('list', { name: 'Immagini' }));
});

test('a lapsed right is said on the card, in the composer, of an idea, and before the plan is exported', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await pictured(studio, '');
  await describe(studio, client, { expiry: '2020-03-03' });
  const card = page.locator('.calendar [data-drag]').filter({ hasText: 'Vetrina' });
  await expect(card).toHaveAccessibleName(/immagine con diritti scaduti/);
  await expect(card).toContainText('immagine con diritti scaduti');
  await card.click();
  const composer = page.getByRole('region', { name: 'Contenuto aperto' });
  await expect(composer).toContainText('I diritti di «vetrina.png» sono scaduti il 3 mar 2020.');
  await noFaults(page);
  const { today } = await studio.call<{ today: string }>('Studio', 'Now');
  const board = await studio.call<calendar.Board>('Calendar', 'Board', { client, from: today, to: today });
  await studio.call('Calendar', 'MovePost', { post: board.backlog[0]?.id, day: today, position: 0 });
  await visit(studio);
  await expect(card).toHaveAccessibleName(/immagine con diritti scaduti/);
  await expect(card.locator('small svg')).toBeVisible();
  await noFaults(page);
  await page.getByRole('button', { name: 'Documenti', exact: true }).click();
  await expect(page.getByText("Un contenuto usa un'immagine i cui diritti sono già scaduti")).toBeVisible();
});

test('a right that ends before the post goes out is said as one that will', async ({ studio }) => {
  const client = await pictured(studio, '2098-02-10');
  await describe(studio, client, { expiry: '2098-02-01' });
  const { page } = studio;
  const post = (
    await studio.call<calendar.Board>('Calendar', 'Board', { client, from: '2098-02-10', to: '2098-02-10' })
  ).posts[0];
  expect(post?.pictures[0]?.expiry).toBe('2098-02-01');
  await page.getByRole('button', { name: 'Dossier', exact: true }).click();
  await page.getByRole('tab', { name: 'Materiali' }).click();
  await page.getByRole('button', { name: /^vetrina\.png/ }).click();
  await page
    .getByRole('complementary', { name: 'vetrina.png' })
    .getByRole('button', { name: 'Vetrina' })
    .click();
  await expect(page.getByRole('region', { name: 'Contenuto aperto' })).toContainText(
    'I diritti di «vetrina.png» scadono il 1 feb 2098, prima che il contenuto esca.',
  );
});

test('a lapsed right to a logo is said in the brand, among the details, and beside the papers', async ({
  studio,
}) => {
  const { page } = studio;
  const { id: client } = await studio.client('Panificio Bruni');
  const [path = ''] = await files(studio, 'logo.png');
  await studio.call('Media', 'AddPaths', { kind: 'client-logo', id: client }, [path]);
  await describe(studio, client, { expiry: '2020-03-03' });
  const warning = page.getByText('I diritti del logo sono scaduti il 3 mar 2020');
  const go = (view: string) => page.getByRole('button', { name: view, exact: true }).click();
  await go('Dossier');
  await page.getByRole('tab', { name: 'Marca' }).click();
  await expect(warning).toBeVisible();
  await noFaults(page);
  await go('Documenti');
  await expect(warning).toBeVisible();
  await noFaults(page);
  await page.getByRole('button', { name: /^I diritti del logo sono scaduti/ }).click();
  const panel = page.getByRole('complementary', { name: 'logo.png' });
  await panel.getByRole('button', { name: 'Logo del cliente' }).click();
  await expect(warning).toBeVisible();
  await go('Documenti');
  await page.getByRole('button', { name: /^I diritti del logo sono scaduti/ }).click();
  await panel.getByLabel('Si può usare fino al', { exact: true }).fill('3/3/2098');
  await panel.getByLabel('Licenza').focus();
  await expect(panel.getByRole('alert')).toHaveCount(0);
  await go('Documenti');
  await expect(page.getByRole('heading', { name: 'Piano editoriale' })).toBeVisible();
  await expect(warning).toHaveCount(0);
});
