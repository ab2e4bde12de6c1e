import { toasts } from '$ui/toast.svelte';
import { lookUp, number, say, type Values } from './words';

/** A refusal or a failure: a code for the program, a sentence for the person. */
export class Fault extends Error {
  /** The method of Go that it came from; when it next succeeds, the fault is mended. */
  of?: unknown;

  constructor(
    readonly kind: 'invalid' | 'notfound' | 'conflict' | 'internal',
    readonly code: string,
    readonly values: Values = {},
    cause?: unknown,
  ) {
    super(code, { cause });
    this.name = 'Fault';
  }

  /** What happened, what was kept and what to do, in the language of the screens. */
  get sentence(): string {
    return lookUp(this.code, readable(this.values)) ?? say('fault.internal');
  }
}

/** The values of a fault that say how many; Go gives them as digits. */
const counts = ['length', 'limit'];

function readable(values: Values): Values {
  const entries = Object.entries(values);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, counts.includes(name) ? number(Number(value)) : value]),
  );
}

/** The longest that Go may take for an act before the page stops waiting, in milliseconds. */
export const patience = 20_000;

let waiting = 0;
const quiet = new Set<() => void>();

/** Calls a bound method of Go with checked arguments; fails with a Fault, and never waits for ever. */
export function call<A extends unknown[], R>(fn: (...args: A) => Promise<R>, ...args: A): Promise<R> {
  return watched(fn, args, patience);
}

/**
 * The same without a limit: for what opens a dialog of the system, and so takes as long as the person does, and
 * for what makes or opens a studio, which a slow disk may hold up.
 */
export function ask<A extends unknown[], R>(fn: (...args: A) => Promise<R>, ...args: A): Promise<R> {
  return watched(fn, args, undefined);
}

/** Resolves when no call is on its way. */
export function settled(): Promise<void> {
  return waiting === 0 ? Promise.resolve() : new Promise((resolve) => quiet.add(resolve));
}

async function watched<A extends unknown[], R>(
  fn: (...args: A) => Promise<R>,
  args: A,
  limit?: number,
): Promise<R> {
  // A wrong argument would leave the bridge's promise pending for ever.
  const wrong = args.length < fn.length || args.some((arg) => !isPlain(arg));
  if (wrong) throw new Fault('internal', 'fault.internal', {}, new TypeError(`arguments of ${fn.name}`));
  waiting++;
  try {
    const answer = await within(fn(...args), limit);
    toasts.settle(fn);
    return answer;
  } catch (error) {
    throw Object.assign(asFault(error), { of: fn });
  } finally {
    waiting--;
    if (waiting === 0) rest();
  }
}

function rest(): void {
  for (const resolve of quiet) resolve();
  quiet.clear();
}

function within<R>(answer: Promise<R>, limit: number | undefined): Promise<R> {
  if (limit === undefined) return answer;
  let timer: ReturnType<typeof setTimeout>;
  const gaveUp = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Fault('internal', 'fault.no-answer')), limit);
  });
  return Promise.race([answer, gaveUp]).finally(() => clearTimeout(timer));
}

/** Whether a value means the same in JSON as here. */
export function isPlain(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      return value === null || (Array.isArray(value) ? value : fieldsOf(value)).every(isPlain);
    default:
      return false;
  }
}

/** An absent optional field is as good as no field. */
function fieldsOf(value: object): unknown[] {
  return value instanceof Date ? [undefined] : Object.values(value).filter((field) => field !== undefined);
}

/** Any error as a Fault: Go's arrive as JSON text. */
export function asFault(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const text = error instanceof Error ? error.message : String(error);
  try {
    const { kind, code, values } = JSON.parse(text) as Partial<Fault>;
    if (code) return new Fault(kind ?? 'internal', code, values ?? {}, error);
  } catch {
    // Not Go's own: an error of the page or of the bridge.
  }
  return new Fault('internal', 'fault.internal', {}, error);
}
