import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { addChannel, addFinding, addPerson, openDossier, write } from './dossier';
import { expect, files, test, type Studio } from './studio';
import type { calendar, dossier, media, overview } from '../wailsjs/go/models';

const words = JSON.parse(readFileSync('../internal/words/it.json', 'utf8')) as Record<string, string>;
/** Every gap that Timone can name: each has a sentence. */
const codes = Object.keys(words)
  .filter((key) => key.startsWith('dossier.gap.'))
  .map((key) => key.slice('dossier.gap.'.length));

const long = 'Il lievito è quello di nonno Vito. '.repeat(12);
/** Writes evidence that was good until long ago. */
const past = (studio: Studio, of: string, record: string) =>
  studio.call('Dossier', 'WriteEvidence', {
    id: '',
    of,
    record,
    claim: `Lo dice un’indagine (${of})`,
    source: '',
    material: '',
    materialName: '',
    materialExpiry: '',
    day: '',
    confidence: '',
    goodUntil: '2020-01-01',
  });

/** A dossier in which all is lacking that can be, apart from what it must hold for that. */
async function begin(studio: Studio, client: string): Promise<void> {
  for (const [i, meaning] of ['', long, long, long].entries())
    await write(studio, 'Milestone', client, {
      id: '',
      date: `19${60 + i}`,
      event: `Il forno ${i}`,
      meaning,
    });
  await write(studio, 'Note', client, { id: '', title: 'Senza riscontro', text: long });
  const note = await write(studio, 'Note', client, { id: '', title: 'Con un riscontro', text: long });
  await past(studio, 'market-note', note);
  await write(studio, 'Competitor', client, { id: '', name: 'Mai visto', about: long });
  const stale = await write(studio, 'Competitor', client, { id: '', name: 'Visto da tempo', about: long });
  await write(studio, 'Observation', {
    id: '',
    competitor: stale,
    day: '2020-01-01',
    topic: 'price',
    text: '3,20',
  });
  await addPerson(studio, client, 'Marta', { influence: 90, interest: 90, cares: long });
  await addPerson(studio, client, 'Aldo', { influence: 10, involve: long, nextContact: '2020-01-01' });
  await studio.call('Strategy', 'AddAudience', client, { id: '', name: 'Chi fa la spesa', needs: [] });
  await studio.call('Dossier', 'AddBrandWords', client, 'avoid', 'esperienza');
  const finding = (text: string, because = '') => addFinding(studio, client, 'threat', text, because);
  await finding('Aperto e senza riscontro');
  await finding('Senza riscontro', 'Non tocca il banco');
  await past(studio, 'finding', await finding('Con un riscontro'));
}

/** What lacks only once other things are there. */
async function goOn(studio: Studio, client: string): Promise<void> {
  await studio.call('Dossier', 'DescribeBusiness', {
    client,
    does: 'Pane e focaccia',
    earns: '',
    products: [],
    milestones: [],
    retellings: [],
  });
  const marta = await addPerson(studio, client, 'Marta', { influence: 10, interest: 10 });
  await studio.call('Dossier', 'TieApproval', { stakeholder: marta, what: 'strategy', standIn: '' });
  await studio.call('Dossier', 'AddBrandWords', client, 'use', 'pane');
  await past(
    studio,
    'proof',
    await write(studio, 'Proof', client, { id: '', text: '48 ore di lievitazione' }),
  );
  for (const platform of ['instagram', 'facebook']) {
    const channel = await addChannel(studio, client, platform);
    if (platform === 'instagram')
      await write(studio, 'Audit', { id: channel, state: 'Ferma', access: '', verdict: '' });
  }
}

/** What is said of everything but the end, and files in a post without what one must know of them. */
async function end(studio: Studio, client: string): Promise<void> {
  const whole = { client, does: 'Pane', earns: 'Il banco', products: [], milestones: [], retellings: [] };
  await studio.call('Dossier', 'DescribeBusiness', whole);
  await studio.call('Dossier', 'WriteValue', client, { id: '', text: 'Pazienza' });
  const marta = await addPerson(studio, client, 'Marta');
  await studio.call('Dossier', 'TieApproval', { stakeholder: marta, what: 'plan', standIn: '' });
  const { id: post } = await studio.call<calendar.Post>('Calendar', 'WritePost', {
    client,
    title: 'Pane',
    day: '',
  });
  const paths = await files(studio, 'scaduta.png', 'nel contenuto.png');
  await studio.call('Media', 'AddPaths', { kind: 'materials', id: client }, paths.slice(0, 1));
  await studio.call('Media', 'AddPaths', { kind: 'post', id: post }, paths.slice(1));
  const materials = await studio.call<media.Material[]>('Dossier', 'Materials', client);
  const lapsed = materials.find(({ name }) => name === 'scaduta.png');
  const said = { ...lapsed, alt: 'Una vetrina', source: 'Marta', licence: 'Sua', expiry: '2020-01-01' };
  await studio.call('Dossier', 'EditMaterial', said);
}

