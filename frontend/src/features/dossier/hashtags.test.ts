import { expect, it } from 'vitest';
import { changedTags } from './hashtags';

it('a tag that networks would not take as it was typed is named', () => {
  expect(changedTags('no hash, #with-dash #pane', '#nohash #withdash #pane')).toEqual([
    '#nohash',
    '#withdash',
  ]);
  expect(changedTags('pane, #pasta;\nfocaccia #pane', '#pane #pasta #focaccia')).toEqual([]);
});
