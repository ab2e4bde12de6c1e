import { toasts } from '$ui/toast.svelte';
import { searching } from './search.svelte';
import { count, say } from './words';

/** Tells that all that was known of somebody is erased, and in how many texts the name still stands. */
export function tellErased(name: string, texts: number): void {
  if (texts === 0) toasts.show({ text: say('person.erased') });
  else {
    const action = { label: say('person.erased-search'), run: () => searching.begin(name) };
    toasts.show({ text: count('person.erased-named', texts, { name }), action });
  }
}
