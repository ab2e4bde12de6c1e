import type { dossier } from '$models';
import { say } from '$lib/words';

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

/** What a step is called, or the sentence that shows how it sounds. */
export function stepText(kind: 'step' | 'says', scale: Scale, step: Step): string {
  return say(`dossier.voice.${kind}.${scale}.${(step + 3) as 1 | 2 | 3 | 4 | 5}`);
}
