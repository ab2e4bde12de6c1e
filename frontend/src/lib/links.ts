/** A mail address, a phone or a web address that stands in a text, and what opens it. */
export interface Link {
  text: string;
  href: string;
}

const word = '[^\\s@<>()\\[\\],;:"«»“”]';
const mail = `${word}+@${word}+\\.${word}{2,}`;
const web = 'https://[^\\s<>"«»“”]+';
const phone = '(?<![\\w./-])\\+?\\(?\\d[\\d ().-]{4,}\\d(?![\\w/])';
const any = new RegExp(`(${web})|(${mail})|(${phone})`, 'gu');

/** The addresses and phones in a text, each once, in the order in which they stand there. */
export function linksIn(text: string): Link[] {
  const found = [...text.matchAll(any)].map(([said, address, mailbox]) => {
    const end = said.replace(/[.,;:!?)\]]+$/, '');
    if (address) return { text: end.replace(/^https:\/\//, '').replace(/\/$/, ''), href: end };
    return mailbox ? { text: end, href: `mailto:${end}` } : phoneOf(said);
  });
  const links = found.filter((link) => link !== undefined);
  return links.filter(({ href }, i) => links.findIndex((other) => other.href === href) === i);
}

/** A phone has six to fifteen digits, and is no day such as 2026-12-08 or 8.12.2026. */
function phoneOf(said: string): Link | undefined {
  const digits = said.replace(/\D/g, '');
  const isDay = /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[.-]\d{1,2}[.-]\d{2,4})$/.test(said);
  if (isDay || digits.length < 6 || digits.length > 15) return undefined;
  return { text: said, href: `tel:${said.startsWith('+') ? '+' : ''}${digits}` };
}
