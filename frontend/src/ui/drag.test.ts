import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DragEngine, threshold, type Rules } from './drag';
import type { Point, Spot, Zone } from './drag-boxes';

/** Two days side by side, the first with two cards, and an arrow above them. */
function zones(): Zone[] {
  const card = (id: string, y: number) => ({ id, box: { x: 0, y, width: 100, height: 40 } });
  return [
    { id: 'mon', box: { x: 0, y: 0, width: 100, height: 200 }, items: [card('a', 20), card('b', 64)] },
    { id: 'tue', box: { x: 100, y: 0, width: 100, height: 200 }, items: [] },
    { id: 'list', box: { x: 200, y: 0, width: 100, height: 200 }, items: [card('c', 20)], scrolls: true },
    { id: 'next', box: { x: 0, y: -50, width: 30, height: 30 }, items: [], dwells: true },
  ];
}

const stage = { measure: vi.fn(zones), hold: vi.fn(), aim: vi.fn(), scroll: vi.fn() };
const rules = {
  lift: vi.fn<Rules['lift']>(() => true),
  land: vi.fn<Rules['land']>((_, spot) => spot),
  drop: vi.fn<Rules['drop']>(),
  giveUp: vi.fn<Rules['giveUp']>(),
  aim: vi.fn(),
  dwell: vi.fn(),
};
let engine: DragEngine;

beforeEach(() => {
  vi.clearAllMocks();
  engine = new DragEngine(stage, rules);
});

const grip: Point = { x: 50, y: 40 };

/** Lifts a and holds it at a point for a frame. */
function carry(to: Point, time = 0): void {
  engine.press('a', grip);
  engine.point({ x: grip.x, y: grip.y + threshold });
  engine.point(to);
  engine.frame(time);
}

describe('a press', () => {
  it('is no drag before the pointer has gone four pixels', () => {
    engine.press('a', grip);
    engine.point({ x: grip.x + threshold - 1, y: grip.y });
    engine.release();
    expect(rules.lift).not.toHaveBeenCalled();
    expect(rules.drop).not.toHaveBeenCalled();
  });

  it('lifts nothing that may not be lifted', () => {
    rules.lift.mockReturnValueOnce(false);
    carry({ x: 150, y: 50 });
    expect(engine.item).toBeUndefined();
    engine.release();
    expect(rules.drop).not.toHaveBeenCalled();
  });

  it('of a finger lifts when it stays, and scrolls when it goes', () => {
    engine.press('a', grip, true);
    engine.linger();
    expect(engine.item).toBe('a');
    engine.cancel();
    engine.press('a', grip, true);
    engine.point({ x: grip.x, y: grip.y + 30 });
    engine.linger();
    expect(engine.item).toBeUndefined();
  });
});

