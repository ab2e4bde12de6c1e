import { AddPaths, Choose, ChoosePaths } from '$go/Media';
import type { main } from '$models';
import { OnFileDrop, OnFileDropOff } from '$runtime';
import { ask, asFault, call } from './call';
import { desk } from './desk.svelte';
import { report } from './report';
import { inWindow } from './shell';
import { count, say, lookUp } from './words';
import { toasts } from '$ui/toast.svelte';

/** Whose the files will be: a post's pictures, a client's logo, the owner's logo, a client's materials. */
export interface Target {
  kind: 'post' | 'client-logo' | 'owner-logo' | 'materials';
  id: string;
}

/** Materials on their way in: they come in batches, so that one sees how far they are and can stop them. */
class Incoming {
  done = $state(0);
  total = $state(0);
  #stopped = false;

  /** Takes all of them, some at a time; what was not begun when someone stopped it is left. */
  async bring<F>(files: readonly F[], take: (some: readonly F[]) => Promise<unknown>): Promise<void> {
    if (this.total === 0) this.#stopped = false;
    this.total += files.length;
    let left = files.length;
    try {
      for (let at = 0; at < files.length && !this.#stopped; at += batch) {
        const some = files.slice(at, at + batch);
        await take(some);
        this.done += some.length;
        left -= some.length;
      }
    } finally {
      this.total -= left;
      if (this.done >= this.total) this.done = this.total = 0;
    }
  }

  /** Takes no more: what is here stays. */
  stop = (): void => {
    this.#stopped = true;
  };
}

/** How many files come in at a time: few, so that stopping them is quick. */
const batch = 6;

export const incoming = new Incoming();

type Taken = (added: main.Added) => unknown;

/** Where a picture is shown from: `thumb` on a card, `screen` beside the month. */
export function pictureURL(sha: string, size: 'thumb' | 'screen' | 'print'): string {
  return `/media/${sha}/${size}`;
}

/** Lets the person pick pictures; undefined when none came of it. What was refused is told. */
export async function pickPictures(target: Target): Promise<main.Added | undefined> {
  return taken(async () => {
    if (inWindow()) return ask(Choose, target);
    const files = await picked(pictures, target.kind === 'post');
    return files.length > 0 ? upload(target, files) : undefined;
  });
}

/** Lets the person pick materials of a client; `onadded` hears of each batch. What was refused is told. */
export async function pickMaterials(client: string, onadded: Taken): Promise<void> {
  const target: Target = { kind: 'materials', id: client };
  try {
    if (inWindow()) await bringPaths(target, await ask(ChoosePaths, 'materials'), onadded);
    else await bringFiles(target, await picked('', true), onadded);
  } catch (error) {
    report(error);
  }
}

const bringPaths = (target: Target, paths: readonly string[], onadded: Taken) =>
  incoming.bring(paths, async (some) => {
    const added = await taken(() => call(AddPaths, target, [...some]));
    if (added) await onadded(added);
  });

const bringFiles = (target: Target, files: readonly File[], onadded: Taken) =>
  incoming.bring(files, async (some) => {
    const added = await addFiles(target, some);
    if (added) await onadded(added);
  });

/** Takes files that were dropped or pasted in a browser. */
export async function addFiles(target: Target, files: readonly File[]): Promise<main.Added | undefined> {
  return taken(() => upload(target, files));
}

async function taken(add: () => Promise<main.Added | undefined>): Promise<main.Added | undefined> {
  try {
    const added = await add();
    if (!added) return undefined;
    toasts.settle(taken);
    tellRefused(added.refused);
    if (added.pictures.length === 0) return undefined;
    void desk.did();
    return added;
  } catch (error) {
    report(error);
    return undefined;
  }
}

