import type { Component } from 'svelte';

/** A line of a menu: something to do, a menu within, or a line between groups. */
export interface MenuItem {
  label: string;
  icon?: Component | undefined;
  /** A colour shown before the label. */
  swatch?: string | undefined;
  kbd?: string | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  checked?: boolean | undefined;
  /** Draws a line above. */
  apart?: boolean | undefined;
  onselect?: (() => unknown) | undefined;
  items?: MenuItem[] | undefined;
}

/** A place on the screen for a menu that no button opened. */
export function spot(x: number, y: number) {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}
