import type { dossier } from '$models';
import { isColour } from '$lib/colours';
import { hasAtMost } from '$lib/monogram';
import { whyNoSuchDate } from '$lib/rough';
import { say } from '$lib/words';

/** What the fields of a client hold, of a new one and of one that is there. */
export type Introduction = dossier.Introduction;

/** Why what stands in the fields of a client cannot be kept, a sentence for each of them. */
export type Refusals = Partial<Record<keyof Introduction, string>>;

// The longest that Go takes of each.
const [nameLimit, lineLimit, monogramLimit] = [200, 300, 3];

type Check = (text: string) => string | undefined;

const line: Check = (text) => {
  const { length } = [...text.trim()];
  return length > lineLimit ? say('fault.text-too-long', { length, limit: lineLimit }) : undefined;
};

const checks: Partial<Record<keyof Introduction, Check>> = {
  name: (text) => {
    const { length } = [...text.trim()];
    return length > nameLimit ? say('fault.name-too-long', { length, limit: nameLimit }) : undefined;
  },
  sector: line,
  place: line,
  since: (text) => {
    const why = whyNoSuchDate(text);
    return why ? say(why, { text }) : line(text);
  },
  monogram: (text) =>
    hasAtMost(text.trim(), monogramLimit)
      ? undefined
      : say('fault.monogram-too-long', { limit: monogramLimit }),
  colour: (colour) => (!colour || isColour(colour) ? undefined : say('fault.colour-invalid', { colour })),
};

/** All that cannot be kept of what was written of a client; nothing if all can. */
export function refusals(written: Partial<Introduction>): Refusals {
  const found = Object.entries(checks).map(([field, check]) => {
    const text = written[field as keyof Introduction];
    return [field, text === undefined ? undefined : check(text)];
  });
  return Object.fromEntries(found.filter(([, why]) => why)) as Refusals;
}
