import { Month } from './month';
import { expect, noFaults, test } from './studio';

test.describe('ideas', () => {
  test('are written one line and Enter each, and are there after a restart', async ({ studio }) => {
    const month = await Month.of(studio);
    const line = studio.page.getByRole('textbox', { name: 'Nuova idea' });
    await line.click();
    for (const idea of ['Il pane nei film', 'Sondaggio: nuova focaccia 🍞', 'خبز الصباح']) {
      await studio.page.keyboard.type(idea);
      await studio.page.keyboard.press('Enter');
    }
    await expect(line).toBeFocused();
    await expect(line).toHaveValue('');
    const all = ['Il pane nei film', 'Sondaggio: nuova focaccia 🍞', 'خبز الصباح'];
    await month.expectOn('', all);
    await month.restart();
    await month.expectOn('', all);
    await expect
      .poll(async () => (await month.kept('')).map((post) => post.state))
      .toEqual(['idea', 'idea', 'idea']);
  });

  test('are found by their words', async ({ studio }) => {
    const month = await Month.of(studio, [{ title: 'Caffè del porto' }, { title: 'Il pane nei film' }]);
    await studio.page.getByRole('button', { name: 'Cerca tra le idee' }).click();
    await studio.page.getByRole('searchbox', { name: 'Cerca tra le idee' }).fill('caffe');
    await expect(month.backlog.locator('[data-drag] b')).toHaveText(['Caffè del porto']);
    await studio.page.keyboard.press('Escape');
    await expect(month.backlog.locator('[data-drag]')).toHaveCount(2);
  });

  test('are put in order by hand', async ({ studio }) => {
    const month = await Month.of(studio, [{ title: 'Prima' }, { title: 'Seconda' }, { title: 'Terza' }]);
    await month.drag('Terza', month.card('Prima'), [0.5, 0.1]);
    await month.expectOn('', ['Terza', 'Prima', 'Seconda']);
  });
});

