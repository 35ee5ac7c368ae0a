/** Lets only so many through at a time; the others wait, first come first served. */

/** A gate that those leave again who came through. */
export class Gate {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  /** @param most - so many may be through at a time */
  constructor(most: number) {
    this.#free = most;
  }

  /** Works when there is room. */
  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
