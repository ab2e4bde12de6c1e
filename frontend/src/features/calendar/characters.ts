const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter() : undefined;

/** How many characters a person sees in a text: an emoji of many parts is one. */
export function characters(text: string): number {
  return segmenter ? [...segmenter.segment(text)].length : [...text].length;
}
