import { expect, noFaults, test, type Studio } from './studio';
import type { strategy } from '../wailsjs/go/models';

const bakery = { sector: 'forno artigiano', place: 'Bari', since: '1957' };

/** Begins with the bakery and opens its letter. */
async function openLetter(studio: Studio): Promise<string> {
  const { id } = await studio.client('Panificio Bruni', bakery);
  await openStrategy(studio);
  await expect(studio.page.getByRole('article', { name: 'La lettera di Panificio Bruni' })).toBeVisible();
  return id;
}

async function openStrategy({ page }: Studio): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Clienti' });
  await rail.getByRole('button', { name: 'Panificio Bruni', exact: true }).click();
  await page.getByRole('button', { name: 'Strategia', exact: true }).click();
}

const read = (studio: Studio, client: string) => studio.call<strategy.Strategy>('Strategy', 'Read', client);

test('an untouched strategy is a letter that is written from the keyboard alone', async ({ studio }) => {
  const { page } = studio;
  const client = await openLetter(studio);
  const { keyboard } = page;
  const enter = async (text: string) => {
    await keyboard.type(text);
    await keyboard.press('Enter');
  };

  await expect(page.getByLabel('Nome del cliente', { exact: true })).toHaveText('Panificio Bruni');
  await page.getByLabel('Promessa', { exact: true }).focus();
  await enter('il pane come si faceva prima, senza fare la fila');
  await enter('vendere 600 panettoni su prenotazione');
  // A choice is taken from its list.
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await enter('20/12/2026');
  await keyboard.type('380');
  await keyboard.press('Tab');
  await keyboard.type('1.500');
  await keyboard.press('Tab');
  await enter('prenotazioni');
  await expect(page.getByLabel('Verso', { exact: true })).toBeFocused();
  await keyboard.press('Enter');
  await enter('chi fa la spesa per la famiglia');
  await enter('portare a casa il dolce giusto in cinque minuti');
  for (const [name, share] of [
    ['Mestiere', '40'],
    ['Feste e tradizioni', '35%'],
    ['Offerte', '25'],
  ] as const) {
    await enter(name);
    await enter(share);
  }
  await enter('Instagram');
  await enter('3-4');
  await enter('WhatsApp');
  await enter('1');

  await expect(page.getByLabel('Scadenza', { exact: true })).toHaveText('20 dicembre 2026');
  await expect(page.getByText('Tutto è già salvato.')).toBeVisible();
  await expect(async () => expect((await read(studio, client)).channels).toHaveLength(2)).toPass();
  await studio.restart();

  await openStrategy(studio);
  await page.getByRole('button', { name: 'Rileggi la lettera' }).click();
  await expect(page.getByLabel('Promessa', { exact: true })).toHaveText(
    'il pane come si faceva prima, senza fare la fila',
  );
  const s = await read(studio, client);
  expect(s.objectives).toMatchObject([
    { statement: 'Vendere 600 panettoni su prenotazione', effect: 'revenue' },
  ]);
  expect(s.kpis).toMatchObject([
    { metric: 'Prenotazioni', baseline: 380, target: 1500, due: '2026-12-20', direction: 'more' },
  ]);
  expect(s.audiences[0]?.needs).toMatchObject([{ text: 'Portare a casa il dolce giusto in cinque minuti' }]);
  expect(s.pillars.map(({ name, share }) => [name, share])).toEqual([
    ['Mestiere', 40],
    ['Feste e tradizioni', 35],
    ['Offerte', 25],
  ]);
  expect(s.channels).toMatchObject([
    { platform: 'instagram', weekFrom: 3, weekTo: 4 },
    { platform: 'whatsapp', weekFrom: 1, weekTo: 1 },
  ]);
  // What the letter makes hangs together.
  expect(
    s.pillars.every(({ objectives, audiences }) => objectives.length === 1 && audiences.length === 1),
  ).toBe(true);
});

test('a metric that flatters says so, offered or typed', async ({ studio }) => {
  const { page } = studio;
  await openLetter(studio);
  await page.getByLabel('Metrica', { exact: true }).click();
  await expect(page.getByRole('option', { name: /mi piace.*quale decisione cambierebbe/ })).toBeVisible();
  await page.keyboard.type('impression totali');
  await page.keyboard.press('Enter');
  await expect(page.getByText('«impression totali» è una metrica di vanità')).toBeVisible();
  await page.getByLabel('Metrica', { exact: true }).fill('visite in negozio');
  await page.keyboard.press('Enter');
  await expect(page.getByText('metrica di vanità')).toBeHidden();
});

