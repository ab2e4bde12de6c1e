import { ExportStakeholder, Namings } from '$go/Dossier';
import type { overview } from '$models';
import { ask, call } from '$lib/call';
import { report } from '$lib/report';
import { download } from '$lib/shell';
import { say } from '$lib/words';
import { enterPanel } from '$ui/panel';
import { toasts } from '$ui/toast.svelte';
import type { Person } from './people';
import { sphere } from './sphere.svelte';

/** Opens the particulars of the one whose name was clicked; by key, the focus goes on into them. */
export function openPerson(event: MouseEvent, id: string): void {
  sphere.chosen = id;
  void enterPanel(event, id);
}

/** Writes all that is known of somebody as a text, where the person says; a browser downloads it. */
export async function exportPerson(id: string): Promise<void> {
  try {
    const { cancelled, url, name } = await ask(ExportStakeholder, id);
    if (cancelled) return;
    if (url) download(url, name);
    toasts.show({ text: say('dossier.person.exported', { name }) });
  } catch (error) {
    report(error);
  }
}

/** Where somebody may be named beside their own record; undefined when Go cannot tell, and has said why. */
export async function namings({ id, name }: Person): Promise<overview.Namings | undefined> {
  try {
    return await call(Namings, { id, name, client: sphere.client });
  } catch (error) {
    report(error);
    return undefined;
  }
}
