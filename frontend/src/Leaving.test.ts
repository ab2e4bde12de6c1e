import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EventsEmit, EventsOn, Quit } from '$runtime';
import { saveBeforeClosing } from '$lib/closing';
import { incoming } from '$lib/incoming.svelte';
import { say } from '$lib/words';
import Leaving from './Leaving.svelte';

vi.mock('$runtime');
vi.mock('$go/Studio', () => ({ KeepDraft: () => Promise.resolve() }));
vi.mock('$lib/shell', () => ({ inWindow: () => true }));

/** Files of which some wait; what it gives lets those that are on their way come in. */
function files() {
  const turns: (() => void)[] = [];
  const came = incoming.bring([...Array(7).keys()], () => new Promise<void>((done) => turns.push(done)));
  return { came, next: async () => (turns.shift()?.(), await new Promise((done) => setTimeout(done))) };
}

/** What the window does when someone closes it. */
let close: () => void;

beforeEach(() => {
  vi.mocked(EventsOn).mockImplementation((_, hear) => ((close = hear as () => void), () => undefined));
  saveBeforeClosing();
  render(Leaving);
});

const asked = () => screen.queryByText(say('files.leave-title'));

describe('who closes the window while files wait', () => {
  it('is asked, and who stays is not asked again by files that come later', async () => {
    const first = files();
    close();
    await tick();
    expect(asked()).not.toBeNull();
    expect(EventsEmit).toHaveBeenCalledWith('staying');
    screen.getByText(say('files.leave-stay')).click();
    await first.next();
    await first.next();
    await first.came;
    const second = files();
    await tick();
    expect(asked()).toBeNull();
    await second.next();
    await second.next();
    await second.came;
    expect(Quit).not.toHaveBeenCalled();
  });

  it('leaves without an answer once none waits any more, as was wished', async () => {
    const { came, next } = files();
    close();
    await tick();
    await next();
    await vi.waitFor(() => expect([asked(), incoming.leaving]).toEqual([null, false]));
    expect(Quit).toHaveBeenCalledOnce();
    await next();
    await came;
    close();
    await vi.waitFor(() => expect(EventsEmit).toHaveBeenLastCalledWith('ready'));
  });
});
