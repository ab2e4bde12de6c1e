import { dayLong } from '$lib/dates';
import { lookUp, say, type Key } from '$lib/words';
import type { Suggestion } from '$ui/suggest';
import { likelyDays } from './day';
import type { Gap } from './letter';
import { isVanity } from './vanity';

const metrics = {
  bookings: 'action',
  visits: 'action',
  enquiries: 'action',
  orders: 'action',
  newsletter: 'relation',
  returning: 'relation',
  saves: 'signal',
  likes: 'vanity',
  followers: 'vanity',
} as const;

export const directions = ['more', 'less'] as const;
export const effects = ['revenue', 'cost', 'satisfaction', 'reputation'] as const;
export const levels = ['business', 'marketing', 'social'] as const;

const said = (...keys: Key[]): Suggestion[] => keys.map((key) => ({ value: lookUp(key) ?? key }));

/** The metrics that are offered, each with what it is good for; what flatters comes last and says so. */
export function metricSuggestions(): Suggestion[] {
  return Object.entries(metrics).map(([name, kind]) => ({
    value: lookUp(`metric.${name}`) ?? name,
    hint: lookUp(`metric.kind.${kind}`),
    tone: kind === 'vanity' ? 'warn' : 'plain',
  }));
}

export function topicSuggestions(): Suggestion[] {
  return said(
    'topic.craft',
    'topic.people',
    'topic.feasts',
    'topic.backstage',
    'topic.advice',
    'topic.offers',
    'topic.conversation',
  );
}

/** What is offered under a gap of the letter. */
export function suggestionsFor(gap: Gap, today: string): Suggestion[] {
  switch (gap) {
    case 'sector':
      return said(
        'sector.bakery',
        'sector.restaurant',
        'sector.hair',
        'sector.dentist',
        'sector.hotel',
        'sector.gym',
        'sector.shop',
        'sector.winery',
        'sector.law',
      );
    case 'statement':
      return said('goal.preorders', 'goal.new', 'goal.return', 'goal.known', 'goal.enquiries');
    case 'audience':
      return said('people.family', 'people.near', 'people.visitors', 'people.firms', 'people.gift');
    case 'need':
      return said('need.time', 'need.choose', 'need.trust', 'need.belong');
    case 'metric':
      return metricSuggestions();
    case 'due':
      return likelyDays(today).map((day) => ({ value: dayLong(day) }));
    case 'direction':
      return directions.map((value) => ({ value, label: say(`direction.${value}`) }));
    case 'effect':
      return effects.map((value) => ({
        value,
        label: say(`effect.${value}`),
        also: say(`effect.${value}.also`),
      }));
    default:
      return [];
  }
}

/** What is said of a metric that flatters, or nothing. */
export function vanityNote(metric: string): string {
  return isVanity(metric) ? say('letter.vanity', { metric }) : '';
}
