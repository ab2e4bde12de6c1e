import { desk } from '$lib/desk.svelte';
import { logoLapsed } from '$lib/rights';
import { count, say } from '$lib/words';
import type { Fault } from '$lib/call';
import type { calendar, main, media } from '$models';
import { postWithPicture, postWithSign, type Facts } from './facts';

/** Something worth mending, and the way to where it is mended. */
export interface Check {
  text: string;
  mend: () => void;
}

const toPost = (post: calendar.Post | undefined) => () =>
  post
    ? desk.open('calendar', { focus: { kind: 'post', id: post.id, day: post.day } })
    : desk.open('calendar');

/** What is worth mending in a paper before it goes out; facts are what a plan's days hold, the logo stands on it. */
export function checks(
  facts: Facts | undefined,
  shown: main.Preview | undefined,
  nameless: boolean,
  logo?: media.Picture,
  trouble?: Fault,
): Check[] {
  const has = (name: string) => shown?.parts.some((part) => part.name === name) ?? false;
  const unsigned = { text: say('plan.no-owner'), mend: () => desk.open('settings') };
  return [
    ...(nameless && has('cover') ? [unsigned] : []),
    ...(facts ? planChecks(facts, shown, has) : []),
    ...logoChecks(logo),
    ...emptyChecks(trouble),
  ];
}

/** Whether a paper is refused because nothing it could print is written yet. */
export const isEmpty = (trouble: Fault | undefined) => emptyChecks(trouble).length > 0;

/** That there is nothing to print yet, and where one writes it. */
function emptyChecks(trouble: Fault | undefined): Check[] {
  if (trouble?.code === 'fault.card-empty')
    return [
      {
        text: say('paper.card-empty'),
        mend: () => desk.open('dossier', { focus: { kind: 'tab', id: 'brand' } }),
      },
    ];
  if (trouble?.code !== 'fault.dossier-empty') return [];
  return [{ text: say('paper.dossier-empty'), mend: () => desk.open('dossier') }];
}

/** That the right to the logo is over, mended where one says that it was renewed. */
function logoChecks(logo: media.Picture | undefined): Check[] {
  const text = logoLapsed(logo, desk.today);
  if (!logo || !text) return [];
  return [{ text, mend: () => desk.open('dossier', { focus: { kind: 'material', id: logo.id } }) }];
}

function planChecks(facts: Facts, shown: main.Preview | undefined, has: (name: string) => boolean): Check[] {
  const signs = shown?.missing ?? [];
  const pictures = shown?.unread ?? [];
  return [
    ...(!facts.strategy && has('strategy')
      ? [{ text: say('plan.no-strategy'), mend: () => desk.open('strategy') }]
      : []),
    ...(facts.posts.length === 0 ? [{ text: say('plan.no-posts'), mend: toPost(undefined) }] : []),
    ...facts.lacking.map(({ lack, posts, first }) => ({
      text: count(`plan.no-${lack}`, posts),
      mend: toPost(first),
    })),
    ...facts.avoided.map(({ word, posts, first }) => ({
      text: count('plan.avoided', posts, { word, title: first.title }),
      mend: toPost(first),
    })),
    ...signs.map((sign) => ({ text: say('plan.sign', { sign }), mend: toPost(postWithSign(facts, sign)) })),
    ...pictures.map((name) => ({
      text: say('plan.picture', { name }),
      mend: toPost(postWithPicture(facts, name)),
    })),
  ];
}
