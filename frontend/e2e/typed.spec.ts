import { expect, test, type Studio } from './studio';
import { addMilestone, goToDossier, openDossier } from './dossier';

/** Waits until what was typed is in the file, as it is within the quarter of a second. */
async function inTheFile(studio: Studio, text: string): Promise<void> {
  await expect
    .poll(async () => Object.values(await studio.call<Record<string, string>>('Studio', 'Drafts')).join(' '))
    .toContain(text);
}

const drafts = async (studio: Studio) => Object.keys(await studio.call<object>('Studio', 'Drafts'));

/** Goes to the dossier again, to a tab: after a restart it is another address, which remembers no view. */
const backTo = (studio: Studio, tab: string) => goToDossier(studio, { client: 'Panificio Bruni', tab });

test('what stands in a form that was not sent comes back: from another tab, another client, a killed program', async ({
  studio,
}) => {
  const { page } = studio;
  await studio.client('Villa Rosa');
  await openDossier(studio, 'Panificio Bruni');
  const form = () => page.locator('[data-unsent="milestone"]');
  const event = () => form().getByLabel('Che cosa è successo', { exact: true });
  const date = () => form().getByLabel('Quando', { exact: true });
  await date().fill('giugno 1957');
  await event().fill('Nonno Vito accende il forno');

  await page.getByRole('tab', { name: 'Mercato' }).click();
  await page.getByRole('tab', { name: 'Azienda' }).click();
  await expect(event()).toHaveValue('Nonno Vito accende il forno');
  await page.getByRole('navigation', { name: 'Clienti' }).getByRole('button', { name: 'Villa Rosa' }).click();
  await page.getByRole('tab', { name: 'Azienda' }).click();
  await expect(event()).toHaveValue('');
  await backTo(studio, 'Azienda');
  await event().press('End');
  await event().pressSequentially(' in via Roma');
  await inTheFile(studio, 'in via Roma');

  await studio.kill();
  await backTo(studio, 'Azienda');
  await expect(event()).toHaveValue('Nonno Vito accende il forno in via Roma');
  await expect(date()).toHaveValue('giugno 1957');
  await form().getByRole('button', { name: 'Aggiungi una data' }).click();
  await expect(page.getByRole('button', { name: 'Fanne un contenuto' })).toHaveCount(1);
  await expect(date()).toBeFocused();
  await expect.poll(() => drafts(studio)).toEqual([]);
  await studio.restart();
  await backTo(studio, 'Azienda');
  await expect(event()).toHaveValue('');
});

test('a draft comes back in the language of the screens that is chosen next', async ({ studio }) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni', undefined, 'Mercato');
  await page.getByLabel('Una nota in più', { exact: true }).fill('Il quartiere');
  await inTheFile(studio, 'Il quartiere');
  await studio.call('Studio', 'SetLanguage', 'en');
  await studio.open();
  await page.getByRole('tab', { name: 'Market' }).click();
  await expect(page.locator('[data-unsent]').getByRole('textbox')).toHaveValue('Il quartiere');
});

test('two quick Enters add once, and what is typed meanwhile waits for the next', async ({ studio }) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni', undefined, 'Mercato');
  const title = page.getByLabel('Una nota in più', { exact: true });
  await title.fill('Il quartiere');
  await title.evaluate((field: HTMLInputElement) => {
    field.form?.requestSubmit();
    field.form?.requestSubmit();
    field.value = 'La piazza';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(page.getByLabel('Titolo')).toHaveValue('Il quartiere');
  await expect(page.getByLabel('Titolo')).toHaveCount(1);
  await expect(title).toHaveValue('La piazza');
  await title.press('Enter');
  await expect(page.getByLabel('Titolo')).toHaveCount(2);
  await expect(title).toHaveValue('');
});

test('what is emptied by hand stays empty', async ({ studio }) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni', undefined, 'Mercato');
  const title = () => page.getByLabel('Una nota in più', { exact: true });
  await title().fill('Il quartiere');
  await inTheFile(studio, 'Il quartiere');
  await title().fill('');
  await expect.poll(() => drafts(studio)).toEqual([]);
  await studio.kill();
  await backTo(studio, 'Mercato');
  await expect(title()).toHaveValue('');
});

test('the text of a field outlives a program that is killed while one types, and is saved with no word of fault', async ({
  studio,
}) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni', (client) => addMilestone(studio, client, '1957', 'Il forno'));
  const event = () => page.locator('ol > [data-record]').getByLabel('Che cosa è successo');
  await event().fill('Nonno Vito accende il forno');
  await inTheFile(studio, 'Nonno Vito accende');
  await studio.kill();
  await backTo(studio, 'Azienda');
  await expect(event()).toHaveValue('Nonno Vito accende il forno');
  await expect(page.getByText('Non è salvato così')).toHaveCount(0);
  await expect.poll(() => drafts(studio)).toEqual([]);
  await studio.restart();
  await backTo(studio, 'Azienda');
  await expect(event()).toHaveValue('Nonno Vito accende il forno');
  await page.keyboard.press('Control+z');
  await expect(event()).toHaveValue('Il forno');
});

