/** Numbers that look nice and decide nothing when they stand alone, in both languages. */
const flatterers =
  /\b(mi piace|likes?|cuoric\w+|reazion[ei]|reactions?|followers?|seguaci|fans?|impression\w*|visualizzazion[ei]|views?|riproduzion[ei]|plays?|copertura|reach|hashtags?)\b/;

/** Words that make a rate, a cost or a part of such a number: then a decision hangs on it. */
const deciders =
  /\b(tasso|rate|costo|cost|quota|share of|non[- ]followers?|(su|per|ogni|on) (mille|cento|\d+|thousand|hundred|persona|persone|person|people|copertura|reach))\b/;

/** True when the metric flatters: it can grow without any decision hanging on it. */
export function isVanity(metric: string): boolean {
  const text = metric.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return flatterers.test(text) && !deciders.test(text);
}
