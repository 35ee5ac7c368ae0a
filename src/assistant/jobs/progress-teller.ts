/** Tells how far a job is: not at once, not too often, and one thing after the other. */

/** How far it is. */
export interface Step extends Record<string, number> {
  readonly done: number;
  readonly total: number;
}

/** What is over by then need not be told of. */
const patienceMs = 2_000;
/** How often a message that can be changed is changed, and how often another one is sent. */
const everyMs = { changed: 3_000, sent: 60_000 } as const;

/** How far one job is. */
export class ProgressTeller {
  readonly #clock: () => number;
  readonly #everyMs: number;
  readonly #show: (step: Step) => Promise<void>;
  #nextAt: number;
  #showing: Promise<void> | null = null;

  /**
   * @param clock - milliseconds that only ever grow
   * @param canEdit - whether a message can be changed
   * @param show - tells the person
   */
  constructor(clock: () => number, canEdit: boolean, show: (step: Step) => Promise<void>) {
    this.#clock = clock;
    this.#everyMs = canEdit ? everyMs.changed : everyMs.sent;
    this.#show = show;
    this.#nextAt = clock() + patienceMs;
  }

  /** Tells it, unless it was told a moment ago or is being told. */
  tell(step: Step): void {
    if (this.#showing !== null || this.#clock() < this.#nextAt) return;
    // What cannot be told is no reason to stop working.
    this.#showing = this.#show(step)
      .catch(() => undefined)
      .finally(() => {
        this.#showing = null;
        this.#nextAt = this.#clock() + this.#everyMs;
      });
  }

  /** Resolves when nothing is being told. */
  async settled(): Promise<void> {
    await this.#showing;
  }
}
