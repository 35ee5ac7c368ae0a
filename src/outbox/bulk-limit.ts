/**
 * Bounds how much of what nobody waits for is under way at once: what is started while nothing
 * comes back arrives all at once in the end, and that is more than the platform takes.
 */

const least = 4;

/** A slow platform needs more under way to be sent as much; it is found out step by step. */
const growth = 0.5;
const decline = 0.1;

/** How much is under way, and may be. */
export class BulkLimit {
  readonly #most: number;
  #limit = least;
  #underWay = 0;

  /** @param most - whatever it grows to */
  constructor(most: number) {
    this.#most = most;
  }

  /** @returns whether one more may start; only one at all where it is to find out something */
  hasRoom(isProbe: boolean): boolean {
    return this.#underWay < (isProbe ? 1 : this.#limit);
  }

  /** Notes that one is started. */
  begin(): void {
    this.#underWay += 1;
  }

  /** Notes that one is over. */
  end(isTaken: boolean): void {
    const change = this.#underWay > this.#limit - 1 ? growth : -decline;
    this.#underWay -= 1;
    if (!isTaken) return;
    this.#limit = Math.min(this.#most, Math.max(least, this.#limit + change));
  }
}
