import { describe, expect, it } from 'vitest';
import { isVanity } from './vanity';

describe('a metric that flatters', () => {
  it.each([
    'mi piace',
    'Mi piace totali',
    'like',
    'Likes',
    'follower',
    'numero di followers',
    'impression',
    'impressions',
    'visualizzazioni',
    'copertura',
    'views',
    'Reach',
    'total plays',
    'FAN della pagina',
  ])('%s', (metric) => expect(isVanity(metric)).toBe(true));

  it.each([
    '',
    'prenotazioni',
    'visite in negozio',
    'iscritti alla newsletter',
    'tasso di risposta su WhatsApp',
    'Salvataggi per mille persone raggiunte',
    'copertura tra i non follower',
    'costo per mille impression',
    'engagement rate by reach',
    'likely buyers',
    'reviews',
  ])('is not «%s»', (metric) => expect(isVanity(metric)).toBe(false));
});
