import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Drag, type BoardRules } from './drag.svelte';

/** Two zones side by side, a card in the first. Layout is ours to say: the test's page has none. */
const boxes: Record<string, DOMRect> = {
  mon: new DOMRect(0, 0, 100, 200),
  tue: new DOMRect(100, 0, 100, 200),
  card: new DOMRect(5, 20, 90, 40),
};

const rules = {
  lift: vi.fn<BoardRules['lift']>(() => true),
  land: vi.fn<BoardRules['land']>((_, spot) => spot),
  drop: vi.fn<BoardRules['drop']>(),
  giveUp: vi.fn<BoardRules['giveUp']>(),
  step: vi.fn<NonNullable<BoardRules['step']>>(),
};

let drag: Drag;
let stop: () => void;
let card: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `
    <div id="board">
      <div data-zone="mon"><button data-drag="card">card</button></div>
      <div data-zone="tue"></div>
    </div>`;
  for (const node of document.querySelectorAll<HTMLElement>('[data-zone], [data-drag]')) {
    const name = node.dataset['zone'] ?? node.dataset['drag'] ?? '';
    node.getBoundingClientRect = () => boxes[name] ?? new DOMRect();
  }
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'setTimeout', 'clearTimeout'] });
  card = document.querySelector('[data-drag]') as HTMLElement;
  drag = new Drag(rules);
  stop = drag.board(document.querySelector('#board') as HTMLElement) as () => void;
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.clearAllMocks();
});

/** A pointer event; the test's page knows no PointerEvent. */
function point(type: string, x: number, y: number, more: object = {}, button = 0): void {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, button });
  Object.assign(event, { pointerId: 1, isPrimary: true, pointerType: 'mouse', ...more });
  (type === 'pointerdown' ? card : document.body).dispatchEvent(event);
}

function key(name: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
  card.dispatchEvent(event);
  return event;
}

function carry(): void {
  point('pointerdown', 50, 30);
  point('pointermove', 60, 40);
  point('pointermove', 150, 60);
  vi.advanceTimersByTime(20);
}

it('marks the card that is held and the zone it is over', () => {
  carry();
  expect(drag.item).toBe('card');
  expect(drag.over).toBe('tue');
  expect(card).toHaveAttribute('data-lifted');
  point('pointerup', 150, 60);
  expect(rules.drop).toHaveBeenCalledExactlyOnceWith('card', { zone: 'tue', before: undefined }, 'pointer');
  expect(drag.item).toBeUndefined();
  expect(drag.over).toBeUndefined();
  expect(card).not.toHaveAttribute('data-lifted');
});

it('takes the click that follows a drag, and no other', () => {
  const opened = vi.fn();
  card.addEventListener('click', opened);
  carry();
  point('pointerup', 150, 60);
  card.click();
  expect(opened).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  card.click();
  expect(opened).toHaveBeenCalledOnce();
});

it('leaves a press that goes nowhere to be a click', () => {
  const opened = vi.fn();
  card.addEventListener('click', opened);
  point('pointerdown', 50, 30);
  point('pointermove', 51, 31);
  point('pointerup', 51, 31);
  card.click();
  expect(opened).toHaveBeenCalledOnce();
  expect(rules.lift).not.toHaveBeenCalled();
});

it.each([
  ['Esc', () => void key('Escape')],
  ['a pointer that is lost', () => point('lostpointercapture', 0, 0)],
  ['a pointer that is cancelled', () => point('pointercancel', 0, 0)],
  ['a window that loses the focus', () => void window.dispatchEvent(new Event('blur'))],
])('gives up at %s', (_, happen) => {
  carry();
  happen();
  expect(rules.giveUp).toHaveBeenCalledOnce();
  expect(drag.item).toBeUndefined();
  point('pointerup', 150, 60);
  expect(rules.drop).not.toHaveBeenCalled();
});

it('goes on when only a card loses the focus', () => {
  carry();
  card.dispatchEvent(new FocusEvent('blur'));
  expect(drag.item).toBe('card');
});

it('does not mind a second pointer', () => {
  carry();
  point('pointerup', 20, 20, { pointerId: 2 });
  expect(drag.item).toBe('card');
});

it('leaves a press with another button alone', () => {
  point('pointerdown', 50, 30, {}, 2);
  point('pointermove', 150, 60);
  expect(rules.lift).not.toHaveBeenCalled();
});

it('is not lifted by a part of it that has a gesture of its own', () => {
  card.innerHTML = '<i data-still>knot</i>';
  const knot = card.querySelector('i');
  const event = new MouseEvent('pointerdown', { bubbles: true, clientX: 50, clientY: 30 });
  knot?.dispatchEvent(Object.assign(event, { pointerId: 1, isPrimary: true, pointerType: 'mouse' }));
  point('pointermove', 150, 60);
  expect(rules.lift).not.toHaveBeenCalled();
});

it('lets a finger scroll, and lifts when it stays', () => {
  point('pointerdown', 50, 30, { pointerType: 'touch' });
  vi.advanceTimersByTime(300);
  expect(drag.item).toBe('card');
});

it('takes a card by key from spot to spot, and hears no other key meanwhile', () => {
  rules.step.mockReturnValue({ zone: 'tue' });
  drag.grab('card', { zone: 'mon' });
  expect(drag.hand).toBe('keys');
  expect(key('ArrowRight').defaultPrevented).toBe(true);
  expect(drag.over).toBe('tue');
  key(' ');
  expect(rules.drop).toHaveBeenCalledExactlyOnceWith('card', { zone: 'tue' }, 'keys');
});

it('gives up a card held by key when one goes elsewhere', () => {
  drag.grab('card', { zone: 'mon' });
  key('Tab');
  expect(rules.giveUp).toHaveBeenCalledOnce();
});

it('gives up when the board goes', () => {
  carry();
  stop();
  expect(rules.giveUp).toHaveBeenCalledOnce();
});
