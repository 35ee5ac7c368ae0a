/** Sweeps when the program starts, and each day that it runs. */

import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Store, Sweep } from '../stores/store.ts';
import { sweepAll } from '../stores/sweep.ts';

/** What sweeping takes. */
export interface SweepingSettings {
  readonly store: Store;
  readonly sweeps: readonly Sweep[];
  readonly months: number;
  readonly clock: Clock;
  readonly log: Pick<Log, 'error'>;
  /** Waits; rejects when the signal is given. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<unknown>;
}

const dayMs = 86_400_000;

/** @returns what stops it, and resolves when what is under way is done */
export const startSweeping = (settings: SweepingSettings): (() => Promise<void>) => {
  const { store, sweeps, months, clock, log, wait } = settings;
  const stop = new AbortController();
  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      const { signal } = stop;
      await sweepAll(store, sweeps, { months, now: clock(), signal }).catch((error: unknown) => {
        if (!signal.aborted) log.error({ err: error }, 'what is too old could not be removed');
      });
      await wait(dayMs, stop.signal).catch(() => undefined);
    }
  };
  const running = run();
  return async () => {
    stop.abort();
    await running;
  };
};
