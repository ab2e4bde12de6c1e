import { expect, it } from 'vitest';
import { excerpt } from './excerpt';

it('a short text is its own excerpt, a long one is cut, and of many lines the first stands', () => {
  expect(excerpt(' Il forno ')).toBe('Il forno');
  expect(excerpt('Il forno\nsi accende alle tre')).toBe('Il forno');
  expect(excerpt('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
});
