import { Month } from './month';
import { expect, test } from './studio';

test.describe('undo', () => {
  test('of another client’s act shows that client, its month and the post', async ({ studio, page }) => {
    const month = await Month.of(studio);
    await month.write({ title: 'Calza', day: '2027-02-06', time: '09:00' });
    const other = await studio.client('Villa Rosmarino');
    await studio.call('Calendar', 'WritePost', { client: other.id, title: 'Colazione', day: '' });
    await studio.open();
    await page.keyboard.press('Control+2');
    await page.getByRole('button', { name: 'Strategia', exact: true }).click();
    await page.keyboard.press('Control+z');
    // The strategy says nothing of an idea: the calendar opens.
    await expect(page.getByRole('heading', { name: 'Idee' })).toBeVisible();
    await expect(month.card('Colazione')).toHaveCount(0);
    // Then the client that was made, and at last the bakery's post, in its month.
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: 'Annulla: «Calza» modificato' })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('heading', { name: 'Febbraio 2027' })).toBeVisible();
    await expect(month.card('Calza')).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: 'Annullato: «Calza» modificato' })).toContainText(
      'Panificio Bruni',
    );
  });

  test('from the toast of a deletion takes back this very one, whatever came after', async ({
    studio,
    page,
  }) => {
    const month = await Month.of(studio, [{ title: 'Farina' }, { title: 'Lievito' }]);
    await month.card('Farina').focus();
    await page.keyboard.press('Delete');
    await expect(month.card('Lievito')).toBeFocused();
    await page.keyboard.press('Delete');
    await month.expectOn('', []);
    const gone = page.getByRole('status').filter({ hasText: /^«Farina» eliminato/ });
    await gone.getByRole('button', { name: 'Annulla' }).click();
    await month.expectOn('', ['Farina']);
    await expect(gone).toHaveCount(0);
    const back = page.getByRole('status').filter({ hasText: 'Annullato: «Farina» eliminato' });
    await back.getByRole('button', { name: 'Ripeti' }).click();
    await month.expectOn('', []);
  });

  test('leaves the ideas, the mix and what is counted as they were', async ({ studio, page }) => {
    const month = await Month.of(studio);
    const [craft] = month.strategy.pillars.map((pillar) => pillar.id);
    await month.write({ title: 'Farina', pillar: craft });
    await month.write({ title: 'Sciolto' });
    await month.show();
    const ideas = page.getByRole('region', { name: 'Idee' }).locator('.count');
    const bar = (name: RegExp) => page.getByRole('button', { name });
    await month.drag('Farina', month.cell(month.on(9)));
    await month.drag('Sciolto', month.cell(month.on(10)));
    await expect(ideas).toHaveText('0');
    await expect(bar(/^Mestiere: 100% previsto/)).toBeVisible();
    await expect(bar(/^1 senza pilastro$/)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(ideas).toHaveText('1');
    await expect(bar(/^1 senza pilastro$/)).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(ideas).toHaveText('2');
    await expect(bar(/^Mestiere: 0% previsto/)).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+Shift+z');
    await expect(ideas).toHaveText('0');
    await expect(bar(/^Mestiere: 100% previsto/)).toBeVisible();
    await expect(bar(/^1 senza pilastro$/)).toBeVisible();
  });
});

test('a dialog that asks something is left alone by the keys of the window', async ({ studio, page }) => {
  await studio.client('Villa Rosmarino');
  const month = await Month.of(studio, [{ title: 'Quiz' }]);
  await page.keyboard.press('Control+2');
  await month.card('Quiz').focus();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Nuovo giorno', { exact: true })).toBeFocused();
  for (const keys of ['Control+z', 'Control+1', 'Control+,', 'Control+k']) {
    await page.keyboard.press(keys);
    await expect(dialog).toContainText('Quiz');
  }
  await page.keyboard.press('Escape');
  await expect(month.card('Quiz')).toBeFocused();
  await month.expectOn('', ['Quiz']);
});

test('a notice of what was refused is closed by Esc, and by the next that succeeds', async ({
  studio,
  page,
}) => {
  const month = await Month.of(studio, [{ title: 'Quiz' }]);
  await month.card('Quiz').click();
  await page.route('**/call', (route) => route.abort());
  const title = month.composer.getByRole('textbox', { name: 'Titolo' });
  await title.fill('Quiz del pane');
  await title.press('Tab');
  const notice = page.getByRole('region', { name: 'Avvisi' }).getByRole('alert');
  await expect(notice).toHaveCount(1);
  await page.locator('main').press('Escape');
  await expect(notice).toHaveCount(0);
  await title.fill('Quiz del forno');
  await title.press('Tab');
  await expect(notice).toHaveCount(1);
  await page.unroute('**/call');
  await title.fill('Quiz del pane');
  await title.press('Tab');
  await expect(notice).toHaveCount(0);
});
