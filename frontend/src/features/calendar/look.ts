import type { Pillar } from './post';

/** The colours of a pillar's card or bar; without a pillar, the quiet ones. */
export function hueOf(pillar: Pillar | undefined): string {
  return pillar
    ? `--c: var(--pillar-${pillar.hue}); --ci: var(--pillar-${pillar.hue}-ink)`
    : '--c: var(--ink-faint)';
}
