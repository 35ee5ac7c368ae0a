/** Notices that the clock of the machine was set back: what was decided before may have been too early. */

/** Clocks are put right by seconds all the time. */
const toleranceMs = 60_000;

/** What the clock showed when all reminders were last known to be computed by it. */
export class ClockWatch {
  #trustedAt = Infinity;

  /** @returns true at first, and when the clock shows less than it did */
  isSetBack(nowMs: number): boolean {
    return nowMs < this.#trustedAt - toleranceMs;
  }

  /** Notes that nothing is kept that a clock ahead of this moment has left. */
  trust(nowMs: number): void {
    this.#trustedAt = nowMs;
  }
}
