import { recordsOf } from './guess';
import type { Strategy } from './records';
import { columns, type Card } from './thread';

/** The card that an arrow key leads to: within the column, or across to the nearest place of the next that has any. */
export function step(s: Strategy, from: Card, key: string): Card | undefined {
  const ids = recordsOf(s, from.kind).map(({ id }) => id);
  const at = ids.indexOf(from.id);
  const beside = (by: 1 | -1): Card | undefined => {
    for (let c = columns.indexOf(from.kind) + by; columns[c]; c += by) {
      const kind = columns[c];
      const cards = kind ? recordsOf(s, kind) : [];
      const card = cards[Math.min(at, cards.length - 1)];
      if (kind && card) return { kind, id: card.id };
    }
    return undefined;
  };
  const within = (by: 1 | -1): Card | undefined => {
    const id = ids[at + by];
    return id === undefined ? undefined : { kind: from.kind, id };
  };
  switch (key) {
    case 'ArrowDown':
      return within(1);
    case 'ArrowUp':
      return within(-1);
    case 'ArrowRight':
      return beside(1);
    case 'ArrowLeft':
      return beside(-1);
    default:
      return undefined;
  }
}
