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
