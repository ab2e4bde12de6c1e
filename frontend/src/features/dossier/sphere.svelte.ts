import * as go from '$go/Dossier';
import type { dossier } from '$models';
import { ask, call } from '$lib/call';
import type { Focus } from '$lib/desk.svelte';
import { drafts } from '$lib/drafts';
import { tellErased } from '$lib/erased';
import { excerpt } from '$lib/excerpt';
import { newestFirst } from '$lib/order';
import { Area, LongArea, put, without } from './area.svelte';
import { approvalsOf, type Person } from './people';
import type { Standing } from './quadrant';

type Whole = dossier.Sphere;

const nobody: Omit<Person, 'id' | 'name' | 'inside'> = {
  organisation: '',
  role: '',
  referent: false,
  attitude: '',
  attitudeWanted: '',
  cares: '',
  involve: '',
  contacts: '',
  nextContact: '',
};

/** Who stands around a client: persons and bodies, who of them influences whom, and who approves what. */
class Sphere extends Area<Whole> {
  /** The one whose particulars are open. */
  chosen = $state('');

  people = $derived(this.now?.stakeholders ?? []);
  /** What each approves. */
  approves = $derived(approvalsOf(this.now?.approvals ?? []));
  person = $derived(this.find(this.chosen));

  constructor() {
    super((client) => call(go.Sphere, client), ['stakeholder', 'influence', 'approves']);
  }

  override async open(client: string): Promise<void> {
    if (client !== this.client) this.chosen = '';
    await super.open(client);
  }

  /** Opens the particulars of one, if it is there. */
  choose(id: string): void {
    if (this.find(id)) this.chosen = id;
  }

  /** Opens the particulars of one, with its contacts down to the one that is looked for. */
  async reach({ id, part }: Focus): Promise<void> {
    this.choose(id);
    if (!part || this.chosen !== id) return;
    await contacts.open(id);
    contacts.reach(part);
  }

  find(id: string): Person | undefined {
    return this.people.find((one) => one.id === id);
  }

  /** Adds a person or body, and opens it; false when it was refused. */
  async add(name: string, inside: boolean): Promise<boolean> {
    const fresh = { ...nobody, id: '', name, inside };
    let id = '';
    const doIt = async () => {
      const added = await call(go.WriteStakeholder, this.client, fresh);
      ({ id } = added);
      return added;
    };
    const kept = await this.keep(fresh, name, doIt, withPerson);
    if (kept) this.chosen = id;
    return kept;
  }

  /** Changes what is known of one; false when it was refused. */
  async change(id: string, part: Partial<Person>): Promise<boolean> {
    const before = this.find(id);
    if (!before) return false;
    const after = { ...before, ...part };
    return this.keep(after, after.name, () => call(go.WriteStakeholder, this.client, after), withPerson);
  }

  /** Puts one elsewhere on the map, or off it; steps by key are one act. */
  async move(id: string, to: Partial<Standing>, step = false): Promise<boolean> {
    const before = this.find(id);
    if (!before) return false;
    const { influence: _, interest: __, ...rest } = before;
    const doIt = () => call(go.MoveStakeholder, { stakeholder: id, step, ...to });
    return this.keep({ ...rest, ...to }, before.name, doIt, withPerson);
  }

  /** Takes one out of the sphere, with all that hangs on it. */
  remove({ id, name }: Person): Promise<void> {
    if (this.chosen === id) this.chosen = '';
    return this.takeAway('stakeholder', id, name, (now) => withoutPerson(now, id));
  }

  /** Destroys all that is known of one, who is named in so many texts beside; nobody can bring it back. */
  async erase({ id, name }: Person, texts: number): Promise<void> {
    const erased = await this.act(
      (now) => now,
      async () => {
        await drafts.erase(id, () => ask(go.EraseStakeholder, id));
        return id;
      },
      (now) => withoutPerson(now, id),
    );
    if (!erased) return;
    if (this.chosen === id) this.chosen = '';
    tellErased(name, texts);
  }

  /** Says that one influences another, and how strongly: from 1 to 3. */
  async tie(from: string, to: string, strength: number): Promise<void> {
    await this.act(
      (now) => ({ ...now, influences: [...untied(now, from, to), { from, to, strength }] }),
      () => call(go.TieInfluence, { from, to, strength }),
    );
  }

  async untie(from: string, to: string): Promise<void> {
    await this.act(
      (now) => ({ ...now, influences: untied(now, from, to) }),
      () => call(go.UntieInfluence, from, to),
    );
  }

  /** Says that one approves something, and who stands in. */
  async approve(stakeholder: string, what: string, standIn = ''): Promise<void> {
    await this.act(
      (now) => ({
        ...now,
        approvals: [...unapproved(now, stakeholder, what), { stakeholder, what, standIn }],
      }),
      () => call(go.TieApproval, { stakeholder, what, standIn }),
    );
  }

  async disapprove(stakeholder: string, what: string): Promise<void> {
    await this.act(
      (now) => ({ ...now, approvals: unapproved(now, stakeholder, what) }),
      () => call(go.UntieApproval, stakeholder, what),
    );
  }
}

function withoutPerson(now: Whole, id: string): Whole {
  return {
    stakeholders: without(now.stakeholders, id),
    influences: now.influences.filter(({ from, to }) => from !== id && to !== id),
    approvals: now.approvals
      .filter(({ stakeholder }) => stakeholder !== id)
      .map((approval) => (approval.standIn === id ? { ...approval, standIn: '' } : approval)),
  };
}

function withPerson(now: Whole, one: Person): Whole {
  return { ...now, stakeholders: put(now.stakeholders, one) };
}

function untied(now: Whole, from: string, to: string): dossier.Influence[] {
  return now.influences.filter((tie) => tie.from !== from || tie.to !== to);
}

function unapproved(now: Whole, stakeholder: string, what: string): dossier.Approval[] {
  return now.approvals.filter((one) => one.stakeholder !== stakeholder || one.what !== what);
}

export const sphere = new Sphere();

/** The contacts with the one that is open, the newest first. */
class ContactLog extends LongArea<dossier.Contact[]> {
  constructor() {
    super((stakeholder) => call(go.Contacts, stakeholder), ['contact'], 20);
  }

  protected override listOf(log: dossier.Contact[]): dossier.Contact[] {
    return log;
  }

  /** Adds a contact, or changes it when it has an id; false when it was refused. */
  write(contact: dossier.Contact): Promise<boolean> {
    const doIt = () => call(go.WriteContact, contact);
    return this.keep(contact, excerpt(contact.outcome), doIt, (now, one) => newestFirst(put(now, one)));
  }

  /** Takes a contact out of the log. */
  remove({ id, outcome }: dossier.Contact): Promise<void> {
    return this.takeAway('contact', id, excerpt(outcome), (now) => without(now, id));
  }
}

export const contacts = new ContactLog();