function tellRefused(refused: readonly main.Refusal[]): void {
  const lines = refused.map(({ name, fault }) => {
    const values = { name, ...(fault.values ?? {}) };
    return lookUp(fault.code, values) ?? say('fault.internal');
  });
  const told = { tone: 'bad', about: taken } as const;
  if (lines.length === 1) toasts.show({ text: lines[0] ?? '', ...told });
  else if (lines.length > 1) {
    toasts.show({ text: count('files.refused', lines.length), detail: lines.join(' '), ...told });
  }
}

const pictures = 'image/*,.heic,.heif';

function picked(accept: string, many: boolean): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.multiple = many;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

async function upload(target: Target, files: readonly File[]): Promise<main.Added> {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  const query = new URLSearchParams({ kind: target.kind, id: target.id });
  const answer = await fetch(`/upload?${query}`, { method: 'POST', body: form });
  const { result, error } = (await answer.json()) as { result?: main.Added; error?: string };
  if (!result) throw asFault(error);
  return result;
}

interface Zone {
  target: () => Target;
  onadded: Taken;
}

const zones = new WeakMap<Element, Zone>();

/**
 * Makes an element take dropped pictures, in the window as in a browser; while files hang over it, it has
 * `data-over`. For {@attach (node) => dropZone(node, () => target, onadded)}. Gives back how to stop.
 */
export function dropZone(node: HTMLElement, target: Target | (() => Target), onadded: Taken): () => void {
  const zone: Zone = { target: typeof target === 'function' ? target : () => target, onadded };
  zones.set(node, zone);
  node.setAttribute('data-drop-zone', '');
  // A part is entered before the part beside it is left: the last one entered is where the files hang.
  let under: EventTarget | null = null;
  const enter = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    under = event.target;
    node.setAttribute('data-over', '');
  };
  const leave = (event: DragEvent) => event.target === under && node.removeAttribute('data-over');
  const drop = (event: DragEvent) => {
    node.removeAttribute('data-over');
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0 && !inWindow()) void putFiles(zone, files);
  };
  node.addEventListener('dragenter', enter);
  node.addEventListener('dragleave', leave);
  node.addEventListener('drop', drop);
  return () => {
    zones.delete(node);
    node.removeEventListener('dragenter', enter);
    node.removeEventListener('dragleave', leave);
    node.removeEventListener('drop', drop);
  };
}

function putFiles(zone: Zone, files: readonly File[]): Promise<void> {
  const target = zone.target();
  if (target.kind === 'materials') return bringFiles(target, files, zone.onadded);
  return put(zone, (t) => addFiles(t, files));
}

function putPaths(zone: Zone, paths: readonly string[]): Promise<void> {
  const target = zone.target();
  if (target.kind === 'materials') return bringPaths(target, paths, zone.onadded);
  return put(zone, (t) => taken(() => call(AddPaths, t, [...paths])));
}

async function put(zone: Zone, add: (target: Target) => Promise<main.Added | undefined>): Promise<void> {
  const added = await add(zone.target());
  if (added) await zone.onadded(added);
}

/** WebKitGTK names files by their addresses. */
const hasFiles = (event: DragEvent) =>
  event.dataTransfer?.types.some((type) => type === 'Files' || (type === 'text/uri-list' && inWindow())) ??
  false;

function dropPaths(x: number, y: number, paths: string[]): void {
  const node = document.elementFromPoint(x, y)?.closest('[data-drop-zone]');
  const zone = node && zones.get(node);
  node?.removeAttribute('data-over');
  if (zone) void putPaths(zone, paths);
}

/** Hears files dropped on the window; a file dropped beside every zone does nothing. Gives back how to stop. */
export function hearDrops(): () => void {
  // WebKitGTK shows the file in the page's place unless entering is prevented too.
  const still = (event: Event) => event.preventDefault();
  for (const kind of ['dragenter', 'dragover', 'drop']) window.addEventListener(kind, still);
  if (inWindow()) OnFileDrop(dropPaths, false);
  return () => {
    for (const kind of ['dragenter', 'dragover', 'drop']) window.removeEventListener(kind, still);
    if (inWindow()) OnFileDropOff();
  };
}
