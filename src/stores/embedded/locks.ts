/** Turns wait for each other here: one at a time for a key, in the order of the calls. */

/** Locks by key. */
export class Locks {
  readonly #lasts = new Map<string, Promise<void>>();

  /**
   * Works while holding all the keys. A caller takes its place at every key at once, so whoever
   * waits, waits for an earlier call: no circle can come about, in whatever order keys are named.
   */
  async hold<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    const mine = new Set(keys);
    const earlier = [...mine].map((key) => this.#lasts.get(key));
    let letGo = (): void => undefined;
    const last = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    for (const key of mine) this.#lasts.set(key, last);
    for (const turn of earlier) await turn;
    try {
      return await work();
    } finally {
      for (const key of mine) if (this.#lasts.get(key) === last) this.#lasts.delete(key);
      letGo();
    }
  }

  /** @returns the keys that are held or waited for */
  held(): string[] {
    return [...this.#lasts.keys()];
  }
}
