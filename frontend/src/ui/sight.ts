/** Brings what says a text into sight, as far as it is out of it, whenever the text is another: an attachment. */
export function inSight(text: string): (node: Element) => void {
  return (node) => {
    if (text) node.scrollIntoView?.({ block: 'nearest' });
  };
}

/** Begins what scrolls at its top whenever it shows another record: an attachment. */
export function fromTop(record: string | undefined): (node: Element) => void {
  return (node) => {
    if (record) node.scrollTop = 0;
  };
}
