// How long a month of 300 posts takes to be drawn, beside FullCalendar with the same posts, and how long the
// frames of a drag over it are. Prints ratios of medians; nothing here can fail for being slow.
import { frames, serve, takeAround } from './serve.js';
import { median, quantile, say } from './say.js';
import { askWebKit } from './webkit.js';

const rounds = 9;
const low = { width: 1440, height: 900 };
/** So high that ours, too, shows every post. */
const high = { width: 1440, height: 3400 };

const { address, opened, close } = await serve();

try {
  await mounts('as the window shows it', low, false);
  await mounts('all 300 in sight', high, true);
  await drags();
  await dragsInWebKit();
} finally {
  await close();
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
  const card = await page.locator('.month [data-drag]').first().boundingBox();
  const held = await frames(page, () => takeAround(page, { x: card.x + 20, y: card.y + 8 }));
  say(
    `drag over 300 posts: p95 of a frame ${quantile(held, 0.95).toFixed(1)} ms (median ${median(held).toFixed(1)}, ` +
      `${held.length} frames), at rest ${quantile(rest, 0.95).toFixed(1)} ms, ratio ` +
      (quantile(held, 0.95) / quantile(rest, 0.95)).toFixed(2),
  );
  await page.close();
}

/** The same drag in the engine of the Linux window; without one it is left out. */
async function dragsInWebKit() {
  const held = await askWebKit((tell) => `${address}?tell=${tell}`);
  if (!held) return say('drag in WebKitGTK: not measured, its MiniBrowser or Xvfb is not here');
  if (held.length === 0) return say('drag in WebKitGTK: not measured, its window did not tell in a minute');
  say(
    `drag over 300 posts in WebKitGTK: p95 of a frame ${quantile(held, 0.95).toFixed(1)} ms ` +
      `(median ${median(held).toFixed(1)}, ${held.length} frames)`,
  );
}
