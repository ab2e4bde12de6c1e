import { OpenLink } from '$go/Studio';
import { call } from './call';
import { report } from './report';
import { inWindow } from './shell';

/** Opens an address in the system's browser; in a browser, beside this page. */
export async function openLink(url: string): Promise<void> {
  try {
    if (inWindow()) await call(OpenLink, url);
    else window.open(url, '_blank', 'noopener');
  } catch (error) {
    report(error);
  }
}

/** A stretch of a text: words, or an address that can be opened. */
export interface Stretch {
  text: string;
  href?: string | undefined;
}

const address = /\b(?:https:\/\/|mailto:)[^\s<>"«»“”]+/gi;

/** A text in stretches, its https and mailto addresses apart; what ends the sentence is no part of an address. */
export function stretches(text: string): Stretch[] {
  const parts: Stretch[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    const href = trimmed(found);
    if (!URL.canParse(href)) continue;
    if (index > at) parts.push({ text: text.slice(at, index) });
    parts.push({ text: href, href });
    at = index + href.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

function trimmed(found: string): string {
  const href = found.replace(/[.,;:!?'’…\]}]+$/, '');
  // A bracket that was opened before the address closes after it.
  return href.endsWith(')') && !href.includes('(') ? trimmed(href.slice(0, -1)) : href;
}
