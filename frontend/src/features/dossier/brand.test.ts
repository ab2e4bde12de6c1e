import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as go from '$go/Dossier';
import type { dossier } from '$models';
import { copyText } from '$lib/clipboard';
import { live, toasts } from '$ui/toast.svelte';
import { brand, swatchName, untouched } from './brand.svelte';
import { tagsOf } from './hashtags';

vi.mock('$go/Dossier');
vi.mock('$go/Studio');
vi.mock('$lib/clipboard');
vi.mock('$go/Clients', () => ({ List: () => Promise.resolve([]) }));

const bare: dossier.Brand = {
  client: 'c',
  monogram: 'PB',
  colour: '#6b3d2a',
  promise: '',
  voice: {},
  values: [],
  proofs: [],
  words: [],
  swatches: [],
  typefaces: [],
  hashtagSets: [],
  evidence: [],
};

describe('a brand on the screen', () => {
  beforeEach(async () => {
    vi.mocked(go.Brand).mockResolvedValue(bare);
    vi.mocked(go.DescribeBrand).mockImplementation((b) => Promise.resolve(b));
    await brand.open('c');
  });

  it('says once that hashtags were copied', async () => {
    vi.mocked(copyText).mockResolvedValue(true);
    const before = live.text;
    await brand.copy({ id: 'h', name: 'Natale', tags: '#pane #forno' });
    expect(toasts.list.map(({ text }) => text)).toEqual(['2 hashtag di «Natale» copiati']);
    expect(live.text).toBe(before);
  });

  it('of which nothing was said is untouched, and is not once anything was', () => {
    expect(untouched(bare)).toBe(true);
    expect(untouched({ ...bare, voice: { casual: 0 } })).toBe(false);
    expect(untouched({ ...bare, values: [{ id: 'v', text: 'Pazienza' }] })).toBe(false);
  });

  it('keeps what was said on other scales when one is moved', async () => {
    await brand.describe({ voice: { funny: 1 } });
    await brand.describe({ voice: { ...brand.now?.voice, casual: -2 } });
    expect(brand.now?.voice).toEqual({ funny: 1, casual: -2 });
    expect(vi.mocked(go.DescribeBrand).mock.lastCall?.[0].voice).toEqual({ funny: 1, casual: -2 });
  });

  it('shows a new swatch once it has its id, and says no where Go does', async () => {
    const kept = { id: 's', name: 'Crosta', colour: '#8c3420' };
    vi.mocked(go.WriteSwatch).mockResolvedValueOnce(kept);
    expect(await brand.writeSwatch({ ...kept, id: '' })).toBe(true);
    expect(brand.now?.swatches).toEqual([kept]);
    vi.mocked(go.WriteSwatch).mockRejectedValueOnce(new Error('no'));
    expect(await brand.writeSwatch({ ...kept, id: '' })).toBe(false);
  });

  it('shows a list in its new order at once, whatever else stands among its records', async () => {
    const words = ['uno', 'due', 'tre'].map((text) => ({ id: text, kind: 'use', text, instead: '' }));
    vi.mocked(go.Brand).mockResolvedValue({ ...bare, words });
    vi.mocked(go.Order).mockResolvedValue(undefined);
    await brand.reload();
    await brand.arrange('words', ['tre', 'uno']);
    expect(brand.now?.words.map(({ id }) => id)).toEqual(['tre', 'uno', 'due']);
    expect(go.Order).toHaveBeenLastCalledWith('c', 'brand-word', ['tre', 'uno']);
  });

  it('shows the words that a pasted list became', async () => {
    const words = [{ id: 'w', kind: 'avoid', text: 'unico', instead: '' }];
    vi.mocked(go.AddBrandWords).mockResolvedValueOnce(words);
    expect(await brand.addWords('avoid', 'unico, Unico')).toBe(true);
    expect(brand.now?.words).toEqual(words);
  });
});

describe('what one reads of a brand', () => {
  it('is a colour by its name, or by itself', () => {
    expect(swatchName({ id: '', name: 'Crosta', colour: '#8c3420' })).toBe('Crosta');
    expect(swatchName({ id: '', name: '', colour: '#8c3420' })).toBe('#8c3420');
  });

  it('is hashtags, counted one by one', () => {
    expect(tagsOf('#pane #lievitomadre')).toHaveLength(2);
    expect(tagsOf('')).toHaveLength(0);
  });
});
