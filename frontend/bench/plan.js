// How long it takes from a changed option until all pages of the plan that can be seen are drawn anew, with the real
// program behind them: in Chromium, at most 400 ms, and in WebKitGTK. Prints; nothing here can fail for being slow.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { loadConfigFromFile } from 'vite';
import { onSample } from './program.js';
import { median, quantile, say } from './say.js';
import { askWebKit } from './webkit.js';

const here = dirname(fileURLToPath(import.meta.url));
const timone = await onSample();
const front = await serve(timone.address);
const { config } = await loadConfigFromFile(
  { command: 'build', mode: 'test' },
  join(here, '../playwright.config.ts'),
);

try {
  tell('Chromium, at most 400 ms', await inChromium());
  tell('WebKitGTK', await askWebKit((to) => `${front.address}?tell=${to}`));
} finally {
  front.close();
  await timone.close();
}

async function inChromium() {
  const browser = await chromium.launch(config.use.launchOptions);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(front.address);
  await page.waitForFunction(() => 'bench' in window);
  const times = await page.evaluate(() => window.bench.changes());
  await browser.close();
  return times;
}

function tell(engine, times) {
  const what = `changed option of the plan until its visible pages are drawn, ${engine}`;
  if (!times?.length) return say(`${what}: not measured, its window is not here or did not tell in a minute`);
  say(
    `${what}: median ${median(times).toFixed(0)} ms, p90 ${quantile(times, 0.9).toFixed(0)} (${times.length} changes)`,
  );
}

/** Serves the program's own page, with the script that drives it: the program itself takes no script but its own. */
async function serve(address) {
  const start = await fetch(address);
  const [cookie] = start.headers.getSetCookie().map((text) => text.split(';')[0]);
  const html = (await start.text()).replace(
    '</head>',
    '<script type="module" src="/drive.js"></script></head>',
  );
  const drive = await readFile(join(here, 'drive.js'));
  const server = createServer(async (request, response) => {
    const [path] = request.url.split('?');
    if (path === '/') return response.setHeader('Content-Type', 'text/html').end(html);
    if (path === '/drive.js') return response.setHeader('Content-Type', 'text/javascript').end(drive);
    const body = [];
    for await (const part of request) body.push(part);
    const answer = await fetch(new URL(request.url, address), {
      method: request.method,
      headers: { Cookie: cookie, 'Content-Type': request.headers['content-type'] ?? '' },
      body: body.length > 0 ? Buffer.concat(body) : undefined,
    });
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? '' });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
