import { describe, expect, it } from 'vitest';
import { linksIn } from './links';

const hrefs = (text: string) => linksIn(text).map(({ href }) => href);

describe('the links in a text', () => {
  it('are mail addresses, phones and https addresses, each once', () => {
    const text =
      'marta@panificiobruni.example\n080 555 0142, +39 (080) 555-0143\nhttps://bruni.example/chi-siamo.\nmarta@panificiobruni.example';
    expect(hrefs(text)).toEqual([
      'mailto:marta@panificiobruni.example',
      'tel:0805550142',
      'tel:+390805550143',
      'https://bruni.example/chi-siamo',
    ]);
  });

  it('are read without the sign that ends the sentence, and without the scheme', () => {
    expect(linksIn('Scrivi qui (https://bruni.example/).')).toEqual([
      { text: 'bruni.example', href: 'https://bruni.example/' },
    ]);
  });

  it('are nothing that only looks like one', () => {
    for (const text of [
      'http://bruni.example',
      'javascript:alert(1)',
      'file:///etc/passwd',
      '@mangiaabari',
      'il 2026-12-08',
      'il 8.12.2026',
      'interno 12',
      'ordine A123456789',
    ])
      expect(hrefs(text), text).toEqual([]);
  });
});
