import type { Board, Picture, Post, Strategy } from '../src/features/calendar/post';

/** The month that is measured: five weeks, 300 posts. */
export const month = '2026-12';
const days = 31;
const many = 300;

const topics = [
  'Il lievito ha 69 anni',
  'Chi impasta alle tre',
  'Box regalo: chiusura',
  'Quiz: pane o focaccia?',
];
const none: Picture[] = [];

function post(i: number, day: string): Post {
  const time = `${String(8 + (i % 12)).padStart(2, '0')}:${i % 2 ? '30' : '00'}`;
  return {
    id: `post-${i}`,
    client: 'client',
    title: `${topics[i % topics.length]} ${i}`,
    caption: '',
    pillar: `pillar-${i % 4}`,
    objective: 'objective',
    state: ['draft', 'with_client', 'approved', 'published'][i % 4] ?? 'draft',
    day,
    time: day && time,
    position: i,
    channels: [`channel-${i % 3}`],
    pictures: none,
  };
}

function dayOf(i: number): string {
  return `${month}-${String((i % days) + 1).padStart(2, '0')}`;
}

export const board: Board = {
  posts: Array.from({ length: many }, (_, i) => post(i, dayOf(i))).sort((a, b) =>
    (a.day + a.time).localeCompare(b.day + b.time),
  ),
  backlog: Array.from({ length: 12 }, (_, i) => post(many + i, '')),
};

export const strategy: Strategy = {
  client: 'client',
  promise: '',
  objectives: [{ id: 'objective', level: 'business', statement: 'vendere il pane del sabato', effect: '' }],
  kpis: [],
  audiences: [],
  pillars: Array.from({ length: 4 }, (_, i) => ({
    id: `pillar-${i}`,
    name: `Pilastro ${i}`,
    promise: '',
    hue: i + 1,
    share: 25,
    objectives: ['objective'],
    audiences: [],
  })),
  channels: ['instagram', 'facebook', 'whatsapp'].map((platform, i) => ({
    id: `channel-${i}`,
    platform,
    profile: '',
    mission: '',
    audiences: [],
  })),
};
