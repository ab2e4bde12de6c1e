import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toasts } from './toast.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const toast of toasts.list) toasts.close(toast.id);
  vi.useRealTimers();
});

const texts = () => toasts.list.map((toast) => toast.text);

it('good news goes by itself, bad news stays', () => {
  toasts.show({ text: 'fatto' });
  toasts.show({ text: 'non riuscito', tone: 'bad' });
  vi.advanceTimersByTime(60_000);
  expect(texts()).toEqual(['non riuscito']);
});

it('the same bad news is told once', () => {
  for (let n = 0; n < 3; n++) toasts.show({ text: 'non riuscito', tone: 'bad' });
  expect(texts()).toEqual(['non riuscito']);
});

it('bad news goes when what it is about was mended, and only then', () => {
  toasts.show({ text: 'non riuscito', tone: 'bad', about: 'move' });
  toasts.settle('edit');
  expect(texts()).toEqual(['non riuscito']);
  toasts.settle('move');
  expect(texts()).toEqual([]);
});

it('bad news of a view goes when the view is left, any other stays', () => {
  toasts.show({ text: 'non è un colore', tone: 'bad', here: true });
  toasts.show({ text: 'non riuscito', tone: 'bad' });
  toasts.leave();
  expect(texts()).toEqual(['non riuscito']);
});

it('is closed by key, the last one first', () => {
  toasts.show({ text: 'uno', tone: 'bad' });
  toasts.show({ text: 'due', tone: 'bad' });
  expect([toasts.closeLast(), texts()]).toEqual([true, ['uno']]);
  expect([toasts.closeLast(), toasts.closeLast()]).toEqual([true, false]);
});

it('good news makes room for bad news, and not the other way round', () => {
  toasts.show({ text: 'male', tone: 'bad' });
  for (const text of ['uno', 'due', 'tre']) toasts.show({ text });
  expect(texts()).toEqual(['male', 'due', 'tre']);
});
