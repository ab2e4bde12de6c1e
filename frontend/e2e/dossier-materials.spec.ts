import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openDossier } from './dossier';
import { expect, files, noFaults, png, test, type Studio } from './studio';
import type { media } from '../wailsjs/go/models';

/** Holds back the batch of uploads of that number, counted from 1, until what it gives is called. */
async function holdUploads(page: Page, held: number): Promise<() => void> {
  let go = () => {};
  const free = new Promise<void>((resolve) => (go = resolve));
  let batches = 0;
  await page.route('**/upload?*', async (route) => {
    if (++batches === held) await free;
    await route.continue();
  });
  return () => go();
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
  const go = await holdUploads(page, 2);
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

test('tiles that are there stay while others come in before them', async ({ studio }) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  const paths = await files(studio, ...Array.from({ length: 9 }, (_, i) => `${i}.png`));
  await add(studio, paths.slice(0, 7));
  await expect(page.locator('[data-at]')).toHaveCount(7);
  const pictures = await page.locator('[data-at] img').elementHandles();
  await add(studio, paths.slice(7));
  await expect(page.locator('[data-at]')).toHaveCount(9);
  for (const picture of pictures) expect(await picture.evaluate((img) => img.isConnected)).toBe(true);
});

test('what is added right after stopping comes in', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  const go = await holdUploads(page, 2);
  await add(studio, await files(studio, ...Array.from({ length: 20 }, (_, i) => `${i}.png`)));
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', '6');
  await page.getByRole('button', { name: 'Ferma' }).click();
  await add(studio, await files(studio, 'dopo.png'));
  await expect(page.getByRole('button', { name: 'dopo.png' })).toBeVisible();
  go();
  await expect(page.getByText('Aggiunta interrotta: 8 file sono rimasti fuori.')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  expect(await list(studio, client)).toHaveLength(13);
});

test('a file that is gone when its turn comes is refused by its name, and keeps no other back', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  const go = await holdUploads(page, 1);
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

test('a folder that is dropped among files is refused as one, and keeps no file back', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  await expect(page.getByText('Nessun materiale')).toBeVisible();
  const folder = join(studio.folder, 'Foto di Natale');
  await mkdir(folder);
  const dropped = [folder, ...(await files(studio, 'vetrina.png'))];
  const hand = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await hand.send('Input.dispatchDragEvent', {
      type,
      x: 700,
      y: 500,
      data: { items: [], files: dropped, dragOperationsMask: 1 },
    });
  await expect(page.getByRole('alert')).toContainText(
    '«Foto di Natale» è una cartella e non è stata aggiunta. Aprila e trascina i file che contiene.',
  );
  expect((await list(studio, client)).map(({ name }) => name)).toEqual(['vetrina.png']);
});

test('a drawing among the materials is shown, and a scan that no browser shows says what it is', async ({
  studio,
}) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  const [drawing = '', scan = ''] = await files(studio, 'marchio.svg', 'scansione.tiff');
  await writeFile(
    drawing,
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h20v10z"/></svg>',
  );
  await writeFile(scan, 'II*\0\b\0\0\0\0\0\0');
  await add(studio, [drawing, scan]);
  const picture = page.locator('[data-at]').filter({ hasText: 'marchio.svg' }).locator('img');
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'scansione.tiff' }).click();
  const panel = page.getByRole('complementary', { name: 'scansione.tiff' });
  await expect(panel).toContainText('Immagine · 0,1 MB');
  await expect(panel.getByRole('img')).toHaveCount(0);
  await noFaults(page);
});