test.describe('a drag', () => {
  test('from the backlog gives an idea its day and makes it a draft', async ({ studio }) => {
    const month = await Month.of(studio, [{ title: 'Il pane nei film' }]);
    await month.lift('Il pane nei film');
    await month.over(month.cell(month.on(9)));
    await expect(month.cell(month.on(9))).toHaveClass(/aimed/);
    await studio.page.mouse.up();
    await month.expectOn(month.on(9), ['Il pane nei film']);
    await month.expectOn('', []);
    await expect.poll(async () => (await month.kept(month.on(9)))[0]).toMatchObject({ state: 'draft' });
    await month.restart();
    await month.expectOn(month.on(9), ['Il pane nei film']);
  });

  test('to another day keeps the hour', async ({ studio }) => {
    const month = await Month.of(studio, [{ title: 'Quiz', day: '', time: '18:30' }]);
    await month.drag('Quiz', month.cell(month.on(9)));
    await month.expectOn(month.on(9), ['Quiz']);
    await month.drag('Quiz', month.cell(month.on(17)));
    await month.expectOn(month.on(17), ['Quiz']);
    await month.expectOn(month.on(9), []);
    await expect
      .poll(async () => (await month.kept(month.on(17)))[0])
      .toMatchObject({ time: '18:30', day: month.on(17) });
  });

  test('back to the backlog takes the day and nothing else', async ({ studio }) => {
    const month = await Month.of(studio);
    await month.write({ title: 'Quiz', day: month.on(9), time: '18:30', state: 'approved' });
    await month.show();
    await month.drag('Quiz', month.backlog);
    await month.expectOn('', ['Quiz']);
    await expect
      .poll(async () => (await month.kept(''))[0])
      .toMatchObject({ day: '', time: '18:30', state: 'approved' });
  });

  test('within a day orders what has no hour, and leaves hours in their order', async ({ studio }) => {
    const month = await Month.of(studio);
    const day = month.on(9);
    await month.write({ title: 'Mattina', day, time: '09:00' });
    await month.write({ title: 'Uno', day });
    await month.write({ title: 'Due', day });
    await month.show();
    await month.drag('Due', month.card('Uno'), [0.5, 0.1]);
    await month.expectOn(day, ['Mattina', 'Due', 'Uno']);
    await month.drag('Uno', month.card('Mattina'), [0.5, 0.1]);
    await month.expectOn(day, ['Mattina', 'Uno', 'Due']);
  });

  test('given up by Esc, or let go beside everything, changes nothing', async ({ studio }) => {
    const month = await Month.of(studio);
    await month.write({ title: 'Quiz', day: month.on(9) });
    await month.show();
    await month.lift('Quiz');
    await month.over(month.cell(month.on(17)));
    await studio.page.keyboard.press('Escape');
    await studio.page.mouse.up();
    await expect(studio.page.locator('.layer')).toHaveCount(0);
    await month.drag('Quiz', studio.page.getByRole('navigation').first());
    await month.expectOn(month.on(9), ['Quiz']);
    await expect(month.composer).toHaveCount(0);
  });

  test('held over an arrow goes on in another month', async ({ studio }) => {
    const month = await Month.of(studio);
    await month.write({ title: 'Quiz', day: month.on(9) });
    await month.show();
    const before = await studio.page.getByRole('heading', { level: 1 }).textContent();
    await month.lift('Quiz');
    await month.over(studio.page.getByRole('button', { name: 'Mese successivo' }), [0.5, 0.5]);
    await expect(studio.page.getByRole('heading', { level: 1 })).not.toHaveText(before ?? '');
    const cell = studio.page.locator('[data-day]:not(.off)').nth(14);
    const day = (await cell.getAttribute('data-day')) ?? '';
    await month.over(cell);
    await studio.page.mouse.up();
    await month.expectOn(day, ['Quiz']);
    expect(day.slice(0, 7)).not.toBe(month.month);
  });

  test('leaves a published post on its day, and says why', async ({ studio }) => {
    const month = await Month.of(studio);
    await month.write({ title: 'Uscito', day: month.on(9), state: 'published' });
    await month.show();
    const box = await month.card('Uscito').boundingBox();
    await studio.page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
    await studio.page.mouse.down();
    await studio.page.mouse.move((box?.x ?? 0) + 120, (box?.y ?? 0) + 90, { steps: 4 });
    await studio.page.mouse.up();
    await expect(studio.page.getByRole('status')).toContainText('«Uscito» è già pubblicato');
    await month.expectOn(month.on(9), ['Uscito']);
  });

  test('that Go refuses is seen to go back', async ({ studio }) => {
    const month = await Month.of(studio);
    const post = await month.write({ title: 'Quiz', day: month.on(9) });
    await month.show();
    // Behind the page's back, as another window would.
    const { id, title, caption, pillar, objective, time, channels } = post;
    const edit = { id, title, caption, pillar, objective, time, channels, state: 'published' };
    await studio.call('Calendar', 'EditPost', edit);
    await month.drag('Quiz', month.cell(month.on(17)));
    await expect(studio.page.getByRole('alert')).toContainText('Quiz');
    await month.expectOn(month.on(9), ['Quiz']);
    await month.expectOn(month.on(17), []);
  });
});

