import { expect, it } from 'vitest';
import { mix, off } from './mix';
import { aPillar, aPost } from './testing';

const pillars = [aPillar('craft', 50), aPillar('people', 30), aPillar('offers')];

it('is counted over the posts that have a pillar', () => {
  const posts = [
    aPost('1', { pillar: 'craft' }),
    aPost('2', { pillar: 'craft' }),
    aPost('3', { pillar: 'people' }),
    aPost('4'),
  ];
  expect(mix(posts, pillars).map((share) => share.planned)).toEqual([67, 33, 0]);
});

it('leaves out what was discarded', () => {
  const posts = [aPost('1', { pillar: 'craft' }), aPost('2', { pillar: 'people', state: 'discarded' })];
  expect(mix(posts, pillars).map((share) => share.posts)).toEqual([1, 0, 0]);
});

it('says nothing of an empty month', () => {
  const shares = mix([], pillars);
  expect(shares.map((share) => share.planned)).toEqual([0, 0, 0]);
  expect(shares.some(off)).toBe(false);
});

it('says who is more than ten points off, and nobody whose share is not said', () => {
  const posts = [...'1234567'].map((id) => aPost(id, { pillar: 'offers' }));
  posts.push(
    aPost('8', { pillar: 'craft' }),
    aPost('9', { pillar: 'people' }),
    aPost('10', { pillar: 'people' }),
  );
  const [craft, people, offers] = mix(posts, pillars);
  expect(craft && [craft.over, off(craft)]).toEqual([-40, true]);
  expect(people && [people.over, off(people)]).toEqual([-10, false]);
  expect(offers && [offers.over, off(offers)]).toEqual([0, false]);
});