test('who leaves while files are on their way is asked', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  const go = await holdUploads(page, 1);
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

/** What a page in Timone's own window has beside the browser's: files dropped by their paths, and the way to close. */
interface Shell {
  dropped: (x: number, y: number, paths: string[]) => void;
  said: string[];
}

/** Shows the page as the window does. */
async function inWindow(studio: Studio): Promise<void> {
  await studio.page.addInitScript(() => {
    const shell = { said: [] as string[] } as unknown as Shell;
    let runtime: Record<string, unknown>;
    Object.assign(window, { wails: {}, shell });
    Object.defineProperty(window, 'runtime', {
      get: () => runtime,
      set: (given: typeof runtime) => {
        runtime = given;
        runtime['OnFileDrop'] = (hear: Shell['dropped']) => (shell.dropped = hear);
        runtime['Quit'] = () => shell.said.push('quit');
        const on = given['EventsOn'] as (name: string, run: () => void) => void;
        for (const name of ['staying', 'ready']) on(name, () => shell.said.push(name));
      },
    });
  });
  await studio.open();
}

/** What the page has told the window. */
const said = (studio: Studio) =>
  studio.page.evaluate(() => (window as unknown as { shell: Shell }).shell.said);

/** Closes the window as its button does. */
const closeWindow = (studio: Studio) =>
  studio.page.evaluate(() =>
    (window as unknown as { runtime: { EventsEmit: (name: string) => void } }).runtime.EventsEmit('closing'),
  );

test('who closes the window while files wait to come in is asked, and what has begun comes in', async ({
  studio,
}) => {
  const { page } = studio;
  await inWindow(studio);
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Materiali');
  let go = () => {};
  const answered = new Promise<void>((resolve) => (go = resolve));
  await page.route('**/call', async (route) => {
    if (route.request().postData()?.includes('AddPaths')) await answered;
    await route.continue();
  });
  const paths = await files(studio, ...Array.from({ length: 20 }, (_, i) => `${i}.png`));
  await page.evaluate(
    (paths) => (window as unknown as { shell: Shell }).shell.dropped(700, 500, paths),
    paths,
  );
  await expect(page.getByRole('progressbar')).toBeVisible();
  await closeWindow(studio);
  const asked = page.getByRole('dialog', { name: 'Chiudere mentre arrivano dei file?' });
  await expect(asked).toContainText('14 file non sono ancora entrati');
  await noFaults(page);
  await asked.getByRole('button', { name: 'Aspetta' }).click();
  await expect(asked).toHaveCount(0);
  expect(await said(studio)).toEqual(['staying']);
  await closeWindow(studio);
  await asked.getByRole('button', { name: 'Chiudi comunque' }).click();
  await expect.poll(() => said(studio)).toEqual(['staying', 'staying', 'quit']);
  go();
  await expect.poll(() => list(studio, client)).toHaveLength(6);
  await expect(page.getByText('Aggiunta interrotta: 14 file sono rimasti fuori.')).toBeVisible();
  await closeWindow(studio);
  await expect.poll(() => said(studio)).toEqual(['staying', 'staying', 'quit', 'ready']);
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
  await page.getByRole('tab', { name: 'Materiali' }).click();
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

test('who takes the logo away, or what posts show, is told so', async ({ studio }) => {
  const { page } = studio;
  const [logo = '', shop = ''] = await files(studio, 'logo.png', 'vetrina.png');
  await openDossier(studio, 'Panificio Bruni', async (client) => {
    await studio.call('Media', 'AddPaths', { kind: 'client-logo', id: client }, [logo]);
    for (const title of ['Vetrina', 'Banco']) {
      const post = await studio.call<{ id: string }>('Calendar', 'WritePost', { client, title, day: '' });
      await studio.call('Media', 'AddPaths', { kind: 'post', id: post.id }, [shop]);
    }
  });
  await page.getByRole('tab', { name: 'Materiali' }).click();
  const take = async (name: string) => {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).focus();
    await page.keyboard.press('Delete');
    return page.getByRole('status').filter({ hasText: `«${name}» tolto dai materiali` });
  };
  await expect(await take('vetrina.png')).toContainText('Era in 2 contenuti.');
  const told = await take('logo.png');
  await expect(told).toContainText('Era il logo del cliente.');
  await told.getByRole('button', { name: 'Annulla' }).click();
  await expect(page.getByRole('button', { name: /^logo\.png/ })).toBeVisible();
});
