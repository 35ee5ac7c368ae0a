/** Runs what has the same key one after the other; what has different keys runs side by side. */

/** Works in order, each key for itself. */
export class Serial<Key = string> {
  readonly #lasts = new Map<Key, Promise<unknown>>();

  /** Runs work after all that was asked for with the same key before, however that ended. */
  async run<T>(key: Key, work: () => Promise<T>): Promise<T> {
    const before = this.#lasts.get(key) ?? Promise.resolve();
    const mine = before.then(work);
    const settled = mine.catch(() => undefined);
    this.#lasts.set(key, settled);
    try {
      return await mine;
    } finally {
      // A key that nothing waits for is forgotten.
      if (this.#lasts.get(key) === settled) this.#lasts.delete(key);
    }
  }
}
