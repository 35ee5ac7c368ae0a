/** The one source of "now". */

/** Gives the present moment in ms UTC. */
export type Clock = () => number;

/** The clock of the machine. */
export const systemClock: Clock = () => Date.now();
