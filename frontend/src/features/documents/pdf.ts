import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';

/** A paper whose pages can be drawn. */
export interface Paper {
  pages: number;
  /** Draws a page, counted from 1, so many pixels of the screen wide. */
  draw(page: number, width: number): Drawing;
  close(): void;
}

/** A page that is being drawn; given up, it fails. */
export interface Drawing {
  done: Promise<HTMLCanvasElement>;
  giveUp(): void;
}

type Library = typeof import('pdfjs-dist');

let library: Promise<{ pdfjs: Library; worker: PDFWorker }> | undefined;

/** What reads papers comes with the first that is shown: the start of the window does not pay for it. */
async function load() {
  const [pdfjs, { default: Worker }] = await Promise.all([
    // The build for the oldest engines that the window may find.
    import('pdfjs-dist/legacy/build/pdf.mjs') as Promise<Library>,
    import('pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker'),
  ]);
  return { pdfjs, worker: pdfjs.PDFWorker.create({ port: new Worker() }) };
}

/** Opens the bytes of a PDF. */
export async function openPaper(data: Uint8Array<ArrayBuffer>): Promise<Paper> {
  library ??= load();
  library.catch(() => (library = undefined));
  const { pdfjs, worker } = await library;
  // WebKitGTK draws fonts of a page thin and uneven; as outlines they are right everywhere.
  const task = pdfjs.getDocument({ data, worker, disableFontFace: true });
  const document = await task.promise;
  return {
    pages: document.numPages,
    draw: (page, width) => draw(document, page, width),
    close: () => void task.destroy(),
  };
}

function draw(document: PDFDocumentProxy, number: number, width: number): Drawing {
  let stop = () => undefined as void;
  const stopped = new Promise<never>((_, reject) => (stop = () => reject(new Error('given up'))));
  const drawn = async () => {
    const page = await document.getPage(number);
    const scale = (width * devicePixelRatio) / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const canvas = window.document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const task = page.render({ canvas, viewport });
    stopped.catch(() => task.cancel());
    await task.promise;
    page.cleanup();
    return canvas;
  };
  return { done: Promise.race([drawn(), stopped]), giveUp: () => stop() };
}
