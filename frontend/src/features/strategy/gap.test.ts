import { describe, expect, it, vi } from 'vitest';
import { GapField } from './gap.svelte';

const directions = [
  { value: 'more', label: 'più è meglio' },
  { value: 'less', label: 'meno è meglio' },
];

function gap(part: Partial<{ value: string; strict: boolean; suggestions: typeof directions }> = {}) {
  const onsave = vi.fn(() => true);
  const given = { value: '', suggestions: directions, strict: false, picker: false, onsave, ...part };
  const field = new GapField(() => given);
  const type = (text: string) => {
    field.text = text;
    field.type();
  };
  return { field, onsave, type };
}

describe('a gap', () => {
  it('hands on the suggestion that was typed by its name, whatever the case', () => {
    const { field, onsave, type } = gap();
    type('  MENO è  meglio ');
    field.save();
    expect(onsave).toHaveBeenCalledWith('less');
    expect(field.dirty).toBe(false);
  });

  it('hands on what is no suggestion as it was typed', () => {
    const { field, onsave, type } = gap();
    type('tutto è\u00a0meglio');
    field.leave();
    expect(onsave).toHaveBeenCalledWith('tutto è meglio');
  });

  it('keeps a text that is refused', () => {
    const { field, onsave, type } = gap();
    onsave.mockReturnValue(false);
    type('domani');
    field.leave();
    expect(field).toMatchObject({ dirty: true, text: 'domani' });
  });

  it('that is a choice takes the answer that is meant, and keeps what is none of them', () => {
    const { field, onsave, type } = gap({ strict: true, value: 'more' });
    type('meno');
    field.leave();
    expect(onsave).toHaveBeenLastCalledWith('less');
    onsave.mockReturnValue(false);
    for (const text of ['boh', 'è meglio']) {
      type(text);
      field.leave();
      expect(onsave).toHaveBeenLastCalledWith(text);
      expect(field).toMatchObject({ dirty: true, text });
    }
  });

  it('that is a choice says nothing of what is half typed', () => {
    const { field, onsave, type } = gap({ strict: true });
    type('me');
    field.save();
    expect(onsave).not.toHaveBeenCalled();
  });

  it('stands on the suggestion that is being typed, until the list is put away', () => {
    const { field, type } = gap();
    type('men');
    expect(field.options[field.active]?.value).toBe('less');
    type('meno');
    expect(field.active).toBe(-1);
    type('boh');
    expect(field.active).toBe(-1);
  });

  it('lists what fits the typing, and all of a choice', () => {
    const { field, type } = gap();
    type('meno');
    expect(field.options.map(({ value }) => value)).toEqual(['less']);
    const choice = gap({ strict: true });
    choice.type('meno');
    expect(choice.field.options).toHaveLength(2);
  });

  it('lets the arrows go round the list', () => {
    const { field } = gap();
    field.move(-1);
    expect(field.active).toBe(1);
    field.move(1);
    expect(field.active).toBe(0);
    field.close();
    expect(field.open).toBe(false);
  });
});
