import type { Suggestion } from '$ui/suggest';
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
  return platforms.map((value) => ({ value, label: platformName(value) }));
}

/** A platform's name: the known one, or what the user wrote. */
export function platformName(platform: string): string {
  return lookUp(`platform.${platform}`) ?? platform;
}
