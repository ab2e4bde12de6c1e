import { describe, expect, it } from 'vitest';
import { placeLabels, widest, type Label, type Wish } from './labels';

const height = 28;
const frame = { width: 580, height: 560 };

/** Numbers that look thrown and are the same every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function thrown(seed: number, names: number, spread = 1): Wish[] {
  const throwOne = dice(seed);
  const corner = { x: throwOne() * (1 - spread), y: throwOne() * (1 - spread) };
  return Array.from({ length: names }, (_, i) => ({
    id: String(i),
    at: {
      x: (corner.x + throwOne() * spread) * frame.width,
      y: (corner.y + throwOne() * spread) * frame.height,
    },
    width: Math.round(64 + throwOne() * 72),
    height,
  }));
}

function overlaps(labels: Label[]): string[] {
  const boxes = labels.flatMap(({ id, box }) => (box ? [{ id, ...box }] : []));
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
      )
      .map((b) => `${a.id} over ${b.id}`),
  );
}

const outside = ({ box }: Label) =>
  box !== undefined &&
  (box.x < 0 || box.y < 0 || box.x + box.width > frame.width || box.y + box.height > frame.height);

describe('labels on the map', () => {
  it('stand in the middle of their points where there is room', () => {
    const wishes = [
      { id: 'a', at: { x: 100, y: 100 }, width: 80, height },
      { id: 'b', at: { x: 300, y: 300 }, width: 80, height },
    ];
    expect(placeLabels(wishes, frame)).toEqual([
      {
        id: 'a',
        at: { x: 100, y: 100 },
        box: { x: 60, y: 100 - height / 2, width: 80, height },
        apart: false,
      },
      {
        id: 'b',
        at: { x: 300, y: 300 },
        box: { x: 260, y: 300 - height / 2, width: 80, height },
        apart: false,
      },
    ]);
  });

  it('stay in the frame at its corners, and are not taken for far from their points', () => {
    for (const x of [0, frame.width])
      for (const y of [0, frame.height]) {
        const [label] = placeLabels([{ id: 'a', at: { x, y }, width: 90, height }], frame);
        expect(label?.apart).toBe(false);
        expect(label && outside(label)).toBe(false);
      }
  });

  it('never overlap and all find room up to sixty, however they are thrown', () => {
    for (let seed = 1; seed <= 60; seed++)
      for (const spread of [1, 0.5, 0.1, 0]) {
        const labels = placeLabels(thrown(seed, 60, spread), frame);
        expect(overlaps(labels), `seed ${seed}, spread ${spread}`).toEqual([]);
        expect(labels.filter((label) => !label.box).length, `seed ${seed}, spread ${spread}`).toBe(0);
        expect(labels.some(outside)).toBe(false);
      }
  });

  it('of hundreds show those that find room near their points, the first before all others', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const labels = placeLabels(thrown(seed, 500), frame);
      expect(overlaps(labels)).toEqual([]);
      const shown = labels.filter(({ box }) => box);
      expect(shown.length).toBeGreaterThan(60);
      expect(shown.length).toBeLessThan(500);
      expect(labels[0]?.box).toBeDefined();
    }
  });

  it('are the same for the same wishes', () => {
    expect(placeLabels(thrown(7, 200), frame)).toEqual(placeLabels(thrown(7, 200), frame));
  });

  it('lead back by a line when they had to go off their point', () => {
    const at = { x: 200, y: 200 };
    const labels = placeLabels(
      ['a', 'b', 'c'].map((id) => ({ id, at, width: 100, height })),
      frame,
    );
    expect(labels.map(({ apart }) => apart)).toEqual([false, true, true]);
    // One above, one beneath: no further than they must.
    expect(labels[1]?.box?.y).toBe(200 - height / 2 - height - 3);
    expect(labels[2]?.box?.y).toBe(200 - height / 2 + height + 3);
  });

  it('stay near their points in a crowd: half of them cover theirs, nine in ten are within a tenth of the map', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const wishes = thrown(seed, 60).map((wish) => ({ ...wish, width: 104, height: 24 }));
      const far = placeLabels(wishes, frame).map(({ box, at }) =>
        box ? Math.hypot(box.x + box.width / 2 - at.x, box.y + box.height / 2 - at.y) : Infinity,
      );
      far.sort((a, b) => a - b);
      expect(far[29], `seed ${seed}`).toBeLessThan(52);
      expect(far[53], `seed ${seed}`).toBeLessThan(90);
    }
  });

  it('find a place for a frame smaller than they are', () => {
    const [label] = placeLabels([{ id: 'a', at: { x: 5, y: 5 }, width: 90, height }], {
      width: 40,
      height: 20,
    });
    expect(label?.box).toBeDefined();
  });

  it('may be as wide as so many of them leave room for', () => {
    expect(widest(10, 28, frame)).toBe(210);
    expect(widest(60, 24, frame)).toBeGreaterThan(90);
    expect(widest(60, 24, frame)).toBeLessThan(140);
    expect(widest(500, 24, frame)).toBe(widest(60, 24, frame));
    expect(widest(60, 24, { width: 200, height: 200 })).toBe(84);
  });

  it('all find room at their widest, sixty in the frame of a window of 1280 by 800', () => {
    const map = { width: 560, height: 520 };
    const width = widest(60, 24, map);
    for (let seed = 1; seed <= 40; seed++)
      for (const spread of [1, 0.4, 0]) {
        const wishes = thrown(seed, 60, spread).map((wish) => ({ ...wish, width, height: 24 }));
        const labels = placeLabels(wishes, map);
        expect(overlaps(labels)).toEqual([]);
        expect(labels.filter(({ box }) => !box).length, `seed ${seed}, spread ${spread}`).toBe(0);
      }
  });
});
