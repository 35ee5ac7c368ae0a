/** The one timer of an outbox. */

/** Waits; rejects when the signal is given. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<unknown>;

/** Rings once, at the earliest moment that it was set to. */
export class Alarm {
  readonly #wait: Wait;
  readonly #ring: () => void;
  #set: { readonly at: number; readonly stop: AbortController } | null = null;

  constructor(wait: Wait, ring: () => void) {
    this.#wait = wait;
    this.#ring = ring;
  }

  /** Sets it to a moment, unless it rings before. */
  set(at: number, now: number): void {
    if (at === Infinity || (this.#set !== null && this.#set.at <= at)) return;
    this.clear();
    const set = { at, stop: new AbortController() };
    this.#set = set;
    const ring = (): void => {
      if (this.#set !== set) return;
      this.#set = null;
      this.#ring();
    };
    this.#wait(Math.min(maxWaitMs, Math.ceil(at - now)), set.stop.signal).then(
      ring,
      () => undefined,
    );
  }

  /** Rings no more. */
  clear(): void {
    this.#set?.stop.abort();
    this.#set = null;
  }
}

/** Timers of the machine take no more than 24 days. */
const maxWaitMs = 86_400_000;