test.describe('keys', () => {
  test('lift a post, take it over days and weeks, and let it go', async ({ studio }) => {
    const month = await Month.of(studio);
    await month.write({ title: 'Quiz', day: month.on(9) });
    await month.write({ title: 'Altro', day: month.on(17) });
    await month.show();
    await month.card('Quiz').focus();
    await studio.page.keyboard.press('Space');
    await expect(month.said).toContainText('Sollevato: Quiz');
    await studio.page.keyboard.press('ArrowRight');
    await studio.page.keyboard.press('ArrowDown');
    await expect(month.said).toContainText('posizione 2 di 2');
    await studio.page.keyboard.press('Alt+ArrowUp');
    await expect(month.said).toContainText('posizione 1 di 2');
    await studio.page.keyboard.press('Space');
    await expect(month.said).toContainText('Lasciato: Quiz');
    await month.expectOn(month.on(17), ['Quiz', 'Altro']);
    await expect(month.card('Quiz')).toBeFocused();
  });

  test('take a post to the backlog and back, or give it up', async ({ studio }) => {
    const month = await Month.of(studio);
    await month.write({ title: 'Quiz', day: month.on(9) });
    await month.show();
    await month.card('Quiz').focus();
    await studio.page.keyboard.press('Space');
    await studio.page.keyboard.press('b');
    await studio.page.keyboard.press('Escape');
    await expect(month.said).toContainText('Rinunciato');
    await month.expectOn(month.on(9), ['Quiz']);
    await studio.page.keyboard.press('Space');
    await studio.page.keyboard.press('b');
    await studio.page.keyboard.press('Space');
    await month.expectOn('', ['Quiz']);
    await expect(month.card('Quiz')).toBeFocused();
    await studio.page.keyboard.press('Space');
    await studio.page.keyboard.press('ArrowLeft');
    await studio.page.keyboard.press('Enter');
    await month.expectOn('', []);
    await expect(studio.page.locator('[data-day] [data-drag]')).toHaveText([/Quiz/]);
  });

  test('take a post to another month', async ({ studio }) => {
    const month = await Month.of(studio);
    await month.write({ title: 'Quiz', day: month.on(9) });
    await month.show();
    await month.card('Quiz').focus();
    await studio.page.keyboard.press('Space');
    await studio.page.keyboard.press('PageDown');
    await expect(studio.page.locator('.aimed')).toHaveAttribute('data-day', /-09$/);
    await studio.page.keyboard.press('Space');
    await expect(month.card('Quiz')).toBeFocused();
    await expect.poll(() => month.kept(month.on(9))).toEqual([]);
  });

  test('walk through days, posts and months', async ({ studio }) => {
    const month = await Month.of(studio);
    await month.write({ title: 'Quiz', day: month.on(9) });
    await month.show();
    await month.head(month.on(9)).focus();
    await studio.page.keyboard.press('ArrowDown');
    await expect(month.card('Quiz')).toBeFocused();
    await studio.page.keyboard.press('ArrowDown');
    await expect(month.head(month.on(16))).toBeFocused();
    await studio.page.keyboard.press('ArrowRight');
    await expect(month.head(month.on(17))).toBeFocused();
    await studio.page.keyboard.press('PageDown');
    await expect(studio.page.locator('[data-head]:focus')).toHaveAttribute('data-head', /-17$/);
    await expect(month.cell(month.on(17))).toHaveCount(0);
    await studio.page.keyboard.press('Tab');
    await studio.page.keyboard.press('Shift+Tab');
    await expect(studio.page.locator('[data-head]:focus')).toHaveAttribute('data-head', /-17$/);
  });

  test('delete a post, and the toast brings it back', async ({ studio }) => {
    const month = await Month.of(studio);
    await month.write({ title: 'Quiz', day: month.on(9) });
    await month.show();
    await month.card('Quiz').focus();
    await studio.page.keyboard.press('Delete');
    await month.expectOn(month.on(9), []);
    await studio.page.getByRole('button', { name: 'Annulla', exact: true }).last().click();
    await month.expectOn(month.on(9), ['Quiz']);
  });
});

