import type { overview } from '$models';
import { expect, it, vi } from 'vitest';
import { Search } from '$go/Overview';
import { Palette } from './palette.svelte';

vi.mock('$go/Overview', () => ({ Search: vi.fn() }));

const hit = (title: string): overview.Hit => ({
  kind: 'post',
  place: '',
  part: '',
  field: '',
  id: title,
  client: '',
  clientName: '',
  title,
  detail: '',
  day: '',
  unit: '',
});

function titles(palette: Palette): string[] {
  return palette.entries.map((entry) => ('hit' in entry ? entry.hit.title : entry.command.label));
}

it('the palette shows the answer to the latest text, whichever comes last', async () => {
  const answers: ((hits: overview.Hit[]) => void)[] = [];
  vi.mocked(Search).mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  const palette = new Palette(() => []);
  const first = palette.type('pa');
  const second = palette.type('pane');
  answers[1]?.([hit('Il pane nei film')]);
  answers[0]?.([hit('Pasqua')]);
  await Promise.all([first, second]);
  expect(titles(palette)).toEqual(['Il pane nei film']);
});

it('Enter waits for the answer to what was typed last', async () => {
  let answer: (hits: overview.Hit[]) => void = () => undefined;
  vi.mocked(Search).mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  const palette = new Palette(() => []);
  void palette.type('rosmar');
  const picked = palette.pick();
  answer([hit('Villa Rosmarino')]);
  expect(await picked).toMatchObject({ hit: { title: 'Villa Rosmarino' } });
});

it('the choice goes round the ends of the list', async () => {
  vi.mocked(Search).mockResolvedValue([hit('uno'), hit('due')]);
  const palette = new Palette(() => []);
  await palette.type('o');
  palette.move(-1);
  expect(palette.index).toBe(1);
  palette.move(1);
  expect(palette.index).toBe(0);
});
