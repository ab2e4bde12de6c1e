import type { Paper } from './pdf';

/** How wide the picture of a cover is, in pixels. */
const width = 56;

/** The covers to choose from as small pictures, each the real first page. */
export class Covers {
  /** By their order; the old ones stay until all the new ones are drawn. */
  pictures = $state.raw<HTMLCanvasElement[]>([]);
  #drawn = '';
  #turn = 0;

  /** Draws each page of a paper as a cover, unless they are drawn for this occasion. */
  async draw(occasion: string, open: () => Promise<Paper>): Promise<void> {
    if (this.#drawn === occasion) return;
    const turn = ++this.#turn;
    const paper = await open();
    try {
      const pages = Array.from({ length: paper.pages }, (_, i) => i + 1);
      const pictures = [];
      for (const page of pages) if (turn === this.#turn) pictures.push(await paper.draw(page, width).done);
      if (turn !== this.#turn) return;
      this.pictures = pictures;
      this.#drawn = occasion;
    } finally {
      paper.close();
    }
  }

  /** Leaves off drawing. */
  giveUp(): void {
    this.#turn++;
  }

  clear(): void {
    this.giveUp();
    this.#drawn = '';
    this.pictures = [];
  }
}
