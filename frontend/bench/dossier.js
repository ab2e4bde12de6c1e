// How long it takes from a click on each tab of a large dossier until it is painted, with the real program behind it:
// at most 100 ms; and how long the longest frame is while pictures are imported. Prints; nothing here can fail for
// being slow. `--short` measures a twentieth of the records.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { loadConfigFromFile } from 'vite';
import { onLargeDossier } from './program.js';
import { median, quantile, say } from './say.js';

const here = dirname(fileURLToPath(import.meta.url));
const short = process.argv.includes('--short');
const rounds = short ? 3 : 12;
const pictures = short ? 10 : 100;

const { config } = await loadConfigFromFile(
  { command: 'build', mode: 'test' },
  join(here, '../playwright.config.ts'),
);
const { address, close } = await onLargeDossier(short ? 20 : 1);
const browser = await chromium.launch(config.use.launchOptions);

try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await page.getByRole('button', { name: 'Panificio Bruni', exact: true }).first().click();
  await page.getByRole('button', { name: 'Dossier', exact: true }).click();
  await page.getByRole('tab').last().waitFor();
  await opensTabs(page);
  await imports(page);
} finally {
  await browser.close();
  await close();
}

/** Goes through all tabs several times; the first time reads each part from the studio. */
async function opensTabs(page) {
  const times = new Map();
  for (let round = 0; round < rounds; round++)
    for (const { name, ms } of await page.evaluate(openEach))
      times.set(name, [...(times.get(name) ?? []), ms]);
  for (const [name, all] of times)
    say(
      `dossier, click to painted ${name}: median ${median(all).toFixed(0)} ms, p95 ${quantile(all, 0.95).toFixed(0)} ` +
        `(at most 100; ${all.length} clicks)`,
    );
}

/** In the page: the name of each tab, and how long it took to be painted. */
async function openEach() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const shown = '[role=tabpanel][data-state=active] :is([data-record], [data-person], input, textarea)';
  const times = [];
  for (const tab of document.querySelectorAll('[role=tab][data-state=inactive]')) {
    const start = performance.now();
    tab.click();
    while (tab.dataset.state !== 'active' || !document.querySelector(shown)) await frame();
    // After the next frame, and the one that it may ask for, are on the screen.
    await frame();
    await frame();
    await new Promise((resolve) => setTimeout(resolve));
    times.push({ name: tab.textContent.trim().split(/\s*\d/)[0], ms: performance.now() - start });
  }
  return times;
}

/** Picks photographs at once, and watches the frames until all are there. */
async function imports(page) {
  const tab = page.getByRole('tab', { name: 'Materials' });
  await tab.click();
  const files = await page.evaluate(photographs, pictures);
  const before = await counted(tab);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add materials' }).click();
  await page.evaluate(() => {
    window.longest = 0;
    let last = performance.now();
    requestAnimationFrame(function watch(now) {
      window.longest = Math.max(window.longest, now - last);
      last = now;
      requestAnimationFrame(watch);
    });
  });
  const start = performance.now();
  await (
    await chooser
  ).setFiles(
    files.map((text, n) => ({
      name: `${n}.jpg`,
      mimeType: 'image/jpeg',
      buffer: Buffer.from(text, 'base64'),
    })),
  );
  while ((await counted(tab)) < before + pictures) await page.waitForTimeout(100);
  const seconds = (performance.now() - start) / 1000;
  const longest = await page.evaluate(() => window.longest);
  say(
    `import of ${pictures} pictures beside ${before}: ${seconds.toFixed(1)} s, longest frame ${longest.toFixed(0)} ms`,
  );
}

/** How many records a tab says that there are. */
async function counted(tab) {
  return Number((await tab.textContent()).replace(/\D/g, ''));
}

/** In the page: so many different photographs, as JPEG in base64. */
function photographs(many) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 1200 });
  const pen = canvas.getContext('2d');
  return Array.from({ length: many }, (_, n) => {
    for (let i = 0; i < 60; i++) {
      pen.fillStyle = `hsl(${(n * 7 + i * 31) % 360} 60% 50%)`;
      pen.fillRect((i * 197) % 1600, (i * 131 + n) % 1200, 300, 200);
    }
    return canvas.toDataURL('image/jpeg').split(',')[1];
  });
}
