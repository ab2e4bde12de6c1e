import { expect, noFaults, test, type Studio } from './studio';
import { openDossier } from './dossier';
import type { strategy } from '../wailsjs/go/models';

const read = (studio: Studio, client: string) => studio.call<strategy.Strategy>('Strategy', 'Read', client);

const audience = (name: string) => ({ id: '', name, who: '', place: '', role: '', words: '', needs: [] });

test('an audience is known by keyboard, is the strategy’s own, and is there after a restart', async ({
  studio,
}) => {
  const { page } = studio;
  const client = await openDossier(studio, 'Panificio Bruni', undefined, 'Pubblici');
  await expect(page.getByText('Comincia da chi compra di più')).toBeVisible();
  await noFaults(page);
  await page.getByLabel('Un altro pubblico').fill('Chi fa la spesa');
  await page.keyboard.press('Enter');
  const card = page.getByRole('article', { name: 'Chi fa la spesa' });
  await expect(card).toBeVisible();
  await expect(page.getByLabel('Un altro pubblico')).toBeFocused();
  await card.getByLabel("Ruolo nell'acquisto").fill('sceglie e paga');
  await card.getByLabel('Le parole che usano').fill('quello buono\nil pane di ieri');
  await card.getByLabel('Il primo bisogno').fill('non fare la fila');
  await page.keyboard.press('Enter');
  const weight = card.getByRole('slider', { name: 'Peso del bisogno 1' });
  await weight.press('ArrowRight');
  await weight.press('ArrowRight');
  await expect(weight).toHaveAttribute('aria-valuetext', 'Pesa');
  await expect(card.getByText('Nessun pilastro e nessun canale')).toBeVisible();
  await noFaults(page);
  await studio.restart();
  const { audiences } = await read(studio, client);
  expect(audiences).toMatchObject([
    {
      name: 'Chi fa la spesa',
      role: 'sceglie e paga',
      words: 'quello buono\nil pane di ieri',
      needs: [{ text: 'non fare la fila', weight: 2 }],
    },
  ]);
});

test('audiences are put in order by mouse, key and menu, removed and brought back', async ({ studio }) => {
  const { page } = studio;
  await openDossier(
    studio,
    'Panificio Bruni',
    async (client) => {
      for (const name of ['Uno', 'Due', 'Tre'])
        await studio.call('Strategy', 'AddAudience', client, audience(name));
    },
    'Pubblici',
  );
  const cards = page.getByRole('article');
  const names = () => cards.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')).join(' '));
  const card = (name: string) => page.getByRole('article', { name });
  const grip = (name: string) => page.locator('li', { has: card(name) }).locator('.grip');
  const from = await grip('Due').boundingBox();
  const first = await card('Uno').boundingBox();
  if (!from || !first) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 4, from.y + 4);
  await page.mouse.down();
  await page.mouse.move(from.x + 4, from.y - 20);
  await page.mouse.move(first.x + 10, Math.max(first.y, 100) + 10, { steps: 3 });
  await page.waitForFunction(() => document.querySelector('.layer .line'));
  await page.mouse.up();
  await expect.poll(names).toBe('Due Uno Tre');
  const actions = grip('Due');
  await actions.focus();
  await actions.press('Alt+ArrowDown');
  await expect.poll(names).toBe('Uno Due Tre');
  await expect(actions).toBeFocused();
  await grip('Tre').click();
  await page.getByRole('menuitem', { name: 'Sposta su' }).click();
  await expect.poll(names).toBe('Uno Tre Due');
  await grip('Tre').click();
  await page.getByRole('menuitem', { name: 'Togli' }).click();
  await expect.poll(names).toBe('Uno Due');
  await page.keyboard.press('Control+z');
  await expect.poll(names).toBe('Uno Tre Due');
  // The dossier stays: what was undone stands here.
  await expect(page.getByRole('tab', { name: 'Pubblici' })).toHaveAttribute('aria-selected', 'true');
});