test('what cannot be read stays as it was typed, with a sentence', async ({ studio }) => {
  const { page } = studio;
  const client = await openLetter(studio);
  await page.getByLabel('Scadenza', { exact: true }).fill('31 febbraio 2027');
  await page.keyboard.press('Enter');
  await expect(page.getByText('«31 febbraio 2027» non è un giorno del calendario.')).toBeVisible();
  await expect(page.getByText('Quello che è in rosso non è salvato; il resto sì.')).toBeVisible();
  await expect(page.getByText('Tutto è già salvato.')).toBeHidden();
  await expect(page.getByLabel('Scadenza', { exact: true })).toHaveText('31 febbraio 2027');
  await page.getByLabel('Quota del pilastro 1', { exact: true }).fill('140');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Una quota va da 0 a 100')).toBeVisible();

  await page.getByLabel('Scadenza', { exact: true }).fill('28 febbraio 2027');
  await page.keyboard.press('Enter');
  await expect(page.getByText('non è un giorno del calendario')).toBeHidden();
  await expect(async () => expect((await read(studio, client)).kpis[0]?.due).toBe('2027-02-28')).toPass();
});

test('what was not taken is there again when one comes back, red and with its reason', async ({ studio }) => {
  const { page } = studio;
  await openLetter(studio);
  const due = page.getByLabel('Scadenza', { exact: true });
  const share = page.getByLabel('Quota del pilastro 1', { exact: true });
  await due.fill('31 febbraio 2027');
  await page.keyboard.press('Enter');
  await page.getByLabel('Pilastro 1', { exact: true }).fill('Mestiere');
  await share.fill('140');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Guarda la strategia' }).click();
  await page.getByRole('button', { name: 'Rileggi la lettera' }).click();
  const stands = async () => {
    await expect(due).toHaveText('31 febbraio 2027');
    await expect(due).toHaveAttribute('aria-invalid', 'true');
    await expect(share).toHaveText('140');
    await expect(share).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText('«31 febbraio 2027» non è un giorno del calendario.')).toBeVisible();
    await expect(page.getByText('Quello che è in rosso non è salvato; il resto sì.')).toBeVisible();
  };
  await stands();
  await studio.restart();
  await openStrategy(studio);
  await page.getByRole('button', { name: 'Rileggi la lettera' }).click();
  await stands();
  // Escape gives it up for good.
  for (const gap of [due, share]) {
    await gap.focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  await expect(page.getByText('Tutto è già salvato.')).toBeVisible();
});

test('an answer that is not one of the choices stays, and says what they are', async ({ studio }) => {
  const { page } = studio;
  const client = await openLetter(studio);
  const effect = page.getByLabel("Che cosa porta all'azienda", { exact: true });
  await effect.fill('porta gente nuova');
  await page.keyboard.press('Tab');
  await expect(
    page.getByText(
      '«porta gente nuova» non è tra le risposte. Qui puoi dire: aumenta i ricavi, riduce i costi',
    ),
  ).toBeVisible();
  await expect(effect).toHaveText('porta gente nuova');
  await expect(effect).toHaveAttribute('aria-invalid', 'true');
  await noFaults(page);
  await effect.fill('fa crescere le vendite');
  await page.keyboard.press('Tab');
  await expect(effect).toHaveText('aumenta i ricavi');
  await expect(page.getByText('non è tra le risposte')).toBeHidden();
  await expect.poll(async () => (await read(studio, client)).objectives[0]?.effect).toBe('revenue');
});

test('a unit typed in one figure is said to count for both, and another is refused', async ({ studio }) => {
  const { page } = studio;
  const client = await openLetter(studio);
  await page.getByLabel('Punto di partenza', { exact: true }).fill('12');
  await page.keyboard.press('Tab');
  await page.getByLabel('Meta', { exact: true }).fill('20%');
  await page.keyboard.press('Tab');
  await expect(page.getByText("L'unità «%» vale per tutte e due le cifre.")).toBeVisible();
  await expect(page.getByLabel('Punto di partenza', { exact: true })).toHaveText('12%');
  await page.getByLabel('Meta', { exact: true }).fill('3 ore');
  await page.keyboard.press('Tab');
  await expect(page.getByText('«3 ore» non è salvato: un KPI ha una sola unità')).toBeVisible();
  await expect(page.getByLabel('Meta', { exact: true })).toHaveText('3 ore');
  await expect
    .poll(async () => (await read(studio, client)).kpis[0])
    .toMatchObject({ baseline: 12, target: 20, unit: '%' });
});

