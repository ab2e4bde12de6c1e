/** Whether the page stands in Timone's own window, and not in a browser. */
export function inWindow(): boolean {
  return 'wails' in window;
}
