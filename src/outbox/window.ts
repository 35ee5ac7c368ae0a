/** Keeps to at most so many in any stretch of time. */

/** The latest moments of something that may happen `most` times in any `spanMs`. */
export class Window {
  readonly #spanMs: number;
  readonly #most: number;
  /** A ring; the oldest is written over. */
  readonly #moments: number[] = [];
  #oldest = 0;

  constructor(most: number, spanMs: number) {
    this.#most = Math.max(1, Math.floor(most));
    this.#spanMs = spanMs;
  }

  /** The moment from which it may happen once more. */
  get freeAt(): number {
    if (this.#moments.length < this.#most) return 0;
    return (this.#moments[this.#oldest] ?? 0) + this.#spanMs;
  }

  /** The moment from which nothing is remembered that still matters. */
  get emptyAt(): number {
    return (this.#moments.at(this.#oldest - 1) ?? -this.#spanMs) + this.#spanMs;
  }

  /** Notes that it happened. */
  note(now: number): void {
    this.#moments[this.#oldest] = now;
    this.#oldest = (this.#oldest + 1) % this.#most;
  }
}
