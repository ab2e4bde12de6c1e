/** What shows a record, as a selector. */
export const marked = (id: string) => `[data-record="${CSS.escape(id)}"]`;
