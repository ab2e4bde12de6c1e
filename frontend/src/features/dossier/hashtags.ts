/** The tags of a set, one by one. */
export function tagsOf(tags: string): string[] {
  return tags.split(/\s+/u).filter(Boolean);
}

/** The tags that are kept otherwise than they were typed, beyond their #: "lievito madre" as #lievitomadre. */
export function changedTags(typed: string, kept: string): string[] {
  const said = typed.split(/[#\uff03,;\n]/u).map((tag) => tag.trim());
  return tagsOf(kept).filter((tag) => !said.includes(tag.slice(1)));
}
