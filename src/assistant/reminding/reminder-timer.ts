/** The one timer of all reminders: it rings when the first of them is due, and at least once an hour. */

import type { Assistance } from '../services.ts';
import type { Lines } from './reminder-round.ts';
import { sendDueReminders } from './send-due-reminders.ts';

/** Waits; rejects when the signal is given. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<unknown>;

/** A clock that is set forward or back is noticed within an hour. */
const longestMs = 3_600_000;
/** After a failure of the store. */
const afterFailureMs = 60_000;

/** Sends reminders when they are due. */
export class ReminderTimer {
  readonly #assistance: Assistance;
  readonly #lines: Lines;
  readonly #wait: Wait;
  #stop = new AbortController();
  #ringsAt = Infinity;
  #ringing: Promise<void> = Promise.resolve();
  #isOver = false;

  constructor(assistance: Assistance, lines: Lines, wait: Wait) {
    this.#assistance = assistance;
    this.#lines = lines;
    this.#wait = wait;
  }

  /** Sends what became due while nobody was there, and what becomes due from now on. */
  start(): void {
    this.#assistance.reminding.expectation.listen((atMs) => {
      if (atMs < this.#ringsAt) this.#set(atMs);
    });
    this.#ring();
  }

  /** Sends nothing more; resolves when what is under way is kept. */
  async stop(): Promise<void> {
    this.#isOver = true;
    this.#stop.abort();
    await this.#ringing;
  }

  #set(atMs: number): void {
    if (this.#isOver) return;
    this.#stop.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.#ringsAt = atMs;
    const ms = Math.min(longestMs, Math.max(0, atMs - this.#assistance.clock()));
    this.#wait(ms, stop.signal).then(
      () => {
        if (!stop.signal.aborted) this.#ring();
      },
      () => undefined,
    );
  }

  #ring(): void {
    this.#ringsAt = Infinity;
    this.#ringing = this.#ringing.then(() => this.#send());
  }

  async #send(): Promise<void> {
    if (this.#isOver) return;
    const { clock, log } = this.#assistance;
    try {
      const next = (await sendDueReminders(this.#assistance, this.#lines)) ?? Infinity;
      this.#set(Math.min(next, this.#ringsAt, clock() + longestMs));
    } catch (error) {
      log.error({ err: error }, 'reminders could not be sent');
      this.#set(clock() + afterFailureMs);
    }
  }
}
