/** Whether the page stands in Timone's own window, and not in a browser. */
export function inWindow(): boolean {
  return 'wails' in window;
}

/** Has the browser take a file in. */
export function download(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
