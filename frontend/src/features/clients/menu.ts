import Archive from '@lucide/svelte/icons/archive';
import ArchiveRestore from '@lucide/svelte/icons/archive-restore';
import ArrowDown from '@lucide/svelte/icons/arrow-down';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import Pencil from '@lucide/svelte/icons/pencil';
import Trash from '@lucide/svelte/icons/trash-2';
import type { dossier } from '$models';
import { desk } from '$lib/desk.svelte';
import { keysText } from '$lib/keys';
import { say } from '$lib/words';
import type { MenuItem } from '$ui/menu';
import { clients } from './clients.svelte';

/** What can be done with a client, as a menu, wherever it is shown. */
export function clientMenu(client: dossier.Client): MenuItem[] {
  const place = desk.rail.findIndex((c) => c.id === client.id);
  const edit = {
    label: say('clients.edit'),
    icon: Pencil,
    onselect: () => desk.open('client', { client: client.id }),
  };
  const move = [
    {
      label: say('clients.move-up'),
      icon: ArrowUp,
      kbd: keysText('alt+↑'),
      disabled: place <= 0,
      onselect: () => clients.move(client, -1),
    },
    {
      label: say('clients.move-down'),
      icon: ArrowDown,
      kbd: keysText('alt+↓'),
      disabled: place === desk.rail.length - 1,
      onselect: () => clients.move(client, 1),
    },
  ];
  const shelve = client.archived
    ? { label: say('clients.restore'), icon: ArchiveRestore, onselect: () => clients.restore(client) }
    : { label: say('clients.archive'), icon: Archive, apart: true, onselect: () => clients.archive(client) };
  const remove = {
    label: say('clients.delete'),
    icon: Trash,
    danger: true,
    onselect: () => clients.remove(client),
  };
  return client.archived ? [shelve, remove] : [edit, ...move, shelve, remove];
}