test.describe('the menu', () => {
  test('moves a post to a day that is typed, and takes the day off', async ({ studio }) => {
    const month = await Month.of(studio);
    await month.write({ title: 'Quiz', day: month.on(9) });
    await month.show();
    await month.card('Quiz').click({ button: 'right' });
    await studio.page.getByRole('menuitem', { name: /Sposta a/ }).click();
    await expect(studio.page.getByRole('dialog')).toContainText('Quiz');
    const day = studio.page.getByLabel('Nuovo giorno', { exact: true });
    await expect(day).toBeFocused();
    await day.fill('31/02');
    await expect(studio.page.getByRole('button', { name: 'Sposta', exact: true })).toBeDisabled();
    await day.press('Enter');
    await expect(studio.page.getByRole('dialog')).toContainText('«31/02» non è un giorno del calendario');
    await day.fill(`17/${month.on(9).slice(5, 7)}`);
    await studio.page.getByRole('button', { name: 'Sposta', exact: true }).click();
    await month.expectOn(month.on(17), ['Quiz']);
    await expect(month.card('Quiz')).toBeFocused();
    await studio.page.keyboard.press('m');
    await studio.page.getByRole('button', { name: 'Senza giorno' }).click();
    await month.expectOn('', ['Quiz']);
  });

  test('changes the state, duplicates and deletes', async ({ studio }) => {
    const month = await Month.of(studio);
    await month.write({ title: 'Quiz', day: month.on(9), time: '10:00' });
    await month.show();
    await month.card('Quiz').focus();
    await studio.page.keyboard.press('Shift+F10');
    await studio.page.getByRole('menuitem', { name: 'Stato' }).press('ArrowRight');
    await studio.page.getByRole('menuitem', { name: 'Approvato' }).press('Enter');
    await expect(month.card('Quiz')).toHaveAccessibleName(/Approvato/);
    await month.card('Quiz').hover();
    await month.card('Quiz').locator('.more').click();
    await studio.page.getByRole('menuitem', { name: 'Duplica' }).click();
    await month.expectOn(month.on(9), ['Quiz', 'Quiz']);
    await expect
      .poll(async () => (await month.kept(month.on(9))).map((post) => post.state))
      .toEqual(['approved', 'draft']);
    await month.card('Quiz').first().click({ button: 'right' });
    await studio.page.getByRole('menuitem', { name: /Elimina/ }).click();
    await month.expectOn(month.on(9), ['Quiz']);
  });
});

test('undo goes back over a restart, and redo forward again', async ({ studio }) => {
  const month = await Month.of(studio, [{ title: 'Il pane nei film' }]);
  await month.drag('Il pane nei film', month.cell(month.on(9)));
  await month.expectOn(month.on(9), ['Il pane nei film']);
  await month.restart();
  await studio.page.keyboard.press('Control+z');
  await expect(studio.page.getByRole('status')).toContainText('Il pane nei film');
  await month.expectOn('', ['Il pane nei film']);
  await expect.poll(async () => (await month.kept(''))[0]).toMatchObject({ state: 'idea' });
  await studio.page.keyboard.press('Control+Shift+z');
  await month.expectOn(month.on(9), ['Il pane nei film']);
});

test('a day with 25 posts shows what fits, and all of them when it is spread', async ({ studio }) => {
  const month = await Month.of(studio);
  const day = month.on(9);
  for (let i = 1; i <= 25; i++) await month.write({ title: `Contenuto ${i}.`, day });
  await month.show();
  const shown = await month.cell(day).locator('[data-drag]').count();
  expect(shown).toBeGreaterThan(1);
  await month
    .cell(day)
    .getByRole('button', { name: `altri ${25 - shown}` })
    .click();
  const list = studio.page.getByRole('dialog');
  await expect(list.locator('[data-drag]')).toHaveCount(25);
  await noFaults(studio.page);
  const last = list.locator('[data-drag]').last();
  await last.scrollIntoViewIfNeeded();
  const box = await last.boundingBox();
  await studio.page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
  await studio.page.mouse.down();
  await month.over(month.cell(month.on(28)));
  await studio.page.mouse.up();
  await month.expectOn(month.on(28), ['Contenuto 25.']);
});

