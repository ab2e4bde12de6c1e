import { Shelf } from './shelf';

/** Where someone stood in a studio, so that a reload or the next start goes on from there. */
export interface Place {
  client: string;
  view: string;
}

/** The place last kept for each studio file. */
export const places = new Shelf<Place>('timone.places');
