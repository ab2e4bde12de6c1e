// Who works by key alone never loses the place: after each removal, each undo, each dialog, the focus is somewhere.
import type { Locator, Page } from '@playwright/test';
import { openDossier } from './dossier';
import { expect, test, type Studio } from './studio';

const names = ['Uno', 'Due', 'Tre'];
const live = (page: Page) => page.locator('[aria-live="polite"][aria-atomic="true"]').first();

/** Writes three records one after the other, and gives back the ids. */
async function three(write: (name: string) => Promise<{ id: string }>): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push((await write(name)).id);
  return ids;
}

const record = (page: Page, id = '') => page.locator(`main :is(li, th, tr)[data-record="${id}"]`);

/** Removes the second, the third and the last of three: the focus goes to the next, to the one before, to the form. */
async function empties(
  page: Page,
  ids: string[],
  remove: (row: Locator) => Promise<unknown>,
  last = '[data-unsent]',
): Promise<void> {
  const [one, two, three] = ids.map((id) => record(page, id));
  if (!one || !two || !three) throw new Error('three records');
  const has = (row: Locator) => expect(row.locator(':focus')).toHaveCount(1);
  await remove(two);
  await expect(two).toHaveCount(0);
  await has(three);
  await remove(three);
  await expect(three).toHaveCount(0);
  await has(one);
  await remove(one);
  await expect(one).toHaveCount(0);
  await expect(page.locator(`${last} :focus`)).toHaveCount(1);
}

/** By the menu of the grip, as it opens and closes by key. */
async function byGrip(row: Locator): Promise<void> {
  await row.locator('.grip').first().press('Enter');
  await row.page().getByRole('menuitem', { name: 'Togli' }).press('Enter');
}

type Write = (studio: Studio, client: string, name: string) => Promise<{ id: string }>;

const lists: Record<string, { tab: string; write: Write }> = {
  product: {
    tab: 'Azienda',
    write: (studio, client, name) =>
      studio.call('Dossier', 'WriteProduct', client, { kind: 'product', name }),
  },
  note: {
    tab: 'Mercato',
    write: (studio, client, title) =>
      studio.call('Dossier', 'WriteNote', client, { id: '', title, text: '' }),
  },
  audience: {
    tab: 'Pubblici',
    write: (studio, client, name) =>
      studio.call('Strategy', 'AddAudience', client, { id: '', name, needs: [] }),
  },
  channel: {
    tab: 'Canali',
    write: (studio, client, platform) =>
      studio.call('Strategy', 'AddChannel', client, {
        id: '',
        platform,
        profile: '',
        mission: '',
        audiences: [],
      }),
  },
  value: {
    tab: 'Marca',
    write: (studio, client, text) => studio.call('Dossier', 'WriteValue', client, { id: '', text }),
  },
  word: {
    tab: 'Marca',
    write: async (studio, client, word) => {
      const words = await studio.call<{ id: string; text: string }[]>(
        'Dossier',
        'AddBrandWords',
        client,
        'use',
        word,
      );
      return words.find(({ text }) => text === word) ?? { id: '' };
    },
  },
  hashtags: {
    tab: 'Marca',
    write: (studio, client, name) =>
      studio.call('Dossier', 'WriteHashtagSet', client, { id: '', name, tags: '#pane' }),
  },
};

for (const [kind, { tab, write }] of Object.entries(lists)) {
  test(`the focus stays in the list when a ${kind} is removed`, async ({ studio, page }) => {
    let ids: string[] = [];
    const fill = async (client: string) => (ids = await three((name) => write(studio, client, name)));
    await openDossier(studio, 'Panificio Bruni', fill, tab);
    await empties(page, ids, byGrip);
  });
}

