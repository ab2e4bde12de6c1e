// How long a month of 300 posts takes to be drawn, beside FullCalendar with the same posts, and how long the
// frames of a drag over it are. Prints ratios of medians; nothing here can fail for being slow.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, loadConfigFromFile, preview } from 'vite';

const here = dirname(fileURLToPath(import.meta.url));
const rounds = 9;
const low = { width: 1440, height: 900 };
/** So high that ours, too, shows every post. */
const high = { width: 1440, height: 3400 };

const outDir = await mkdtemp(join(tmpdir(), 'timone-bench-'));
const vite = { root: here, configFile: join(here, '../vite.config.ts'), logLevel: 'error' };
await build({ ...vite, build: { outDir, emptyOutDir: true } });
const server = await preview({ ...vite, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
const address = server.resolvedUrls.local[0];
// The browser of the end-to-end tests, with their settings; Node does not read TypeScript by itself.
const { config } = await loadConfigFromFile(
  { command: 'build', mode: 'test' },
  join(here, '../playwright.config.ts'),
);
const browser = await chromium.launch(config.use.launchOptions);

try {
  await mounts('as the window shows it', low, false);
  await mounts('all 300 in sight', high, true);
  await drags();
  await dragsInWebKit();
} finally {
  await browser.close();
  await server.close();
  await rm(outDir, { recursive: true, force: true });
}

async function opened(viewport) {
  const page = await browser.newPage({ viewport });
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in window);
  return page;
}

/** Both calendars in turn, each on a fresh page; the first round warms up. */
async function mounts(name, viewport, all) {
  const times = { ours: [], fullCalendar: [] };
  const shown = {};
  for (let round = 0; round <= rounds; round++) {
    for (const which of ['ours', 'fullCalendar']) {
      const page = await opened(viewport);
      const drawn = await page.evaluate(([which, all]) => window.bench.draw(which, all), [which, all]);
      await page.close();
      shown[which] = drawn.shown;
      if (round > 0) times[which].push(drawn.ms);
    }
  }
  const [ours, theirs] = [median(times.ours), median(times.fullCalendar)];
  say(
    `month of 300 posts, ${name}: Timone ${ours.toFixed(0)} ms (${shown.ours} cards), ` +
      `FullCalendar ${theirs.toFixed(0)} ms (${shown.fullCalendar} cards), ratio ${(ours / theirs).toFixed(2)}`,
  );
}

/** A post is taken across the whole month and back; the frames meanwhile are measured, and those at rest. */
async function drags() {
  const page = await opened(low);
  await page.evaluate(() => window.bench.draw('ours', false));
  const rest = await frames(page, () => page.waitForTimeout(1500));
  const held = await frames(page, async () => {
    const card = await page.locator('.month [data-drag]').first().boundingBox();
    await page.mouse.move(card.x + 20, card.y + 8);
    await page.mouse.down();
    for (let i = 0; i < 240; i++) {
      const turn = (i / 240) * 4 * Math.PI;
      await page.mouse.move(640 + 560 * Math.sin(turn), 520 + 340 * Math.sin(turn * 1.7));
    }
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });
  say(
    `drag over 300 posts: p95 of a frame ${quantile(held, 0.95).toFixed(1)} ms (median ${median(held).toFixed(1)}, ` +
      `${held.length} frames), at rest ${quantile(rest, 0.95).toFixed(1)} ms, ratio ` +
      (quantile(held, 0.95) / quantile(rest, 0.95)).toFixed(2),
  );
  await page.close();
}

/** The same drag in the engine of the Linux window, on a display of its own; without one it is left out. */
async function dragsInWebKit() {
  const miniBrowser = ['/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'].find((path) =>
    existsSync(path),
  );
  if (!miniBrowser || !existsSync('/usr/bin/Xvfb'))
    return say('drag in WebKitGTK: not measured, its MiniBrowser or Xvfb is not here');
  const told = createServer();
  const frames = new Promise((resolve) => {
    told.on('request', async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      response.end();
      resolve(JSON.parse(body));
    });
  });
  await new Promise((resolve) => told.listen(0, '127.0.0.1', resolve));
  const tell = encodeURIComponent(`http://127.0.0.1:${told.address().port}/`);
  const display = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1440x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // It says its number when it is ready.
  const number = await new Promise((resolve) =>
    display.stdout.once('data', (line) => resolve(String(line).trim())),
  );
  const home = await mkdtemp(join(tmpdir(), 'timone-bench-'));
  const env = {
    ...process.env,
    DISPLAY: `:${number}`,
    HOME: home,
    XDG_DATA_HOME: home,
    XDG_CACHE_HOME: home,
  };
  const window = spawn(miniBrowser, ['--geometry=1440x900', `${address}?tell=${tell}`], {
    env,
    stdio: 'ignore',
  });
  const patience = new Promise((resolve) => setTimeout(resolve, 60_000, []).unref());
  const held = await Promise.race([frames, patience]);
  window.kill();
  display.kill();
  told.close();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
  if (held.length === 0) return say('drag in WebKitGTK: not measured, its window did not tell in a minute');
  say(
    `drag over 300 posts in WebKitGTK: p95 of a frame ${quantile(held, 0.95).toFixed(1)} ms ` +
      `(median ${median(held).toFixed(1)}, ${held.length} frames)`,
  );
}

async function frames(page, act) {
  await page.evaluate(() => (window.bench.stop = window.bench.watchFrames()));
  await act();
  return page.evaluate(() => window.bench.stop());
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
}

function median(values) {
  return quantile(values, 0.5);
}