describe('a drag', () => {
  it('lands where the pointer is let go', () => {
    carry({ x: 150, y: 50 });
    engine.release();
    expect(rules.drop).toHaveBeenCalledExactlyOnceWith('a', { zone: 'tue', before: undefined }, 'pointer');
    expect(rules.giveUp).not.toHaveBeenCalled();
  });

  it('lands before the card whose upper half it is over', () => {
    carry({ x: 250, y: 30 });
    expect(engine.spot).toEqual({ zone: 'list', before: 'c' });
    engine.point({ x: 250, y: 50 });
    engine.frame(16);
    expect(engine.spot).toEqual({ zone: 'list', before: undefined });
  });

  it('does not count itself among the cards of its own day', () => {
    carry({ x: 50, y: 25 });
    expect(engine.spot).toEqual({ zone: 'mon', before: 'b' });
  });

  it('draws the line between the cards it would part, and none in an empty day', () => {
    carry({ x: 250, y: 30 });
    expect(stage.aim).toHaveBeenLastCalledWith(
      { zone: 'list', before: 'c' },
      expect.objectContaining({ x: 0, y: 18, width: 100 }),
    );
    engine.point({ x: 150, y: 30 });
    engine.frame(16);
    expect(stage.aim).toHaveBeenLastCalledWith({ zone: 'tue', before: undefined }, undefined);
  });

  it('shows where it would truly land, not where it is held', () => {
    rules.land.mockImplementation((_, spot) => ({ ...spot, before: 'b' }));
    carry({ x: 50, y: 190 });
    engine.release();
    expect(rules.drop).toHaveBeenCalledWith('a', { zone: 'mon', before: 'b' }, 'pointer');
    rules.land.mockImplementation((_, spot) => spot);
  });

  it('goes back when it is let go where it may not land', () => {
    carry({ x: 900, y: 900 });
    engine.release();
    expect(rules.giveUp).toHaveBeenCalledExactlyOnceWith('a', 'pointer');
  });

  it('goes back when it is given up or the pointer is lost, and can begin again', () => {
    carry({ x: 150, y: 50 });
    engine.cancel();
    expect(rules.giveUp).toHaveBeenCalledOnce();
    expect(stage.aim).toHaveBeenLastCalledWith(undefined, undefined);
    carry({ x: 150, y: 50 });
    engine.release();
    expect(rules.drop).toHaveBeenCalledOnce();
  });

  it('reads boxes once, however far it goes, until they are spoilt', () => {
    carry({ x: 150, y: 50 });
    for (let x = 0; x < 200; x++) engine.point({ x, y: 60 });
    engine.frame(16);
    expect(stage.measure).toHaveBeenCalledOnce();
    engine.spoil();
    engine.frame(32);
    expect(stage.measure).toHaveBeenCalledTimes(2);
  });

  it('draws once a frame, not once a move', () => {
    carry({ x: 150, y: 50 });
    for (let x = 0; x < 50; x++) engine.point({ x, y: 60 });
    expect(stage.hold).toHaveBeenCalledOnce();
  });

  it('scrolls a list near its edges, and reads it again', () => {
    carry({ x: 250, y: 195 });
    expect(stage.scroll).toHaveBeenCalledWith('list', expect.any(Number));
    expect(stage.scroll.mock.calls[0]?.[1]).toBeGreaterThan(0);
    engine.point({ x: 250, y: 5 });
    engine.frame(16);
    expect(stage.measure).toHaveBeenCalledTimes(2);
    expect(stage.scroll.mock.lastCall?.[1]).toBeLessThan(0);
  });

  it('turns the page when it is held over an arrow, again and again', () => {
    carry({ x: 10, y: -40 });
    engine.frame(500);
    expect(rules.dwell).not.toHaveBeenCalled();
    engine.frame(560);
    engine.frame(1000);
    expect(rules.dwell).toHaveBeenCalledExactlyOnceWith('next');
    engine.frame(1500);
    expect(rules.dwell).toHaveBeenCalledTimes(2);
    engine.release();
    expect(rules.giveUp).toHaveBeenCalledOnce();
  });
});

describe('keys', () => {
  const here: Spot = { zone: 'mon', before: 'b' };

  it('lift, take to a spot, and let go', () => {
    engine.grab('a', here);
    expect(stage.aim).toHaveBeenLastCalledWith(here, expect.anything());
    expect(engine.take({ zone: 'tue' })).toBe(true);
    expect(rules.aim).toHaveBeenCalledExactlyOnceWith('a', { zone: 'tue' }, 'keys');
    engine.drop();
    expect(rules.drop).toHaveBeenCalledExactlyOnceWith('a', { zone: 'tue' }, 'keys');
  });

  it('cannot take it where it may not land', () => {
    engine.grab('a', here);
    rules.land.mockReturnValueOnce(undefined);
    expect(engine.take({ zone: 'tue' })).toBe(false);
    expect(engine.spot).toEqual(here);
  });

  it('give up as if nothing had been', () => {
    engine.grab('a', here);
    engine.take({ zone: 'tue' });
    engine.cancel();
    expect(rules.giveUp).toHaveBeenCalledExactlyOnceWith('a', 'keys');
    expect(rules.drop).not.toHaveBeenCalled();
  });

  it('are not disturbed by a pointer', () => {
    engine.grab('a', here);
    engine.press('c', grip);
    engine.point({ x: 150, y: 100 });
    engine.frame(16);
    engine.release();
    expect(engine.item).toBe('a');
    expect(engine.spot).toEqual(here);
  });
});
