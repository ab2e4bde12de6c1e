import { SvelteMap } from 'svelte/reactivity';
import { List } from '$go/Clients';
import {
  Begin,
  ChooseToBegin,
  ChooseToOpen,
  Drafts,
  Forget,
  LookAround,
  Now,
  Open,
  Redo,
  RedoAct,
  SetLanguage,
  SetTheme,
  Undo,
  UndoAct,
} from '$go/Studio';
import type { dossier, fault, main, studio } from '$models';
import { toasts } from '$ui/toast.svelte';
import { actText, sceneOf } from './acts';
import { ask, call, Fault } from './call';
import { drafts } from './drafts';
import { flush } from './flush';
import { keysText } from './keys';
import { places } from './place';
import { report } from './report';
import { say, speak, type Language } from './words';

/** The views of a client, and those of the studio. */
export type View =
  'dossier' | 'strategy' | 'calendar' | 'plan' | 'client' | 'new-client' | 'home' | 'settings';

const clientViews: readonly View[] = ['dossier', 'strategy', 'calendar', 'plan', 'client'];

/**
 * The record that a view shall show and put the focus on: on what is shown within it as `part`, on a field, or on the
 * one that holds some words.
 */
export interface Focus {
  kind: string;
  id: string;
  part?: string | undefined;
  field?: string | undefined;
  words?: string | undefined;
  day?: string | undefined;
}

/** What a toast offers: to take one act back, or to do it again. */
class Turn {
  constructor(
    readonly way: 'undo' | 'redo',
    readonly act: string,
    /** Whose record it changed; none for what is offered wherever one goes, for it says whose it is. */
    readonly client?: string,
  ) {}
}

type Listener = { tables: readonly string[]; reload: () => unknown };
const listeners = new Set<Listener>();

