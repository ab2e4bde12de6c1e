import { expect, it } from 'vitest';
import { fit } from './fit';

const heights = { full: 50, brief: 36, line: 20, gap: 2 };

it('shows a day with room in full', () => {
  expect(fit(2, 102, heights)).toEqual({ density: 'full', shown: 2 });
  expect(fit(0, 0, heights)).toEqual({ density: 'full', shown: 0 });
});

it('shows less of each post before it hides one', () => {
  expect(fit(2, 101, heights).density).toBe('brief');
  expect(fit(4, 101, heights)).toEqual({ density: 'line', shown: 4 });
});

it('leaves the last line to those it hides', () => {
  expect(fit(25, 108, heights)).toEqual({ density: 'line', shown: 4 });
  expect(fit(25, 5, heights)).toEqual({ density: 'line', shown: 0 });
});
