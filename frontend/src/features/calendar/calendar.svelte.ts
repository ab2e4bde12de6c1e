import {
  ArrangePictures,
  Board,
  DeletePost,
  DuplicatePost,
  EditPost,
  MovePost,
  Post as ReadPost,
  WritePost,
} from '$go/Calendar';
import { Read } from '$go/Strategy';
import { call } from '$lib/call';
import { addMonths, monthGrid, monthOf } from '$lib/dates';
import { desk } from '$lib/desk.svelte';
import { months } from '$lib/months';
import { Optimist } from '$lib/optimist';
import { report } from '$lib/report';
import { say } from '$lib/words';
import { mix } from './mix';
import {
  backlog,
  find,
  move,
  onDay,
  placeOf,
  planOf,
  postsOf,
  put,
  remove,
  replace,
  settle,
  type Plan,
} from './plan';
import { edited, type Change, type Post, type Strategy } from './post';
import { sameLight, type Spotlight } from './spotlight';
import { follow, Threads } from './thread';

/** How the id of a post begins that was not yet written. */
const unwritten = 'unwritten:';

/** The plan of a client: a month of it, its backlog, and the post that is open beside them. */
export class Calendar {
  client = $state('');
  /** The month shown: 2026-12. */
  month = $state('');
  plan = $state.raw<Plan>(new Map());
  strategy = $state.raw<Strategy>();
  /** The post that is open, or none. */
  opened = $state('');
  /** The post that is being dragged, or none. */
  held = '';
  /** Counts what was opened, so that one post's fields are not taken for the next one's. */
  session = $state(0);
  /** A post that is open and was not yet written: it is with the first word. */
  begun = $state.raw<Post>();
  spotlight = $state.raw<Spotlight>();
  /** The post that undo or redo changed last, until one has seen it. */
  changed = $state('');

  days = $derived(this.month ? monthGrid(this.month) : []);
  threads = $derived(new Threads(this.strategy));
  pillars = $derived(this.strategy?.pillars ?? []);
  channels = $derived(this.strategy?.channels ?? []);
  /** The posts that have a day in the month shown, by day. */
  posts = $derived(this.days.filter((day) => monthOf(day) === this.month).flatMap((day) => this.on(day)));
  mix = $derived(mix(this.posts, this.pillars));
  backlog = $derived(postsOf(this.plan, backlog));
  post = $derived(this.begun ?? find(this.plan, this.opened));

  /** The day one starts from in the month shown: today, or the first. */
  home = $derived(monthOf(desk.today) === this.month ? desk.today : `${this.month}-01`);

  #optimist = this.#begin();
  #wanted = '';
  #written = new Map<string, Promise<string | undefined>>();
  #count = 0;

  /** The posts of a day, in order; an empty day has those of the backlog. */
  on(day: string): readonly Post[] {
    return postsOf(this.plan, day);
  }

  find(id: string): Post | undefined {
    return find(this.plan, id);
  }

  /** Shows a client's plan, at the month in which it was left or today's. */
  async open(client: string): Promise<void> {
    if (client !== this.client) this.#leave(client);
    await Promise.all([this.readStrategy(), this.show(months.of(client) ?? monthOf(desk.today))]);
  }

  /** Turns to a month. */
  async show(month: string): Promise<void> {
    this.#wanted = month;
    const client = this.client;
    await this.#try(() => this.#read(client, month));
  }

