import type { Key } from './words';

/** A colour that someone may choose, written #6b3f2a, with the key of its name. */
export interface Colour {
  hex: string;
  name: Extract<Key, `colour.${string}`>;
}

/** Colours for a client: deep, apart from each other, white reads on all of them. */
export const clientColours: readonly Colour[] = [
  { hex: '#6b3f2a', name: 'colour.brown' },
  { hex: '#2b5f4c', name: 'colour.forest' },
  { hex: '#27447a', name: 'colour.navy' },
  { hex: '#8a2a50', name: 'colour.plum' },
  { hex: '#5b3f8c', name: 'colour.violet' },
  { hex: '#0b5563', name: 'colour.teal' },
  { hex: '#7a4a0e', name: 'colour.amber' },
  { hex: '#4a5a23', name: 'colour.olive' },
  { hex: '#8c3420', name: 'colour.rust' },
  { hex: '#3d4a5c', name: 'colour.slate' },
  { hex: '#7a2f7a', name: 'colour.magenta' },
  { hex: '#1f5a8a', name: 'colour.blue' },
];

/** Lighter colours that stand beside a deep one. */
export const accentColours: readonly Colour[] = [
  { hex: '#b8823a', name: 'colour.gold' },
  { hex: '#d9c7a3', name: 'colour.sand' },
  { hex: '#d98c9f', name: 'colour.rose' },
  { hex: '#8fb6d9', name: 'colour.sky' },
  { hex: '#9dbb9a', name: 'colour.sage' },
  { hex: '#e07a5f', name: 'colour.coral' },
];

/** Whether a text is a colour as we write it. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** The colour as we write it, if the text can be read as one: #ABC, abc, aabbcc and rgb(170, 187, 204) are #aabbcc. */
export function readColour(text: string): string | undefined {
  const bare = text.trim().replace(/^#/, '').toLowerCase();
  const long = bare.length === 3 ? [...bare].map((c) => c + c).join('') : bare;
  return isColour(`#${long}`) ? `#${long}` : readRGB(bare);
}

/** The colour of "rgb(107, 63, 42)", of "rgb(107 63 42)" and of three numbers alone. */
function readRGB(text: string): string | undefined {
  const parts = /^(?:rgb\s*\()?\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*[,\s]\s*(\d{1,3})\s*\)?$/
    .exec(text)
    ?.slice(1)
    .map(Number);
  if (!parts || parts.some((part) => part > 255)) return undefined;
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour among the clients' that the fewest wear. */
export function freeColour(worn: readonly string[]): string {
  const times = (hex: string) => worn.filter((w) => w === hex).length;
  return clientColours.map((c) => c.hex).reduce((best, hex) => (times(hex) < times(best) ? hex : best));
}

/** The ink of the screens by day, and of papers. */
export const ink = '#1d1c1a';

/** The token for text on a colour: white, or ink where white would not read. */
export function inkOn(hex: string): string {
  if (!isColour(hex)) return 'var(--on-dark)';
  const white = contrast(hex, '#ffffff');
  return white >= 4.5 || white >= contrast(hex, ink) ? 'var(--on-dark)' : 'var(--on-light)';
}

/** How far two colours stand apart after WCAG, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance after WCAG, from 0 to 1. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
