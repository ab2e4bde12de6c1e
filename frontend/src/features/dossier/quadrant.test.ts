import { describe, expect, it } from 'vitest';
import { onMap, quadrantOf, standingOf, stepped } from './quadrant';

const key = (key: string, shiftKey = false) => ({ key, shiftKey }) as KeyboardEvent;

describe('a place on the map', () => {
  it('lies in the quadrant that says what to do, and the middle counts as high', () => {
    const at = (influence: number, interest: number) => quadrantOf({ influence, interest });
    expect([at(90, 10), at(50, 50), at(49, 49), at(0, 100), at(50, 49), at(49, 50)]).toEqual([
      'satisfy',
      'involve',
      'watch',
      'inform',
      'satisfy',
      'inform',
    ]);
  });

  it('is one only where both are known, and zero is known', () => {
    expect(standingOf({ influence: 0, interest: 0 })).toEqual({ influence: 0, interest: 0 });
    expect(standingOf({ influence: 40 })).toBeUndefined();
    expect(standingOf({})).toBeUndefined();
  });

  it('is whole and never outside', () => {
    expect(onMap({ influence: 100.6, interest: -3 })).toEqual({ influence: 100, interest: 0 });
    expect(onMap({ influence: 49.5, interest: 12.4 })).toEqual({ influence: 50, interest: 12 });
  });

  it('moves by one with an arrow key, by ten with Shift, and not beyond the edge', () => {
    const from = { influence: 95, interest: 3 };
    expect(stepped(from, key('ArrowUp'))).toEqual({ influence: 96, interest: 3 });
    expect(stepped(from, key('ArrowUp', true))).toEqual({ influence: 100, interest: 3 });
    expect(stepped(from, key('ArrowDown', true))).toEqual({ influence: 85, interest: 3 });
    expect(stepped(from, key('ArrowLeft', true))).toEqual({ influence: 95, interest: 0 });
    expect(stepped(from, key('ArrowRight'))).toEqual({ influence: 95, interest: 4 });
    expect(stepped(from, key('Enter'))).toBeUndefined();
  });
});