  /** Turns by months, forward or back; turning on before the last has come goes further. */
  turn(by: number): Promise<void> {
    return this.show(addMonths(this.#wanted, by));
  }

  /** Reads anew what is shown, after something else changed it. */
  async reload(): Promise<void> {
    if (this.client) await this.show(this.#wanted);
  }

  async readStrategy(): Promise<void> {
    const client = this.client;
    await this.#try(async () => {
      const strategy = await call(Read, client);
      if (client === this.client) this.strategy = strategy;
    });
  }

  /** Puts a post on a day, or in the backlog, before another post or at the foot. */
  async move(id: string, day: string, before?: string): Promise<boolean> {
    if (this.begun?.id === id && !this.#written.has(id)) {
      this.begun = onDay(this.begun, day);
      return true;
    }
    const post = id.startsWith(unwritten) ? await this.ensure(id) : id;
    if (!post) return false;
    return this.#act(
      (plan) => move(plan, post, day, before),
      () => call(MovePost, { post, day, position: placeOf(postsOf(this.#optimist.sure, day), post, before) }),
      (plan, posts) => settle(plan, day, posts),
    );
  }

  /** Writes what was changed of a post; one that was only begun is written first. */
  async edit(id: string, change: Change): Promise<boolean> {
    const written = id.startsWith(unwritten) ? await this.ensure(id, change.title) : id;
    if (!written) return false;
    return this.#act(
      (plan) => changed(plan, written, (post) => ({ ...post, ...follow(post, change, this.pillars) })),
      () => call(EditPost, edited(this.#known(written), change)),
      replace,
    );
  }

  /** Writes a post at the foot of a day or, without one, an idea at the foot of the backlog. Gives its id. */
  async write(title: string, day = ''): Promise<string | undefined> {
    const guess = onDay({ ...this.#blank(), title }, day);
    let id: string | undefined;
    await this.#act(
      (plan) => new Map(plan).set(day, put(postsOf(plan, day), guess)),
      () => call(WritePost, { client: this.client, title, day }),
      (plan, post) => {
        id = post.id;
        return new Map(plan).set(day, put(postsOf(plan, day), post));
      },
    );
    return id;
  }

  /** Puts a copy of a post right after it. Gives the copy's id. */
  async duplicate(id: string): Promise<string | undefined> {
    let copy: string | undefined;
    await this.#act(
      (plan) => plan,
      () => call(DuplicatePost, id),
      (plan, post) => {
        copy = post.id;
        return new Map(plan).set(post.day, after(postsOf(plan, post.day), id, post));
      },
    );
    return copy;
  }

  /** Takes a post away. Gives the act, or nothing when it was refused. */
  async remove(id: string): Promise<string> {
    if (this.opened === id) this.close();
    let act = '';
    await this.#act(
      (plan) => remove(plan, id),
      async () => (act = await call(DeletePost, id)),
      (plan) => remove(plan, id),
    );
    return act;
  }

  /** Finds a post wherever it stands, and turns to its month; undefined when it is no more. */
  async seek(id: string): Promise<Post | undefined> {
    const post = this.find(id) ?? (await call(ReadPost, id).catch(() => undefined));
    if (post?.day && !this.days.includes(post.day)) await this.show(monthOf(post.day));
    return post;
  }

  /** Puts a post's pictures in an order, and takes off those not named. */
  arrange(id: string, pictures: string[]): Promise<boolean> {
    return this.#act(
      (plan) => changed(plan, id, (post) => ({ ...post, pictures: inOrder(post.pictures, pictures) })),
      () => call(ArrangePictures, { post: id, ids: pictures }),
      replace,
    );
  }

  /** Reads one post anew, after pictures were added to it. */
  refresh(id: string): Promise<boolean> {
    return this.#act(
      (plan) => plan,
      () => call(ReadPost, id),
      replace,
    );
  }

  /** Opens a post beside the month. */
  look(id: string): void {
    if (id === this.opened) return;
    this.opened = id;
    this.begun = undefined;
    this.session++;
  }

  /** Opens a new post, on a day or in the backlog, that is written with its first word. */
  begin(day: string): void {
    this.begun = onDay(this.#blank(), day);
    this.opened = this.begun.id;
    this.session++;
  }

  /** Writes a post that was only begun, so that more can hang on it. Gives the post's id. */
  async ensure(id: string, title?: string): Promise<string | undefined> {
    if (!id.startsWith(unwritten)) return id;
    const written = this.#written.get(id) ?? this.#writeBegun(id, title);
    this.#written.set(id, written);
    return written;
  }

  close(): void {
    this.opened = '';
    this.begun = undefined;
  }

  /** Turns a light on, or off if it is on. */
  light(spotlight: Spotlight | undefined): void {
    this.spotlight = sameLight(this.spotlight, spotlight) ? undefined : spotlight;
  }

  /** Nothing of another client is shown for a moment. */
  #leave(client: string): void {
    this.client = client;
    this.month = '';
    this.strategy = undefined;
    this.spotlight = undefined;
    this.close();
    this.#optimist = this.#begin();
  }

  #begin(): Optimist<Plan> {
    const optimist: Optimist<Plan> = new Optimist<Plan>(new Map(), (plan) => {
      // What an earlier client's acts still bring is no longer to be shown.
      if (optimist === this.#optimist) this.plan = plan;
    });
    this.plan = optimist.value;
    return optimist;
  }

  async #read(client: string, month: string): Promise<void> {
    const days = monthGrid(month);
    const [from = '', to = ''] = [days[0], days.at(-1)];
    const optimist = this.#optimist;
    await optimist.read(async () => {
      const plan = await this.#withAtHand(planOf(await call(Board, { client, from, to })));
      // Shown together with the plan, or a month would stand empty for a moment.
      if (optimist === this.#optimist && month === this.#wanted) this.month = month;
      return plan;
    });
    months.put(client, month);
  }

  /** What is open or held stays at hand when the month that is shown does not have it. */
  async #withAtHand(plan: Plan): Promise<Plan> {
    let all = plan;
    for (const id of new Set([this.opened, this.held])) {
      if (id && !id.startsWith(unwritten) && !find(all, id)) all = await this.#with(all, id);
    }
    return all;
  }

  async #with(plan: Plan, id: string): Promise<Plan> {
    try {
      const post = await call(ReadPost, id);
      return new Map(plan).set(post.day, put(postsOf(plan, post.day), post));
    } catch {
      // It is no longer there: undone, or deleted elsewhere.
      if (id === this.opened) this.close();
      return plan;
    }
  }

