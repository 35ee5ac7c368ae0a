/** The time that carrying messages out goes by: a machine's own, or that of a test. */

import { setTimeout as waitFor } from 'node:timers/promises';

/** How time passes. */
export interface Timing {
  /** Milliseconds that only ever grow, from any moment: the clock of the day may be set back. */
  readonly clock: () => number;
  /** Waits; rejects when the signal is given. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

/** The time of the machine; waiting for more to do keeps no program running. */
export const machineTiming: Timing = {
  clock: () => performance.now(),
  wait: (ms, signal) => waitFor(ms, undefined, { signal, ref: false }),
};
