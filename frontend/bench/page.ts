// The page on which the month and the map are measured: it draws one of two calendars, with the same posts, or the
// map, when it is told.
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/newsreader/opsz.css';
import '../src/styles/tokens.css';
import '../src/styles/base.css';
import '../src/styles/controls.css';
import { Calendar } from '@fullcalendar/core';
import dayGrid from '@fullcalendar/daygrid';
import interaction from '@fullcalendar/interaction';
import { mount } from 'svelte';
import type { dossier } from '$models';
import { desk } from '$lib/desk.svelte';
import MapOf500 from './MapOf500.svelte';
import Ours from './Ours.svelte';
import { sphere } from './people';
import { board, month, strategy } from './posts';

const answers = {
  Calendar: { Board: () => Promise.resolve(board), MovePost: () => Promise.resolve([]) },
  Dossier: { Sphere: () => Promise.resolve(sphere) },
  Strategy: { Read: () => Promise.resolve(strategy) },
  Studio: { Now: () => Promise.resolve(state()) },
};
Object.assign(window, { go: { main: answers } });

function state() {
  return { open: true, today: `${month}-09`, language: 'it', theme: 'light' } as NonNullable<
    typeof desk.state
  >;
}

const client = { id: 'client', name: 'Panificio Bruni' } as dossier.Client;

function ours(target: HTMLElement, view: typeof Ours): void {
  desk.state = state();
  desk.clients = [client];
  mount(view, { target, props: { client } });
}

function fullCalendar(target: HTMLElement, all: boolean): void {
  const events = board.posts.map(({ id, title, day, time }) => ({ id, title, start: `${day}T${time}` }));
  new Calendar(target, {
    plugins: [dayGrid, interaction],
    initialView: 'dayGridMonth',
    initialDate: `${month}-09`,
    firstDay: 1,
    editable: true,
    height: '100%',
    dayMaxEvents: !all,
    events,
  }).render();
}

/** The cards that are on the page now. */
const cards = { ours: '.month [data-drag]', fullCalendar: '.fc-event', map: '.plot [data-person]' };

/** Draws a calendar, or the map of 500 names, and gives how long it took until it was painted, in milliseconds, and how many cards it shows. */
async function draw(which: keyof typeof cards, all: boolean): Promise<{ ms: number; shown: number }> {
  const target = document.getElementById('app');
  if (!target) throw new Error('no place to draw');
  await document.fonts.ready;
  const start = performance.now();
  if (which === 'ours') ours(target, Ours);
  else if (which === 'map') ours(target, MapOf500);
  else fullCalendar(target, all);
  await until(() => document.querySelector(cards[which]) !== null);
  await painted();
  return { ms: performance.now() - start, shown: document.querySelectorAll(cards[which]).length };
}

async function until(is: () => boolean): Promise<void> {
  while (!is()) await new Promise((done) => requestAnimationFrame(done));
}

/** After the next frame, and the one that it may ask for, are on the screen. */
async function painted(): Promise<void> {
  for (let i = 0; i < 2; i++) await new Promise((done) => requestAnimationFrame(done));
  await new Promise((done) => setTimeout(done));
}

/** Collects how long each frame took, in milliseconds, until it is told to stop. */
function watchFrames(): () => number[] {
  const frames: number[] = [];
  let last = performance.now();
  let watching = true;
  const frame = (now: number) => {
    frames.push(now - last);
    last = now;
    if (watching) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  return () => {
    watching = false;
    return frames.slice(1);
  };
}

/** Takes a card over the whole page with made-up pointer events, and gives how long each frame took. */
async function drive(which: 'ours' | 'map'): Promise<number[]> {
  await draw(which, false);
  // A made-up pointer cannot be captured.
  Element.prototype.setPointerCapture = () => undefined;
  const card = document.querySelector(cards[which]);
  const point = (type: string, x: number, y: number) =>
    new PointerEvent(type, { bubbles: true, clientX: x, clientY: y, pointerId: 1, isPrimary: true });
  const { x, y } = card?.getBoundingClientRect() ?? new DOMRect();
  card?.dispatchEvent(point('pointerdown', x + 20, y + 8));
  const stop = watchFrames();
  for (let i = 0; i < 240; i++) {
    const turn = (i / 240) * 4 * Math.PI;
    const to = [640 + 560 * Math.sin(turn), 480 + 300 * Math.sin(turn * 1.7)] as const;
    document.body.dispatchEvent(point('pointermove', ...to));
    await new Promise((done) => requestAnimationFrame(done));
  }
  document.body.dispatchEvent(point('pointercancel', 0, 0));
  return stop();
}

/** A browser that cannot be asked tells by itself: `?tell=ADDRESS` has it drive, and post the frames there. */
const asked = new URLSearchParams(location.search);
const tell = asked.get('tell');
if (tell)
  void drive(asked.has('map') ? 'map' : 'ours').then((frames) =>
    fetch(tell, { method: 'POST', mode: 'no-cors', body: JSON.stringify(frames) }),
  );

export interface Bench {
  draw: typeof draw;
  watchFrames: typeof watchFrames;
  stop?: () => number[];
}

(window as unknown as { bench: Bench }).bench = { draw, watchFrames };
