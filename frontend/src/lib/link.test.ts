import { describe, expect, it } from 'vitest';
import { linksIn, stretches } from './link';

const hrefs = (text: string) => linksIn(text).map(({ href }) => href);

describe('the links of a text', () => {
  it('are mail addresses, phones and web addresses, each once', () => {
    const text =
      'marta@panificiobruni.example\n080 555 0142, +39 (080) 555-0143\nhttps://bruni.example/chi-siamo.\nhttp://www.bruni.example\nmailto:marta@panificiobruni.example';
    expect(hrefs(text)).toEqual([
      'mailto:marta@panificiobruni.example',
      'tel:0805550142',
      'tel:+390805550143',
      'https://bruni.example/chi-siamo',
      'http://www.bruni.example',
    ]);
  });

  it('leave the text whole', () => {
    const text =
      'Vedi https://istat.it/pane?a=1#b\no scrivi a mailto:marta@bruni.example, vito@bruni.example o chiama 080 555 0142.';
    const parts = stretches(text);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.flatMap(({ href }) => href ?? [])).toEqual([
      'https://istat.it/pane?a=1#b',
      'mailto:marta@bruni.example',
      'mailto:vito@bruni.example',
      'tel:0805550142',
    ]);
    expect(stretches('')).toEqual([]);
  });

  it('end where the sentence ends', () => {
    expect(hrefs('(https://a.it/b). Scrivi a vito@bruni.example!')).toEqual([
      'https://a.it/b',
      'mailto:vito@bruni.example',
    ]);
    expect(hrefs('https://it.wikipedia.org/wiki/Bari_(Italia), e «https://b.it».')).toEqual([
      'https://it.wikipedia.org/wiki/Bari_(Italia)',
      'https://b.it',
    ]);
  });

  it('are listed without their scheme', () => {
    expect(linksIn('Scrivi qui (https://bruni.example/).')).toEqual([
      { text: 'bruni.example', href: 'https://bruni.example/' },
    ]);
  });

  it('are nothing that only looks like one, whatever it runs', () => {
    for (const text of [
      'ftp://bruni.example',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'data:text/html,x',
      'https:// e mailto: e https://[',
      '@mangiaabari',
      'il 2026-12-08',
      'il 8.12.2026',
      'dal 1957 - 2024',
      '1.250.000 euro, 350 000 visite',
      'interno 12',
      'ordine A123456789',
    ])
      expect(hrefs(text), text).toEqual([]);
  });
});
