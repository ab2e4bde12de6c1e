import { BrandWords as read } from '$go/Dossier';
import type { dossier } from '$models';
import { call } from '$lib/call';
import { report } from '$lib/report';

/** The words that the client's brand uses and avoids, for who writes a post. */
class BrandWords {
  list = $state.raw<readonly dossier.BrandWord[]>([]);
  #client = '';

  /** Reads a client's words. */
  async open(client: string): Promise<void> {
    if (client !== this.#client) this.list = [];
    this.#client = client;
    await this.reload();
  }

  /** Reads the words again. */
  reload = async (): Promise<void> => {
    const client = this.#client;
    try {
      const list = await call(read, client);
      if (client === this.#client) this.list = list;
    } catch (error) {
      report(error);
    }
  };
}

export const brandWords = new BrandWords();
