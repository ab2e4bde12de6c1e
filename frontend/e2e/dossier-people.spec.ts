import type { Page } from '@playwright/test';
import { expect, noFaults, test, type Studio } from './studio';
import { addPerson, openDossier, openSample, write } from './dossier';
import type { dossier } from '../wailsjs/go/models';

type More = Partial<dossier.Stakeholder>;

/** Writes people straight into a client's sphere, and gives their ids. */
function people(studio: Studio, client: string, all: Record<string, More>): Promise<string[]> {
  return Promise.all(Object.entries(all).map(([name, more]) => addPerson(studio, client, name, more)));
}

const sphereOf = (studio: Studio, client: string) => studio.call<dossier.Sphere>('Dossier', 'Sphere', client);

async function standing(studio: Studio, client: string, name: string): Promise<string> {
  const { stakeholders } = await sphereOf(studio, client);
  const one = stakeholders.find((s) => s.name === name);
  return `${one?.influence ?? '?'}/${one?.interest ?? '?'}`;
}

const plot = (page: Page) => page.getByRole('group', { name: 'Mappa di influenza e interesse' });
const onMap = (page: Page, name: string) => plot(page).getByRole('button', { name: new RegExp(`^${name},`) });
const panel = (page: Page) => page.getByRole('complementary');

/** Where on the window a place on the map is. */
async function placeOf(page: Page, influence: number, interest: number): Promise<[number, number]> {
  const box = await plot(page).boundingBox();
  if (!box) throw new Error('no map');
  return [box.x + (interest / 100) * box.width, box.y + (1 - influence / 100) * box.height];
}

async function drag(page: Page, name: string, to: [number, number], drop = true): Promise<void> {
  const card = await page.locator(`[data-person]`, { hasText: name }).boundingBox();
  if (!card) throw new Error(`${name} is nowhere`);
  await page.mouse.move(card.x + card.width / 2, card.y + card.height / 2);
  await page.mouse.down();
  await page.mouse.move(card.x + card.width / 2 + 10, card.y + card.height / 2, { steps: 2 });
  await page.mouse.move(...to, { steps: 5 });
  if (drop) await page.mouse.up();
}

test('a person is added by key, dragged onto the map, moved on, put back by Esc, taken back by undo', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Sfera di influenza');
  await expect(page.getByText('Chi conta per questo cliente?')).toBeVisible();
  await noFaults(page);
  await page.keyboard.press('n');
  await page.getByRole('dialog').getByLabel('Nome').fill('Marta Bruni');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Da collocare: 1')).toBeVisible();
  await page.keyboard.type('Comune di Bari');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Da collocare: 2')).toBeVisible();
  await page.keyboard.press('Escape');

  await drag(page, 'Marta Bruni', await placeOf(page, 80, 70));
  await expect(onMap(page, 'Marta Bruni')).toBeVisible();
  await expect.poll(() => standing(studio, client, 'Marta Bruni')).toBe('80/70');
  await expect(onMap(page, 'Marta Bruni')).toHaveAccessibleName(/influenza 80, interesse 70: Da coinvolgere/);

  await drag(page, 'Marta Bruni', await placeOf(page, 20, 30));
  await expect(onMap(page, 'Marta Bruni')).toHaveAccessibleName(/influenza 20, interesse 30: Da osservare/);

  await drag(page, 'Marta Bruni', await placeOf(page, 90, 90), false);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(onMap(page, 'Marta Bruni')).toHaveAccessibleName(/influenza 20, interesse 30/);
  await expect.poll(() => standing(studio, client, 'Marta Bruni')).toBe('20/30');

  await page.keyboard.press('Control+z');
  await expect(onMap(page, 'Marta Bruni')).toHaveAccessibleName(/influenza 80, interesse 70/);
  await studio.restart();
  await expect.poll(() => standing(studio, client, 'Marta Bruni')).toBe('80/70');
});

