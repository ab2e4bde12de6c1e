import { describe, expect, it } from 'vitest';
import { isAddress, readPlatform } from './platforms';

describe('the place for a platform', () => {
  it.each([
    ['instagram.com/fornovecchio', 'instagram', '@fornovecchio'],
    ['https://www.instagram.com/fornovecchio/?hl=it', 'instagram', '@fornovecchio'],
    ['https://www.tiktok.com/@forno.vecchio', 'tiktok', '@forno.vecchio'],
    ['https://it.linkedin.com/company/forno-vecchio/', 'linkedin', 'forno-vecchio'],
    ['facebook.com/FornoVecchio', 'facebook', 'FornoVecchio'],
    ['https://t.me/forno', 'telegram', '@forno'],
    ['twitter.com/forno', 'x', '@forno'],
  ])('reads platform and name out of %s', (text, platform, profile) => {
    expect(readPlatform(text)).toEqual({ platform, profile });
  });

  it('keeps the address where the name does not stand alone in it', () => {
    const profile = 'https://www.facebook.com/profile.php?id=1000';
    expect(readPlatform(profile)).toEqual({ platform: 'facebook', profile });
    expect(readPlatform('youtube.com/channel/UC12')).toEqual({
      platform: 'youtube',
      profile: 'https://youtube.com/channel/UC12',
    });
  });

  it('takes a name as it is', () => {
    for (const name of ['Instagram', 'Booking.com', 'Radio Norba', 'Volantini']) {
      expect(readPlatform(name)).toEqual({ platform: name });
      expect(isAddress(name)).toBe(false);
    }
    expect(readPlatform('instagram.com')).toEqual({ platform: 'instagram' });
  });

  it('knows a platform by its short name', () => {
    expect(readPlatform('sito')).toEqual({ platform: 'website' });
    expect(readPlatform('IG')).toEqual({ platform: 'instagram' });
  });

  it('knows an address that is on no platform of these', () => {
    for (const text of ['https://forno.example', 'www.forno.it', 'forno.it/chi-siamo', 'ciao@forno.it']) {
      expect(isAddress(text)).toBe(true);
      expect(readPlatform(text)).toEqual({ platform: text });
    }
  });
});