test('the focus stays on what is put in another order, through undo and redo too', async ({
  studio,
  page,
}) => {
  let ids: string[] = [];
  const { tab, write } = lists['product']!;
  const fill = async (client: string) => (ids = await three((name) => write(studio, client, name)));
  await openDossier(studio, 'Panificio Bruni', fill, tab);
  const order = () =>
    page.locator('main li[data-drag]').evaluateAll((all) => all.map((li) => li.dataset.record));
  const [one, two, last] = ids;
  const grip = record(page, one).locator('.grip');
  await grip.focus();
  for (let turn = 0; turn < 2; turn++) {
    for (const [key, ...now] of [
      ['Alt+ArrowDown', two, one],
      ['Control+z', one, two],
      ['Control+Shift+z', two, one],
      ['Control+z', one, two],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(order).toEqual([...now, last]);
      await expect(grip).toBeFocused();
    }
  }
});

test('the focus stays in a history, through undo and redo too', async ({ studio, page }) => {
  let ids: string[] = [];
  await openDossier(studio, 'Panificio Bruni', async (client) => {
    ids = await three((event) =>
      studio.call('Dossier', 'WriteMilestone', client, { id: '', date: '1957', event, meaning: '' }),
    );
  });
  const remove = (row: Locator) => row.getByRole('button', { name: /^Togli/ }).press('Enter');
  await empties(page, ids, remove);
  await page.keyboard.press('Control+z');
  await expect(record(page, ids[0]).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Control+Shift+z');
  await expect(record(page, ids[0])).toHaveCount(0);
  await expect(page.locator('[data-unsent] :focus')).toHaveCount(1);
});

test('a date that was just added is taken back by the first undo, and its name is read aloud', async ({
  studio,
  page,
}) => {
  await openDossier(studio, 'Panificio Bruni');
  const rows = page.locator('ol > [data-record]');
  await page.getByLabel('Quando').focus();
  await page.keyboard.type('1957');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Si accende il forno');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(1);
  await expect(live(page)).toHaveText('Aggiunto: «Si accende il forno»');
  await expect(page.getByLabel('Quando').last()).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveCount(1);
});

test('the focus stays with the evidence of a note', async ({ studio, page }) => {
  let ids: string[] = [];
  await openDossier(
    studio,
    'Panificio Bruni',
    async (client) => {
      const note = await lists['note']?.write(studio, client, 'Il pane');
      ids = await three((claim) =>
        studio.call('Dossier', 'WriteEvidence', { of: 'market-note', record: note?.id, claim }),
      );
    },
    'Mercato',
  );
  const remove = async (row: Locator) => {
    await row.getByRole('button', { name: /^Modifica/ }).press('Enter');
    await row.getByRole('button', { name: /^Togli/ }).press('Enter');
  };
  await empties(page, ids, remove, '[data-field="evidence"]');
});

test('the focus stays with the findings, by Delete on a card and from the open one', async ({
  studio,
  page,
}) => {
  let ids: string[] = [];
  await openDossier(
    studio,
    'Panificio Bruni',
    async (client) => {
      ids = await three((text) =>
        studio.call('Dossier', 'WriteFinding', client, {
          id: '',
          kind: 'threat',
          text,
          objective: '',
          because: '',
        }),
      );
    },
    'Rilievi',
  );
  await record(page, ids[0]).getByRole('button').first().press('Enter');
  await page.getByRole('complementary').getByRole('button', { name: 'Togli' }).press('Enter');
  await expect(record(page, ids[1]).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(record(page, ids[2]).locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(record(page, ids[2])).toHaveCount(0);
  await expect(page.locator('[data-unsent] :focus')).toHaveCount(1);
});

test('a competitor opens into its panel, gives the focus back, and goes without losing it', async ({
  studio,
  page,
}) => {
  let ids: string[] = [];
  const write = (client: string) => (name: string) =>
    studio.call<{ id: string }>('Dossier', 'WriteCompetitor', client, { id: '', name, about: '' });
  await openDossier(
    studio,
    'Panificio Bruni',
    async (client) => {
      ids = await three(write(client));
      const [competitor] = ids;
      await studio.call('Dossier', 'WriteObservation', {
        competitor,
        topic: 'price',
        day: '2026-03-01',
        text: '3,20',
      });
    },
    'Concorrenti',
  );
  const head = record(page, ids[0]).getByRole('button', { name: 'Uno' });
  await head.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Uno' });
  await expect(panel).toBeFocused();
  const pencil = panel.getByRole('button', { name: /^Modifica l'osservazione/ });
  await pencil.press('Enter');
  await expect(panel.getByLabel('Che cosa si è visto')).toBeFocused();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(pencil).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(head).toBeFocused();
  await empties(page, ids, async (row) => {
    await row.getByRole('button').first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Togli' }).press('Enter');
  });
});

test('a person opens into the panel, gives the focus back, and goes without losing it', async ({
  studio,
  page,
}) => {
  let ids: string[] = [];
  await openDossier(
    studio,
    'Panificio Bruni',
    async (client) => {
      ids = await three((name) =>
        studio.call('Dossier', 'WriteStakeholder', client, { id: '', name, inside: false }),
      );
    },
    'Persone',
  );
  const name = page.getByRole('button', { name: 'Due' });
  await name.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Scheda di Due' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(name).toBeFocused();
  await name.press('Enter');
  await page
    .getByRole('complementary')
    .getByRole('button', { name: /^Togli/ })
    .first()
    .press('Enter');
  await expect(record(page, ids[1])).toHaveCount(0);
  await expect(page.locator('tr[data-record] :focus')).toHaveCount(1);
});

test('Delete on the map takes the name off the map, not out of the dossier', async ({ studio, page }) => {
  await openDossier(
    studio,
    'Panificio Bruni',
    async (client) => {
      for (const name of ['Marta', 'Rina']) {
        const { id } = await studio.call<{ id: string }>('Dossier', 'WriteStakeholder', client, {
          id: '',
          name,
          inside: false,
        });
        await studio.call('Dossier', 'MoveStakeholder', {
          stakeholder: id,
          step: false,
          influence: 80,
          interest: name === 'Marta' ? 20 : 80,
        });
      }
    },
    'Sfera di influenza',
  );
  const map = page.getByRole('group', { name: 'Mappa di influenza e interesse' });
  const waiting = page.getByRole('region', { name: /^Da collocare/ });
  await map.getByRole('button', { name: /Marta/ }).press('Delete');
  await expect(waiting.getByRole('button', { name: /Marta/ })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(map.getByRole('button', { name: /Marta/ })).toBeVisible();
  await expect(page.locator(':focus')).toHaveCount(1);
});

test('the questionnaire takes the focus on what it offers, and Tab goes on from there', async ({
  studio,
  page,
}) => {
  await openDossier(studio, 'Panificio Bruni');
  const opener = page.getByRole('button', { name: 'Questionario', exact: true });
  await opener.press('Enter');
  const dialog = page.getByRole('dialog');
  const [send, pick] = [dialog.locator('.ways button').first(), dialog.locator('.ways button').last()];
  await expect(send).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(pick).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});

test('the focus goes on with the view, and comes back from what stood over it', async ({ studio, page }) => {
  await openDossier(studio, 'Panificio Bruni');
  const away = page.getByRole('button', { name: 'Esporta dossier' });
  await away.focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Cerca o esegui' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(away).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeFocused();
  const exported = page.getByRole('button', { name: 'Esporta PDF' });
  await exported.press('Enter');
  await expect(page.getByText('Il PDF è pronto').first()).toBeVisible();
  await expect(exported).toBeFocused();
});

test.describe('at the first start', () => {
  test.use({ begun: false });
  test.slow();

  test('the sample studio opens with the focus on its title', async ({ studio, page }) => {
    await studio.open();
    await page.getByRole('button', { name: /Guardati intorno/ }).press('Enter');
    await expect(page.getByRole('navigation', { name: 'Clienti' })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeFocused();
  });
});

test('the ring of a tab is whole', async ({ studio, page }) => {
  await openDossier(studio, 'Panificio Bruni');
  await page.getByRole('tab', { name: 'Azienda' }).focus();
  await page.keyboard.press('ArrowRight');
  const tab = page.getByRole('tab', { name: 'Mercato' });
  await expect(tab).toBeFocused();
  expect(await tab.evaluate((node) => parseFloat(getComputedStyle(node).outlineOffset))).toBeLessThan(0);
});
