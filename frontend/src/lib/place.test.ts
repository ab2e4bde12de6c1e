import { beforeEach, describe, expect, it } from 'vitest';
import { keepPlace, placeIn } from './place';

beforeEach(() => localStorage.clear());

describe('the place in a studio', () => {
  it('is found again where it was left', () => {
    keepPlace('/a.timone', { client: '1', view: 'calendar' });
    keepPlace('/b.timone', { client: '2', view: 'strategy' });
    expect(placeIn('/a.timone')).toEqual({ client: '1', view: 'calendar' });
  });

  it('is forgotten for the studio left longest ago, when there are many', () => {
    for (let n = 0; n < 20; n++) keepPlace(`/${n}.timone`, { client: '', view: 'home' });
    expect(placeIn('/0.timone')).toBeUndefined();
    expect(placeIn('/19.timone')).toBeDefined();
  });

  it('is none where what was kept cannot be read', () => {
    localStorage.setItem('timone.places', '{');
    expect(placeIn('/a.timone')).toBeUndefined();
  });
});
