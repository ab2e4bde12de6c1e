import { describe, expect, it } from 'vitest';
import { clientColours, contrast, freeColour, inkOn, readColour } from './colours';

describe('a colour', () => {
  it('is read as people write it', () => {
    expect(readColour('#6B3F2A')).toBe('#6b3f2a');
    expect(readColour('abc')).toBe('#aabbcc');
    expect(readColour('rgb(107, 63, 42)')).toBe('#6b3f2a');
    expect(readColour('RGB(107 63 42)')).toBe('#6b3f2a');
    expect(readColour('rgb(300, 0, 0)')).toBeUndefined();
    expect(readColour('marrone')).toBeUndefined();
  });

  it('stands apart from another as WCAG counts it, whichever comes first', () => {
    expect(contrast('#ffffff', '#000000')).toBe(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#6b3f2a', '#6b3f2a')).toBe(1);
  });

  it('has white on it, or ink where white would not read', () => {
    expect(inkOn('#6b3f2a')).toBe('var(--on-dark)');
    expect(inkOn('#ffe680')).toBe('var(--on-light)');
  });

  it('is not the colour of another client while there is a free one', () => {
    const worn = clientColours.slice(0, 3).map((c) => c.hex);
    expect(freeColour(worn)).toBe(clientColours[3]?.hex);
    expect(freeColour([])).toBe(clientColours[0]?.hex);
  });

  it('of a client always carries white', () => {
    for (const { hex } of clientColours) expect(inkOn(hex)).toBe('var(--on-dark)');
  });
});
