import { say } from '$lib/words';
import { attitudes, type Attitude, type Person } from './people';
import { quadrantOf, standingOf } from './quadrant';

/** How one stands to the client, in a word; empty where nothing is known. */
export function attitudeText(attitude: string): string {
  return attitudes.includes(attitude as Attitude) ? say(`dossier.attitude.${attitude as Attitude}`) : '';
}

/** A person as it is read aloud: its name, its attitude, where it stands and what to do with it. */
export function spokenPerson(person: Person): string {
  const standing = standingOf(person);
  const place = standing
    ? say('dossier.map.place', { ...standing, what: say(`dossier.map.${quadrantOf(standing)}`) })
    : say('dossier.map.nowhere');
  return [person.name, attitudeText(person.attitude), place].filter(Boolean).join(', ');
}
