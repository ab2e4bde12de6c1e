import * as go from '$go/Dossier';
import type { media } from '$models';
import { call } from '$lib/call';
import { desk } from '$lib/desk.svelte';
import { pickFiles } from '$lib/files';
import { report } from '$lib/report';
import { download } from '$lib/shell';
import { count, say } from '$lib/words';
import { Area, put, without } from './area.svelte';
import { found, type Wanted } from './material';

type Material = media.Material;

/** A client's files, the newest first; the one that is open, and which are wanted. */
class Materials extends Area<Material[]> {
  wanted = $state.raw<Wanted>({ text: '', kind: '' });
  chosen = $state('');
  /** Where the open one is shown; undefined until it is read. */
  uses = $state.raw<media.Use[]>();

  list = $derived(this.now && found(this.now, this.wanted));
  opened = $derived(this.now?.find(({ id }) => id === this.chosen));

  constructor() {
    super((client) => call(go.Materials, client), ['material', 'post_material', 'evidence', 'brand']);
  }

  /** Opens a material beside the others; none for an empty id. */
  async choose(id: string): Promise<void> {
    this.chosen = id;
    this.uses = undefined;
    if (!id) return;
    try {
      const uses = await call(go.UsesOfMaterial, id);
      if (this.chosen === id) this.uses = uses;
    } catch (error) {
      report(error);
    }
  }

  /** Lets the person pick files; `onshown` hears each time that some of them are shown. */
  pick(onshown: () => unknown = () => undefined): Promise<void> {
    return pickFiles({ kind: 'materials', id: this.client }, async () => {
      await this.reload();
      await onshown();
    });
  }

  /** Writes what is said of a material; false when it was refused. */
  async edit(material: Material): Promise<boolean> {
    const kept = await this.act(
      (now) => put(now, material),
      () => call(go.EditMaterial, material),
      (now, m) => put(now, { ...m, uses: material.uses }),
    );
    await this.#tellLogo(material);
    return kept !== undefined;
  }

  /** Takes a material away from all that shows it, tells where that was, and offers it back. */
  async remove({ id, name }: Material): Promise<void> {
    if (this.chosen === id) void this.choose('');
    let uses: readonly media.Use[] = [];
    const act = await this.act(
      (now) => without(now, id),
      async () => {
        uses = await call(go.UsesOfMaterial, id);
        return call(go.RemoveMaterial, id);
      },
    );
    if (act) desk.tell(say('dossier.material.removed', { name }), act, usesText(uses));
    await this.#tellLogo({ id });
  }

  /** A client's logo is shown beside its name, wherever one is. */
  async #tellLogo({ id }: { id: string }): Promise<void> {
    if (desk.clients.some(({ logo }) => logo?.id === id)) await desk.reloadClients();
  }

  /** Shows a copy of the file in the system's viewer; a browser downloads it. */
  async show({ id, name }: Material): Promise<void> {
    try {
      const url = await call(go.OpenMaterial, id);
      if (url) download(url, name);
    } catch (error) {
      report(error);
    }
  }
}

/** What a client's logo and its posts no longer show; nothing for what was in neither. */
function usesText(uses: readonly media.Use[]): string | undefined {
  const posts = uses.filter(({ kind }) => kind === 'post').length;
  const lost = [
    uses.some(({ kind }) => kind === 'logo') && say('dossier.material.was-logo'),
    posts > 0 && count('dossier.material.was-in', posts),
  ];
  return lost.filter(Boolean).join(' ') || undefined;
}

export const materials = new Materials();