/** The sentences, and where the focus lands of each: on the field that is named, in sight. */
async function follow(studio: Studio, client: string): Promise<string[]> {
  const { page } = studio;
  const { gaps } = await studio.call<overview.Missing>('Overview', 'Missing', client);
  for (const [i, gap] of gaps.entries()) {
    await page.getByRole('button', { name: /^Manc/ }).click();
    await page.getByRole('dialog', { name: 'Che cosa manca' }).getByRole('button').nth(i).click();
    const record = `[data-record="${gap.part || gap.id}"] [data-field="${gap.field}"]`;
    const landed = page.locator(`${record} :focus`);
    await expect(landed, gap.code).toHaveCount(1);
    await expect(landed, gap.code).toBeInViewport({ ratio: 1 });
  }
  return gaps.map(({ code }) => code);
}

test('each thing that is missing leads to the field that mends it, in sight and ready to write', async ({
  studio,
}) => {
  test.slow();
  const led = new Set<string>();
  for (const [name, fill] of Object.entries({ Inizio: begin, Seguito: goOn, Fine: end })) {
    const client = await openDossier(studio, name, (made) => fill(studio, made));
    for (const code of await follow(studio, client)) led.add(code);
  }
  expect([...led].sort()).toEqual(codes.sort());
});

/** A dossier that holds one thing to look for of each kind that is shown within another. */
async function known(studio: Studio, client: string): Promise<void> {
  const brand = await studio.call<dossier.Brand>('Dossier', 'Brand', client);
  await studio.call('Dossier', 'DescribeBrand', { ...brand, promise: 'Il pane di ieri è buono domani' });
  await write(studio, 'Milestone', client, {
    id: '',
    date: '1968-03',
    event: 'Apre il secondo forno',
    meaning: long,
  });
  await write(studio, 'HashtagSet', client, { id: '', name: 'Natale', tags: '#panettone #bari' });
  const competitor = await write(studio, 'Competitor', client, { id: '', name: 'Lamarca', about: '' });
  await write(studio, 'Profile', { id: '', competitor, platform: 'tiktok', profile: '@fornoveloce' });
  const marta = await addPerson(studio, client, 'Marta', { cares: 'Il quartiere' });
  await write(studio, 'Contact', {
    id: '',
    stakeholder: marta,
    day: '2020-01-01',
    outcome: 'Rimandato a gennaio',
  });
  for (let i = 1; i <= 60; i++) {
    const day = `2026-0${1 + (i % 9)}-1${i % 9}`;
    await write(studio, 'Contact', { id: '', stakeholder: marta, day, outcome: `Sentita ${i}` });
    await write(studio, 'Observation', { id: '', competitor, topic: 'price', day, text: `Prezzo ${i}` });
  }
  await write(studio, 'Observation', {
    id: '',
    competitor,
    topic: 'offer',
    day: '2020-01-01',
    text: 'Sconto del sabato',
  });
  const finding = await addFinding(studio, client, 'threat', 'Affitto');
  await past(studio, 'finding', finding);
  const channel = await addChannel(studio, client, 'instagram');
  await write(studio, 'Measure', client, {
    id: '',
    channel,
    metric: 'copertura',
    unit: '',
    day: '2024-09-30',
    value: 1870,
  });
}

test('what the palette finds in a dossier is gone to where it is written', async ({ studio, page }) => {
  await openDossier(studio, 'Panificio Bruni', (client) => known(studio, client));
  for (const [query, tab, value] of [
    ['ieri domani', 'Marca', 'Il pane di ieri è buono domani'],
    ['marzo 1968', 'Azienda', 'marzo 1968'],
    ['secondo', 'Azienda', 'Apre il secondo forno'],
    ['#panett', 'Marca', '#panettone #bari'],
    ['fornoveloce', 'Concorrenti', '@fornoveloce'],
    ['quartiere', 'Persone', 'Il quartiere'],
    ['rimand', 'Persone', 'Rimandato a gennaio'],
    ['1.870', 'Canali', '1.870'],
    ['indagine', 'Rilievi', 'Lo dice un’indagine (finding)'],
  ] as const) {
    await find(page, query);
    await expect(page.getByRole('tab', { name: tab }), query).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator(':focus'), query).toHaveValue(value);
    await expect(page.locator(':focus'), query).toBeInViewport({ ratio: 1 });
  }
  await find(page, 'sabato');
  const row = page.locator('[data-record]:has(:focus)').last();
  await expect(row).toContainText('Sconto del sabato');
  await expect(row).toBeInViewport();
});

test('the palette goes to a part of the dossier by its name', async ({ studio, page }) => {
  await openDossier(studio, 'Panificio Bruni');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option', { name: 'Marca' })).toHaveCount(0);
  await page.keyboard.type('marca');
  await expect(page.getByRole('option', { name: 'Marca Dossier' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Marca' })).toHaveAttribute('aria-selected', 'true');
});

async function find(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(query);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Cerca o esegui' })).toHaveCount(0);
}
