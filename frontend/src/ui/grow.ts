import type { Attachment } from 'svelte/attachments';

/** Keeps a textarea as tall as its text, however the text came there. */
export function grow(text: () => string): Attachment<HTMLTextAreaElement> {
  return (node) => {
    text();
    const least = node.rows;
    node.style.height = 'auto';
    node.rows = least;
    const edges = node.offsetHeight - node.clientHeight;
    if (node.scrollHeight > 0) node.style.height = `${node.scrollHeight + edges}px`;
  };
}
