import { expect, it, vi } from 'vitest';
import * as go from '$go/Dossier';
import * as strategyGo from '$go/Strategy';
import type { strategy } from '$models';
import { channels } from './channels.svelte';
import type { Measure } from './figures';

vi.mock('$go/Dossier');
vi.mock('$go/Strategy');
vi.mock('$go/Studio');

const measure = (id: string, day: string): Measure => ({ id, channel: 'c', metric: 'm', unit: '', day });

it('a figure that is added or moved to another day stands where its day belongs', async () => {
  vi.mocked(strategyGo.Read).mockResolvedValue({ channels: [] } as unknown as strategy.Strategy);
  vi.mocked(go.Channels).mockResolvedValue({ audits: [], ahead: [] });
  vi.mocked(go.Measures).mockResolvedValue([measure('2', '2026-11-01'), measure('1', '2026-06-01')]);
  vi.mocked(go.WriteMeasure).mockImplementation((_, m) => Promise.resolve({ ...m, id: m.id || '3' }));
  const ids = () => channels.now?.measures.map(({ id }) => id).join('');
  await channels.open('x');
  await channels.measure(measure('', '2026-08-01'));
  expect(ids()).toBe('231');
  await channels.measure(measure('2', '2026-01-01'));
  expect(ids()).toBe('312');
  await channels.measure(measure('1', '2026-08-01'));
  expect(ids()).toBe('312');
});
