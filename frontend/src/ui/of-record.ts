/** What shows a record, as a selector. */
export const ofRecord = (id: string) => `[data-record="${CSS.escape(id)}"]`;
