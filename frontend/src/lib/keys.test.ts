import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keysText, listen, on, typedIn } from './keys';
import { speak } from './words';

let stop: () => void;
const offs: (() => void)[] = [];
const bind = (keys: string, run: () => void | boolean) => offs.push(on(keys, run));

beforeEach(() => {
  stop = listen();
  document.body.innerHTML = '<button></button><input value="Pane">';
});

afterEach(() => {
  stop();
  for (const off of offs.splice(0)) off();
});

function press(key: string, options: KeyboardEventInit = {}, target: Element = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
  target.dispatchEvent(event);
  return event;
}

const input = () => document.querySelector('input')!;

describe('a shortcut', () => {
  it('runs on its own keys and no others', () => {
    const undo = vi.fn();
    const redo = vi.fn();
    bind('mod+z', undo);
    bind('mod+shift+z', redo);
    expect(press('z', { ctrlKey: true }).defaultPrevented).toBe(true);
    press('Z', { ctrlKey: true, shiftKey: true });
    press('z');
    expect(undo).toHaveBeenCalledOnce();
    expect(redo).toHaveBeenCalledOnce();
  });

  it('without a modifier is a letter where someone writes', () => {
    const begin = vi.fn();
    bind('n', begin);
    press('n', {}, input());
    expect(begin).not.toHaveBeenCalled();
    press('n', {}, document.querySelector('button')!);
    expect(begin).toHaveBeenCalledOnce();
  });

  it('without a modifier is not heard where one looks up by typing, nor under what floats', () => {
    const begin = vi.fn();
    bind('n', begin);
    document.body.innerHTML = `<button role="combobox"></button><div role="dialog"><button></button></div>`;
    for (const button of document.querySelectorAll('button')) press('n', {}, button);
    document.body.innerHTML = '<button></button><div role="menu"></div>';
    press('n', {}, document.querySelector('button')!);
    expect(begin).not.toHaveBeenCalled();
    document.querySelector('[role="menu"]')?.remove();
    press('n', {}, document.querySelector('button')!);
    expect(begin).toHaveBeenCalledOnce();
  });

  it('leaves undo to a field in which something was typed', () => {
    const undo = vi.fn();
    bind('mod+z', undo);
    input().focus();
    press('z', { ctrlKey: true }, input());
    expect(undo).toHaveBeenCalledOnce();
    input().value = 'Pane e olio';
    expect(press('z', { ctrlKey: true }, input()).defaultPrevented).toBe(false);
    expect(undo).toHaveBeenCalledOnce();
  });

  it('knows a field in which one typed, also when it is as it was again', () => {
    input().focus();
    expect(typedIn(input())).toBe(false);
    for (const text of ['Pane e olio', 'Pane']) {
      input().value = text;
      input().dispatchEvent(new Event('input', { bubbles: true }));
    }
    expect(typedIn(input())).toBe(true);
    document.querySelector('button')!.focus();
    input().focus();
    expect(typedIn(input())).toBe(false);
  });

  it('that says no lets the one before it have the key', () => {
    const general = vi.fn();
    bind('Escape', general);
    bind('Escape', () => false);
    press('Escape');
    expect(general).toHaveBeenCalledOnce();
  });

  it('is not heard once it is unbound', () => {
    const run = vi.fn();
    on('mod+k', run)();
    press('k', { ctrlKey: true });
    expect(run).not.toHaveBeenCalled();
  });

  it('is written as one reads it on a key', () => {
    expect(keysText('mod+shift+z')).toBe('Ctrl Maiusc Z');
    expect(keysText('enter')).toBe('Invio');
    speak('en');
    expect(keysText('mod+shift+z')).toBe('Ctrl Shift Z');
    expect(keysText('delete')).toBe('Delete');
    speak('it');
  });
});
