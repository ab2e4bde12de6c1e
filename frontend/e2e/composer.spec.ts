import { deflateSync } from 'node:zlib';
import { Month } from './month';
import { expect, noFaults, test } from './studio';

/** A PNG of one colour, made here so that no file is needed. */
function png(red: number): Buffer {
  const size = 40;
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(size * 3, red)]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: size }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function crc(data: Buffer): number {
  let sum = ~0;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

const picture = (name: string, red: number) => ({ name, mimeType: 'image/png', buffer: png(red) });

test('a post is begun with N and written with its first words', async ({ studio }) => {
  const month = await Month.of(studio);
  await month.head(month.on(9)).focus();
  await studio.page.keyboard.press('n');
  await expect(month.composer.getByLabel('Titolo')).toBeFocused();
  await studio.page.keyboard.type('Chi impasta alle tre');
  await studio.page.keyboard.press('Enter');
  await studio.page.keyboard.type('Michele arriva quando la città dorme 🌙');
  await studio.page.keyboard.press('Escape');
  await expect(month.composer).toHaveCount(0);
  await month.expectOn(month.on(9), ['Chi impasta alle tre']);
  await month.restart();
  await expect
    .poll(async () => (await month.kept(month.on(9)))[0])
    .toMatchObject({
      title: 'Chi impasta alle tre',
      caption: 'Michele arriva quando la città dorme 🌙',
      state: 'draft',
    });
});

test('a post that was begun and left without a word is not written', async ({ studio }) => {
  const month = await Month.of(studio);
  await studio.page.getByRole('button', { name: /^Contenuto/ }).click();
  await expect(month.composer).toBeVisible();
  await studio.page.keyboard.press('Escape');
  await expect(month.composer).toHaveCount(0);
  await expect(studio.page.locator('.calendar [data-drag]')).toHaveCount(0);
});

test('each field saves itself when it is left, and each is a step back', async ({ studio }) => {
  const month = await Month.of(studio);
  await month.write({ title: 'Quiz', day: month.on(9) });
  await month.show();
  await month.card('Quiz').click();
  const { composer } = month;
  await expect(month.card('Quiz')).toHaveAttribute('aria-current', 'true');
  await expect(composer.getByRole('region', { name: 'Perché esiste questo contenuto' })).toContainText(
    'Nessun pilastro',
  );

  await composer.getByRole('button', { name: 'Mestiere' }).click();
  await expect(composer.getByRole('region', { name: /Perché/ })).toContainText('Vendere di più');
  await composer.getByRole('button', { name: 'Instagram' }).click();
  await composer.getByLabel('Stato').click();
  await studio.page.getByRole('option', { name: 'Approvato' }).click();
  await composer.getByLabel('Testo').fill('Pane o focaccia?');
  await composer.getByLabel('Titolo').fill('Quiz del sabato');
  await composer.getByLabel('Testo').focus();
  await month.expectOn(month.on(9), ['Quiz del sabato']);
  await expect(
    async () =>
      await expect
        .poll(async () => (await month.kept(month.on(9)))[0])
        .toMatchObject({
          title: 'Quiz del sabato',
          caption: 'Pane o focaccia?',
          state: 'approved',
          pillar: month.strategy.pillars[0]?.id,
          objective: month.strategy.objectives[0]?.id,
          channels: [month.strategy.channels[0]?.id],
        }),
  ).toPass();
  await expect(composer.getByText('16 caratteri')).toBeVisible();
  await noFaults(studio.page);

  await studio.page.keyboard.press('Escape');
  await expect(month.card('Quiz')).toBeFocused();
  const kept = async () => (await month.kept(month.on(9)))[0];
  for (let post = await kept(); post?.pillar; post = await kept()) {
    await studio.page.keyboard.press('Control+z');
    await expect.poll(kept).not.toEqual(post);
  }
  await month.expectOn(month.on(9), ['Quiz']);
});

test('a day and an hour are typed as people write them, and the post goes there', async ({ studio }) => {
  const month = await Month.of(studio);
  await month.write({ title: 'Quiz', day: month.on(9) });
  await month.show();
  await month.card('Quiz').click();
  await month.composer.getByLabel('Ora', { exact: true }).fill('18.30');
  await month.composer.getByLabel('Giorno', { exact: true }).fill(`17/${month.on(9).slice(5, 7)}`);
  await month.composer.getByLabel('Testo').focus();
  await month.expectOn(month.on(17), ['Quiz']);
  await expect(month.composer.getByLabel('Ora', { exact: true })).toHaveValue('18:30');
  await expect(async () =>
    expect((await month.kept(month.on(17)))[0]).toMatchObject({ time: '18:30' }),
  ).toPass();
  // One step for the day, one for the hour, none for what was typed on the way.
  await studio.page.keyboard.press('Escape');
  await studio.page.keyboard.press('Control+z');
  await month.expectOn(month.on(9), ['Quiz']);
  await expect.poll(async () => (await month.kept(month.on(9)))[0]).toMatchObject({ time: '18:30' });
});

test('a day or an hour that does not exist is refused in words, and stays as it was typed', async ({
  studio,
}) => {
  const month = await Month.of(studio);
  await month.write({ title: 'Quiz', day: month.on(9), time: '10:00' });
  await month.show();
  await month.card('Quiz').click();
  const day = month.composer.getByLabel('Giorno', { exact: true });
  const time = month.composer.getByLabel('Ora', { exact: true });
  await day.fill('31/11');
  await day.press('Enter');
  await time.fill('25:75');
  await time.press('Tab');
  await expect(day).toHaveAccessibleDescription(
    '«31/11» non è un giorno del calendario. Scrivilo così: 20 dicembre 2026, o 20/12/2026.',
  );
  await expect(time).toHaveAccessibleDescription(/^«25:75» non è un'ora\./);
  await expect(day).toHaveValue('31/11');
  await expect(time).toHaveValue('25:75');
  await noFaults(studio.page);
  expect(await month.kept(month.on(9))).toMatchObject([{ time: '10:00' }]);
  // Esc puts the kept hour back, and the panel stays.
  await time.press('Escape');
  await expect(time).toHaveValue('10:00');
  await expect(month.composer).toBeVisible();
  await day.fill(month.on(17));
  await day.press('Enter');
  await expect(month.composer.getByText('non è un giorno del calendario')).toBeHidden();
  await month.expectOn(month.on(17), ['Quiz']);
});

test('a title that is too long stays whole in its field, and says what the limit is', async ({ studio }) => {
  const month = await Month.of(studio);
  await month.write({ title: 'Quiz', day: month.on(9) });
  await month.show();
  const long = 'Dietro le quinte del forno '.repeat(20).trim();
  await month.card('Quiz').click();
  const title = month.composer.getByLabel('Titolo');
  await title.fill(long);
  await title.press('Tab');
  await expect(studio.page.getByRole('alert')).toContainText(
    /^Il titolo è lungo 539 caratteri, il massimo è 300/,
  );
  await expect(title).toHaveValue(long);
  await expect(title).toHaveAccessibleDescription(/^Il titolo è lungo 539 caratteri/);
  expect(await month.kept(month.on(9))).toMatchObject([{ title: 'Quiz' }]);
  await title.fill('Dietro le quinte del forno');
  await title.press('Tab');
  await month.expectOn(month.on(9), ['Dietro le quinte del forno']);
  await expect(title).not.toHaveAttribute('aria-invalid');
});

test('an idea that is too long goes back where it was typed', async ({ studio }) => {
  const month = await Month.of(studio);
  const long = 'idea '.repeat(100).trim();
  const line = studio.page.getByLabel('Nuova idea');
  await line.fill(long);
  await line.press('Enter');
  await expect(studio.page.getByRole('alert')).toContainText('il massimo è 300');
  await expect(line).toHaveValue(long);
  await month.expectOn('', []);
});

test('a day is picked from the month beside it, by key', async ({ studio }) => {
  const month = await Month.of(studio);
  await month.write({ title: 'Quiz', day: month.on(9) });
  await month.show();
  await month.card('Quiz').click();
  const day = month.composer.getByLabel('Giorno', { exact: true });
  await day.press('ArrowDown');
  await expect(studio.page.getByRole('dialog', { name: 'Giorno' })).toBeVisible();
  await noFaults(studio.page);
  await studio.page.keyboard.press('ArrowRight');
  await studio.page.keyboard.press('Enter');
  await month.expectOn(month.on(10), ['Quiz']);
  await expect(month.composer).toBeVisible();
  await month.composer.getByRole('button', { name: 'Togli: Giorno' }).click();
  await expect.poll(async () => (await month.kept('')).map(({ title }) => title)).toEqual(['Quiz']);
  await expect(day).toBeFocused();
});

test('what is typed is kept when the next post is opened over it', async ({ studio }) => {
  const month = await Month.of(studio);
  await month.write({ title: 'Primo', day: month.on(8) });
  await month.write({ title: 'Secondo', day: month.on(9) });
  await month.show();
  await month.card('Primo').click();
  await month.composer.getByLabel('Testo').fill('Testo del primo');
  await month.composer.getByRole('button', { name: 'Contenuto successivo' }).click();
  await expect(month.composer.getByLabel('Titolo')).toHaveValue('Secondo');
  await expect(month.composer.getByLabel('Testo')).toHaveValue('');
  await expect(async () =>
    expect((await month.kept(month.on(8)))[0]).toMatchObject({ caption: 'Testo del primo' }),
  ).toPass();
  await month.card('Primo').click();
  await expect(month.composer.getByLabel('Testo')).toHaveValue('Testo del primo');
  await expect.poll(async () => (await month.kept(month.on(9)))[0]).toMatchObject({ caption: '' });
});

test('the month can be used while a post is open, and the backlog takes posts over it', async ({
  studio,
}) => {
  const month = await Month.of(studio);
  await month.write({ title: 'Aperto', day: month.on(8) });
  await month.write({ title: 'Quiz', day: month.on(9) });
  await month.show();
  await month.card('Aperto').click();
  await month.drag('Quiz', month.cell(month.on(17)));
  await month.expectOn(month.on(17), ['Quiz']);
  await expect(month.composer).toBeVisible();
  await month.lift('Quiz');
  await month.over(month.composer, [0.5, 0.4]);
  await studio.page.mouse.up();
  await expect(async () =>
    expect((await month.kept('')).map((post) => post.title)).toEqual(['Quiz']),
  ).toPass();
});

test('a published post keeps its day, and says how it can be moved', async ({ studio }) => {
  const month = await Month.of(studio);
  await month.write({ title: 'Uscito', day: month.on(9), state: 'published' });
  await month.show();
  await month.card('Uscito').click();
  await expect(month.composer).toContainText('È uscito in questo giorno');
  await expect(month.composer.getByLabel('Giorno', { exact: true })).toBeDisabled();
});

test('pictures are picked, dropped, put in order and taken off', async ({ studio }) => {
  const month = await Month.of(studio);
  await month.write({ title: 'Quiz', day: month.on(9) });
  await month.show();
  await month.card('Quiz').click();
  const pictures = month.composer.getByRole('list', { name: 'Immagini' });
  const names = async () => (await month.kept(month.on(9)))[0]?.pictures.map((picture) => picture.name);

  const chooser = studio.page.waitForEvent('filechooser');
  await pictures.getByRole('button', { name: /Trascina qui/ }).click();
  await (await chooser).setFiles([picture('uno.png', 10), picture('due.png', 90)]);
  await expect(pictures.locator('img')).toHaveCount(2);

  const dropped = await studio.page.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'tre.png', { type: 'image/png' }));
      return data;
    },
    [...png(200)],
  );
  await pictures.dispatchEvent('dragenter', { dataTransfer: dropped });
  await pictures.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(pictures.locator('img')).toHaveCount(3);
  await expect(month.card('Quiz').locator('img')).toBeVisible();

  await pictures.getByRole('button', { name: /^due\.png/ }).focus();
  await studio.page.keyboard.press('Alt+ArrowLeft');
  await expect(async () => expect(await names()).toEqual(['due.png', 'uno.png', 'tre.png'])).toPass();

  const third = await pictures.locator('img').nth(2).boundingBox();
  const first = await pictures.locator('img').first().boundingBox();
  await studio.page.mouse.move((third?.x ?? 0) + 30, (third?.y ?? 0) + 30);
  await studio.page.mouse.down();
  await studio.page.mouse.move((first?.x ?? 0) + 10, (first?.y ?? 0) + 30, { steps: 5 });
  await studio.page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await studio.page.mouse.up();
  await expect(async () => expect(await names()).toEqual(['tre.png', 'due.png', 'uno.png'])).toPass();

  await noFaults(studio.page);
  await pictures.getByRole('button', { name: 'Togli due.png' }).click();
  await expect(pictures.locator('img')).toHaveCount(2);
  await month.restart();
  await expect.poll(names).toEqual(['tre.png', 'uno.png']);
});

