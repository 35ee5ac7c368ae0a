/** The one source of "now". */

/** Gives the present moment in ms UTC. */
export type Clock = () => number;

/** The clock of the machine. */
export const systemClock: Clock = () => Date.now();

/**
 * @param atMs - a moment that was kept
 * @param nowMs - the moment
 * @param spanMs - how long what was kept lasts
 * @returns whether it still lasts; what was kept while the clock was ahead by more does not
 */
export const isWithin = (atMs: number, nowMs: number, spanMs: number): boolean =>
  Math.abs(nowMs - atMs) < spanMs;
