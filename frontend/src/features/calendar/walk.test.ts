import { describe, expect, it } from 'vitest';
import { carry, sameDay, walk, type Landing, type Step } from './walk';

const posts: Record<string, string[]> = { '2026-12-09': ['a', 'b'], '2026-12-10': ['c'] };
const stops = (day: string) => posts[day] ?? [];
const from = (day: string, post?: string) => ({ day, ...(post && { post }) });
const go = (key: string, place: ReturnType<typeof from>, more: Partial<Step> = {}) =>
  walk({ key, ...more }, place, stops);

describe('the focus', () => {
  it('goes down through a day and on to the week after', () => {
    expect(go('ArrowDown', from('2026-12-09'))).toEqual({ day: '2026-12-09', post: 'a' });
    expect(go('ArrowDown', from('2026-12-09', 'a'))).toEqual({ day: '2026-12-09', post: 'b' });
    expect(go('ArrowDown', from('2026-12-09', 'b'))).toEqual({ day: '2026-12-16', post: undefined });
  });

  it('comes up to the last post of the week before', () => {
    expect(go('ArrowUp', from('2026-12-16'))).toEqual({ day: '2026-12-09', post: 'b' });
    expect(go('ArrowUp', from('2026-12-09', 'a'))).toEqual({ day: '2026-12-09', post: undefined });
  });

  it('keeps its height from day to day as far as there are posts', () => {
    expect(go('ArrowRight', from('2026-12-09', 'b'))).toEqual({ day: '2026-12-10', post: 'c' });
    expect(go('ArrowRight', from('2026-12-10', 'c'))).toEqual({ day: '2026-12-11', post: undefined });
    expect(go('ArrowLeft', from('2026-12-10'))).toEqual({ day: '2026-12-09', post: undefined });
  });

  it('jumps to the ends of the week and of the month', () => {
    expect(go('Home', from('2026-12-09'))?.day).toBe('2026-12-07');
    expect(go('End', from('2026-12-09'))?.day).toBe('2026-12-13');
    expect(go('Home', from('2026-12-09'), { ctrlKey: true })?.day).toBe('2026-12-01');
    expect(go('End', from('2026-12-09'), { ctrlKey: true })?.day).toBe('2026-12-31');
  });

  it('goes to the same day of another month, or its last', () => {
    expect(go('PageDown', from('2026-12-31'))?.day).toBe('2027-01-31');
    expect(sameDay('2027-01-31', 1)).toBe('2027-02-28');
    expect(sameDay('2027-01-15', -1)).toBe('2026-12-15');
  });

  it('stays for any other key', () => {
    expect(go('x', from('2026-12-09'))).toBeUndefined();
  });
});

describe('what is held', () => {
  const lists: Record<string, string[]> = { '': ['i', 'j'], '2026-12-09': ['a', 'b'] };
  const ground = { others: (zone: string) => lists[zone] ?? [], shore: '2026-12-20' };
  const take = (key: string, at: Landing, more: Partial<Step> = {}) => carry({ key, ...more }, at, ground);

  it('goes by days and by weeks', () => {
    expect(take('ArrowRight', { zone: '2026-12-09', before: 'a' })).toEqual({ zone: '2026-12-10' });
    expect(take('ArrowUp', { zone: '2026-12-09' })).toEqual({ zone: '2026-12-02' });
    expect(take('PageDown', { zone: '2026-12-09' })).toEqual({ zone: '2027-01-09' });
  });

  it('goes up and down within a day with Alt, and no further than its ends', () => {
    const alt = { altKey: true };
    expect(take('ArrowUp', { zone: '2026-12-09' }, alt)).toEqual({ zone: '2026-12-09', before: 'b' });
    expect(take('ArrowDown', { zone: '2026-12-09', before: 'b' }, alt)).toEqual({ zone: '2026-12-09' });
    expect(take('ArrowUp', { zone: '2026-12-09', before: 'a' }, alt)).toBeUndefined();
    expect(take('ArrowLeft', { zone: '2026-12-09' }, alt)).toBeUndefined();
  });

  it('goes to the backlog by B and comes back by the left arrow', () => {
    expect(take('b', { zone: '2026-12-09' })).toEqual({ zone: '' });
    expect(take('B', { zone: '' })).toBeUndefined();
    expect(take('ArrowUp', { zone: '' })).toEqual({ zone: '', before: 'j' });
    expect(take('ArrowLeft', { zone: '', before: 'j' })).toEqual({ zone: '2026-12-20' });
    expect(take('ArrowRight', { zone: '' })).toBeUndefined();
  });
});
