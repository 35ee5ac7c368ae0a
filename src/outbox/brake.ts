/** Recognises that a platform wants less of everything, not of one chat: then all of it pauses. */

import { backOff } from '../backoff.ts';

/**
 * Where so many chats are told to wait within this time, or since something was last taken, it is
 * not about one of them.
 */
const manyChats = 2;
const togetherMs = 1_000;
const maxTold = 20;

/** People are kept waiting for no longer than this before the platform is asked again. */
const maxAnswerPauseMs = 10_000;

/** A pause that did not help is followed by a longer one, by no more than this. */
const extras = { firstMs: 250, mostMs: 60_000 };

/** After a pause everything goes slower, down to the least share, and recovers in time. */
const slowdown = 0.75;
const leastShare = 0.3;
const recoveryPerMs = 0.01 / 1_000;
const calmMs = 10_000;

interface Told {
  readonly address: string;
  readonly at: number;
  readonly waitMs: number;
  readonly isRefusal: boolean;
}

/** What the platform has said of late about being asked too much. All moments are ms of one clock. */
export class Brake {
  #told: Told[] = [];
  #answersHeldAt = -maxAnswerPauseMs;
  #pausedUntil = 0;
  #share = 1;
  /** Pauses since something was last taken. */
  #inVain = 0;

  /**
   * Takes note that one chat is to wait.
   *
   * @param address - which one
   * @param now - when it was told
   * @param waitMs - for how long
   * @param isRefusal - false where the platform did not say so, but did not answer either: people
   *   are answered all the same
   */
  told(address: string, now: number, waitMs: number, isRefusal: boolean): void {
    const isRecent = (one: Told): boolean => this.isInVain || one.at > now - togetherMs;
    this.#told = this.#told.filter((one) => one.address !== address && isRecent(one));
    this.#told = [...this.#told.slice(-maxTold), { address, at: now, waitMs, isRefusal }];
    if (this.#told.length < manyChats) return;
    // One chat may be told to wait for hours at the same time: the shortest wait bounds the pause.
    const shortest = Math.min(...this.#told.map((one) => one.waitMs));
    const latest = Math.max(...this.#told.map((one) => one.at + one.waitMs));
    const refusals = this.#told.filter((one) => one.isRefusal).length;
    this.#pause(now, Math.min(latest, now + 2 * shortest), refusals >= manyChats);
  }

  /** Takes note that something was taken. */
  taken(): void {
    this.#inVain = 0;
  }

  /** Whether nothing was taken since the last pause: one message is to find out. */
  get isInVain(): boolean {
    return this.#inVain > 0;
  }

  /** The moment from which people are answered. */
  get answersFrom(): number {
    return Math.min(this.#pausedUntil, this.#answersHeldAt + maxAnswerPauseMs);
  }

  /** The moment from which everything else goes on. */
  get bulkFrom(): number {
    return this.#pausedUntil;
  }

  /** @returns whether what waited meanwhile must not all go at once */
  isCautious(now: number): boolean {
    return this.#pausedUntil > 0 && now < this.#pausedUntil + calmMs;
  }

  /** @returns which part of the usual rate is kept to, above 0 up to 1 */
  share(now: number): number {
    const passedMs = Math.max(0, now - this.#pausedUntil);
    return Math.min(1, this.#share + passedMs * recoveryPerMs);
  }

  #pause(now: number, until: number, holdsAnswers: boolean): void {
    if (now >= this.#pausedUntil) {
      this.#share = Math.max(leastShare, this.share(now) * slowdown);
      this.#inVain += 1;
    }
    if (holdsAnswers && now >= this.answersFrom) this.#answersHeldAt = now;
    const extraMs = backOff(extras, this.#inVain);
    this.#pausedUntil = Math.max(this.#pausedUntil, until + extraMs);
  }
}
