import * as go from '$go/Overview';
import type { overview } from '$models';
import { call } from '$lib/call';
import { dayLong } from '$lib/dates';
import { desk } from '$lib/desk.svelte';
import { platformName } from '$lib/platforms';
import { report } from '$lib/report';
import { roughText } from '$lib/rough';
import { lookUp } from '$lib/words';
import { shown } from './dossier.svelte';
import type { TabName } from './tab-names';
import { tabs } from './tabs';

export type Gap = overview.Gap;

/** What is missing on one tab; `more` says of a gap how many like it are not named. */
export interface Lacking {
  tab: TabName;
  gaps: { gap: Gap; more: number }[];
}

/** What the dossier of the client on the screen lacks, tab by tab, and how many records each tab holds. */
class Missing {
  now = $state.raw<overview.Missing>();
  #client = '';
  #asked = 0;

  /** What is missing on each tab where something is, in the order of the tabs. */
  lacking = $derived(lackingOf(this.now));
  /** How many things are missing; the same one of many records is one thing. */
  all = $derived(this.lacking.reduce((sum, { gaps }) => sum + gaps.length, 0));

  /** Asks anew; after every act, for any may have mended something. */
  async open(client: string): Promise<void> {
    if (client !== this.#client) this.now = undefined;
    this.#client = client;
    const asked = ++this.#asked;
    try {
      const now = await call(go.Missing, client);
      if (asked === this.#asked) this.now = now;
    } catch (error) {
      report(error);
    }
  }

  /** How many records stand on a tab; undefined where they are not counted, or none is there. */
  records(tab: string): number | undefined {
    return this.now?.records[tab] || undefined;
  }

  /** Whether something is missing on a tab. */
  on(tab: string): boolean {
    return this.lacking.some((one) => one.tab === tab);
  }

  /** Goes to the field that mends a gap. */
  mend({ area, kind, id, part, field }: Gap): void {
    shown.tab = tabs.find(({ name }) => name === area)?.name ?? shown.tab;
    desk.open('dossier', { focus: { kind, id, part, field } });
  }
}

function lackingOf(now: overview.Missing | undefined): Lacking[] {
  if (!now) return [];
  return tabs
    .map(({ name }) => ({
      tab: name,
      gaps: now.gaps
        .filter(({ area }) => area === name)
        .map((gap) => ({ gap, more: now.more[gap.code] ?? 0 })),
    }))
    .filter(({ gaps }) => gaps.length > 0);
}

/** A gap as a plain sentence in the language of the screens. */
export function gapText({ code, values }: Gap): string {
  const { platform, profile, date, day, ...rest } = values;
  return (
    lookUp(`dossier.gap.${code}`, {
      ...rest,
      ...(platform === undefined
        ? {}
        : { name: [platformName(platform), profile].filter(Boolean).join(' ') }),
      ...(date === undefined ? {} : { date: roughText(date) }),
      ...(day === undefined ? {} : { day: dayLong(day) }),
    }) ?? code
  );
}

export const missing = new Missing();
