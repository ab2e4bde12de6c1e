import { describe, expect, it } from 'vitest';
import { fateOf, nextTo, stepOf, withMoved, type Finding } from './finding';

const one = (id: string, kind: string): Finding => ({ id, kind, text: id, objective: '', because: '' });
const all = [one('a', 'strength'), one('b', 'strength'), one('x', 'threat'), one('y', 'threat')];
const ids = (list: readonly Finding[]) => list.map(({ id, kind }) => `${kind[0]}${id}`).join(' ');
const [a, b, x] = all as [Finding, Finding, Finding];

describe('a finding', () => {
  it('is used, dismissed, or open', () => {
    expect(fateOf(a)).toBe('open');
    expect(fateOf({ ...a, objective: 'o' })).toBe('used');
    expect(fateOf({ ...a, because: 'lontano' })).toBe('dismissed');
  });

  it('is put before another of its new field, or at the foot of it', () => {
    expect(ids(withMoved(all, { id: 'a', kind: 'threat', before: 'y' }))).toBe('sb tx ta ty');
    expect(ids(withMoved(all, { id: 'x', kind: 'strength', before: 'y' }))).toBe('sa sb ty sx');
    expect(ids(withMoved(all, { id: 'gone', kind: 'threat', before: '' }))).toBe(ids(all));
  });

  it('goes one place up or down, or to the field beside, and stays where there is nowhere to go', () => {
    expect(stepOf(all, b, 'ArrowUp')).toEqual({ id: 'b', kind: 'strength', before: 'a' });
    expect(stepOf(all, a, 'ArrowDown')).toEqual({ id: 'a', kind: 'strength', before: '' });
    expect(stepOf(all, x, 'ArrowLeft')).toEqual({ id: 'x', kind: 'opportunity', before: '' });
    expect(stepOf(all, a, 'ArrowUp')).toBeUndefined();
    expect(stepOf(all, b, 'ArrowDown')).toBeUndefined();
    expect(stepOf(all, x, 'ArrowRight')).toBeUndefined();
    expect(stepOf(all, x, 'Enter')).toBeUndefined();
  });

  it('leads by arrow to the next one, over fields that are empty', () => {
    expect(nextTo(all, a, 'ArrowDown')).toBe(b);
    expect(nextTo(all, b, 'ArrowRight')?.id).toBe('y');
    expect(nextTo(all, x, 'ArrowLeft')?.id).toBe('a');
    expect(nextTo(all, a, 'ArrowLeft')).toBeUndefined();
    expect(nextTo(all, a, 'Enter')).toBeUndefined();
  });
});
