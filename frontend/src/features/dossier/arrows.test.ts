import { describe, expect, it } from 'vitest';
import { arrowBetween, arrowTo } from './arrows';

const box = (x: number, y: number) => ({ x, y, width: 100, height: 28 });
const numbers = (text = '') => (text.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe('arrows on the map', () => {
  it('begin and end outside of the boxes they tie', () => {
    const [a, b] = [box(0, 0), box(300, 200)];
    const arrow = arrowBetween(a, b, 600);
    const [x = 0, y = 0] = numbers(arrow?.line);
    expect(x > 100 || y > 28).toBe(true);
    const [tipX = 0, tipY = 0] = numbers(arrow?.tip);
    expect(tipX < 300 || tipY < 200).toBe(true);
    expect(Math.hypot(tipX - 350, tipY - 214)).toBeLessThan(70);
  });

  it('there and back lie beside one another', () => {
    const [a, b] = [box(0, 0), box(300, 0)];
    const bend = (line: string | undefined) => numbers(line)[3] ?? 0;
    expect(bend(arrowBetween(a, b, 600)?.line)).toBeGreaterThan(14);
    expect(bend(arrowBetween(b, a, 600)?.line)).toBeLessThan(14);
  });

  it('go around where there is no room between two, and are none where two lie on one another', () => {
    const arrow = arrowBetween(box(0, 0), box(10, 31), 600);
    expect(arrow?.line).toBe('M103.0,14.0 C137.0,14.0 137.0,45.0 121.0,45.0');
    expect(arrow?.tip).toBe('113.0,45.0 121.0,49.0 121.0,41.0');
    expect(arrowBetween(box(0, 0), box(0, 0), 600)).toBeUndefined();
  });

  it('go around on the left where the frame ends on the right', () => {
    const arrow = arrowBetween(box(490, 0), box(500, 31), 605);
    expect(Math.max(...numbers(arrow?.line).filter((_, i) => i % 2 === 0))).toBeLessThan(500);
    expect(arrow?.tip).toBe('497.0,45.0 489.0,41.0 489.0,49.0');
  });

  it('follow the hand that draws one', () => {
    expect(arrowTo(box(0, 0), { x: 200, y: 14 })).toEqual({
      line: 'M103.0,14.0 L192.0,14.0',
      tip: '200.0,14.0 192.0,10.0 192.0,18.0',
    });
  });
});