test('a text that its record refuses stays in the field, with the reason beside it', async ({ studio }) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni', (client) => addMilestone(studio, client, '1957', 'Il forno'));
  const row = () => page.locator('ol > [data-record]');
  const event = () => row().getByLabel('Che cosa è successo');
  await event().fill('');
  await event().press('Tab');
  const reason = 'Scrivi che cosa è successo: una data da sola';
  await expect(row().getByText(reason)).toBeVisible();
  await inTheFile(studio, reason);
  await studio.restart();
  await backTo(studio, 'Azienda');
  await expect(event()).toHaveValue('');
  await expect(row().getByText(reason)).toBeVisible();
});

test('undo in a field is the field’s; what was done on another tab is named before it is taken back', async ({
  studio,
}) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni', undefined, 'Mercato');
  const title = page.getByLabel('Una nota in più', { exact: true });
  await title.fill('Il quartiere');
  await title.press('Enter');
  await expect(page.getByLabel('Titolo')).toHaveValue('Il quartiere');
  await page.getByRole('tab', { name: 'Azienda' }).click();
  const event = page.locator('[data-unsent="milestone"]').getByLabel('Che cosa è successo');
  await event.click();
  await page.keyboard.type('Il forno');
  await page.keyboard.press('Control+z');
  await expect(event).toHaveValue('');
  await page.keyboard.press('Control+z');
  const asked = page.getByText('Premi ancora Ctrl Z per annullare altrove');
  await expect(asked).toContainText('Il quartiere');
  await expect(event).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('tab', { name: 'Mercato' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByLabel('Titolo')).toHaveCount(0);
  await expect(page.getByText(/^Annullato: .*Il quartiere/)).toBeVisible();
});

test('an address in the place for a platform becomes platform and profile, or is told what belongs there', async ({
  studio,
}) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni', undefined, 'Canali');
  const place = page.locator('[data-unsent]').getByRole('combobox').last();
  await place.fill('https://www.instagram.com/fornobruni/');
  await place.press('Escape');
  await place.press('Enter');
  const card = page.getByRole('article', { name: 'Instagram' });
  await expect(card.getByLabel('Profilo')).toHaveValue('@fornobruni');
  await expect(place).toBeFocused();
  await expect(place).toHaveValue('');
  await place.fill('https://forno.example/pane');
  await place.press('Escape');
  await place.press('Enter');
  await expect(page.getByText('«https://forno.example/pane» è un indirizzo. Qui va il nome')).toBeVisible();
  await expect(place).toHaveValue('https://forno.example/pane');
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('needs are said one after the other', async ({ studio }) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni', undefined, 'Pubblici');
  await page.getByLabel('Un altro pubblico').fill('Chi fa la spesa');
  await page.keyboard.press('Enter');
  const need = page.locator('[data-unsent="need"]').getByRole('textbox');
  await need.click();
  for (const [i, text] of ['non fare la fila', 'sapere che cosa mangia'].entries()) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(`Bisogno ${i + 1}`, { exact: true })).toHaveValue(text);
    await expect(need).toBeFocused();
    await expect(need).toHaveValue('');
  }
});

test('a date that cannot be is told why, in sight, and stays as it was typed', async ({ studio }) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni', async (client) => {
    for (let i = 0; i < 14; i++) await addMilestone(studio, client, `19${i + 20}`, `Anno ${i}`);
  });
  const date = page.locator('[data-unsent="milestone"]').getByLabel('Quando');
  for (const [typed, told] of [
    ['68', "scrivi l'anno con quattro cifre"],
    ['31 febbraio 1968', 'non è un giorno del calendario'],
    ['3026', "un anno dall'800 al 2200"],
  ] as const) {
    await date.fill(typed);
    await date.press('Tab');
    await expect(page.getByText(told)).toBeInViewport({ ratio: 0.9 });
    await expect(date).toHaveValue(typed);
  }
});

test('why a very long text is refused is in sight under it, also when it is refused again', async ({
  studio,
}) => {
  const { page } = studio;
  await openDossier(studio, 'Panificio Bruni');
  const does = page.getByLabel('Che cosa fa');
  const why = page.getByText('Questo testo è lungo 280.000 caratteri, il massimo è 10.000.');
  await does.fill('Pane e focaccia. '.repeat(280_000 / 17 + 1).slice(0, 279_999) + '.');
  await does.blur();
  await expect(why).toBeInViewport();
  await does.focus();
  await does.evaluate((node) => node.scrollIntoView());
  await expect(why).not.toBeInViewport();
  await does.blur();
  await expect(why).toBeInViewport();
});
