import { expect, it } from 'vitest';
import { focalPoint } from './focal';

it('a picture is cropped about its focal point, or its middle', () => {
  expect(focalPoint({ focalX: 0.1, focalY: 0.85 })).toBe('10% 85%');
  expect(focalPoint({})).toBe('50% 50%');
});
