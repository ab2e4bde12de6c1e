import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Board, Edit, Post, Strategy } from './post';
import { aPillar, aPost } from './testing';

const go = vi.hoisted(() => ({
  Board: vi.fn<(span: { client: string; from: string; to: string }) => Promise<Board>>(),
  MovePost: vi.fn<(move: { post: string; day: string; position: number }) => Promise<Post[]>>(),
  EditPost: vi.fn<(edit: Edit) => Promise<Post>>(),
  WritePost: vi.fn<(draft: { client: string; title: string; day: string }) => Promise<Post>>(),
  DeletePost: vi.fn<(id: string) => Promise<string>>(),
  DuplicatePost: vi.fn<(id: string) => Promise<Post>>(),
  ArrangePictures: vi.fn<(pictures: { post: string; ids: string[] }) => Promise<Post>>(),
  Post: vi.fn<(id: string) => Promise<Post>>(),
  Read: vi.fn<(client: string) => Promise<Strategy>>(),
}));
const desk = vi.hoisted(() => ({ today: '2026-12-09', did: vi.fn() }));
const report = vi.hoisted(() => vi.fn());
vi.mock('$go/Calendar', () => go);
vi.mock('$go/Strategy', () => ({ Read: go.Read }));
vi.mock('$lib/desk.svelte', () => ({ desk }));
vi.mock('$lib/report', () => ({ report }));

const { Calendar } = await import('./calendar.svelte');

const day = '2026-12-09';
const strategy: Strategy = {
  client: 'client',
  promise: '',
  objectives: [
    { id: 'sell', level: 'business', statement: 'sell', effect: '' },
    { id: 'known', level: 'business', statement: 'be known', effect: '' },
  ],
  kpis: [],
  audiences: [],
  pillars: [{ ...aPillar('craft', 50), objectives: ['sell'] }, aPillar('people', 50)],
  channels: [],
};

/** A promise that is kept, or broken, when the test says so. */
function later<T>() {
  let keep!: (value: T) => void;
  let breakIt!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => ([keep, breakIt] = [yes, no]));
  return { promise, keep, breakIt };
}

let calendar: InstanceType<typeof Calendar>;
const titles = (on: string) => calendar.on(on).map((post) => post.title);

beforeEach(async () => {
  vi.resetAllMocks();
  sessionStorage.clear();
  go.Board.mockResolvedValue({
    posts: [aPost('noon', { day, time: '12:00' }), aPost('loose', { day })],
    backlog: [aPost('idea', { state: 'idea' })],
  });
  go.Read.mockResolvedValue(strategy);
  calendar = new Calendar();
  await calendar.open('client');
});

describe('a month', () => {
  it("opens at today's, with all days of its weeks", () => {
    expect(calendar.month).toBe('2026-12');
    expect(go.Board).toHaveBeenLastCalledWith({ client: 'client', from: '2026-11-30', to: '2027-01-03' });
    expect(titles(day)).toEqual(['noon', 'loose']);
  });

  it('is the last one asked for, however fast one turns', async () => {
    await Promise.all([calendar.turn(1), calendar.turn(1), calendar.turn(1)]);
    expect(calendar.month).toBe('2027-03');
  });

  it('stays when the next cannot be read, and says so', async () => {
    go.Board.mockRejectedValueOnce(new Error('no'));
    await calendar.turn(1);
    expect(calendar.month).toBe('2026-12');
    expect(titles(day)).toEqual(['noon', 'loose']);
    expect(report).toHaveBeenCalledOnce();
  });

  it('of another client shows nothing of the one before, and each is found where it was left', async () => {
    await calendar.turn(2);
    const board = later<Board>();
    go.Board.mockReturnValueOnce(board.promise);
    const opened = calendar.open('other');
    expect([calendar.month, titles(day), calendar.pillars]).toEqual(['', [], []]);
    board.keep({ posts: [], backlog: [] });
    await opened;
    expect(calendar.month).toBe('2026-12');
    await calendar.open('client');
    expect(calendar.month).toBe('2027-02');
  });

  it('is the one that was left, after a reload', async () => {
    await calendar.turn(2);
    calendar = new Calendar();
    await calendar.open('client');
    expect(calendar.month).toBe('2027-02');
  });

  it('keeps the post at hand that is open from another month', async () => {
    calendar.look('noon');
    go.Board.mockResolvedValueOnce({ posts: [], backlog: [] });
    go.Post.mockResolvedValueOnce(aPost('noon', { day, time: '12:00' }));
    await calendar.turn(1);
    expect(calendar.post?.id).toBe('noon');
  });

  it('closes the open post that undo took away', async () => {
    calendar.look('noon');
    go.Board.mockResolvedValueOnce({ posts: [], backlog: [] });
    go.Post.mockRejectedValueOnce(new Error('gone'));
    await calendar.reload();
    expect(calendar.opened).toBe('');
    expect(report).not.toHaveBeenCalled();
  });
});

