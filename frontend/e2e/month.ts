// A bakery with a strategy and whatever posts a test wants, in the month that Timone shows at the start.
import type { Locator, Page } from '@playwright/test';
import type { calendar, strategy } from '../wailsjs/go/models';
import { expect, type Studio } from './studio';

interface Wish {
  title: string;
  day?: string;
  time?: string;
  state?: string;
  pillar?: string;
  objective?: string;
  channels?: string[];
}

/** The bakery's calendar, as a test sees and asks it. */
export class Month {
  private constructor(
    readonly studio: Studio,
    readonly client: string,
    /** The month that is open at the start: 2026-12. */
    readonly month: string,
    readonly strategy: strategy.Strategy,
  ) {}

  static async of(studio: Studio, wishes: Wish[] = []): Promise<Month> {
    const { id: client } = await studio.client('Panificio Bruni');
    const objective = await add(studio, client, 'Objective', {
      level: 'business',
      statement: 'vendere di più',
      effect: '',
    });
    await add(studio, client, 'Objective', { level: 'marketing', statement: 'farsi conoscere', effect: '' });
    const pillar = (name: string, hue: number, share: number, objectives: string[]) =>
      add(studio, client, 'Pillar', { name, promise: '', hue, share, objectives, audiences: [] });
    await pillar('Mestiere', 2, 50, [objective.id]);
    await pillar('Persone', 1, 50, []);
    for (const platform of ['instagram', 'facebook'])
      await add(studio, client, 'Channel', { platform, profile: '', mission: '', audiences: [] });
    const read = await studio.call<strategy.Strategy>('Strategy', 'Read', client);
    const { today } = await studio.call<{ today: string }>('Studio', 'Now');
    const month = new Month(studio, client, today.slice(0, 7), read);
    for (const wish of wishes) await month.write(wish);
    await month.show();
    return month;
  }

  get page(): Page {
    return this.studio.page;
  }

  /** A day of the month. */
  on(day: number): string {
    return `${this.month}-${String(day).padStart(2, '0')}`;
  }

  /** Writes a post as the page would. */
  async write(wish: Wish): Promise<calendar.Post> {
    const { title, day = '', ...more } = wish;
    const post = await this.studio.call<calendar.Post>('Calendar', 'WritePost', {
      client: this.client,
      title,
      day,
    });
    const { id, caption, pillar, objective, state, time, channels } = { ...post, ...more };
    const edit = { id, title, caption, pillar, objective, state, time, channels };
    return this.studio.call<calendar.Post>('Calendar', 'EditPost', edit);
  }

  /** Loads the page anew and goes to the month. */
  async show(): Promise<void> {
    await this.studio.open();
    await this.#arrive();
  }

  /** Ends Timone, starts it again on the same file, and goes to the month. */
  async restart(): Promise<void> {
    await this.studio.restart();
    await this.#arrive();
  }

  async #arrive(): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await expect(this.page.getByRole('grid')).toBeVisible();
  }

  cell(day: string): Locator {
    return this.page.locator(`[data-day="${day}"]`);
  }

  /** The head of a day, which has the focus for it. */
  head(day: string): Locator {
    return this.page.locator(`[data-head="${day}"]`);
  }

  /** The card of a post, wherever it stands. */
  card(title: string): Locator {
    return this.page.locator('.calendar [data-drag]').filter({ hasText: title });
  }

  get backlog(): Locator {
    return this.page.getByRole('list', { name: 'Idee' });
  }

  get composer(): Locator {
    return this.page.getByRole('region', { name: 'Contenuto aperto' });
  }

  /** What the page last read aloud. */
  get said(): Locator {
    return this.page.locator('.hush[aria-live]');
  }

  /** The titles of a day, or of the backlog, as they stand on the page. */
  async expectOn(day: string, titles: string[]): Promise<void> {
    const place = day ? this.cell(day) : this.backlog;
    await expect(place.locator('[data-drag] b')).toHaveText(titles);
    await expect(async () =>
      expect((await this.kept(day)).map((post) => post.title)).toEqual(titles),
    ).toPass();
  }

  /** The posts of a day, or of the backlog, as they are in the file. */
  async kept(day: string): Promise<calendar.Post[]> {
    const from = day || this.on(1);
    const board = await this.studio.call<calendar.Board>('Calendar', 'Board', {
      client: this.client,
      from,
      to: from,
    });
    return day ? board.posts : board.backlog;
  }

  /** Drags a card to a place and lets it go; the place is met at a part of its width and height. */
  async drag(title: string, to: Locator, at: [number, number] = [0.5, 0.9]): Promise<void> {
    await this.lift(title);
    await this.over(to, at);
    await this.page.mouse.up();
  }

  /** Takes hold of a card. */
  async lift(title: string): Promise<void> {
    const box = await boxOf(this.card(title));
    await this.page.mouse.move(box.x + 30, box.y + 8);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + 40, box.y + 14, { steps: 3 });
    await expect(this.page.locator('.layer .ghost')).toBeVisible();
  }

  /** Takes what is held over a place. */
  async over(to: Locator, at: [number, number] = [0.5, 0.9]): Promise<void> {
    const box = await boxOf(to);
    await this.page.mouse.move(box.x + box.width * at[0], box.y + box.height * at[1], { steps: 4 });
    // What is held is drawn once a frame.
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }
}

async function boxOf(place: Locator) {
  const box = await place.first().boundingBox();
  if (!box) throw new Error(`${place.toString()} is not on the page`);
  return box;
}

function add(studio: Studio, client: string, kind: string, record: object): Promise<{ id: string }> {
  return studio.call('Strategy', `Add${kind}`, client, { id: '', ...record });
}
