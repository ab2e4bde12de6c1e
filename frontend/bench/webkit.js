// The engine of the Linux window, on a display of its own.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const miniBrowser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/**
 * Opens an address, which is given where to tell, and gives what its page tells there as numbers; none when it is
 * silent for a minute, undefined where the browser or a display is not to be had.
 */
export async function askWebKit(addressTo) {
  if (!existsSync(miniBrowser) || !existsSync('/usr/bin/Xvfb')) return undefined;
  const told = createServer();
  const numbers = new Promise((resolve) => {
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
  const window = spawn(miniBrowser, ['--geometry=1440x900', addressTo(tell)], { env, stdio: 'ignore' });
  const patience = new Promise((resolve) => setTimeout(resolve, 60_000, []).unref());
  const heard = await Promise.race([numbers, patience]);
  window.kill();
  display.kill();
  told.close();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
  return heard;
}
