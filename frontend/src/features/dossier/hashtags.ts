/** The tags of a set, one by one. */
export function tagsOf(tags: string): string[] {
  return tags.split(/\s+/u).filter(Boolean);
}
