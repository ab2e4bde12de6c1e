import type { Attachment } from 'svelte/attachments';

/**
 * Gives many stops one place in the order of Tab: the one that had the focus last. What is a stop has a
 * tabindex of -1 in the markup. `first` names the stop to begin with, or the first of all.
 */
export function rove(stops: string, first: string): Attachment<HTMLElement> {
  return (root) => {
    let current: HTMLElement | null = null;

    function stand(on: HTMLElement | null) {
      if (current && current !== on) current.tabIndex = -1;
      current = on;
      if (on) on.tabIndex = 0;
    }

    // What was drawn anew may have taken the only stop with it.
    function keep() {
      if (current && root.contains(current)) return;
      stand(root.querySelector<HTMLElement>(first) ?? root.querySelector<HTMLElement>(stops));
    }

    function come(event: FocusEvent) {
      const stop = event.target instanceof Element ? event.target.closest<HTMLElement>(stops) : null;
      if (stop) stand(stop);
    }

    root.addEventListener('focusin', come);
    const watcher = new MutationObserver(keep);
    watcher.observe(root, { childList: true, subtree: true });
    keep();
    return () => {
      watcher.disconnect();
      root.removeEventListener('focusin', come);
    };
  };
}
