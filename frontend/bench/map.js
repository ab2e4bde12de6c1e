// How long the frames are while a name is dragged over the map of 500, with the arrows of who influences whom.
import { frames, serve, takeAround } from './serve.js';
import { median, quantile, say } from './say.js';
import { askWebKit } from './webkit.js';

const { address, opened, close } = await serve();

try {
  await dragsInWebKit();
  await drags();
} finally {
  await close();
}

async function drags() {
  const page = await opened({ width: 1440, height: 900 });
  const { ms, shown } = await page.evaluate(() => window.bench.draw('map', false));
  const rest = await frames(page, () => page.waitForTimeout(1500));
  const card = await page.locator('.plot [data-person]').first().boundingBox();
  const held = await frames(page, () => takeAround(page, { x: card.x + 20, y: card.y + 8 }));
  say(`map of ${shown} names: drawn in ${ms.toFixed(0)} ms, with the page's first start`);
  say(
    `drag over ${shown} names: p95 of a frame ${quantile(held, 0.95).toFixed(1)} ms (at most 17; median ` +
      `${median(held).toFixed(1)}, ${held.length} frames), at rest ${quantile(rest, 0.95).toFixed(1)} ms`,
  );
  await page.close();
}

/** The same drag in the engine of the Linux window; without one it is left out. */
async function dragsInWebKit() {
  const held = await askWebKit((tell) => `${address}?map&tell=${tell}`);
  if (!held) return say('drag over the map in WebKitGTK: not measured, its MiniBrowser or Xvfb is not here');
  if (held.length === 0)
    return say('drag over the map in WebKitGTK: not measured, its window did not tell in a minute');
  say(
    `drag over 500 names in WebKitGTK: p95 of a frame ${quantile(held, 0.95).toFixed(1)} ms ` +
      `(median ${median(held).toFixed(1)}, ${held.length} frames)`,
  );
}