test('Enter takes the suggestion that was begun in a gap', async ({ studio }) => {
  const { page } = studio;
  const client = await openLetter(studio);
  await page.getByLabel('Canale 1', { exact: true }).fill('inst');
  await expect(page.getByRole('option', { name: 'Instagram' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.getByLabel('Canale 2', { exact: true }).fill('radio lo');
  await page.keyboard.press('Tab');
  await expect
    .poll(async () => (await read(studio, client)).channels.map(({ platform }) => platform))
    .toEqual(['instagram', 'radio lo']);
});

test('shares that do not make a hundred are shown, not refused', async ({ studio }) => {
  const { page } = studio;
  await openLetter(studio);
  await page.getByLabel('Pilastro 1', { exact: true }).fill('Mestiere');
  await page.getByLabel('Quota del pilastro 1', { exact: true }).fill('40');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Insieme fanno 40%, non 100%.')).toBeVisible();
});

test('fewer is better when the target lies below, and that can be changed', async ({ studio }) => {
  const { page } = studio;
  const client = await openLetter(studio);
  await page.getByLabel('Punto di partenza', { exact: true }).fill('48');
  await page.getByLabel('Meta', { exact: true }).fill('2');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Verso', { exact: true })).toHaveText('meno è meglio');
  await page.getByLabel('Verso', { exact: true }).click();
  await page.getByRole('option', { name: 'più è meglio' }).click();
  await expect(async () => expect((await read(studio, client)).kpis[0]?.direction).toBe('more')).toPass();
});

test('a day is picked from a month too, by key', async ({ studio }) => {
  const { page } = studio;
  await openLetter(studio);
  await page.getByLabel('Scadenza', { exact: true }).fill('20 dicembre 2026');
  await page.keyboard.press('Enter');
  await page.getByLabel('Scadenza', { exact: true }).click();
  await page.getByRole('option', { name: 'Scegli nel calendario' }).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Scadenza', { exact: true })).toHaveText('21 dicembre 2026');
});

test('each gap is an act that can be undone, and the letter follows', async ({ studio }) => {
  const { page } = studio;
  await openLetter(studio);
  await page.getByLabel('Promessa', { exact: true }).fill('il pane di una volta');
  await page.keyboard.press('Enter');
  await page.getByLabel('Pubblico', { exact: true }).fill('chi abita in zona');
  await page.getByRole('button', { name: 'Apri il calendario' }).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Pubblico', { exact: true })).toHaveText('');
  await expect(page.getByLabel('Promessa', { exact: true })).toHaveText('il pane di una volta');
});

test.describe('in English', () => {
  test.use({ systemLanguage: 'en_GB.UTF-8' });

  test('the letter reads as an Englishman would write it', async ({ studio }) => {
    const { page } = studio;
    await studio.client('Bruni Bakery', { sector: 'artisan bakery', place: 'Bari', since: '1957' });
    await page
      .getByRole('navigation', { name: 'Clients' })
      .getByRole('button', { name: 'Bruni Bakery', exact: true })
      .click();
    await page.getByRole('button', { name: 'Strategy', exact: true }).click();
    const letter = page.getByRole('article', { name: 'The letter of Bruni Bakery' });
    await expect(letter).toContainText('Bruni Bakery, artisan bakery in Bari since 1957. Its promise:');
    await page.getByLabel('Target', { exact: true }).fill('1,500');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Target', { exact: true })).toHaveText('1,500');
    await noFaults(page);
  });
});

test('Tab walks from a pillar to its share, and to its colour after them', async ({ studio }) => {
  const { page } = studio;
  await openLetter(studio);
  const pillar = page.getByLabel('Pilastro 1', { exact: true });
  await pillar.focus();
  await page.keyboard.type('Mestiere');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Quota del pilastro 1', { exact: true })).toBeFocused();
  await page.keyboard.type('30');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Colore del pilastro 1' })).toBeFocused();
  await expect(pillar).toHaveText('Mestiere');
  // Whoever goes on typing there means the next pillar.
  await page.keyboard.type('Persone');
  await page.keyboard.press('Tab');
  await page.keyboard.type('20');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Pilastro 2', { exact: true })).toHaveText('Persone');
  await expect(page.getByLabel('Quota del pilastro 2', { exact: true })).toContainText('20');
});

test('the letter has no fault of accessibility, empty or with a list open', async ({ studio }) => {
  const { page } = studio;
  await openLetter(studio);
  await noFaults(page);
  await page.getByLabel('Metrica', { exact: true }).fill('follower');
  await page.keyboard.press('Enter');
  await page.getByLabel('Metrica', { exact: true }).click();
  await noFaults(page);
});

test('a name that is too long is refused with a sentence, and nothing typed is lost', async ({ studio }) => {
  const { page } = studio;
  const client = await openLetter(studio);
  await page.getByLabel('Nome del cliente', { exact: true }).fill('forno '.repeat(1700));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Il nome è lungo/)).toBeVisible();
  await expect(page.getByText('Le ultime parole non sono ancora salvate')).toBeVisible();
  await page.getByLabel('Promessa', { exact: true }).fill('il pane di una volta');
  await page.keyboard.press('Enter');
  await page.getByLabel('Nome del cliente', { exact: true }).fill('مخبز 🥐 Bruni');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tutto è già salvato.')).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Clienti' }).getByRole('button', { name: 'مخبز 🥐 Bruni' }),
  ).toBeVisible();
  await expect.poll(async () => (await read(studio, client)).promise).toBe('Il pane di una volta');
});
