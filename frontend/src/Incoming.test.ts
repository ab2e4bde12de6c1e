import { render, screen } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { incoming } from '$lib/incoming.svelte';
import Incoming from './Incoming.svelte';

it('of many thousands both numbers are written alike', () => {
  Object.assign(incoming, { done: 1002, total: 2000 });
  render(Incoming);
  expect(screen.getByText('1.002 di 2.000 file')).toBeTruthy();
});