test('a file that is no picture is refused in words, and the post keeps what it had', async ({ studio }) => {
  const month = await Month.of(studio);
  await month.write({ title: 'Quiz', day: month.on(9) });
  await month.show();
  await month.card('Quiz').click();
  const pictures = month.composer.getByRole('list', { name: 'Immagini' });
  const chooser = studio.page.waitForEvent('filechooser');
  await pictures.getByRole('button', { name: /Trascina qui/ }).click();
  await (
    await chooser
  ).setFiles([{ name: 'note.png', mimeType: 'image/png', buffer: Buffer.from('not a picture') }]);
  await expect(studio.page.getByRole('alert')).toContainText('note.png');
  await expect(pictures.locator('img')).toHaveCount(0);
});

test('undo takes back a post that is open, and its panel with it', async ({ studio }) => {
  const warned: string[] = [];
  studio.page.on('console', (message) => message.type() === 'warning' && warned.push(message.text()));
  const month = await Month.of(studio);
  await month.cell(month.on(9)).dblclick({ position: { x: 40, y: 80 } });
  await studio.page.keyboard.type('Nuovo');
  await studio.page.keyboard.press('Tab');
  await month.expectOn(month.on(9), ['Nuovo']);
  await expect(month.composer.locator(':focus')).toHaveCount(1);
  await studio.page.keyboard.press('Control+z');
  await month.expectOn(month.on(9), []);
  await expect(month.composer).toHaveCount(0);
  // The focus is in the month, not nowhere.
  await expect(studio.page.getByRole('grid').locator(':focus')).toHaveCount(1);
  // What went with the panel asks no more for what the post said.
  expect(warned.filter((text) => text.includes('svelte'))).toEqual([]);
});
