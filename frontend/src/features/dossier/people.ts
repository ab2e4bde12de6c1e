import type { dossier } from '$models';
import { folded } from '$ui/suggest';

export type Person = dossier.Stakeholder;

/** What one may approve, in the order of the work. */
export const approvable = ['strategy', 'plan', 'post', 'crisis'] as const;
export type Approvable = (typeof approvable)[number];

/** How one may stand to the client. */
export const attitudes = ['supporter', 'neutral', 'critic'] as const;
export type Attitude = (typeof attitudes)[number];

/** What the list of people is put in order by. */
export type Column = 'name' | 'influence' | 'interest' | 'attitude' | 'next' | 'approves';

export interface Order {
  by: Column;
  /** Whether the least, the earliest, the first of the alphabet stands first. */
  up: boolean;
}

/** What each one approves, by its id, in the order of the work. */
export function approvalsOf(approvals: readonly dossier.Approval[]): Map<string, Approvable[]> {
  const all = new Map<string, Approvable[]>();
  for (const what of approvable)
    for (const { stakeholder } of approvals.filter((approval) => approval.what === what))
      all.set(stakeholder, [...(all.get(stakeholder) ?? []), what]);
  return all;
}

/** The order that a press on a column's head brings: again turns it over; numbers begin with the greatest. */
export function turned(order: Order, by: Column): Order {
  if (order.by === by) return { by, up: !order.up };
  return { by, up: by !== 'influence' && by !== 'interest' && by !== 'approves' };
}

/** People in an order; those of whom nothing is known in that column stand last either way. */
export function ordered(
  people: readonly Person[],
  { by, up }: Order,
  approves: ReadonlyMap<string, readonly Approvable[]>,
  locale: string,
): Person[] {
  const letters = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const ranked = people.map((person) => ({ person, rank: rankOf(person, by, approves) }));
  ranked.sort((a, b) => {
    const names = letters.compare(a.person.name, b.person.name);
    if (by === 'name') return up ? names : -names;
    if (a.rank === b.rank) return names;
    if (a.rank === undefined) return 1;
    if (b.rank === undefined) return -1;
    return a.rank < b.rank === up ? -1 : 1;
  });
  return ranked.map(({ person }) => person);
}

function rankOf(
  person: Person,
  by: Column,
  approves: ReadonlyMap<string, readonly Approvable[]>,
): number | string | undefined {
  switch (by) {
    case 'name':
      return person.name;
    case 'influence':
      return person.influence;
    case 'interest':
      return person.interest;
    case 'attitude':
      return person.attitude ? attitudes.indexOf(person.attitude as Attitude) : undefined;
    case 'next':
      return person.nextContact || undefined;
    case 'approves':
      return approves.get(person.id)?.length;
  }
}

/** Those in whose name, role or organisation each of the words stands. */
export function matchingPeople(people: readonly Person[], text: string): Person[] {
  const wanted = folded(text).split(' ').filter(Boolean);
  if (wanted.length === 0) return [...people];
  return people.filter(({ name, role, organisation }) => {
    const said = folded(`${name} ${role} ${organisation}`);
    return wanted.every((word) => said.includes(word));
  });
}

/** Those who are to be heard next, the most overdue first. */
export function dueFirst(people: readonly Person[]): Person[] {
  const due = people.filter(({ nextContact }) => nextContact);
  return due.sort((a, b) => (a.nextContact + a.name < b.nextContact + b.name ? -1 : 1));
}

/** The sign of each attitude, which says it where a colour alone would. */
export const signs: Readonly<Record<Attitude, string>> = { supporter: '+', neutral: '=', critic: '−' };

/** How many days ago one was to be heard; 0 where none is due, or not before today. */
export function overdue({ nextContact }: Person, today: string): number {
  if (!nextContact || nextContact >= today) return 0;
  return Math.round((Date.parse(today) - Date.parse(nextContact)) / 86_400_000);
}
