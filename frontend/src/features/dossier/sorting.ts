import { tick } from 'svelte';
import { moved, placed } from '$lib/order';
import { say } from '$lib/words';
import { Drag } from '$ui/drag.svelte';
import { announce } from '$ui/toast.svelte';

interface Sorted {
  id: string;
  name: string;
}

/** Records of a list that are put in order by pointer, key and menu; `order` does the act. */
export class Sorting {
  readonly drag: Drag;

  constructor(
    private readonly list: () => readonly Sorted[],
    private readonly order: (ids: string[]) => unknown,
  ) {
    this.drag = new Drag({
      lift: () => true,
      land: (_, spot) => spot,
      drop: (id, { before }) => this.#put(id, (ids) => placed(ids, id, before)),
      giveUp: () => undefined,
    });
  }

  /** Moves a record up or down. */
  shift(id: string, by: number): void {
    this.#put(id, (ids) => moved(ids, id, by));
  }

  nameOf(id: string): string {
    return this.list().find((one) => one.id === id)?.name ?? '';
  }

  #put(id: string, anew: (ids: string[]) => string[]): void {
    const before = this.list().map((one) => one.id);
    const ids = anew(before);
    if (ids.join() === before.join()) return;
    announce(say('carry.place', { where: this.nameOf(id), n: ids.indexOf(id) + 1, of: ids.length }));
    void this.order(ids);
    void focusRecord(id);
  }
}

/** What is moved in the page loses the focus: the record's menu takes it again. */
async function focusRecord(id: string): Promise<void> {
  await tick();
  const record = document.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"]`);
  record?.querySelector<HTMLElement>('[data-handle]')?.focus();
}
