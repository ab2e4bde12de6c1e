import { tick } from 'svelte';
import type { document } from '$models';
import type { Drawing, Paper } from './pdf';
import { samePlace, type Place } from './place';

/** What the pages need of the screen. */
export interface Stage {
  /** How wide a page is now, in pixels; 0 while there is none. */
  width(): number;
  /** The pages that can be seen, and those near them, counted from 1, in the order in which they are to be drawn. */
  seen(): number[];
  near(): number[];
  place(): Place | undefined;
  /** Scrolls to a place. */
  go(to: Place): void;
}

/** A page on the screen. */
export class Leaf {
  /** What is drawn of it; it stays until the next is ready. */
  canvas = $state.raw<HTMLCanvasElement>();
  /** By which paper and how wide it was drawn. */
  drawn: { paper: Paper; width: number } | undefined;

  constructor(
    readonly n: number,
    readonly heading: string,
    readonly width: number,
    readonly height: number,
  ) {}

  fresh(paper: Paper, width: number): boolean {
    return this.drawn?.paper === paper && this.drawn.width === width;
  }
}

/** How many columns there are at most. */
const most = 8;

/** The pages of a paper as they are shown: the visible ones are drawn first, and none goes blank for a change. */
export class Pages {
  leaves = $state.raw<Leaf[]>([]);
  /** How many pages stand side by side by choice; undefined is as many as fit. */
  chosen = $state<number>();
  /** As many as fit, which the view measures. */
  fitting = $state(3);
  /** The page that the keys are on, counted from 1. */
  current = $state(1);

  columns = $derived(this.chosen ?? this.fitting);

  #stage: Stage | undefined;
  #paper: Paper | undefined;
  #parts: readonly document.Extent[] = [];
  #turn = 0;
  #drawings = new Set<Drawing>();
  #filling = false;
  #coming = false;
  #overview: number | undefined;

  constructor(
    private readonly open: (bytes: Uint8Array<ArrayBuffer>) => Promise<Paper>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Takes the view that shows the pages; gives back how to leave it. */
  enter(stage: Stage): () => void {
    this.#stage = stage;
    void this.fill();
    return () => (this.#stage = undefined);
  }

  /** Shows a paper in the place of the one before; true when it is shown, false when another came meanwhile. */
  async show(
    bytes: Uint8Array<ArrayBuffer>,
    leaves: readonly document.Leaf[],
    parts: readonly document.Extent[],
  ): Promise<boolean> {
    const turn = ++this.#turn;
    this.#coming = true;
    this.#stop();
    let paper: Paper | undefined;
    try {
      paper = await this.open(bytes);
      if (turn === this.#turn) await this.#turnOver(paper, turn, leaves, parts);
      return turn === this.#turn;
    } finally {
      if (turn === this.#turn) this.#coming = false;
      if (paper && paper !== this.#paper) paper.close();
      void this.fill();
    }
  }

  /** Leaves off showing the paper that is on its way. */
  giveUp(): void {
    this.#turn++;
    this.#coming = false;
    this.#stop();
  }

  /** Shows nothing, as before the first paper. */
  clear(): void {
    this.giveUp();
    this.#paper?.close();
    this.#paper = undefined;
    this.#parts = [];
    this.leaves = [];
    this.current = 1;
  }

  /** Draws what is near and not as it should be, and lets go of what is far. */
  async fill(): Promise<void> {
    if (this.#filling) return;
    this.#filling = true;
    try {
      for (let leaf = this.#next(); leaf; leaf = this.#next()) await this.#draw(leaf, this.#paper);
    } catch (error) {
      this.failed(error);
    } finally {
      this.#filling = false;
    }
  }

  /** Fewer and larger pages, or more and smaller ones. */
  async zoom(by: 'in' | 'out' | 'fit'): Promise<void> {
    const now = this.columns;
    const wish = { in: now - 1, out: now + 1, fit: undefined }[by];
    await this.#lay(wish && Math.max(1, Math.min(wish, most)), this.#stage?.place());
  }

  /** Makes a page as large as the view, or goes back to where more are in sight. */
  async enlarge(page: number): Promise<void> {
    this.current = page;
    const large = this.columns === 1;
    if (!large) this.#overview = this.chosen;
    const wish = large ? this.#overview : 1;
    await this.#lay(wish === 1 && large ? undefined : wish, { page, fraction: 0 });
  }

  async #lay(columns: number | undefined, at: Place | undefined): Promise<void> {
    this.chosen = columns;
    await tick();
    if (at) this.#stage?.go(at);
    await this.fill();
  }

  async #turnOver(
    paper: Paper,
    turn: number,
    said: readonly document.Leaf[],
    parts: readonly document.Extent[],
  ): Promise<void> {
    const leaves = said.map(({ heading, width, height }, i) => new Leaf(i + 1, heading, width, height));
    const place = this.#stage?.place();
    const to = place && samePlace(place, this.#parts, parts);
    if (this.leaves.length === 0) {
      this.leaves = leaves;
      await tick();
    }
    const by = (to?.page ?? 1) - (place?.page ?? 1);
    const seen = (this.#stage?.seen() ?? []).map((n) => Math.min(Math.max(n + by, 1), leaves.length));
    // Side by side they are sooner done: each waits for the screen's next frame.
    await Promise.all([...new Set(seen)].map((n) => this.#draw(leaves[n - 1], paper)));
    if (turn === this.#turn) await this.#take(paper, leaves, parts, to);
  }

  async #take(paper: Paper, leaves: Leaf[], parts: readonly document.Extent[], to?: Place): Promise<void> {
    // What is out of sight shows what it did until it is drawn anew.
    for (const leaf of leaves) leaf.canvas ??= this.leaves[leaf.n - 1]?.canvas;
    this.#paper?.close();
    this.#paper = paper;
    this.#parts = parts;
    this.leaves = leaves;
    this.current = Math.min(this.current, Math.max(1, leaves.length));
    await tick();
    if (to) this.#stage?.go(to);
  }

  #next(): Leaf | undefined {
    const [paper, stage] = [this.#paper, this.#stage];
    if (this.#coming || !paper || !stage) return undefined;
    const near = new Set([...stage.seen(), ...stage.near()]);
    for (const leaf of this.leaves) if (!near.has(leaf.n)) leaf.canvas = leaf.drawn = undefined;
    const width = stage.width();
    const wanted = [...near].find((n) => this.leaves[n - 1]?.fresh(paper, width) === false);
    return wanted === undefined ? undefined : this.leaves[wanted - 1];
  }

  #stop(): void {
    for (const drawing of this.#drawings) drawing.giveUp();
  }

  async #draw(leaf: Leaf | undefined, paper: Paper | undefined): Promise<void> {
    const width = this.#stage?.width() ?? 0;
    if (!leaf || !paper || width === 0) return;
    const turn = this.#turn;
    const drawing = paper.draw(leaf.n, width);
    this.#drawings.add(drawing);
    try {
      const canvas = await drawing.done;
      leaf.canvas = canvas;
      leaf.drawn = { paper, width };
    } catch (error) {
      // Given up, it is not wanted any more; a page that cannot be drawn would fail again and again.
      if (turn === this.#turn) {
        leaf.drawn = { paper, width };
        throw error;
      }
    } finally {
      this.#drawings.delete(drawing);
    }
  }
}
