/** Group commit: what is waiting at the same moment is kept by one write. */

import { setImmediate } from 'node:timers/promises';

interface Waiting<T> {
  readonly item: T;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** A queue whose items are kept together, as many as have come while the last were being kept. */
export class Batches<T> {
  readonly #keep: (items: readonly T[]) => Promise<void>;
  #waiting: Waiting<T>[] = [];
  #isRunning = false;

  /** @param keep - keeps items for good; when it throws, none of them is kept */
  constructor(keep: (items: readonly T[]) => Promise<void>) {
    this.#keep = keep;
  }

  /** Resolves when the item is kept; rejects with what `keep` threw. */
  add(item: T): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (!this.#isRunning) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      // Callers that were answered a moment ago get to ask again before the next write begins.
      await setImmediate();
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#keep(batch.map(({ item }) => item));
        for (const { resolve } of batch) resolve();
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#isRunning = false;
  }
}