test('the mix follows a drag, says who is off, and lights what it counts', async ({ studio }) => {
  const month = await Month.of(studio);
  const [craft, people] = month.strategy.pillars.map((pillar) => pillar.id);
  await month.write({ title: 'Farina', day: month.on(8), pillar: craft });
  await month.write({ title: 'Fornaio', pillar: people });
  await month.write({ title: 'Sciolto', day: month.on(10) });
  await month.show();
  const bar = (name: RegExp) => studio.page.getByRole('button', { name });
  await expect(bar(/^Mestiere: 100% previsto, 50% voluto, .*50 punti oltre/)).toBeVisible();
  await month.drag('Fornaio', month.cell(month.on(9)));
  await expect(bar(/^Mestiere: 50% previsto, 50% voluto, 1 contenuto$/)).toBeVisible();
  await expect(month.card('Sciolto')).toHaveClass(/loose/);
  await expect(month.card('Farina')).not.toHaveClass(/loose/);
  await studio.page.getByRole('button', { name: '1 senza pilastro' }).click();
  await expect(month.card('Farina')).toHaveClass(/dim/);
  await expect(month.card('Sciolto')).not.toHaveClass(/dim/);
  await studio.page.getByRole('button', { name: '1 senza pilastro' }).click();
  await expect(month.card('Farina')).not.toHaveClass(/dim/);
  // A pillar without objectives leaves its post with a broken edge too.
  await expect(month.card('Fornaio')).toHaveClass(/loose/);
  await expect(studio.page.getByRole('button', { name: '1 senza obiettivo' })).toBeVisible();
});

test('a move to a day that does not exist is refused in words, and nothing moves', async ({ studio }) => {
  const month = await Month.of(studio);
  const post = await month.write({ title: 'Quiz', day: month.on(9) });
  const move = studio.call('Calendar', 'MovePost', { post: post.id, day: '2027-02-30', position: 0 });
  await expect(move).rejects.toThrow('fault.day-invalid');
  await month.show();
  await month.expectOn(month.on(9), ['Quiz']);
});

test('the month has no fault of accessibility, empty and full, in either language', async ({ studio }) => {
  const month = await Month.of(studio);
  await noFaults(studio.page);
  const [craft] = month.strategy.pillars.map((pillar) => pillar.id);
  const states = ['draft', 'with_client', 'changes_asked', 'approved', 'published', 'discarded'];
  const channels = month.strategy.channels.map((channel) => channel.id);
  for (const [i, state] of states.entries())
    await month.write({
      title: `Contenuto ${state}`,
      day: month.on(8 + i),
      state,
      time: '09:00',
      channels,
      pillar: craft,
    });
  await month.write({ title: 'Idea', pillar: craft });
  await studio.call('Studio', 'SetLanguage', 'en');
  await month.show();
  await expect(studio.page.getByRole('button', { name: 'Export plan' })).toBeVisible();
  await noFaults(studio.page);
});

