import type { media } from '$models';
import { folded } from '$ui/suggest';

type Material = media.Material;

/** Which materials are wanted: words of their names, tags or rights, and a kind; empty for any. */
export interface Wanted {
  text: string;
  kind: string;
}

/** The kinds of material, in the order in which one looks for them. */
export const kinds = ['picture', 'drawing', 'video', 'audio', 'document', 'other'] as const;
export type Kind = (typeof kinds)[number];

/** The materials that are wanted. */
export function found(list: readonly Material[], { text, kind }: Wanted): Material[] {
  const words = folded(text).split(' ').filter(Boolean);
  return list.filter(
    (m) => (kind === '' || m.kind === kind) && words.every((word) => folded(said(m)).includes(word)),
  );
}

const said = (m: Material) => [m.name, m.alt, ...m.tags, m.source, m.licence, m.consent].join(' ');

/** The kinds that a list has, each once. */
export function kindsOf(list: readonly Material[]): Kind[] {
  return kinds.filter((kind) => list.some((m) => m.kind === kind));
}

/** The tags of a field, apart by commas or by signs of hash. */
export function readTags(text: string): string[] {
  return text
    .split(/[,;\n#]+/)
    .map((tag) => tag.trim())
    .filter(Boolean);
}

/** Whether there is a picture of it to show. */
export function hasPicture({ width }: Material): boolean {
  return width > 0;
}

/** Whether it says what it says only as a whole: a drawing, or what is much wider or taller than a tile. */
export function showsWhole({ kind, width, height }: Material): boolean {
  return kind === 'drawing' || Math.max(width / height, height / width) > 2;
}

/** What a file's name ends with, for files that have no picture: "PDF". */
export function ending(name: string): string {
  return /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? '';
}

/** The index to which a key leads in a grid of so many columns; the same where it leads nowhere. */
export function step(key: string, at: number, columns: number, many: number): number {
  const to = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowDown: at + columns,
    Home: 0,
    End: many - 1,
  }[key];
  return to !== undefined && to >= 0 && to < many ? to : at;
}
