/**
 * Makes a press one act: another is none while its act is on its way, nor is the second click of a double click. An act
 * is what promises to end; what only shows something is done at every press.
 */
export function once<E extends MouseEvent>(press: (event: E) => unknown): (event: E) => unknown {
  let busy = false;
  let acts = false;
  return (event) => {
    if (busy || (acts && event.detail > 1)) return;
    const act = press(event);
    acts = act instanceof Promise;
    if (!(act instanceof Promise)) return;
    busy = true;
    return act.finally(() => (busy = false));
  };
}
