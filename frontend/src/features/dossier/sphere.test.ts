import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as go from '$go/Dossier';
import { Now } from '$go/Studio';
import type { dossier, main } from '$models';
import { toasts } from '$ui/toast.svelte';
import type { Person } from './people';
import { sphere } from './sphere.svelte';

vi.mock('$go/Dossier');
vi.mock('$go/Studio');

const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: id,
  organisation: '',
  role: '',
  inside: false,
  referent: false,
  attitude: '',
  attitudeWanted: '',
  cares: '',
  involve: '',
  contacts: '',
  nextContact: '',
  ...more,
});

const whole = (): dossier.Sphere => ({
  stakeholders: [person('marta', { influence: 80, interest: 20 }), person('gino')],
  influences: [{ from: 'marta', to: 'gino', strength: 2 }],
  approvals: [{ stakeholder: 'gino', what: 'plan', standIn: 'marta' }],
});

const placeOf = (id: string) => [sphere.find(id)?.influence, sphere.find(id)?.interest];

beforeEach(async () => {
  vi.clearAllMocks();
  toasts.closeWhere(() => true);
  vi.mocked(go.Sphere).mockImplementation(() => Promise.resolve(whole()));
  vi.mocked(Now).mockResolvedValue({ open: true, language: 'it' } as main.Desk);
  sphere.chosen = '';
  await sphere.open('client');
});

describe('the sphere of influence', () => {
  it('shows a move at once, and sends off the map whom nothing places', async () => {
    vi.mocked(go.MoveStakeholder).mockImplementation(({ stakeholder: id, ...to }) =>
      Promise.resolve(person(id, to)),
    );
    const moved = sphere.move('marta', { influence: 30, interest: 40 }, true);
    expect(placeOf('marta')).toEqual([30, 40]);
    expect(await moved).toBe(true);
    const off = sphere.move('marta', {});
    expect(placeOf('marta')).toEqual([undefined, undefined]);
    await off;
    expect(vi.mocked(go.MoveStakeholder).mock.calls).toEqual([
      [{ stakeholder: 'marta', step: true, influence: 30, interest: 40 }],
      [{ stakeholder: 'marta', step: false }],
    ]);
  });

  it('puts back a move that was refused, and says why', async () => {
    vi.mocked(go.MoveStakeholder).mockRejectedValue(
      new Error('{"kind":"notfound","code":"fault.stakeholder-missing","values":{}}'),
    );
    expect(await sphere.move('marta', { influence: 1, interest: 1 })).toBe(false);
    expect(placeOf('marta')).toEqual([80, 20]);
    expect(toasts.list.map(({ tone }) => tone)).toEqual(['bad']);
  });

  it('takes away with a person all that hung on it, and closes its particulars', async () => {
    vi.mocked(go.Remove).mockResolvedValue('act');
    sphere.choose('marta');
    const marta = sphere.find('marta');
    if (marta) await sphere.remove(marta);
    expect(sphere.now).toEqual({
      stakeholders: [person('gino')],
      influences: [],
      approvals: [{ stakeholder: 'gino', what: 'plan', standIn: '' }],
    });
    expect(sphere.chosen).toBe('');
    expect(toasts.list).toHaveLength(1);
  });

  it('opens whom it adds, and nobody when it is refused', async () => {
    vi.mocked(go.WriteStakeholder).mockResolvedValueOnce(person('ada'));
    expect(await sphere.add('ada', true)).toBe(true);
    expect(sphere.person?.name).toBe('ada');
    vi.mocked(go.WriteStakeholder).mockRejectedValueOnce(new Error('no'));
    expect(await sphere.add('', false)).toBe(false);
    expect(sphere.chosen).toBe('ada');
  });

  it('is not drawn anew by a reading that finds it as it was', async () => {
    const { now } = sphere;
    await sphere.reload();
    expect(sphere.now).toBe(now);
    vi.mocked(go.Sphere).mockResolvedValue({ ...whole(), stakeholders: [person('marta')] });
    await sphere.reload();
    expect(sphere.people.map(({ id }) => id)).toEqual(['marta']);
  });

  it('knows no one of another client', async () => {
    sphere.choose('marta');
    vi.mocked(go.Sphere).mockResolvedValue({ stakeholders: [person('aldo')], influences: [], approvals: [] });
    await sphere.open('other');
    expect(sphere.person).toBeUndefined();
    sphere.choose('marta');
    expect(sphere.chosen).toBe('');
  });
});
