import type { Attachment } from 'svelte/attachments';
import type { Adding } from './adding.svelte';

/**
 * Lets a form that asks for one line take many: pasted lines are added one after the other, each as one record. What is
 * refused stays in the field with those that follow it.
 */
export function takesLines<T extends Record<string, string>>(adding: Adding<T>): Attachment<HTMLElement> {
  return (form) => {
    const paste = (event: ClipboardEvent) => {
      const field = event.target;
      const [name, ...others] = Object.keys(adding.said) as (keyof T)[];
      if (!(field instanceof HTMLInputElement) || field.value || name === undefined || others.length > 0)
        return;
      const lines = linesOf(event.clipboardData?.getData('text/plain') ?? '');
      if (lines.length < 2) return;
      event.preventDefault();
      void addAll(adding, name, lines);
    };
    form.addEventListener('paste', paste);
    return () => form.removeEventListener('paste', paste);
  };
}

const linesOf = (text: string) =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter(Boolean);

async function addAll<T extends Record<string, string>>(adding: Adding<T>, name: keyof T, lines: string[]) {
  for (const [at, line] of lines.entries()) {
    if (await adding.add({ [name]: line } as Partial<T>)) continue;
    adding.said[name] = lines.slice(at).join(', ') as T[keyof T];
    return;
  }
}
