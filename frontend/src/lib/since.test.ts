import { expect, it } from 'vitest';
import { readSince } from './since';

it.each([
  ['2011', 'dal ', '2011'],
  [' dal  2011 ', 'dal ', '2011'],
  ['Since 2011', 'dal ', '2011'],
  ['marzo 2011', 'da ', 'marzo 2011'],
  ['da marzo 2011', 'da ', 'marzo 2011'],
  ['dal marzo 2011', 'da ', 'marzo 2011'],
  ['dall’8 marzo 1968', "dall'", '8 marzo 1968'],
  ['8 marzo 1968', "dall'", '8 marzo 1968'],
  ['dagli anni Sessanta', '', 'dagli anni Sessanta'],
  ['da sempre', '', 'da sempre'],
  ['', 'dal ', ''],
])('since when a client is there: «%s» is led to by «%s» and is «%s»', (typed, lead, when) =>
  expect(readSince(typed)).toEqual({ lead, when }),
);
