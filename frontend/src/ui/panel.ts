import { tick } from 'svelte';
import { ofRecord } from './of-record';

/** Where who opens a record by key goes on: into the panel beside the list, once it is drawn. For the click on its name. */
export async function enterPanel({ detail }: MouseEvent, id: string): Promise<void> {
  if (detail > 0) return;
  await tick();
  document.querySelector<HTMLElement>(`aside${ofRecord(id)}`)?.focus();
}
