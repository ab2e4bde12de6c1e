// Starts the headless build on a file of the test's own and opens its page: real Go, real SQLite, real clicks.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { test as base, expect, type Page } from '@playwright/test';

type Bound = Record<string, Record<string, (...args: unknown[]) => Promise<unknown>>>;

const binary = resolve(process.env['TIMONE_HEADLESS'] ?? '../build/bin/timone-headless');
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A studio under test: the process that serves it, and the page that shows it. */
export class Studio {
  #process: ChildProcess | undefined;
  #address = '';

  private constructor(
    readonly page: Page,
    /** A folder of the test's own, which goes with it. */
    readonly folder: string,
    private readonly begun: boolean,
    private readonly language: string,
  ) {}

  static async make(page: Page, options: { begun: boolean; language: string }): Promise<Studio> {
    const folder = await mkdtemp(join(tmpdir(), 'timone-e2e-'));
    return new Studio(page, folder, options.begun, options.language);
  }

  /** The file of the studio. */
  get file(): string {
    return join(this.folder, 'Prova.timone');
  }

  /** Starts Timone and opens its page. */
  async start(): Promise<void> {
    const args = ['serve', '--addr', '127.0.0.1:0', ...(this.begun ? ['--studio', this.file] : [])];
    this.#process = spawn(binary, args, { env: this.#environment(), stdio: ['ignore', 'pipe', 'inherit'] });
    this.#address = await firstLine(this.#process);
    await this.open();
  }

  /** Opens the page anew, as a reload does. */
  async open(): Promise<void> {
    await this.page.goto(this.#address);
    await expect(this.page.getByRole('heading').first()).toBeVisible();
  }

  /** Ends Timone as the system would, and starts it again on the same file. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  /** Kills Timone with no chance to save anything, and starts it again on the same file. */
  async kill(): Promise<void> {
    await this.stop('SIGKILL');
    await this.start();
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const running = this.#process;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise((done) => running.once('exit', done));
    running.kill(signal);
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Calls Go as the page does, for what a test needs but is not about. */
  async call<T = unknown>(struct: string, method: string, ...args: unknown[]): Promise<T> {
    const asked = { struct, method, args };
    const answer = await this.page.evaluate(({ struct, method, args }) => {
      const bound = (window as unknown as { go: { main: Bound } }).go.main;
      return bound[struct]?.[method]?.(...args);
    }, asked);
    return answer as T;
  }

  /** Makes a client and shows the studio with it. */
  async client(name: string, more: Record<string, string> = {}): Promise<{ id: string; name: string }> {
    const empty = {
      sector: '',
      place: '',
      since: '',
      language: 'it',
      timeZone: 'Europe/Rome',
      monogram: '',
      colour: '',
    };
    const made = await this.call<{ id: string; name: string }>('Clients', 'Create', {
      ...empty,
      name,
      ...more,
    });
    await this.open();
    return made;
  }

  #environment(): NodeJS.ProcessEnv {
    const at = (name: string) => join(this.folder, name);
    return {
      ...process.env,
      HOME: this.folder,
      LANG: this.language,
      LC_ALL: this.language,
      TZ: 'Europe/Rome',
      XDG_CONFIG_HOME: at('config'),
      XDG_DATA_HOME: at('data'),
      XDG_STATE_HOME: at('state'),
      XDG_CACHE_HOME: at('cache'),
    };
  }
}

function firstLine(running: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!running.stdout) return reject(new Error('no output'));
    createInterface(running.stdout).once('line', resolve);
    running.once('error', reject);
    running.once('exit', (code) => reject(new Error(`timone serve ended with ${code}`)));
  });
}

interface Options {
  /** Whether a studio is open at the start; without one Timone shows its two doors. */
  begun: boolean;
  /** The language of the system. */
  systemLanguage: string;
}

export const test = base.extend<Options & { studio: Studio }>({
  begun: [true, { option: true }],
  systemLanguage: ['it_IT.UTF-8', { option: true }],
  studio: async ({ page, begun, systemLanguage }, use) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    // Svelte warns of what is asked of a part of the page that went.
    page.on('console', (said) => said.text().includes('derived_inert') && thrown.push(said.text()));
    const studio = await Studio.make(page, { begun, language: systemLanguage });
    await studio.start();
    await use(studio);
    await studio.remove();
    expect(thrown, 'errors that the page did not catch').toEqual([]);
  },
});

export { expect };

/** A red pixel. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** Writes files of the test's own; pictures differ in a comment behind their end. */
export async function files(studio: Studio, ...names: string[]): Promise<string[]> {
  const folder = join(studio.folder, 'desktop');
  await mkdir(folder, { recursive: true });
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      await writeFile(path, name.endsWith('.png') ? Buffer.concat([png, Buffer.from(name)]) : name);
      return path;
    }),
  );
}

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary?: string }[];
}

/** Fails with each fault of accessibility that axe finds on the page, in either theme. */
export async function noFaults(page: Page): Promise<void> {
  const source = await readFile(axeFile, 'utf8');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    // Evaluated, not added as a script: the page's policy admits none.
    await page.evaluate(source);
    const found = await page.evaluate(async () => {
      const axe = (
        window as unknown as { axe: { run: (...a: unknown[]) => Promise<{ violations: unknown }> } }
      ).axe;
      return (await axe.run(document, { resultTypes: ['violations'] })).violations;
    });
    const faults = (found as Violation[]).map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.map((n) => n.html),
    }));
    expect(faults, `axe, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}
