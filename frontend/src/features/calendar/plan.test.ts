import { describe, expect, it } from 'vitest';
import { find, landing, move, placeOf, planOf, postsOf, remove, replace, settle } from './plan';
import { aPost } from './testing';

const day = '2026-12-09';
const other = '2026-12-10';

function ids(posts: readonly { id: string }[]): string {
  return posts.map((post) => post.id).join(' ');
}

/** Morning, noon, and two without an hour; one idea and one draft wait without a day. */
function board() {
  return planOf({
    posts: [
      aPost('morning', { day, time: '09:00' }),
      aPost('noon', { day, time: '12:30' }),
      aPost('first', { day }),
      aPost('second', { day }),
    ],
    backlog: [aPost('idea', { state: 'idea' }), aPost('later', { time: '18:00' })],
  });
}

describe('a day of the plan', () => {
  it('keeps posts by their hour, whatever place the hand asks for', () => {
    expect(ids(postsOf(move(board(), 'noon', day, 'morning'), day))).toBe('morning noon first second');
    expect(ids(postsOf(move(board(), 'later', day, 'morning'), day))).toBe('morning noon later first second');
  });

  it('lets the hand order those without an hour, which stand last', () => {
    expect(ids(postsOf(move(board(), 'second', day, 'first'), day))).toBe('morning noon second first');
    expect(ids(postsOf(move(board(), 'second', day, 'morning'), day))).toBe('morning noon second first');
    expect(ids(postsOf(move(board(), 'first', day), day))).toBe('morning noon second first');
  });

  it('lets the hand order those of the same hour', () => {
    const twice = replace(board(), aPost('second', { day, time: '09:00' }));
    expect(ids(postsOf(twice, day))).toBe('morning second noon first');
    expect(ids(postsOf(move(twice, 'second', day, 'morning'), day))).toBe('second morning noon first');
  });

  it('says where a post would truly stand', () => {
    const posts = postsOf(board(), day);
    expect(landing(posts, aPost('later', { day, time: '18:00' }), 'morning')).toBe('first');
    expect(landing(posts, aPost('later', { day, time: '08:00' }))).toBe('morning');
    expect(landing(posts, aPost('idea', { day }))).toBeUndefined();
  });

  it('counts a place without the post that moves', () => {
    const posts = postsOf(board(), day);
    expect(placeOf(posts, 'first', undefined)).toBe(3);
    expect(placeOf(posts, 'morning', 'first')).toBe(1);
    expect(placeOf(posts, 'elsewhere', 'morning')).toBe(0);
  });
});

describe('a move', () => {
  it('makes a draft of an idea that gets a day, and keeps its hour', () => {
    expect(find(move(board(), 'idea', other), 'idea')).toMatchObject({ day: other, state: 'draft' });
    expect(find(move(board(), 'later', other), 'later')).toMatchObject({ day: other, time: '18:00' });
  });

  it('takes the day off a post that goes back, and nothing else', () => {
    const plan = move(board(), 'morning', '', 'later');
    expect(ids(postsOf(plan, ''))).toBe('idea morning later');
    expect(find(plan, 'morning')).toMatchObject({ day: '', time: '09:00', state: 'draft' });
  });

  it('orders the backlog by hand alone', () => {
    expect(ids(postsOf(move(board(), 'later', '', 'idea'), ''))).toBe('later idea');
  });

  it('leaves the lists of other days the very same', () => {
    const before = board();
    expect(postsOf(move(before, 'idea', other), day)).toBe(postsOf(before, day));
  });

  it('of a post that is gone changes nothing', () => {
    const plan = board();
    expect(move(plan, 'gone', other)).toBe(plan);
    expect(remove(plan, 'gone')).toBe(plan);
  });
});

describe("Go's answer to a move", () => {
  it('is how the day stands, and takes the post from where it was', () => {
    const answer = [aPost('idea', { day: other, state: 'draft' })];
    const plan = settle(board(), other, answer);
    expect(ids(postsOf(plan, other))).toBe('idea');
    expect(ids(postsOf(plan, ''))).toBe('later');
  });
});

describe('a post that was edited', () => {
  it('stays in its place', () => {
    const plan = replace(board(), aPost('first', { day, title: 'Another title' }));
    expect(ids(postsOf(plan, day))).toBe('morning noon first second');
    expect(find(plan, 'first')?.title).toBe('Another title');
  });

  it('goes to the foot of those of its new hour', () => {
    const plan = replace(board(), aPost('first', { day, time: '12:30' }));
    expect(ids(postsOf(plan, day))).toBe('morning noon first second');
    expect(ids(postsOf(replace(plan, aPost('noon', { day })), day))).toBe('morning first second noon');
  });
});
