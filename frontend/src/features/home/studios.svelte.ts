import { desk } from '$lib/desk.svelte';
import { say } from '$lib/words';
import { toasts } from '$ui/toast.svelte';

/** Which studio is open, which others there are, and the ways to another. */
class Studios {
  /** The dialog that is open: a name for a new studio, or the path of one. */
  asking = $state<'new' | 'open'>();

  /** The other studios that this machine remembers, the one opened last first. */
  others = $derived((desk.state?.recents ?? []).filter((r) => r.path !== desk.state?.path));

  /** Opens another studio: by the system's dialog where there is one, else by its path. */
  async openOther(): Promise<void> {
    if (desk.state?.headless) this.asking = 'open';
    else this.#tell(await desk.chooseToOpen());
  }

  async open(path: string): Promise<boolean> {
    return this.#tell(await desk.openStudio(path.trim()));
  }

  async lookAround(): Promise<void> {
    await desk.lookAround();
  }

  async create(name: string): Promise<boolean> {
    return this.#entered(await desk.begin(name.trim()));
  }

  async createElsewhere(name: string): Promise<boolean> {
    return this.#entered(await desk.chooseToBegin(name.trim()));
  }

  /** Makes the first studio of one's own and goes on to its first client. */
  async begin(): Promise<void> {
    this.#entered(await desk.begin(say('studio.first-name')));
  }

  async forget(path: string, name: string): Promise<void> {
    await desk.forget(path);
    toasts.show({ text: say('home.forgotten', { name }) });
  }

  #entered(entered: boolean): boolean {
    if (entered && desk.clients.length === 0) desk.open('new-client');
    return entered;
  }

  #tell(entered: boolean): boolean {
    if (entered) toasts.show({ text: say('studio.opened', { name: desk.studio }) });
    return entered;
  }
}

export const studios = new Studios();
