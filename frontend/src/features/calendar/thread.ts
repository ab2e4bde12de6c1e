import type { Change, Objective, Pillar, Post, Strategy } from './post';

/** The thread above a post: the objective that it serves, and its pillar. */
export interface Thread {
  pillar: Pillar | undefined;
  objective: Objective | undefined;
}

/** What a post lacks to hang on something. */
export type Lack = 'pillar' | 'objective';

/** Follows the thread from posts upward. */
export class Threads {
  readonly #pillars: ReadonlyMap<string, Pillar>;
  readonly #objectives: ReadonlyMap<string, Objective>;

  constructor(strategy: Strategy | undefined) {
    this.#pillars = new Map(strategy?.pillars.map((pillar) => [pillar.id, pillar]));
    this.#objectives = new Map(strategy?.objectives.map((objective) => [objective.id, objective]));
  }

  of(post: Post): Thread {
    return { pillar: this.#pillars.get(post.pillar), objective: this.#objectives.get(post.objective) };
  }

  /** What a post hangs on nothing for; a discarded one needs no reason. */
  lack(post: Post): Lack | undefined {
    if (post.state === 'discarded') return undefined;
    const { pillar, objective } = this.of(post);
    if (!pillar) return 'pillar';
    return objective ? undefined : 'objective';
  }
}

/** What a change of pillar means for a post's objective: it follows the pillar unless it was chosen apart. */
export function follow(post: Post, change: Change, pillars: readonly Pillar[]): Change {
  if (change.pillar === undefined || change.objective !== undefined) return change;
  const main = (id: string) => pillars.find((pillar) => pillar.id === id)?.objectives[0] ?? '';
  const chosen = post.objective !== '' && post.objective !== main(post.pillar);
  return chosen ? change : { ...change, objective: main(change.pillar) };
}
