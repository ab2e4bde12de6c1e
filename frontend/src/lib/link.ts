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

/** A web address, a mail address or a phone that stands in a text, and what opens it. */
export interface Link {
  text: string;
  href: string;
}

/** A stretch of a text: words, or a link. */
export interface Stretch {
  text: string;
  href?: string | undefined;
}

const address = '\\b(?:https?://|mailto:)[^\\s<>"«»“”]+';
const word = '[^\\s@/<>()\\[\\],;:"«»“”]';
const mail = `(?<![\\p{L}\\d/])${word}+@${word}+\\.${word}{2,}`;
const phone = '(?<![\\w./-])\\+?\\(?\\d[\\d ().-]{4,}\\d(?![\\w/])';
const any = new RegExp(`(?<address>${address})|(?<mailbox>${mail})|(?<phone>${phone})`, 'giu');

/** A text in stretches, its links apart: addresses of the web and of mail, and phones, and no other. */
export function stretches(text: string): Stretch[] {
  const parts: Stretch[] = [];
  let at = 0;
  for (const { index, groups } of text.matchAll(any)) {
    const link = linkOf(groups ?? {});
    if (!link) continue;
    if (index > at) parts.push({ text: text.slice(at, index) });
    parts.push(link);
    at = index + link.text.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

/** The links of a text, each once, in the order in which they stand there, without their scheme. */
export function linksIn(text: string): Link[] {
  const links = stretches(text).flatMap(({ text: said, href }) =>
    href ? { text: said.replace(/^(https?:\/\/|mailto:)/i, '').replace(/\/$/, ''), href } : [],
  );
  return links.filter(({ href }, i) => links.findIndex((other) => other.href === href) === i);
}

function linkOf(said: Record<string, string>): Link | undefined {
  if (said['phone']) return phoneOf(said['phone']);
  const text = trimmed(said['address'] ?? said['mailbox'] ?? '');
  const href = said['mailbox'] ? `mailto:${text}` : text;
  return URL.canParse(href) ? { text, href } : undefined;
}

/** An address without what ends the sentence; a bracket that was opened before it closes after it. */
function trimmed(found: string): string {
  const href = found.replace(/[.,;:!?'’…\]}]+$/, '');
  return href.endsWith(')') && !href.includes('(') ? trimmed(href.slice(0, -1)) : href;
}

/** Days such as 2026-12-08 and 8.12.2026, years from one to another, and numbers in thousands. */
const figures =
  /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[.-]\d{1,2}[.-]\d{2,4}|\d{4} ?- ?\d{4}|[1-9]\d{0,2}([. ]\d{3})+)$/;

/** A phone has six to fifteen digits, and is no other figure. */
function phoneOf(text: string): Link | undefined {
  const digits = text.replace(/\D/g, '');
  if (figures.test(text) || digits.length < 6 || digits.length > 15) return undefined;
  return { text, href: `tel:${text.startsWith('+') ? '+' : ''}${digits}` };
}