describe('a move', () => {
  it('is seen at once, and then as Go says', async () => {
    const answer = later<Post[]>();
    go.MovePost.mockReturnValueOnce(answer.promise);
    const moved = calendar.move('idea', day, 'loose');
    expect(titles(day)).toEqual(['noon', 'idea', 'loose']);
    expect(calendar.backlog).toEqual([]);
    answer.keep([aPost('noon', { day }), aPost('loose', { day }), aPost('idea', { day })]);
    expect(await moved).toBe(true);
    expect(go.MovePost).toHaveBeenCalledWith({ post: 'idea', day, position: 1 });
    expect(titles(day)).toEqual(['noon', 'loose', 'idea']);
    expect(desk.did).toHaveBeenCalledOnce();
  });

  it('that is refused goes back, and is told', async () => {
    go.MovePost.mockRejectedValueOnce(new Error('published'));
    expect(await calendar.move('idea', day)).toBe(false);
    expect(titles(day)).toEqual(['noon', 'loose']);
    expect(titles('')).toEqual(['idea']);
    expect(report).toHaveBeenCalledOnce();
    expect(desk.did).not.toHaveBeenCalled();
  });

  it('changes the mix before Go has answered', async () => {
    const planned = () => calendar.mix.map((share) => share.planned);
    await calendar.show('2026-12');
    go.EditPost.mockResolvedValueOnce(aPost('noon', { day, time: '12:00', pillar: 'craft' }));
    await calendar.edit('noon', { pillar: 'craft' });
    expect(planned()).toEqual([100, 0]);
    go.MovePost.mockReturnValueOnce(later<Post[]>().promise);
    void calendar.move('noon', '');
    expect(planned()).toEqual([0, 0]);
  });
});

describe('an edit', () => {
  it('sends the whole post with what was changed, on what is true by then', async () => {
    const first = later<Post>();
    go.EditPost.mockReturnValueOnce(first.promise);
    go.EditPost.mockImplementationOnce((edit) => Promise.resolve(aPost('noon', { ...edit, day })));
    const acts = [
      calendar.edit('noon', { title: 'x'.repeat(999) }),
      calendar.edit('noon', { caption: 'text' }),
    ];
    first.breakIt(new Error('too long'));
    expect(await Promise.all(acts)).toEqual([false, true]);
    expect(go.EditPost).toHaveBeenLastCalledWith(expect.objectContaining({ title: 'noon', caption: 'text' }));
    expect(calendar.find('noon')).toMatchObject({ title: 'noon', caption: 'text' });
  });

  it("lets the objective follow the pillar's main one, unless it was chosen apart", async () => {
    go.EditPost.mockReturnValue(later<Post>().promise);
    void calendar.edit('noon', { pillar: 'craft' });
    expect(calendar.find('noon')?.objective).toBe('sell');
    void calendar.edit('noon', { objective: 'known' });
    void calendar.edit('noon', { pillar: 'people' });
    await Promise.resolve();
    expect(calendar.find('noon')?.objective).toBe('known');
  });
});

describe('a new post', () => {
  beforeEach(() => {
    go.WritePost.mockImplementation(({ title, day }) => Promise.resolve(aPost('new', { title, day })));
    go.EditPost.mockImplementation((edit) => Promise.resolve(aPost(edit.id, { ...edit, day })));
  });

  it('is not written before it says anything', () => {
    calendar.begin(day);
    calendar.close();
    expect(go.WritePost).not.toHaveBeenCalled();
  });

  it('is written once, whatever fields come first and together', async () => {
    calendar.begin(day);
    const { opened, session } = calendar;
    await Promise.all([calendar.edit(opened, { title: 'Quiz' }), calendar.edit(opened, { caption: 'text' })]);
    expect(go.WritePost).toHaveBeenCalledExactlyOnceWith({ client: 'client', title: 'Quiz', day });
    expect(calendar.post).toMatchObject({ id: 'new', title: 'Quiz', caption: 'text' });
    // The same fields go on, so that nothing that is being typed is lost.
    expect(calendar.session).toBe(session);
  });

  it('goes to another day before it is written', async () => {
    calendar.begin('');
    await calendar.move(calendar.opened, day);
    await calendar.edit(calendar.opened, { title: 'Quiz' });
    expect(go.WritePost).toHaveBeenCalledExactlyOnceWith({ client: 'client', title: 'Quiz', day });
  });

  it('is saved after it was closed, too', async () => {
    calendar.begin(day);
    const { opened } = calendar;
    const saved = calendar.edit(opened, { title: 'Quiz' });
    calendar.close();
    const alsoSaved = calendar.edit(opened, { caption: 'text' });
    expect(await Promise.all([saved, alsoSaved])).toEqual([true, true]);
    expect(calendar.find('new')).toMatchObject({ title: 'Quiz', caption: 'text' });
    expect(calendar.opened).toBe('');
  });

  it('shows ideas at the foot of the backlog as fast as they are written', async () => {
    go.WritePost.mockImplementation(({ title }) => Promise.resolve(aPost(title, { state: 'idea' })));
    const written = ['one', 'two', 'three'].map((title) => calendar.write(title));
    expect(titles('')).toEqual(['idea', 'one', 'two', 'three']);
    expect(await Promise.all(written)).toEqual(['one', 'two', 'three']);
    expect(titles('')).toEqual(['idea', 'one', 'two', 'three']);
  });
});

it('finds a post in whatever month it stands, and turns there', async () => {
  go.Post.mockResolvedValueOnce(aPost('far', { day: '2027-02-03' }));
  expect(await calendar.seek('far')).toMatchObject({ id: 'far' });
  expect(calendar.month).toBe('2027-02');
  go.Post.mockRejectedValueOnce(new Error('gone'));
  expect(await calendar.seek('gone')).toBeUndefined();
  expect([calendar.month, report.mock.calls]).toEqual(['2027-02', []]);
});

it('puts a copy right after its post', async () => {
  go.DuplicatePost.mockResolvedValueOnce(aPost('copy', { day, time: '12:00' }));
  expect(await calendar.duplicate('noon')).toBe('copy');
  expect(titles(day)).toEqual(['noon', 'copy', 'loose']);
});

it('takes a deleted post away at once, and closes it', async () => {
  go.DeletePost.mockResolvedValueOnce('act');
  calendar.look('noon');
  const gone = calendar.remove('noon');
  expect(titles(day)).toEqual(['loose']);
  expect(calendar.opened).toBe('');
  expect(await gone).toBe('act');
});
