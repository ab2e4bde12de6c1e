/** Brings what says a text into sight, as far as it is out of it, whenever the text is another: an attachment. */
export function inSight(text: string): (node: Element) => void {
  return (node) => {
    if (text) node.scrollIntoView?.({ block: 'nearest' });
  };
}
