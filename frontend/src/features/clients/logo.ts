import type { Attachment } from 'svelte/attachments';
import type { dossier } from '$models';
import { dropZone } from '$lib/files';
import { clients } from './clients.svelte';

/** Takes a logo that is dropped on the place where it stands. */
export function logoZone(client: dossier.Client): Attachment<HTMLElement> {
  return (node) => dropZone(node, { kind: 'client-logo', id: client.id }, () => clients.logoCame());
}
