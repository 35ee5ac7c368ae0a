/** Time that passes only while nothing else happens, so that hours take no time. */

/** A clock with timers. */
export class SimulatedTime {
  now = 0;
  readonly #timers = new Set<{ readonly at: number; readonly ring: () => void }>();

  readonly clock = (): number => this.now;

  readonly wait = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        this.#timers.delete(timer);
        reject(new Error('nobody waits any more'));
      };
      const ring = (): void => {
        signal?.removeEventListener('abort', stop);
        resolve();
      };
      const timer = { at: this.now + Math.max(0, ms), ring };
      this.#timers.add(timer);
      signal?.addEventListener('abort', stop);
    });

  /** How many timers run. */
  get timers(): number {
    return this.#timers.size;
  }

  /** Calls something at a moment. */
  at(moment: number, act: () => void): void {
    void this.wait(moment - this.now).then(act);
  }

  /** Lets all pass that happens until a moment, or until nothing does any more. */
  async pass(until = Infinity): Promise<void> {
    for (;;) {
      // All that is ready to go on goes on first.
      await new Promise(setImmediate);
      const next = [...this.#timers].reduce<number>(
        (at, timer) => Math.min(at, timer.at),
        Infinity,
      );
      if (next > until || next === Infinity) break;
      this.now = Math.max(this.now, next);
      for (const timer of [...this.#timers])
        if (timer.at <= this.now && this.#timers.delete(timer)) timer.ring();
    }
    if (until !== Infinity) this.now = Math.max(this.now, until);
  }
}
