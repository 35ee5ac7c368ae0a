/** Keeps calls below the limit of a minute, replies before notices. */

import type { Clock } from '../../clock.ts';

/** Who waits for a call: a person in a chat, or nobody. */
export type Lane = 'reply' | 'notice';

/** Waits; rejects when the signal says so. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** What the platform says of its limit; null where it says nothing. */
export interface RateHint {
  readonly limit: number | null;
  readonly remain: number | null;
  /** How long to wait, where the call was too much. */
  readonly retryAfterMs: number | null;
}

/** What a pacer works with. */
export interface PacerSettings {
  readonly clock: Clock;
  readonly wait: Wait;
  readonly signal: AbortSignal;
  /** Calls a minute until the platform names its limit. */
  readonly limit?: number;
}

const minuteMs = 60_000;

/** The smaller of the packages that open the API. */
const defaultLimit = 100;

/** While somebody chats, so much of a minute is kept from notices. */
const replyShare = 0.1;
const chattingMs = 120_000;

const maxInFlight = 8;
const longestPauseMs = 60_000;

interface Waiting {
  readonly lane: Lane;
  readonly go: () => void;
  readonly stop: (reason: unknown) => void;
}

/**
 * Counts a call from its sending until a minute after its answer: however the platform counts, by
 * the clock or backwards, no minute of its own holds more calls than that.
 */
export class Pacer {
  readonly #settings: PacerSettings;
  #limit: number;
  #inFlight = 0;
  #answeredAt: number[] = [];
  #holdUntil = -Infinity;
  #pauseMs = 0;
  #lastReplyAt = -Infinity;
  #queue: Waiting[] = [];
  #isRunning = false;
  #waking = new AbortController();

  constructor(settings: PacerSettings) {
    this.#settings = settings;
    this.#limit = settings.limit ?? defaultLimit;
  }

  /**
   * Waits for a place.
   *
   * @returns what to call when the answer is there
   */
  async take(lane: Lane): Promise<(hint: RateHint) => void> {
    if (lane === 'reply') this.#lastReplyAt = this.#settings.clock();
    await new Promise<void>((go, stop) => {
      this.#queue.push({ lane, go, stop });
      // There may be room for a reply where a notice has to wait.
      if (lane === 'reply') this.#waking.abort();
      this.#run();
    });
    let isDone = false;
    return (hint) => {
      if (isDone) return;
      isDone = true;
      this.#finish(hint);
    };
  }

  #finish({ limit, remain, retryAfterMs }: RateHint): void {
    const now = this.#settings.clock();
    this.#inFlight -= 1;
    this.#answeredAt.push(now);
    if (limit !== null && limit > 0) this.#limit = limit;
    if (retryAfterMs === null) this.#pauseMs = 0;
    else this.#slowDown(retryAfterMs, now);
    // Somebody else may use the same limit: then it is used up before it is by this count.
    const isUsedUp = remain !== null && remain <= 0;
    if (isUsedUp) this.#holdUntil = Math.max(this.#holdUntil, this.#freeAt(now));
    this.#run();
  }

  /** Longer each time; the calls that were under way together count as one. */
  #slowDown(retryAfterMs: number, now: number): void {
    if (now < this.#holdUntil) return;
    this.#pauseMs = Math.min(longestPauseMs, Math.max(retryAfterMs, this.#pauseMs * 2));
    this.#holdUntil = now + this.#pauseMs;
  }

  /** One loop for all: whoever waits, waits for the same moment. */
  #run(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    void this.#serve();
  }

  async #serve(): Promise<void> {
    try {
      while (this.#queue.length > 0 && this.#inFlight < maxInFlight) {
        const next = this.#pick();
        const waitMs = this.#waitMs(next.lane);
        if (waitMs > 0) {
          await this.#pause(waitMs);
          continue;
        }
        this.#queue = this.#queue.filter((waiting) => waiting !== next);
        this.#inFlight += 1;
        next.go();
      }
    } catch (error) {
      for (const { stop } of this.#queue.splice(0)) stop(error);
    } finally {
      this.#isRunning = false;
    }
  }

  #pick(): Waiting {
    const next = this.#queue.find(({ lane }) => lane === 'reply') ?? this.#queue[0];
    if (next === undefined) throw new Error('nobody waits');
    return next;
  }

  #waitMs(lane: Lane): number {
    const now = this.#settings.clock();
    if (this.#holdUntil > now) return this.#holdUntil - now;
    this.#answeredAt = this.#answeredAt.filter((at) => at > now - minuteMs);
    const isSomebodyChatting = now - this.#lastReplyAt < chattingMs;
    const kept = lane === 'notice' && isSomebodyChatting ? Math.ceil(this.#limit * replyShare) : 0;
    const room = this.#limit - kept - this.#answeredAt.length - this.#inFlight;
    if (room > 0) return 0;
    return Math.max(1, this.#freeAt(now) - now);
  }

  /** When a place is free again. Where all is in flight, an answer comes before anything else. */
  #freeAt(now: number): number {
    const oldest = this.#answeredAt.find((at) => at > now - minuteMs) ?? now;
    return oldest + minuteMs;
  }

  async #pause(ms: number): Promise<void> {
    const { wait, signal } = this.#settings;
    this.#waking = new AbortController();
    try {
      await wait(ms, AbortSignal.any([signal, this.#waking.signal]));
    } catch (error) {
      if (signal.aborted) throw error;
    }
  }
}