/** Calls `reload` when undo or redo moved one of the tables. Gives back how to stop: return it from an $effect. */
export function onTables(tables: readonly string[], reload: () => unknown): () => void {
  const listener = { tables, reload };
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the whole window shares: the open studio, its clients, where the person stands, undo and redo. */
class Desk {
  /** How things stand as Go last said; undefined until its first answer. */
  state = $state.raw<main.Desk>();
  clients = $state.raw<dossier.Client[]>([]);
  view = $state<View>('home');
  /** What the opened view shall show; a view that followed it calls `arrived`. */
  focus = $state.raw<Focus>();
  busy = $state(false);
  /** The kinds of record that stand in the open part of the view, if it shows but a part. */
  kinds = $state.raw<readonly string[]>([]);

  #client = $state('');
  /** The toast that asks about an act elsewhere. */
  #asked = 0;
  /** The toast that told of the last undo or redo. */
  #told = 0;
  #versions = new SvelteMap<string, number>();

  client = $derived(this.clients.find((c) => c.id === this.#client));
  /** The clients as they stand on the rail. */
  rail = $derived(this.clients.filter((c) => !c.archived));
  archived = $derived(this.clients.filter((c) => c.archived));
  /** Where the person stands, by the client if the view is one's: what is typed there is kept under it. */
  place = $derived(clientViews.includes(this.view) ? `${this.#client} ${this.view}` : this.view);
  today = $derived(this.state?.today ?? '');
  /** The open studio's name, as one reads it. */
  studio = $derived(this.state?.sample ? say('side.sample') : (this.state?.name ?? ''));

  /** Asks Go how things stand and reads the clients; called once at the start and when another studio is open. */
  async reload(): Promise<void> {
    await this.#show(await call(Now));
  }

  /** Reads the clients again, after one was made or changed. */
  async reloadClients(): Promise<void> {
    this.clients = this.state?.open ? await call(List) : [];
  }

  /** To be called after each act that changed data: undo and redo then name it. */
  async did(): Promise<void> {
    const shown = toasts.latest;
    try {
      this.#take(await call(Now));
      if (!this.state?.redo) closeTurns(({ way }, id) => way === 'redo' && id <= shown);
    } catch (error) {
      report(error);
    }
  }

  /** Goes to a view, of another client if one is named, and to a record there. */
  open(view: View, to: { client?: string; focus?: Focus | undefined } = {}): void {
    // What is typed is handed on while it is still known whose it is.
    void flush();
    if (to.client !== undefined) this.#turnTo(to.client);
    this.focus = to.focus;
    const homeless = clientViews.includes(view) && !this.client;
    this.view = homeless ? 'home' : view;
    this.#remember();
  }

  /** What is offered of another client's record goes with it: it does not say whose it was. */
  #turnTo(id: string): void {
    this.#client = id;
    closeTurns(({ client }) => client !== undefined && client !== id);
  }

  /** Goes to a client, to the view that is open now if it is one of a client's. */
  visit(client: string): void {
    this.open(clientViews.includes(this.view) && this.view !== 'client' ? this.view : 'calendar', { client });
  }

  /** Says that a view has shown what it was opened for. */
  arrived(): void {
    this.focus = undefined;
  }

  /** How often undo or redo moved a table since the start. */
  version(table: string): number {
    return this.#versions.get(table) ?? 0;
  }

  lookAround = () => this.#enter(() => ask(LookAround));
  begin = (name: string) => this.#enter(() => ask(Begin, name));
  openStudio = (path: string) => this.#enter(() => ask(Open, path));
  chooseToOpen = () => this.#enter(() => ask(ChooseToOpen));
  chooseToBegin = (name: string) => this.#enter(() => ask(ChooseToBegin, name));

  async forget(path: string): Promise<void> {
    await this.#try(async () => this.#take(await call(Forget, path)));
  }

  async setLanguage(choice: string): Promise<void> {
    await this.#try(async () => this.#take(await call(SetLanguage, choice)));
  }

  async setTheme(choice: string): Promise<void> {
    await this.#try(async () => this.#take(await call(SetTheme, choice)));
  }

  /** Takes back the last act, shows what it changed, and offers to do it again. */
  undo = (): Promise<void> => this.#step(() => call(Undo), 'undo');

  /**
   * Takes back the last act, for someone who is in the middle of a text: one whose change stands elsewhere is named
   * first, and taken back when one asks again.
   */
  undoNear = (): Promise<void> => {
    const step = this.state?.undo;
    if (!step || this.#near(step) || toasts.list.some(({ id }) => id === this.#asked)) return this.undo();
    const text = say('undo.elsewhere', { keys: keysText('mod+z'), act: actText(step) });
    this.#asked = this.#offer(text, new Turn('undo', step.act));
    return Promise.resolve();
  };

  /** Does the act again that was taken back last. */
  redo = (): Promise<void> => this.#step(() => call(Redo), 'redo');

  /** Tells what was done to a record of the open client, with a way to take back this very act, whatever comes after it. */
  tell(text: string, act: string, detail?: string): void {
    this.#offer(text, new Turn('undo', act, this.#client), detail);
  }

  /** Tells what was done to a client as a whole, which the text names; it stays wherever one goes. */
  tellOfClient(text: string, act: string, detail?: string): void {
    this.#offer(text, new Turn('undo', act), detail);
  }

  async #step(turn: () => Promise<studio.Step>, way: 'undo' | 'redo'): Promise<void> {
    await this.#try(async () => {
      // What is typed and not yet saved is the newest act.
      await flush();
      const step = await turn();
      closeTurns(({ act }) => act === step.act);
      await this.#moved(step.tables);
      await this.did();
      this.#follow(step);
      const text = say(way === 'undo' ? 'undo.done' : 'redo.done', { act: actText(step) });
      const back = new Turn(way === 'undo' ? 'redo' : 'undo', step.act);
      // One after the other they would pile up.
      toasts.close(this.#told);
      this.#told = this.#offer(text, back, text.includes(step.clientName) ? undefined : step.clientName);
    });
  }

  /** Whether what an act changed stands where one is. */
  #near(step: studio.Step): boolean {
    const scene = sceneOf(step, this.view);
    if (!scene) return true;
    if (scene.view !== this.view || (clientViews.includes(scene.view) && step.client !== this.#client))
      return false;
    return !scene.focus || this.kinds.length === 0 || this.kinds.includes(scene.focus.kind);
  }

  /** Goes where one sees what an act changed that was undone or redone: nothing changes out of sight. */
  #follow(step: studio.Step): void {
    const scene = sceneOf(step, this.view);
    if (!scene) return;
    const { view, focus } = scene;
    const client = clientViews.includes(view) ? step.client : this.#client;
    if (client !== this.#client && !this.clients.some(({ id }) => id === client)) return;
    if (view !== this.view || client !== this.#client || focus) this.open(view, { client, focus });
  }

  #offer(text: string, turn: Turn, detail?: string): number {
    const go = turn.way === 'undo' ? UndoAct : RedoAct;
    const run = () => this.#step(() => call(go, turn.act), turn.way);
    const label = say(turn.way === 'undo' ? 'undo.label' : 'redo.label');
    return toasts.show({ text, ...(detail ? { detail } : {}), about: turn, action: { label, run } });
  }

  async #moved(tables: readonly string[]): Promise<void> {
    for (const table of tables) this.#versions.set(table, this.version(table) + 1);
    if (tables.some((t) => t === 'client' || t === 'brand' || t === 'material')) await this.reloadClients();
    if (this.#client && !this.client) this.open('home');
    const touched = [...listeners].filter((l) => l.tables.some((t) => tables.includes(t)));
    await Promise.all(touched.map((l) => l.reload()));
  }

  /** Opens a studio; true when one is open now that was not before. */
  async #enter(open: () => Promise<main.Desk>): Promise<boolean> {
    const before = this.state?.path ?? '';
    this.busy = true;
    try {
      await flush();
      const state = await open();
      if (state.path === before || !state.open) return false;
      await this.#show(state);
      return true;
    } catch (error) {
      report(error);
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** Shows a studio as a whole: nothing is drawn before all that its first view needs is known. */
  async #show(state: main.Desk): Promise<void> {
    const [clients, typed] = state.open ? await Promise.all([call(List), call(Drafts)]) : [[], {}];
    // All that is drawn until now is of the studio that was open.
    drafts.open(state.path, typed);
    // What is told and offered is of the studio that was open.
    if (state.path !== this.state?.path) toasts.closeWhere(() => true);
    this.#take(state);
    this.clients = clients;
    if (state.trouble) report(asTold(state.trouble));
    const place = places.of(state.path);
    this.#client = place?.client ?? this.rail[0]?.id ?? '';
    if (state.open) this.open(placedView(place?.view) ?? (this.client ? 'calendar' : 'home'));
  }

  #take(state: main.Desk): void {
    this.state = state;
    speak(state.language as Language);
  }

  #remember(): void {
    if (this.state?.open && this.view !== 'new-client') {
      places.put(this.state.path, { client: this.#client, view: this.view });
    }
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      report(error);
    }
  }
}

/** Closes the toasts whose offer no longer holds. */
function closeTurns(outdated: (turn: Turn, toast: number) => boolean): void {
  toasts.closeWhere(({ about, id }) => about instanceof Turn && outdated(about, id));
}

function asTold({ kind, code, values }: fault.Fault): Fault {
  return new Fault(kind as Fault['kind'], code, values);
}

function placedView(view: string | undefined): View | undefined {
  return [...clientViews, 'home' as const].find((v) => v === view && v !== 'client');
}

export const desk = new Desk();
