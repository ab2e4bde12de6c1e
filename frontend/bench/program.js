// Starts the real program on a studio of its own, in a folder that goes with it.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const binary = join(root, 'build/bin/timone-headless');
const stdio = ['ignore', 'ignore', 'inherit'];

/** The program on its sample studio. */
export const onSample = () =>
  started((file, env) => spawn(binary, ['sample', '--studio', file], { env, stdio }));

/** The program on a client with a large dossier, or with one of so many of its records. */
export const onLargeDossier = (share) =>
  started((file) =>
    spawn('go', ['run', './build/bench/dossier', '-share', share, '-studio', file], { cwd: root, stdio }),
  );

/** Serves the studio that a program makes; `close` ends all of it. */
async function started(make) {
  const folder = await mkdtemp(join(tmpdir(), 'timone-bench-'));
  const file = join(folder, 'bench.timone');
  const env = { ...process.env, HOME: folder, LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8' };
  for (const kind of ['CONFIG', 'DATA', 'STATE', 'CACHE']) env[`XDG_${kind}_HOME`] = join(folder, kind);
  await ended(make(file, env));
  const timone = spawn(binary, ['serve', '--studio', file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve) =>
    createInterface({ input: timone.stdout }).once('line', resolve),
  );

  async function close() {
    timone.kill();
    await ended(timone);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  return { address, close };
}

function ended(running) {
  return running.exitCode === null ? new Promise((resolve) => running.once('exit', resolve)) : undefined;
}
