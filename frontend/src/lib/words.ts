export { count, language, locale, lookUp, number, say, speak, type Key } from './words.svelte';
export type { Language, Values } from './catalogue';
