import { Fault } from '$lib/call';

/** Fetches the bytes of a paper that Go has laid out. */
export async function fetchPaper(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Fault('internal', 'fault.internal', {}, answer.status);
  return new Uint8Array(await answer.arrayBuffer());
}
