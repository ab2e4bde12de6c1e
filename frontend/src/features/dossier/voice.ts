import type { dossier } from '$models';
import type { Key } from '$lib/words';

/** The four scales of a voice, in the order in which one hears them. */
export const scales = [
  'funny',
  'casual',
  'irreverent',
  'enthusiastic',
] as const satisfies readonly (keyof dossier.Voice)[];
export type Scale = (typeof scales)[number];

/** The steps of a scale, from its one end to the other. */
export const steps = [-2, -1, 0, 1, 2] as const;
export type Step = (typeof steps)[number];

type Numbered<K extends string> = Extract<Key, `${K}.${Scale}.${number}`>;

/** The key of what a step is called, or of the sentence that shows how it sounds. */
export function stepKey<K extends 'dossier.voice.step' | 'dossier.voice.says'>(
  kind: K,
  scale: Scale,
  step: Step,
): Numbered<K> {
  return `${kind}.${scale}.${step + 3}` as Numbered<K>;
}
