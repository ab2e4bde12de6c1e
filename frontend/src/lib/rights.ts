import { dayBrief } from './dates';
import { say } from './words';

/** What has a right that may end; it is empty where the right does not. */
interface Rightful {
  expiry: string;
}

/** Whether the right to use a material is over on that day; a right lasts through its last day. */
export function lapsed({ expiry }: Rightful, day: string): boolean {
  return expiry !== '' && expiry < day;
}

/** The pictures of a post whose right is over on the day it goes out, or today when it has none. */
export function lapsedOf<P extends Rightful>(
  post: { day: string; pictures: readonly P[] },
  today: string,
): P[] {
  return post.pictures.filter((picture) => lapsed(picture, post.day || today));
}

/** That the right to a logo is over today; nothing where it is not. */
export function logoLapsed(logo: Rightful | undefined, today: string): string | undefined {
  return logo && lapsed(logo, today) ? say('logo.lapsed', { day: dayBrief(logo.expiry) }) : undefined;
}
