import { tick } from 'svelte';
import { desk } from '$lib/desk.svelte';
import { say } from '$lib/words';
import { focusIsFree } from '$ui/keep-focus';
import { Drag, type Hand } from '$ui/drag.svelte';
import { announce } from '$ui/toast.svelte';
import { calendar } from './calendar.svelte';
import { backlog } from './plan';
import { fixed, refuse, rulesFor } from './rules';
import { placeName, titleOf } from './spoken';

/** What a person does with posts, whether by pointer, by key or from the menu. */
class Hands {
  drag = new Drag(rulesFor(calendar, (id, hand) => void this.#landed(id, hand)));
  /** The post whose menu is open or was last. */
  held = $state('');
  /** The post that looks for another day in a dialog. */
  moving = $state('');
  /** The day whose posts are all spread out. */
  spread = $state('');

  /** The day that a new post is for: the one that has the focus, else today's if it is shown, else none. */
  chosen(): string {
    const place = document.activeElement?.closest<HTMLElement>('[data-day], .backlog');
    if (place) return place.dataset['day'] ?? backlog;
    return calendar.days.includes(desk.today) ? desk.today : backlog;
  }

  /** Begins a post by key on the day that is chosen; false where one is at work on a post already. */
  begin(): boolean {
    if (document.activeElement?.closest('.composer')) return false;
    calendar.begin(this.chosen());
    return true;
  }

  /** Lifts a post by key. */
  carry(id: string): void {
    const post = calendar.find(id);
    if (!post) return;
    const here = calendar.on(post.day);
    const place = here.findIndex((other) => other.id === id);
    this.drag.grab(id, { zone: post.day, before: here[place + 1]?.id });
  }

  /** Asks for another day for a post. */
  move(id: string): void {
    const post = calendar.find(id);
    if (!post) return;
    if (fixed(post)) refuse(post);
    else this.moving = id;
  }

  /** Puts a post at the foot of a day, or in the backlog. */
  async send(id: string, day: string): Promise<void> {
    const post = calendar.find(id);
    if (!post || post.day === day) return;
    if (!(await calendar.move(id, day))) return;
    announce(say('carry.dropped', { title: titleOf(post), place: placeName(day) }));
    await this.focus(id);
  }

  async duplicate(id: string): Promise<void> {
    const copy = await calendar.duplicate(id);
    if (copy) await this.focus(copy);
  }

  /** Takes a post away, with a way back. */
  async remove(id: string): Promise<void> {
    const post = calendar.find(id);
    if (!post) return;
    const next = this.#beside(id);
    const gone = calendar.remove(id);
    void this.focus(next, post.day);
    const act = await gone;
    if (act) desk.tell(say('post.deleted', { title: titleOf(post) }), act);
  }

  /** Shows a post that undo or redo changed, where it stands now; the focus goes there, or to the month, if it is nowhere. */
  async reveal(id: string): Promise<void> {
    const post = await calendar.seek(id);
    calendar.changed = post ? id : '';
    if (!focusIsFree()) return;
    if (post) await this.focus(id, post.day);
    else document.querySelector<HTMLElement>('.month [tabindex="0"]')?.focus();
  }

  /**
   * Opens a post for someone who came for it. The focus goes to its card in the month; one without a day, over whose
   * card the composer may lie, has it in its fields.
   */
  async enter(id: string, day?: string): Promise<void> {
    calendar.look(id);
    // One that was written elsewhere is not at hand yet.
    if (!calendar.post) await calendar.reload();
    const at = calendar.post?.day ?? day;
    if (at !== backlog || calendar.opened !== id) return this.focus(id, at);
    await tick();
    document.querySelector(`.backlog [data-drag="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
    document.querySelector<HTMLElement>('.composer textarea')?.focus();
  }

  /** Puts the focus on a post's card or, if it has none, on a day. */
  async focus(id: string | undefined, day = calendar.find(id ?? '')?.day ?? backlog): Promise<void> {
    await tick();
    const card = id && document.querySelector<HTMLElement>(`[data-drag="${CSS.escape(id)}"]`);
    const head = document.querySelector<HTMLElement>(`[data-head="${day}"]`);
    if (card && getComputedStyle(card).visibility === 'hidden') await this.#uncover();
    (card || head)?.focus();
  }

  /** The focus goes with a card, unless it was elsewhere. */
  async #landed(id: string, hand: Hand): Promise<void> {
    await tick();
    if (hand === 'pointer' && !focusIsFree()) return;
    if (hand === 'keys' && calendar.find(id)?.day !== this.spread) this.spread = '';
    await this.focus(id);
  }

  /** In a narrow window the composer lies over the backlog. */
  async #uncover(): Promise<void> {
    calendar.close();
    await tick();
  }

  /** The post that stands below one, or above. */
  #beside(id: string): string | undefined {
    const post = calendar.find(id);
    const here = calendar.on(post?.day ?? '');
    const index = here.findIndex((other) => other.id === id);
    return (here[index + 1] ?? here[index - 1])?.id;
  }
}

export const hands = new Hands();
