import { expect, it } from 'vitest';
import { clientLine } from './line';

it.each([
  [{ place: 'Bari', sector: 'forno artigiano', since: '1957' }, 'Bari · forno artigiano dal 1957'],
  [{ place: '', sector: 'forno artigiano', since: '' }, 'forno artigiano'],
  [{ place: 'Bari', sector: '', since: '1957' }, 'Bari · dal 1957'],
  [{ place: 'Bari', sector: 'forno', since: 'dagli anni Sessanta' }, 'Bari · forno, dagli anni Sessanta'],
  [{ place: 'Bari', sector: 'forno', since: 'dal marzo 2011' }, 'Bari · forno da marzo 2011'],
  [{ place: ' ', sector: '', since: '' }, ''],
])('a client is told in one line: %o is «%s»', (client, line) => expect(clientLine(client)).toBe(line));
