import { Shelf } from './shelf';

/**
 * The month in which each client's plan was left, for its calendar and its paper alike. It lasts as long as the
 * window does, over a reload: who starts Timone anew starts with today's.
 */
export const months = new Shelf<string>('timone.months', () => sessionStorage, 200);
