import type { Locator } from '@playwright/test';
import type { dossier } from '../wailsjs/go/models';
import { openDossier } from './dossier';
import { expect, noFaults, test, type Studio } from './studio';

const open = (studio: Studio) => openDossier(studio, 'Panificio Bruni', undefined, 'Marca');

/** Types into a place for one more and adds it by key. */
async function add(place: Locator, text: string): Promise<void> {
  await place.fill(text);
  await place.press('Enter');
  await expect(place).toHaveValue('');
}

test('a brand is said by keyboard, and is there after a restart', async ({ studio }) => {
  const { page } = studio;
  const client = await open(studio);
  await expect(page.getByText('Comincia dalla promessa.')).toBeVisible();
  await noFaults(page);
  await page.getByLabel('Promessa').fill('Pane senza fila');
  await add(page.getByLabel('Valore').last(), 'Il tempo giusto');
  await add(page.getByLabel('Prova', { exact: true }).last(), 'Il lievito madre del 1957');
  await add(page.getByLabel('Nuove parole da usare'), 'fatto a mano, di quartiere\nforno');
  await add(page.getByLabel('Nuove parole da evitare'), 'artigianale; 🔥, Artigianale');
  await page.getByLabel('Che cosa dire al posto di «artigianale»').fill('fatto a mano');
  await page.keyboard.press('Tab');
  // A line through an emoji would hide it.
  const avoided = page.getByRole('list', { name: 'Parole da evitare' }).getByLabel('Parola da evitare');
  await expect(avoided.first()).toHaveCSS('text-decoration-line', 'line-through');
  await expect(avoided.last()).toHaveCSS('text-decoration-line', 'none');
  await page.getByLabel('Carattere').last().fill('Newsreader');
  await page.getByLabel('Per che cosa si usa').last().fill('Titoli');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Carattere').last()).toBeFocused();
  await expect(page.getByText('Comincia dalla promessa.')).toHaveCount(0);
  await noFaults(page);
  await studio.restart();
  const kept = await studio.call<dossier.Brand>('Dossier', 'Brand', client);
  expect(kept).toMatchObject({
    promise: 'Pane senza fila',
    values: [{ text: 'Il tempo giusto' }],
    proofs: [{ text: 'Il lievito madre del 1957' }],
    typefaces: [{ name: 'Newsreader', usedFor: 'Titoli' }],
  });
  expect(kept.words.map(({ kind, text, instead }) => `${kind}:${text}:${instead}`)).toEqual([
    'use:fatto a mano:',
    'use:di quartiere:',
    'use:forno:',
    'avoid:artigianale:fatto a mano',
    'avoid:🔥:',
  ]);
});

test('the voice is moved by key and by mouse, says how it sounds, and is unsaid again', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await open(studio);
  const voice = async () => (await studio.call<dossier.Brand>('Dossier', 'Brand', client)).voice;
  const funny = page.getByRole('slider', { name: 'Serio o spiritoso' });
  await expect(funny).toHaveAttribute('aria-valuetext', 'ancora da scegliere');
  await funny.focus();
  await page.keyboard.press('Enter');
  await expect(funny).toHaveAttribute('aria-valuetext', 'né serio né spiritoso');
  await page.keyboard.press('ArrowRight');
  await expect(funny).toHaveAttribute('aria-valuetext', 'piuttosto spiritoso');
  await expect(page.getByText('o ti tocca il 24 alle sette del mattino')).toBeVisible();
  const casual = page.getByRole('slider', { name: 'Formale o alla mano' });
  // The knob of one that was never said stands in the middle: a press there says the middle.
  await casual.click();
  await expect(casual).toHaveAttribute('aria-valuetext', 'né formale né alla mano');
  const { width = 0, height = 0 } = (await casual.boundingBox()) ?? {};
  await casual.click({ position: { x: width - 2, y: height / 2 } });
  await expect(casual).toHaveAttribute('aria-valuetext', 'molto alla mano');
  await expect.poll(voice).toEqual({ funny: 1, casual: 2 });
  await funny.focus();
  await page.keyboard.press('Delete');
  await expect(funny).toHaveAttribute('aria-valuetext', 'ancora da scegliere');
  await page.getByRole('button', { name: 'Togli la scelta: Formale o alla mano' }).click();
  await expect.poll(voice).toEqual({});
  await page.keyboard.press('Control+z');
  await expect(casual).toHaveAttribute('aria-valuetext', 'molto alla mano');
});

test('a palette says what reads on what, in words, in both themes', async ({ studio }) => {
  const { page } = studio;
  await open(studio);
  const colour = page.getByLabel('Colore', { exact: true }).last();
  for (const [typed, name] of [
    ['rgb(140, 52, 32)', 'Crosta'],
    ['#EEE', 'Farina'],
  ] as const) {
    await colour.fill(typed);
    await page.getByLabel('Nome del colore').last().fill(name);
    await page.keyboard.press('Enter');
    await expect(colour).toHaveValue('');
  }
  const row = page.getByRole('row', { name: /^Crosta/ });
  await expect(row.getByRole('cell').nth(2)).toHaveText('6,8 · AA');
  await expect(row.getByRole('cell').nth(4)).toHaveText('2,1 · no');
  await colour.fill('#8c3420');
  await colour.press('Enter');
  await expect(page.getByText('è già nella tavolozza, come «Crosta»')).toBeVisible();
  await expect(colour).toHaveValue('#8c3420');
  await colour.fill('beige');
  await colour.press('Enter');
  await expect(page.getByText('«beige» non è il codice di un colore')).toBeVisible();
  await colour.fill('');
  await noFaults(page);
});

