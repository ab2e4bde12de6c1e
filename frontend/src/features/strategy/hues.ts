import { say } from '$lib/words';

const hues = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

/** The pillars' colours, to choose from. */
export function hueOptions() {
  return hues.map((hue) => ({
    value: hue,
    label: say(`hue.${hue}`),
    colour: `var(--pillar-${hue})`,
    ink: `var(--pillar-${hue}-ink)`,
  }));
}
