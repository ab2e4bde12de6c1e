import { folded, type Suggestion } from '$ui/suggest';
import { lookUp } from './words';

/** The platforms that are known by name, in the order in which they are offered. */
const platforms = [
  'instagram',
  'facebook',
  'tiktok',
  'linkedin',
  'whatsapp',
  'youtube',
  'newsletter',
  'google',
  'website',
  'pinterest',
  'threads',
  'telegram',
  'x',
  'radio',
  'press',
  'event',
] as const;

/** The platforms with the names that people know them by. */
export function platformSuggestions(): Suggestion[] {
  return platforms.map((value) => ({ value, label: platformName(value), proper: true }));
}

/** The sites of the platforms, with how their names of people begin. */
const sites: Record<string, readonly [platform: string, sign?: '@']> = {
  'instagram.com': ['instagram', '@'],
  'facebook.com': ['facebook'],
  'fb.com': ['facebook'],
  'tiktok.com': ['tiktok', '@'],
  'linkedin.com': ['linkedin'],
  'wa.me': ['whatsapp'],
  'whatsapp.com': ['whatsapp'],
  'youtube.com': ['youtube', '@'],
  'youtu.be': ['youtube'],
  'g.page': ['google'],
  'business.google.com': ['google'],
  'maps.google.com': ['google'],
  'pinterest.com': ['pinterest'],
  'pinterest.it': ['pinterest'],
  'threads.net': ['threads', '@'],
  'threads.com': ['threads', '@'],
  't.me': ['telegram', '@'],
  'x.com': ['x', '@'],
  'twitter.com': ['x', '@'],
};

/** Where someone speaks: a platform, and the name or address there if it is said too. */
export interface Spot {
  platform: string;
  profile?: string;
}

/**
 * What is said in the place for a platform. Of an address on a platform that is known come the platform and the
 * profile; any other text is the platform's name.
 */
export function readPlatform(text: string): Spot {
  const found = /^(?:https?:\/\/)?(?:(?:www|m|it|en)\.)?([a-z0-9.-]+\.[a-z]+)(?:\/([^\s]*))?$/i.exec(
    text.trim(),
  );
  const site = found && sites[(found[1] ?? '').toLowerCase()];
  if (!site) return { platform: shortly(text) ?? text };
  const [platform, sign = ''] = site;
  const path = (found[2] ?? '').replace(/[?#].*$/, '').replace(/\/+$/, '');
  if (!path) return { platform };
  // A name stands alone, or behind what LinkedIn calls its pages.
  const name = /^(?:(?:company|in|school)\/)?@?([\w.-]+)$/.exec(path)?.[1];
  const alone = name && !name.endsWith('.php');
  return { platform, profile: alone ? sign + name : text.trim().replace(/^(https?:\/\/)?/i, 'https://') };
}

/** The platform that goes by a short name: IG, or Sito. */
function shortly(text: string): string | undefined {
  return platforms.find((one) => folded(lookUp(`platform.${one}.short`) ?? '') === folded(text));
}

/** Whether a text is an address, and so no platform's name; a name such as Booking.com is none. */
export function isAddress(text: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.|mailto:)|^\S+@\S+\.\S+$|^\S+\.[a-z]{2,}\/\S*$/i.test(text.trim());
}

/** A platform's name: the known one, or what the user wrote. */
export function platformName(platform: string): string {
  return lookUp(`platform.${platform}`) ?? platform;
}