test.describe('a finger', () => {
  test.use({ hasTouch: true });

  test('lifts a card by staying on it, and drags it', async ({ studio }) => {
    const month = await Month.of(studio, [{ title: 'Il pane nei film' }]);
    const wire = await studio.page.context().newCDPSession(studio.page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
      wire.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    const from = await month.card('Il pane nei film').boundingBox();
    const to = await month.cell(month.on(9)).boundingBox();
    await touch('touchStart', (from?.x ?? 0) + 40, (from?.y ?? 0) + 15);
    await expect(studio.page.locator('.layer .ghost')).toBeVisible();
    await touch('touchMove', (to?.x ?? 0) + 40, (to?.y ?? 0) + 60);
    await expect(month.cell(month.on(9))).toHaveClass(/aimed/);
    await touch('touchEnd');
    await month.expectOn(month.on(9), ['Il pane nei film']);
  });
});

test.describe('N', () => {
  test('writes on the day that is chosen, and what is typed on is its title', async ({ studio, page }) => {
    const month = await Month.of(studio);
    await month.head(month.on(17)).focus();
    await page.keyboard.type('Nonna Rina', { delay: 5 });
    await page.keyboard.press('Enter');
    await month.expectOn(month.on(17), ['onna Rina']);
  });

  test('is for the chosen day by mouse too, and else for today', async ({ studio, page }) => {
    const month = await Month.of(studio);
    const { today } = await studio.call<{ today: string }>('Studio', 'Now');
    const write = page.getByRole('button', { name: 'Contenuto', exact: true });
    await month.head(month.on(17)).focus();
    await write.click();
    await page.keyboard.type('Quiz');
    await page.keyboard.press('Enter');
    await month.expectOn(month.on(17), ['Quiz']);
    await month.show();
    await page.mouse.move(0, 0);
    await write.hover();
    await expect(page.locator('.tip')).toContainText('oggi');
    await write.click();
    await page.keyboard.type('Prova');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await month.kept(today)).map((post) => post.title)).toContain('Prova');
  });

  test('does nothing in a menu, a list or the fields of a post; other letters nothing anywhere', async ({
    studio,
    page,
  }) => {
    const month = await Month.of(studio, [{ title: 'Quiz' }]);
    const quiet = async () => expect(page.getByRole('textbox', { name: 'Titolo' })).toHaveValue('Quiz');
    await month.card('Quiz').focus();
    for (const letter of 'abcdefghijkl') await page.keyboard.press(letter);
    await expect(month.composer).toHaveCount(0);
    await page.keyboard.press('Shift+F10');
    await page.keyboard.press('n');
    await expect(month.composer).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(month.card('Quiz')).toBeFocused();
    await page.keyboard.press('Enter');
    await quiet();
    await month.composer.getByRole('button', { name: 'Mestiere' }).focus();
    await page.keyboard.press('n');
    await quiet();
    await month.composer.getByLabel('Stato').focus();
    await page.keyboard.press('n');
    await quiet();
  });
});

test('a light shows the posts of the days around the month too', async ({ studio, page }) => {
  const month = await Month.of(studio);
  const [craft, people] = month.strategy.pillars.map((pillar) => pillar.id);
  const off = page.locator('.day.off');
  // A February of four whole weeks has no days around it.
  while ((await off.count()) === 0) await page.getByRole('button', { name: 'Mese successivo' }).click();
  const around = await off.last().getAttribute('data-day');
  const within = await page.locator('.day:not(.off)').first().getAttribute('data-day');
  await month.write({ title: 'Dentro', day: within ?? '', pillar: craft });
  await month.write({ title: 'Fuori', day: around ?? '', pillar: craft });
  await month.write({ title: 'Altro', day: around ?? '', pillar: people });
  await month.show();
  const face = (title: string) =>
    month.card(title).evaluate((card) => getComputedStyle(card).backgroundColor);
  expect(await face('Fuori')).not.toBe(await face('Dentro'));
  await page.getByRole('button', { name: /^Mestiere: / }).click();
  await expect.poll(() => face('Fuori')).toBe(await face('Dentro'));
  await expect(month.card('Altro')).toHaveClass(/dim/);
});

test('a reload keeps the client, the view and the month, and so does a look elsewhere', async ({
  studio,
  page,
}) => {
  await studio.client('Villa Rosmarino');
  await Month.of(studio);
  await page.keyboard.press('Control+2');
  const heading = page.locator('main h1');
  const today = (await heading.textContent()) ?? '';
  await page.getByRole('button', { name: 'Mese successivo' }).click();
  await expect(heading).not.toHaveText(today);
  const left = (await heading.textContent()) ?? '';
  await studio.open();
  await expect(heading).toHaveText(left);
  await expect(page.locator('.side .name')).toHaveText('Panificio Bruni');
  await page.getByRole('button', { name: 'Strategia', exact: true }).click();
  await page.getByRole('button', { name: 'Documenti', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Mese' })).toContainText(left);
  await page.getByRole('button', { name: 'Calendario', exact: true }).click();
  await expect(heading).toHaveText(left);
});
