import { Archive, Create, Delete, Edit, RemoveLogo, Reorder, Restore } from '$go/Clients';
import type { dossier } from '$models';
import { call } from '$lib/call';
import { freeColour } from '$lib/colours';
import { desk } from '$lib/desk.svelte';
import { drafts } from '$lib/drafts';
import { pickFiles } from '$lib/files';
import { moved, ordered, placed } from '$lib/order';
import { Queue } from '$lib/queue';
import { report } from '$lib/report';
import { language, say } from '$lib/words';
import { announce } from '$ui/toast.svelte';
import type { Introduction } from './introduction';

type Client = dossier.Client;

/** Where the client is kept that was begun and not yet made. */
const begun = 'new-client';

/** What a person does with the clients of the studio. */
class Clients {
  #queue = new Queue();

  /** What is written of the client that is being begun, also after a look elsewhere or a restart. */
  begun(): Introduction {
    const kept = drafts.of(begun);
    return kept ? (JSON.parse(kept.text) as Introduction) : blank();
  }

  keep(introduction: Introduction): void {
    drafts.put(begun, { text: JSON.stringify(introduction), from: '' });
  }

  /** Makes a client and goes to its strategy, which begins with the letter. */
  async create(introduction: Introduction): Promise<boolean> {
    return this.#do(async () => {
      const client = await call(Create, introduction);
      drafts.put(begun);
      drafts.sent(begun)();
      desk.clients = [...desk.clients, client];
      desk.open('strategy', { client: client.id });
    });
  }

  /** Changes what is known of a client; false when it was refused. */
  async edit(client: Client, change: Partial<Client>): Promise<boolean> {
    // What was changed a moment ago may still be on its way, and goes with it.
    const changed = () => ({ ...(desk.clients.find((c) => c.id === client.id) ?? client), ...change });
    return this.#optimistic(changed(), () => call(Edit, changed()));
  }

  async archive(client: Client): Promise<void> {
    const act = await this.#shelve(client, true);
    if (!act) return;
    if (desk.client?.id === client.id) desk.open('home');
    desk.tellOfClient(say('clients.archived', { name: client.name }), act, say('clients.archived-detail'));
  }

  async restore(client: Client): Promise<void> {
    const act = await this.#shelve(client, false);
    if (act) desk.tellOfClient(say('clients.restored', { name: client.name }), act);
  }

  /** Deletes a client with all that hangs on it; undo brings everything back. */
  async remove(client: Client): Promise<void> {
    let act = '';
    await this.#do(async () => {
      act = await call(Delete, client.id);
      if (desk.client?.id === client.id) desk.open('home');
      desk.clients = desk.clients.filter((c) => c.id !== client.id);
    });
    if (act)
      desk.tellOfClient(say('clients.deleted', { name: client.name }), act, say('clients.deleted-detail'));
  }

  /** Moves a client by one place on the rail: -1 is up. */
  move(client: Client, by: -1 | 1): Promise<void> {
    return this.#order(client.id, (ids) => moved(ids, client.id, by));
  }

  /** Puts a client before another on the rail, or at its foot. */
  place(id: string, before: string | undefined): Promise<void> {
    return this.#order(id, (ids) => placed(ids, id, before));
  }

  async #order(id: string, anew: (ids: string[]) => string[]): Promise<void> {
    const before = desk.rail.map((client) => client.id);
    const rail = anew(before);
    if (rail.join() === before.join()) return;
    const where = desk.clients.find((client) => client.id === id)?.name ?? '';
    announce(say('carry.place', { where, n: rail.indexOf(id) + 1, of: rail.length }));
    const ids = [...rail, ...desk.archived.map((client) => client.id)];
    const was = desk.clients;
    desk.clients = ordered(was, ids);
    const send = async () => (desk.clients = await call(Reorder, ids));
    if (!(await this.#do(() => this.#queue.do(send)))) desk.clients = was;
  }

  async chooseLogo(client: Client): Promise<void> {
    await pickFiles({ kind: 'client-logo', id: client.id }, () => this.logoCame());
  }

  /** Shows a logo that was dropped or picked. */
  async logoCame(): Promise<void> {
    await this.#do(() => desk.reloadClients());
  }

  async removeLogo(client: Client): Promise<void> {
    await this.#optimistic(withoutLogo(client), () => call(RemoveLogo, client.id));
  }

  /** Puts a client in the archive or takes it out. Gives the act, or nothing when it was refused. */
  async #shelve(client: Client, archived: boolean): Promise<string> {
    const next = { ...client, archived };
    let act = '';
    await this.#optimistic(next, async () => {
      act = await call(archived ? Archive : Restore, client.id);
      return next;
    });
    return act;
  }

  async #optimistic(next: Client, act: () => Promise<Client>): Promise<boolean> {
    const before = desk.clients;
    this.#put(next);
    const done = await this.#do(() => this.#queue.do(async () => this.#put(await act())));
    if (!done) desk.clients = before;
    return done;
  }

  #put(client: Client): void {
    desk.clients = desk.clients.map((c) => (c.id === client.id ? client : c));
  }

  async #do(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      await desk.did();
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  }
}

function blank(): Introduction {
  const colour = freeColour(desk.clients.map((c) => c.colour));
  const timeZone = desk.state?.timeZone ?? '';
  return { name: '', sector: '', place: '', since: '', language: language(), timeZone, monogram: '', colour };
}

function withoutLogo(client: Client): Client {
  const bare = { ...client };
  delete bare.logo;
  return bare;
}

export const clients = new Clients();
