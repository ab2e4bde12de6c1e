import { SvelteMap } from 'svelte/reactivity';
import { openPaper } from './pdf';

/** How wide the picture of a cover is, in pixels. */
export const coverWidth = 56;

/** The covers to choose from as small pictures, each the real first page. */
export class Covers {
  pictures = new SvelteMap<number, HTMLCanvasElement>();
  #drawn = '';

  /** Draws so many covers, each from a paper that begins with it, unless they are drawn for this occasion. */
  async draw(
    many: number,
    occasion: string,
    paperOf: (cover: number) => Promise<Uint8Array<ArrayBuffer>>,
  ): Promise<void> {
    if (this.#drawn === occasion) return;
    this.#drawn = occasion;
    for (let cover = 1; cover <= many && this.#drawn === occasion; cover++) {
      const paper = await openPaper(await paperOf(cover));
      const canvas = await paper.draw(1, coverWidth).done;
      paper.close();
      if (this.#drawn === occasion) this.pictures.set(cover, canvas);
    }
  }

  clear(): void {
    this.#drawn = '';
    this.pictures.clear();
  }
}
