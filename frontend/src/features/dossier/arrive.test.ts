import { beforeEach, describe, expect, it } from 'vitest';
import { landing } from './arrive';

const landed = (focus: { id: string; part?: string; field?: string; words?: string }) =>
  landing(document, { kind: 'finding', ...focus })?.id;

describe('what one jumps to', () => {
  beforeEach(() => {
    document.body.innerHTML = `
      <ul>
        <li data-record="a"><button id="card-a">A</button></li>
        <li data-record="b"><button id="card-b">B</button></li>
      </ul>
      <aside data-record="b">
        <textarea id="text">Perché il pane dura</textarea>
        <div data-field="fate"><button tabindex="-1">Aperto</button><button id="fate">Usato</button></div>
        <ul><li data-record="e"><input id="claim" value="Lo dicono i clienti" />
          <div data-field="good-until"><input id="until" value="2026-12-31" /></div></li></ul>
      </aside>`;
  });

  it('is the field that is named, in the list or beside it, where Tab would come to', () => {
    expect(landed({ id: 'b', field: 'fate' })).toBe('fate');
  });

  it('is a field of what is shown within the record', () => {
    expect(landed({ id: 'b', part: 'e', field: 'good-until' })).toBe('until');
    expect(landed({ id: 'b', part: 'e' })).toBe('claim');
  });

  it('is the record where the field is not there, and nothing where neither is', () => {
    expect(landed({ id: 'a', field: 'fate' })).toBe('card-a');
    expect(landed({ id: 'b', part: 'gone', field: 'fate' })).toBe('fate');
    expect(landed({ id: 'gone', field: 'fate' })).toBeUndefined();
    expect(landed({ id: '' })).toBeUndefined();
  });

  it('is the field that holds most of the words, whatever their accents', () => {
    expect(landed({ id: 'b', words: 'perche dura' })).toBe('text');
    expect(landed({ id: 'b', words: 'CLIENTI' })).toBe('claim');
    expect(landed({ id: 'b', words: 'niente' })).toBe('card-b');
  });
});
