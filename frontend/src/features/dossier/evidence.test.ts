import { beforeEach, expect, it, vi } from 'vitest';
import * as go from '$go/Dossier';
import type { dossier } from '$models';
import { toasts } from '$ui/toast.svelte';
import { newEvidence } from './evidence.svelte';
import { market } from './market.svelte';

vi.mock('$go/Dossier');
vi.mock('$go/Studio');
vi.mock('$go/Clients');

const seen = { ...newEvidence('market-note', 'n', { claim: 'Si vede', source: '' }), id: 'e' };
const onDisk = (): dossier.Market => ({
  client: 'c',
  notes: [
    { id: 'n', title: 'Uno', text: '' },
    { id: 'm', title: 'Due', text: '' },
  ],
  evidence: [seen],
});

beforeEach(async () => {
  toasts.list = [];
  vi.mocked(go.Market).mockResolvedValue(onDisk());
  await market.open('c');
});

it('new evidence stands with its record once it is kept', async () => {
  vi.mocked(go.WriteEvidence).mockImplementation((e) => Promise.resolve({ ...e, id: 'f' }));
  const done = market.writeEvidence(
    newEvidence('market-note', 'm', { claim: 'Si sente', source: 'al banco' }),
  );
  expect(market.now?.evidence).toHaveLength(1);
  expect(await done).toBe(true);
  expect(market.now?.evidence[1]).toMatchObject({ id: 'f', record: 'm', source: 'al banco' });
});

it('changed evidence shows at once, and is as it was when Go refuses', async () => {
  vi.mocked(go.WriteEvidence).mockRejectedValue(
    new Error('{"kind":"invalid","code":"fault.address-invalid","values":{"address":"https://"}}'),
  );
  const done = market.writeEvidence({ ...seen, source: 'https://' });
  expect(market.now?.evidence[0]?.source).toBe('https://');
  expect(await done).toBe(false);
  expect(market.now?.evidence[0]?.source).toBe('');
  expect(toasts.list.at(-1)?.text).toContain('«https://» non è un indirizzo');
});

it('notes in a new order show at once and are handed to Go whole', async () => {
  vi.mocked(go.Order).mockResolvedValue();
  const done = market.arrange(['m', 'n']);
  expect(market.now?.notes.map(({ id }) => id)).toEqual(['m', 'n']);
  await done;
  expect(go.Order).toHaveBeenCalledWith('c', 'market-note', ['m', 'n']);
});
