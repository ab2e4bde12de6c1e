/** The tags of a set, one by one. */
export function tagsOf(tags: string): string[] {
  return tags.split(/\s+/u).filter(Boolean);
}

/** The tags that are kept otherwise than they were typed, beyond their #: "lievito madre" as #lievitomadre. */
export function changedTags(typed: string, kept: string): string[] {
  const ends = [/[#\uff03,;\n]/u, /[#\uff03,;\s]/u];
  const said = new Set(ends.flatMap((end) => typed.split(end).map((tag) => tag.trim())));
  return tagsOf(kept).filter((tag) => !said.has(tag.slice(1)));
}