test('an SVG logo is cleaned, shown with its clear space, and refused with a reason', async ({ studio }) => {
  const { page } = studio;
  const client = await open(studio);
  const choose = async (button: string, name: string, inside: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: button }).click();
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">${inside}</svg>`;
    await (await chooser).setFiles({ name, mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
  };
  await choose('Aggiungi il logo', 'testo.svg', '<text y="50">Bruni</text>');
  await expect(page.getByText('«testo.svg» contiene testi o immagini')).toBeVisible();
  await choose(
    'Aggiungi il logo',
    'logo.svg',
    '<script>top.hurt = 1</script><rect width="200" height="100" fill="#8c3420"/>',
  );
  const shown = page.getByRole('img', { name: 'Il logo su fondo scuro' });
  await expect(shown).toBeVisible();
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1000);
  const served = await shown.evaluate(async (img: HTMLImageElement) => {
    const answer = await fetch(img.src);
    return { headers: Object.fromEntries(answer.headers), text: await answer.text() };
  });
  expect(served.headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  });
  expect(served.text).not.toContain('script');
  const space = page.getByRole('slider', { name: 'Spazio di rispetto' });
  await expect(space).toHaveAttribute('aria-valuetext', 'ancora da scegliere');
  await space.focus();
  await page.keyboard.press('Enter');
  await expect(space).toHaveAttribute('aria-valuetext', "50% dell'altezza del logo, su ogni lato");
  await noFaults(page);
  await studio.restart();
  const kept = await studio.call<dossier.Brand>('Dossier', 'Brand', client);
  expect(kept).toMatchObject({ logoSpace: 0.5, logo: { name: 'logo.svg', width: 1000, height: 500 } });
});

test('hashtags are tidied, counted and copied; what is taken away comes back', async ({ studio }) => {
  const { page } = studio;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(studio);
  await page.getByLabel('Nome del gruppo').fill('Sempre');
  await page.getByLabel('Hashtag del nuovo gruppo').fill('##pane, lievito madre, Pane, 🥖');
  await page.keyboard.press('Enter');
  const tags = page.getByRole('textbox', { name: 'Hashtag di «Sempre»' });
  await expect(tags).toHaveValue('#pane #lievitomadre #🥖');
  await expect(
    page.getByText('Senza spazi né segni, come lo prendono i social: #lievitomadre'),
  ).toBeVisible();
  await expect(page.getByText('3 hashtag', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Copia gli hashtag di «Sempre»' }).click();
  await expect(page.getByText('3 hashtag di «Sempre» copiati').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('#pane #lievitomadre #🥖');
  await page.getByRole('button', { name: 'Sposta o togli «Sempre»' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Togli' }).press('Enter');
  await expect(tags).toHaveCount(0);
  await page.getByRole('button', { name: 'Annulla', exact: true }).last().click();
  await expect(tags).toHaveCount(1);
});

test("what the brand lists stands in an order of one's own, by key, by menu and by mouse", async ({
  studio,
}) => {
  const { page } = studio;
  const client = await open(studio);
  for (const word of ['uno', 'due', 'tre']) await add(page.getByLabel('Nuove parole da usare'), word);
  for (const value of ['A', 'B']) await add(page.getByLabel('Valore').last(), value);
  const brand = () => studio.call<dossier.Brand>('Dossier', 'Brand', client);
  const words = async () => (await brand()).words.map(({ text }) => text);
  const grip = (name: string) => page.getByRole('button', { name: `Sposta o togli «${name}»` });
  await grip('tre').focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(words).toEqual(['uno', 'tre', 'due']);
  await expect(grip('tre')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Sposta prima' }).press('Enter');
  await expect.poll(words).toEqual(['tre', 'uno', 'due']);
  await grip('B').dragTo(grip('A'));
  await expect.poll(async () => (await brand()).values.map(({ text }) => text)).toEqual(['B', 'A']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(words).toEqual(['uno', 'tre', 'due']);
  await noFaults(page);
});

test('who writes a post is told of a word to avoid, and so is who sends the plan', async ({ studio }) => {
  const { page } = studio;
  const client = await open(studio);
  await add(page.getByLabel('Nuove parole da usare'), 'di quartiere');
  await add(page.getByLabel('Nuove parole da evitare'), 'artigianale');
  await page.getByLabel('Che cosa dire al posto di «artigianale»').fill('fatto a mano');
  await page.keyboard.press('Tab');
  const { today: day } = await studio.call<{ today: string }>('Studio', 'Now');
  await studio.call('Calendar', 'WritePost', { client, title: 'Pane', day });
  await page.getByRole('button', { name: 'Calendario', exact: true }).click();
  await page.getByRole('button', { name: /Pane/ }).first().click();
  const caption = page.getByLabel('Testo', { exact: true });
  await caption.fill("L'ARTIGIANALE");
  const told = page.getByText('«artigianale» è tra le parole da evitare: meglio «fatto a mano».');
  await expect(told).toBeVisible();
  const offered = page.getByRole('group', { name: 'Parole della marca' }).getByRole('button');
  await page.keyboard.press('Tab');
  await expect(offered).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(caption).toHaveValue("L'ARTIGIANALE di quartiere");
  await expect(caption).toBeFocused();
  await noFaults(page);
  await caption.fill('Fatto a mano');
  await expect(told).toHaveCount(0);
  await caption.fill('Artigianale');
  await page.getByRole('button', { name: 'Documenti', exact: true }).click();
  await page
    .getByRole('button', { name: '«Pane» usa «artigianale», che è tra le parole da evitare.' })
    .click();
  await expect(caption).toHaveValue('Artigianale');
});
