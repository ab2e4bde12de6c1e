import { AddPaths, ChoosePaths } from '$go/Media';
import type { main } from '$models';
import { OnFileDrop, OnFileDropOff } from '$runtime';
import { ask, asFault } from './call';
import { desk } from './desk.svelte';
import { incoming } from './incoming.svelte';
import { report } from './report';
import { inWindow } from './shell';

/** Whose the files will be: a post's pictures, a client's logo, the owner's logo, a client's materials. */
export interface Target {
  kind: 'post' | 'client-logo' | 'owner-logo' | 'materials';
  id: string;
}

/** Hears of files that were added, of many each time that some were. */
type Taken = () => unknown;

type Came = Pick<main.Added, 'pictures' | 'refused'>;

/** How files of a kind come in: by their path in the window, by their content in a browser. */
interface Way<F> {
  nameOf: (file: F) => string;
  take: (target: Target, files: readonly F[]) => Promise<Came>;
}

const paths: Way<string> = {
  nameOf: (path) => path.split(/[\\/]/).at(-1) ?? path,
  // A slow disk or large files may take longer than an act.
  take: (target, files) => ask(AddPaths, target, [...files]),
};

const contents: Way<File> = { nameOf: ({ name }) => name, take: upload };

/** Where a picture is shown from: `small` on a card, `sheet` on a tile, `screen` beside the month. */
export function pictureURL(sha: string, size: 'small' | 'sheet' | 'screen'): string {
  return `/media/${sha}/${size}`;
}

/** Lets the person pick files for a target; what was refused is told. */
export async function pickFiles(target: Target, onadded: Taken): Promise<void> {
  try {
    if (inWindow()) await bring(paths, target, await ask(ChoosePaths, target.kind), onadded);
    else await bring(contents, target, await picked(target), onadded);
  } catch (error) {
    report(error);
  }
}

/**
 * Brings files in, materials some at a time and others in one act, and tells at the end what was refused: to no one who
 * has gone to another studio.
 */
async function bring<F>(way: Way<F>, target: Target, files: readonly F[], onadded: Taken): Promise<void> {
  if (files.length === 0) return;
  const studio = desk.state?.path;
  const refused: main.Refusal[] = [];
  let added = 0;
  const take = async (some: readonly F[]) => {
    const came = await taken(way, target, some);
    refused.push(...came.refused);
    added += some.length - came.refused.length;
    if (came.pictures.length > 0) await onadded();
    return desk.state?.path === studio;
  };
  incoming.begin();
  const left =
    target.kind === 'materials' ? await incoming.bring(files, take) : await take(files).then(() => 0);
  if (desk.state?.path === studio) incoming.tell({ added, refused, left });
}

/** What came of some files; when the call itself fails, each of them was refused for that. */
async function taken<F>(way: Way<F>, target: Target, files: readonly F[]): Promise<Came> {
  try {
    const added = await way.take(target, files);
    if (added.pictures.length > 0) void desk.did();
    return added;
  } catch (error) {
    const { kind, code, values } = asFault(error);
    const fault = { kind, code, values: values as Record<string, string> };
    return { pictures: [], refused: files.map((file) => ({ name: way.nameOf(file), fault })) };
  }
}

function picked({ kind }: Target): Promise<File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = kind === 'materials' ? '' : 'image/*,.heic,.heif';
  input.multiple = kind === 'materials' || kind === 'post';
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** What was dropped and is a folder, though it comes as a file does. */
const folders = new WeakSet<File>();

/** The files that were dropped, a folder as one of them. */
function droppedFiles(items: Iterable<DataTransferItem>): File[] {
  return [...items].flatMap((item) => {
    const file = item.getAsFile();
    if (file && item.webkitGetAsEntry()?.isDirectory) folders.add(file);
    return file ?? [];
  });
}

/** Hands files over by their content; one that cannot be read any more is refused, and keeps no other back. */
async function upload(target: Target, files: readonly File[]): Promise<Came> {
  const readable = await Promise.all(files.map(isReadable));
  const gone = files.filter((_, i) => !readable[i]);
  const { pictures, refused } = await send(
    target,
    files.filter((_, i) => readable[i]),
  );
  const refusal = (file: File) => ({
    name: file.name,
    fault: folders.has(file)
      ? { kind: 'invalid', code: 'fault.file-folder', values: {} }
      : { kind: 'notfound', code: 'fault.picture-unreadable', values: {} },
  });
  return { pictures, refused: [...refused, ...gone.map(refusal)] };
}

/** Whether a file's content is still there: a slice of one that is gone may come back empty, its stream fails. */
async function isReadable(file: File): Promise<boolean> {
  if (folders.has(file)) return false;
  const reader = file.stream().getReader();
  try {
    await reader.read();
    await reader.cancel();
    return true;
  } catch {
    return false;
  }
}

async function send(target: Target, files: readonly File[]): Promise<Came> {
  const form = new FormData();
  for (const file of files) form.append('file', file, file.name);
  const query = new URLSearchParams({ kind: target.kind, id: target.id });
  const answer = await fetch(`/upload?${query}`, { method: 'POST', body: form });
  const { result, error } = (await answer.json()) as { result?: Came; error?: string };
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
    const files = droppedFiles(event.dataTransfer?.items ?? []);
    if (!inWindow()) void bring(contents, zone.target(), files, zone.onadded);
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

/** WebKitGTK names files by their addresses. */
const hasFiles = (event: DragEvent) =>
  event.dataTransfer?.types.some((type) => type === 'Files' || (type === 'text/uri-list' && inWindow())) ??
  false;

function dropPaths(x: number, y: number, dropped: string[]): void {
  const node = document.elementFromPoint(x, y)?.closest('[data-drop-zone]');
  const zone = node && zones.get(node);
  node?.removeAttribute('data-over');
  if (zone) void bring(paths, zone.target(), dropped, zone.onadded);
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
