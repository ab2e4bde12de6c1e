import { beforeEach, expect, it } from 'vitest';
import { pathOf, placeOf } from './field-place';

beforeEach(() => {
  document.body.innerHTML = `
    <input id="loose" />
    <main data-keep="c dossier">
      <li data-record="m1"><input id="kept" /></li>
      <form data-unsent="milestone"><input id="unsent" /></form>
    </main>`;
});

const by = (id: string) => document.getElementById(id)!;

it('is where a field stands, by the records and forms around it', () => {
  expect(placeOf(by('kept'), 'Evento')).toEqual({ path: 'c dossier/m1/Evento', unsent: false });
  expect(placeOf(by('unsent'), 'Evento')).toEqual({ path: 'c dossier/milestone/Evento', unsent: true });
  expect(pathOf(document.querySelector('form')!)).toBe('c dossier/milestone');
});

it('is nowhere where nothing is kept, nor where the field is gone', () => {
  expect(placeOf(by('loose'), 'Cerca')).toBeUndefined();
  const gone = by('kept');
  gone.remove();
  expect(placeOf(gone, 'Evento')).toBeUndefined();
  expect(placeOf(undefined, 'Evento')).toBeUndefined();
});
