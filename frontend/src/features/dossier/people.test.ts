import { describe, expect, it } from 'vitest';
import { approvalsOf, dueFirst, matchingPeople, ordered, turned, type Column, type Person } from './people';

const person = (name: string, more: Partial<Person> = {}): Person => ({
  id: name,
  name,
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

const people = [
  person('Àlvaro', { influence: 20, attitude: 'critic', nextContact: '2026-12-01' }),
  person('Zoe', { influence: 90, interest: 10, attitude: 'supporter', role: 'titolare' }),
  person('bruno', { interest: 0, attitude: 'neutral', organisation: 'Comune di Bari' }),
  person('Bruno 10', { influence: 20, nextContact: '2026-11-01' }),
  person('Bruno 9', { influence: 0 }),
];

const approves = approvalsOf([
  { stakeholder: 'Zoe', what: 'crisis', standIn: '' },
  { stakeholder: 'Zoe', what: 'plan', standIn: '' },
  { stakeholder: 'bruno', what: 'post', standIn: 'Zoe' },
]);

const names = (by: Column, up: boolean) =>
  ordered(people, { by, up }, approves, 'it-IT').map(({ name }) => name);

describe('the list of people', () => {
  it('stands by name as one reads it, whatever the case, the accents and the numbers', () => {
    expect(names('name', true)).toEqual(['Àlvaro', 'bruno', 'Bruno 9', 'Bruno 10', 'Zoe']);
    expect(names('name', false)).toEqual(['Zoe', 'Bruno 10', 'Bruno 9', 'bruno', 'Àlvaro']);
  });

  it('puts last those of whom nothing is known, either way', () => {
    expect(names('influence', false)).toEqual(['Zoe', 'Àlvaro', 'Bruno 10', 'Bruno 9', 'bruno']);
    expect(names('influence', true)).toEqual(['Bruno 9', 'Àlvaro', 'Bruno 10', 'Zoe', 'bruno']);
    expect(names('interest', true).slice(0, 2)).toEqual(['bruno', 'Zoe']);
    expect(names('attitude', true).slice(0, 3)).toEqual(['Zoe', 'bruno', 'Àlvaro']);
    expect(names('next', true).slice(0, 2)).toEqual(['Bruno 10', 'Àlvaro']);
    expect(names('approves', false).slice(0, 2)).toEqual(['Zoe', 'bruno']);
  });

  it('says what each approves in the order of the work', () => {
    expect(approves.get('Zoe')).toEqual(['plan', 'crisis']);
  });

  it('turns over when a head is pressed again, and begins with the greatest number', () => {
    expect(turned({ by: 'name', up: true }, 'name')).toEqual({ by: 'name', up: false });
    expect(turned({ by: 'name', up: true }, 'influence')).toEqual({ by: 'influence', up: false });
    expect(turned({ by: 'influence', up: false }, 'next')).toEqual({ by: 'next', up: true });
  });

  it('is searched by every word, in names, roles and organisations', () => {
    const found = (text: string) => matchingPeople(people, text).map(({ name }) => name);
    expect(found('')).toHaveLength(5);
    expect(found('alvaro')).toEqual(['Àlvaro']);
    expect(found('TITOLARE')).toEqual(['Zoe']);
    expect(found('bari bruno')).toEqual(['bruno']);
    expect(found('bari zoe')).toEqual([]);
  });

  it('knows who is to be heard next', () => {
    expect(dueFirst(people).map(({ name }) => name)).toEqual(['Bruno 10', 'Àlvaro']);
  });
});
