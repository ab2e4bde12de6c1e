const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** How wide a short text of the interface stands, in pixels, without asking the layout. */
export function textWidth(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  pen ??= begun();
  const width = Math.ceil(pen?.measureText(text).width ?? text.length * 7);
  // Before its typeface is there, a text has another width.
  if (document.fonts?.status === 'loaded') widths.set(text, width);
  return width;
}

function begun(): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas').getContext('2d');
  const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name);
  if (canvas) canvas.font = `${token('--w-strong')} ${token('--t-s')} ${token('--ui')}`;
  return canvas;
}
