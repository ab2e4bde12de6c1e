import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDossier } from './dossier';
import { expect, test, type Studio } from './studio';
import type { media, overview, strategy } from '../wailsjs/go/models';

const words = JSON.parse(readFileSync('../internal/words/it.json', 'utf8')) as Record<string, string>;
/** Every gap that Timone can name: each has a sentence. */
const codes = Object.keys(words)
  .filter((key) => key.startsWith('dossier.gap.'))
  .map((key) => key.slice('dossier.gap.'.length));

// A red pixel.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

const long = 'Il lievito è quello di nonno Vito. '.repeat(12);
const nobody = {
  id: '',
  organisation: '',
  role: '',
  inside: false,
  referent: false,
  attitude: '',
  attitudeWanted: '',
  cares: '',
  involve: '',
  contacts: '',
  nextContact: '',
};

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
    day: '',
    confidence: '',
    goodUntil: '2020-01-01',
  });

const id = async (made: Promise<unknown>) => ((await made) as { id: string }).id;

/** A dossier in which all is lacking that can be, apart from what it must hold for that. */
async function begin(studio: Studio, client: string): Promise<void> {
  const write = (what: string, ...args: unknown[]) => studio.call('Dossier', `Write${what}`, ...args);
  for (const [i, meaning] of ['', long, long, long].entries())
    await write('Milestone', client, { id: '', date: `19${60 + i}`, event: `Il forno ${i}`, meaning });
  await write('Note', client, { id: '', title: 'Senza riscontro', text: long });
  const note = await id(write('Note', client, { id: '', title: 'Con un riscontro', text: long }));
  await past(studio, 'market-note', note);
  await write('Competitor', client, { id: '', name: 'Mai visto', about: long });
  const stale = await id(write('Competitor', client, { id: '', name: 'Visto da tempo', about: long }));
  await write('Observation', { id: '', competitor: stale, day: '2020-01-01', topic: 'price', text: '3,20' });
  await write('Stakeholder', client, { ...nobody, name: 'Marta', influence: 90, interest: 90, cares: long });
  await write('Stakeholder', client, {
    ...nobody,
    name: 'Aldo',
    influence: 10,
    involve: long,
    nextContact: '2020-01-01',
  });
  await studio.call('Strategy', 'AddAudience', client, { id: '', name: 'Chi fa la spesa', needs: [] });
  await studio.call('Dossier', 'AddBrandWords', client, 'avoid', 'esperienza');
  const finding = (text: string) =>
    id(write('Finding', client, { id: '', kind: 'threat', text, objective: '', because: '' }));
  await finding('Senza riscontro');
  await past(studio, 'finding', await finding('Con un riscontro'));
}

/** What lacks only once other things are there. */
async function goOn(studio: Studio, client: string): Promise<void> {
  const write = (what: string, ...args: unknown[]) => studio.call('Dossier', `Write${what}`, ...args);
  await studio.call('Dossier', 'DescribeBusiness', {
    client,
    does: 'Pane e focaccia',
    earns: '',
    products: [],
    milestones: [],
    retellings: [],
  });
  const marta = await id(
    write('Stakeholder', client, { ...nobody, name: 'Marta', influence: 10, interest: 10 }),
  );
  await studio.call('Dossier', 'TieApproval', { stakeholder: marta, what: 'strategy', standIn: '' });
  await studio.call('Dossier', 'AddBrandWords', client, 'use', 'pane');
  await past(studio, 'proof', await id(write('Proof', client, { id: '', text: '48 ore di lievitazione' })));
  for (const platform of ['instagram', 'facebook']) {
    const channel = await studio.call<strategy.Channel>('Strategy', 'AddChannel', client, {
      id: '',
      platform,
      profile: '',
      mission: '',
      audiences: [],
    });
    if (platform === 'instagram')
      await write('Audit', { id: channel.id, state: 'Ferma', access: '', verdict: '' });
  }
}

/** What is said of everything but the end, and files in a post without what one must know of them. */
async function end(studio: Studio, client: string): Promise<void> {
  const whole = { client, does: 'Pane', earns: 'Il banco', products: [], milestones: [], retellings: [] };
  await studio.call('Dossier', 'DescribeBusiness', whole);
  await studio.call('Dossier', 'WriteValue', client, { id: '', text: 'Pazienza' });
  const marta = await id(studio.call('Dossier', 'WriteStakeholder', client, { ...nobody, name: 'Marta' }));
  await studio.call('Dossier', 'TieApproval', { stakeholder: marta, what: 'plan', standIn: '' });
  const post = await id(studio.call('Calendar', 'WritePost', { client, title: 'Pane', day: '' }));
  const paths = ['scaduta.png', 'nel contenuto.png'].map((name) => join(studio.folder, name));
  for (const path of paths) await writeFile(path, Buffer.concat([png, Buffer.from(path)]));
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
