// Serves the page on which things are measured, and opens it in the browser of the end-to-end tests.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, loadConfigFromFile, preview } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));

/** Builds and serves the page; `close` ends all of it. */
export async function serve() {
  const outDir = await mkdtemp(join(tmpdir(), 'timone-bench-'));
  const vite = { root: here, configFile: join(here, '../vite.config.ts'), logLevel: 'error' };
  await build({ ...vite, build: { outDir, emptyOutDir: true } });
  const server = await preview({ ...vite, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  // Node does not read TypeScript by itself.
  const { config } = await loadConfigFromFile(
    { command: 'build', mode: 'test' },
    join(here, '../playwright.config.ts'),
  );
  const browser = await chromium.launch(config.use.launchOptions);
  const address = server.resolvedUrls.local[0];

  async function opened(viewport) {
    const page = await browser.newPage({ viewport });
    await page.goto(address);
    await page.waitForFunction(() => 'bench' in window);
    return page;
  }

  async function close() {
    await browser.close();
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  }

  return { address, opened, close };
}

/** How long each frame took, in milliseconds, while something was done on a page. */
export async function frames(page, act) {
  await page.evaluate(() => (window.bench.stop = window.bench.watchFrames()));
  await act();
  return page.evaluate(() => window.bench.stop());
}

/** Takes what lies at a point of the page over all of it and back, and gives it up. */
export async function takeAround(page, { x, y }) {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 0; i < 240; i++) {
    const turn = (i / 240) * 4 * Math.PI;
    await page.mouse.move(640 + 560 * Math.sin(turn), 520 + 340 * Math.sin(turn * 1.7));
  }
  await page.keyboard.press('Escape');
  await page.mouse.up();
}
