import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDossier } from './dossier';
import { expect, noFaults, test, type Studio } from './studio';
import type { media } from '../wailsjs/go/models';

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
  const tiles = page.locator('[data-record]');
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
  const tiles = page.locator('[data-record]');
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
