import type { dossier } from '$models';

/** What the fields of a client hold, of a new one and of one that is there. */
export type Introduction = dossier.Introduction;
