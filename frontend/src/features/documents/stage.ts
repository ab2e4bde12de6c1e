import type { Attachment } from 'svelte/attachments';
import type { Pages, Stage } from './pages.svelte';

/** How wide a page is at least where several stand side by side, in pixels. */
const readable = 250;
/** How long a view that is being resized shows its pages as they are, in milliseconds. */
const rest = 120;

/** Makes an element the view of the pages; its pages are marked with `data-page`. */
export function viewOf(pages: Pages): Attachment<HTMLElement> {
  return (view) => {
    const leave = pages.enter(stageOf(view));
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    const sized = new ResizeObserver(() => {
      pages.fitting = Math.max(1, Math.floor(view.clientWidth / readable));
      clearTimeout(timer);
      timer = setTimeout(() => void pages.fill(), rest);
    });
    const scrolled = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => void pages.fill());
    };
    sized.observe(view);
    view.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      leave();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      sized.disconnect();
      view.removeEventListener('scroll', scrolled);
    };
  };
}

function stageOf(view: HTMLElement): Stage {
  const leaves = () => [...view.querySelectorAll<HTMLElement>('[data-page]')];
  const number = (leaf: HTMLElement) => Number(leaf.dataset['page']);
  /** The pages that lie in the view, or not farther from it than some heights of it. */
  const within = (heights: number) => {
    const { top, bottom, height } = view.getBoundingClientRect();
    const reach = heights * height;
    return leaves().filter((leaf) => {
      const box = leaf.getBoundingClientRect();
      return box.bottom > top - reach && box.top < bottom + reach;
    });
  };
  return {
    width: () => view.querySelector<HTMLElement>('[data-page]')?.clientWidth ?? 0,
    seen: () => within(0).map(number),
    near: () => within(1).map(number),
    place: () => {
      const [first] = within(0);
      const box = first?.getBoundingClientRect();
      if (!first || !box) return undefined;
      return { page: number(first), fraction: (view.getBoundingClientRect().top - box.top) / box.height };
    },
    go: ({ page, fraction }) => {
      const box = view.querySelector(`[data-page="${page}"]`)?.getBoundingClientRect();
      if (box) view.scrollTop += box.top + fraction * box.height - view.getBoundingClientRect().top;
    },
  };
}
