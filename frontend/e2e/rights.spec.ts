import type { Locator } from '@playwright/test';
import { openDossier } from './dossier';
import { expect, files, noFaults, test, type Studio } from './studio';
import type { calendar, dossier, media } from '../wailsjs/go/models';

/** Says of a material what the panel does, and shows the client's month anew. */
async function describe(studio: Studio, client: string, more: Partial<media.Material>): Promise<void> {
  const [material] = await studio.call<media.Material[]>('Dossier', 'Materials', client);
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
  const client = await pictured(studio, '2027-02-10');
  await visit(studio);
  await page.getByRole('button', { name: 'Dossier', exact: true }).click();
  await page.getByRole('tab', { name: 'Materiali' }).click();
  await page.getByRole('button', { name: /^vetrina\.png/ }).click();
  await page.getByRole('button', { name: /^Punto da tenere in vista/ }).focus();
  for (let n = 0; n < 5; n++) await page.keyboard.press('Shift+ArrowRight');
  const at = (scope: Locator) =>
    expect(scope.locator('img').first()).toHaveCSS('object-position', '100% 50%');
  await at(page.locator('[data-at]'));
  // The calendar reads what is kept.
  const kept = async () => (await studio.call<media.Material[]>('Dossier', 'Materials', client))[0]?.focalX;
  await expect.poll(kept).toBe(1);
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

test('a lapsed right to a file is said beside the evidence that it is', async ({ studio }) => {
  const { page } = studio;
  await openDossier(
    studio,
    'Panificio Bruni',
    async (client) => {
      await studio.call(
        'Media',
        'AddPaths',
        { kind: 'materials', id: client },
        await files(studio, 'studio.png'),
      );
      const [file] = await studio.call<media.Material[]>('Dossier', 'Materials', client);
      await studio.call('Dossier', 'EditMaterial', { ...file, expiry: '2020-03-03' });
      const note = await studio.call<dossier.Note>('Dossier', 'WriteNote', client, { title: 'La farina' });
      const evidence = { of: 'market-note', record: note.id, claim: 'Rincara', material: file?.id };
      await studio.call('Dossier', 'WriteEvidence', evidence);
    },
    'Mercato',
  );
  const row = page.getByRole('list', { name: 'Riscontri di «La farina»' }).getByRole('listitem');
  await expect(row).toContainText('I diritti di «studio.png» sono scaduti il 3 mar 2020.');
  await noFaults(page);
});