  async #writeBegun(id: string, title?: string): Promise<string | undefined> {
    const begun = this.begun;
    if (begun?.id !== id) return undefined;
    const written = await this.write(title || say('composer.untitled'), begun.day);
    if (!written) this.#written.delete(id);
    else if (this.begun === begun) {
      // The same post, so the fields that are being filled stay.
      this.opened = written;
      this.begun = undefined;
    }
    return written;
  }

  #blank(): Post {
    return { ...blank(this.client), id: `${unwritten}${++this.#count}` };
  }

  #known(id: string): Post {
    return find(this.#optimist.sure, id) ?? { ...blank(this.client), id };
  }

  async #act<R>(
    guess: (plan: Plan) => Plan,
    doIt: () => Promise<R>,
    settled: (plan: Plan, answer: R) => Plan,
  ): Promise<boolean> {
    return this.#try(async () => {
      await this.#optimist.act(guess, doIt, settled);
      void desk.did();
    });
  }

  async #try(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  }
}

function blank(client: string): Post {
  const texts = { id: '', title: '', caption: '', pillar: '', objective: '', day: '', time: '' };
  return { ...texts, client, state: 'idea', position: 0, channels: [], pictures: [] };
}

function changed(plan: Plan, id: string, change: (post: Post) => Post): Plan {
  const post = find(plan, id);
  return post ? replace(plan, change(post)) : plan;
}

function after(posts: readonly Post[], id: string, post: Post): Post[] {
  const next = posts[posts.findIndex((other) => other.id === id) + 1];
  return put(posts, post, next?.id);
}

function inOrder(pictures: Post['pictures'], ids: readonly string[]): Post['pictures'] {
  return ids.flatMap((id) => pictures.find((picture) => picture.id === id) ?? []);
}

export const calendar = new Calendar();