test('arrow keys move a name and say where it is; a walk is one act; what is dragged off the map waits again', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openDossier(
    studio,
    'Panificio Bruni',
    (id) =>
      people(studio, id, {
        Marta: { influence: 48, interest: 60 },
        Gino: { influence: 90, interest: 10 },
        Ada: {},
      }),
    'Sfera di influenza',
  );
  await onMap(page, 'Marta').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(page.getByText('Marta: influenza 50, interesse 50. Da coinvolgere')).toBeAttached();
  await expect(onMap(page, 'Marta')).toBeFocused();
  await expect.poll(() => standing(studio, client, 'Marta')).toBe('50/50');
  await page.keyboard.press('PageUp');
  await expect(onMap(page, 'Gino')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(onMap(page, 'Marta')).toHaveAccessibleName(/influenza 48, interesse 60/);
  await expect(onMap(page, 'Marta')).toBeFocused();

  // Whoever passes another keeps the focus, both ways.
  await onMap(page, 'Gino').focus();
  for (let step = 0; step < 6; step++) await page.keyboard.press('Shift+ArrowDown');
  await expect(onMap(page, 'Gino')).toHaveAccessibleName(/influenza 30,/);
  await expect(onMap(page, 'Gino')).toBeFocused();
  for (let step = 0; step < 6; step++) await page.keyboard.press('Shift+ArrowUp');
  await expect(onMap(page, 'Gino')).toHaveAccessibleName(/influenza 90,/);
  await expect(onMap(page, 'Gino')).toBeFocused();

  await page.getByRole('button', { name: /^Ada,/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(onMap(page, 'Ada')).toBeFocused();
  await expect(onMap(page, 'Ada')).toHaveAccessibleName(/influenza 50, interesse 50/);

  const strip = await page.getByText('Da collocare: 0').boundingBox();
  await drag(page, 'Gino', [(strip?.x ?? 0) + 300, (strip?.y ?? 0) + 8]);
  await expect(page.getByText('Da collocare: 1')).toBeVisible();
  await expect.poll(() => standing(studio, client, 'Gino')).toBe('?/?');
});

test('places are typed, too, and what is none stays in its field and says so', async ({ studio }) => {
  const { page } = studio;
  const client = await openDossier(
    studio,
    'Panificio Bruni',
    (id) => people(studio, id, { Marta: {} }),
    'Sfera di influenza',
  );
  await page.getByRole('button', { name: /^Marta,/ }).click();
  await panel(page).getByLabel('Influenza', { exact: true }).fill('101');
  await panel(page).getByLabel('Interesse', { exact: true }).fill('70');
  await panel(page).getByLabel('Interesse', { exact: true }).press('Enter');
  await expect(panel(page).getByText('«101» non va')).toBeVisible();
  await panel(page).getByLabel('Influenza', { exact: true }).fill('90');
  await panel(page).getByLabel('Influenza', { exact: true }).press('Enter');
  await expect(onMap(page, 'Marta')).toHaveAccessibleName(/influenza 90, interesse 70/);
  await panel(page).getByRole('button', { name: 'Togli dalla mappa' }).click();
  await expect(page.getByText('Da collocare: 1')).toBeVisible();
  await expect.poll(() => standing(studio, client, 'Marta')).toBe('?/?');
});

test('who influences whom is drawn from a handle and set in the panel, and can be hidden', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openDossier(
    studio,
    'Panificio Bruni',
    (id) =>
      people(studio, id, {
        Marta: { influence: 80, interest: 20 },
        Gino: { influence: 30, interest: 70 },
        Ada: { influence: 20, interest: 20 },
      }),
    'Sfera di influenza',
  );
  const arrows = plot(page).locator('svg polygon');
  await onMap(page, 'Marta').hover();
  const handle = await onMap(page, 'Marta').locator('[data-handle]').boundingBox();
  const gino = await onMap(page, 'Gino').boundingBox();
  await page.mouse.move((handle?.x ?? 0) + 6, (handle?.y ?? 0) + 6);
  await page.mouse.down();
  await page.mouse.move((gino?.x ?? 0) + 40, (gino?.y ?? 0) + 10, { steps: 4 });
  await expect(onMap(page, 'Gino')).toHaveAttribute('data-target');
  await page.mouse.up();
  await expect(arrows).toHaveCount(1);
  const [marta] = (await sphereOf(studio, client)).stakeholders.filter(({ name }) => name === 'Marta');
  expect((await sphereOf(studio, client)).influences).toMatchObject([{ from: marta?.id, strength: 2 }]);

  await onMap(page, 'Marta').click();
  await panel(page).getByRole('radiogroup', { name: 'Quanto influenza Gino' }).getByText('forte').click();
  await panel(page).getByRole('button', { name: 'Influenza…' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Ada' }).press('Enter');
  await expect(arrows).toHaveCount(2);
  await expect
    .poll(async () => (await sphereOf(studio, client)).influences.map(({ strength }) => strength).sort())
    .toEqual([2, 3]);
  await page.getByRole('radio', { name: 'Di chi scegli' }).click();
  await onMap(page, 'Gino').click();
  await expect(arrows).toHaveCount(1);
  await expect(panel(page).getByText("Subisce l'influenza di")).toBeVisible();
  await page.getByRole('radio', { name: 'Nessuna' }).click();
  await expect(arrows).toHaveCount(0);
  await page.getByRole('radio', { name: 'Tutte' }).click();
  await onMap(page, 'Marta').click();
  await panel(page).getByRole('button', { name: "Togli l'influenza su Ada" }).click();
  await expect(arrows).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(arrows).toHaveCount(2);
});

test('the particulars are saved as they are left: fields, approvals, stand-in, contacts, the next one', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openDossier(
    studio,
    'Panificio Bruni',
    (id) =>
      people(studio, id, { Marta: { influence: 80, interest: 80, nextContact: '2020-01-02' }, Gino: {} }),
    'Persone',
  );
  await expect(panel(page).getByText('scaduto da')).toBeVisible();
  await page.getByRole('row', { name: /Marta/ }).click();
  const side = panel(page);
  await side.getByLabel('Ruolo').fill('titolare');
  await side.getByLabel('Che cosa ha a cuore').fill('Il quartiere\nIl lievito');
  await side.getByLabel('Recapiti').fill('marta@bruni.example 080 555 0142');
  await side.getByRole('switch', { name: 'Referente' }).click();
  await side.getByRole('button', { name: 'piano' }).click();
  await side.getByLabel('In sua assenza (piano)').click();
  await page.getByRole('option', { name: 'Gino' }).click();
  await expect(side.getByRole('link')).toHaveText(['marta@bruni.example', '080 555 0142']);
  await side.getByLabel('Che cosa ne è uscito').fill('Vuole più Santa Lucia');
  await side.getByLabel('Che cosa ne è uscito').press('Enter');
  await expect(side.getByLabel('Che cosa ne è uscito').nth(1)).toHaveValue('Vuole più Santa Lucia');
  await side.getByRole('textbox', { name: 'Prossimo contatto' }).fill('31 febbraio');
  await side.getByRole('textbox', { name: 'Prossimo contatto' }).press('Enter');
  await expect(side.getByText('31 febbraio')).toBeVisible();
  await side.getByRole('textbox', { name: 'Prossimo contatto' }).fill('8/12/2030');
  await side.getByRole('textbox', { name: 'Prossimo contatto' }).press('Enter');
  await expect(page.getByRole('cell', { name: '8 dic 2030' })).toBeVisible();
  await noFaults(page);
  await side.getByLabel('Nome').fill('');
  await side.getByLabel('Nome').blur();
  await expect(page.getByText('ha bisogno di un nome')).toBeVisible();

  await studio.restart();
  const kept = await sphereOf(studio, client);
  const marta = kept.stakeholders.find(({ name }) => name === 'Marta');
  expect(marta).toMatchObject({
    role: 'titolare',
    referent: true,
    cares: 'Il quartiere\nIl lievito',
    nextContact: '2030-12-08',
  });
  const gino = kept.stakeholders.find(({ name }) => name === 'Gino');
  expect(kept.approvals).toEqual([{ stakeholder: marta?.id, what: 'plan', standIn: gino?.id }]);
  const log = await studio.call<dossier.Contact[]>('Dossier', 'Contacts', marta?.id);
  expect(log).toMatchObject([{ outcome: 'Vuole più Santa Lucia' }]);
});

test('a long log is shown whole once it is asked for, with what is added to it after', async ({ studio }) => {
  const { page } = studio;
  await openDossier(
    studio,
    'Panificio Bruni',
    async (client) => {
      const [stakeholder] = await people(studio, client, { Marta: {} });
      for (let day = 1; day <= 21; day++) {
        const contact = {
          id: '',
          stakeholder,
          day: `2026-01-${String(day).padStart(2, '0')}`,
          outcome: 'Sì',
        };
        await write(studio, 'Contact', contact);
      }
    },
    'Persone',
  );
  await page.getByRole('row', { name: /Marta/ }).click();
  const outcomes = panel(page).getByRole('listitem').getByLabel('Che cosa ne è uscito');
  await expect(outcomes).toHaveCount(20);
  await panel(page)
    .getByRole('button', { name: /^Mostra tutti/ })
    .click();
  await expect(outcomes).toHaveCount(21);
  await panel(page).getByLabel('Che cosa ne è uscito').first().fill('Ha chiamato');
  await panel(page).getByLabel('Che cosa ne è uscito').first().press('Enter');
  await expect(outcomes).toHaveCount(22);
});

test('the list is put in order by its heads, filtered, walked by key; one that is removed comes back', async ({
  studio,
}) => {
  const { page } = studio;
  const names = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `Nome ${i + 1}`,
      { influence: (i * 7) % 101, interest: (i * 13) % 101, role: i === 41 ? 'assessora' : '' },
    ]),
  );
  await openDossier(studio, 'Panificio Bruni', (id) => people(studio, id, names), 'Persone');
  const rows = page.getByRole('row');
  await expect(rows.nth(1)).toContainText('Nome 1');
  await expect(rows.nth(2)).toContainText('Nome 2');
  await page.getByRole('button', { name: 'Influenza', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Influenza' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect(rows.nth(1)).toContainText('Nome 44');
  await page.getByRole('button', { name: 'Influenza', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'Influenza' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(rows.nth(1)).toContainText('Nome 1');
  await rows.nth(1).getByRole('button').focus();
  for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowDown');
  await expect(page.locator('tr:focus-within')).toHaveAttribute('aria-rowindex', '42');

  await page.getByLabel('Cerca un nome').fill('ASSESSORA');
  await expect(rows).toHaveCount(2);
  await rows.nth(1).click();
  await panel(page).getByRole('button', { name: 'Togli Nome 42' }).click();
  await expect(page.getByText('Nessun nome corrisponde')).toBeVisible();
  await page.getByRole('button', { name: 'Annulla', exact: true }).last().click();
  await expect(rows).toHaveCount(2);
});

test('sixty names stay readable on the map, and hundreds are counted', async ({ studio }) => {
  const { page } = studio;
  await page.setViewportSize({ width: 1280, height: 800 });
  const names = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `Associazione numero ${i + 1}`,
      {
        influence: 40 + ((i * 7) % 30),
        interest: 40 + ((i * 13) % 30),
        attitude: ['supporter', 'neutral', 'critic', ''][i % 4],
      },
    ]),
  );
  const client = await openDossier(
    studio,
    'Panificio Bruni',
    (id) => people(studio, id, names),
    'Sfera di influenza',
  );
  await expect(plot(page).getByRole('button')).toHaveCount(60);
  const boxes = await plot(page)
    .getByRole('button')
    .evaluateAll((all) =>
      all.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return { x, y, width, height };
      }),
    );
  const overlaps = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
      ),
  );
  expect(overlaps).toEqual([]);
  await noFaults(page);
  const more = Object.fromEntries(
    Array.from({ length: 140 }, (_, i) => [
      `Altro ${i + 1}`,
      { influence: i % 100, interest: (i * 37) % 100 },
    ]),
  );
  await people(studio, client, more);
  await page.getByRole('tab', { name: 'Azienda' }).click();
  await page.getByRole('tab', { name: 'Sfera di influenza' }).click();
  await expect(plot(page).getByRole('button')).toHaveCount(200);
  await expect(page.getByText(/nomi sono punti/)).toBeVisible();
});

test('the card of another person begins at its top', async ({ studio }) => {
  const { page } = studio;
  await openSample(studio, { tab: 'Persone' });
  const people = page.getByRole('tabpanel').getByRole('row');
  await people.nth(1).click();
  const card = page.getByRole('complementary', { name: /^Scheda di/ });
  await card.evaluate((node) => node.scrollTo(0, node.scrollHeight));
  expect(await card.evaluate((node) => node.scrollTop)).toBeGreaterThan(0);
  await people.nth(2).click();
  await expect.poll(() => card.evaluate((node) => node.scrollTop)).toBe(0);
});
