import { beforeEach, describe, expect, it } from 'vitest';
import { places } from './place';

beforeEach(() => localStorage.clear());

describe('the place in a studio', () => {
  it('is found again where it was left', () => {
    places.put('/a.timone', { client: '1', view: 'calendar' });
    places.put('/b.timone', { client: '2', view: 'strategy' });
    expect(places.of('/a.timone')).toEqual({ client: '1', view: 'calendar' });
  });

  it('is forgotten for the studio left longest ago, when there are many', () => {
    for (let n = 0; n < 20; n++) places.put(`/${n}.timone`, { client: '', view: 'home' });
    expect(places.of('/0.timone')).toBeUndefined();
    expect(places.of('/19.timone')).toBeDefined();
  });

  it('is forgotten when asked', () => {
    places.put('/a.timone', { client: '1', view: 'calendar' });
    places.put('/a.timone', undefined);
    expect(places.of('/a.timone')).toBeUndefined();
  });

  it('is none where what was kept cannot be read', () => {
    localStorage.setItem('timone.places', '{');
    expect(places.of('/a.timone')).toBeUndefined();
  });
});
