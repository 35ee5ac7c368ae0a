/** `getUpdates`: one reader at a time, waiting for news as long as it likes (up to 50 s). */

import type { Update } from 'grammy/types';

import type { Clock } from './clock.ts';
import { conflict } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { UpdateQueue } from './update-queue.ts';

/** What a reader asks for. */
export interface Poll {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutS: number;
  /** Whether the reader has gone away meanwhile: a killed bot. */
  readonly isGone: () => boolean;
}

interface Reader {
  readonly limit: number;
  readonly isGone: () => boolean;
  readonly answer: (updates: Update[]) => void;
  readonly refuse: (refusal: Refusal) => void;
  readonly stopAlarm: () => void;
}

/** The reader of a bot's updates. */
export class LongPoll {
  /** Called when a reader begins to wait. */
  onWaiting: () => void = () => undefined;
  private readonly queue: UpdateQueue;
  private readonly clock: Clock;
  private reader: Reader | null = null;
  private isWaking = false;
  private nextConflictAt = 0;

  constructor(queue: UpdateQueue, clock: Clock) {
    this.queue = queue;
    this.clock = clock;
  }

  /** Whether a reader waits. */
  get isRead(): boolean {
    return this.reader !== null;
  }

  /** @see `Client::do_get_updates` of tdlib/telegram-bot-api */
  read({ offset, limit, timeoutS, isGone }: Poll): Promise<Update[]> {
    this.confirm(offset);
    const updates = this.queue.take(limit);
    if (updates.length > 0 || timeoutS === 0) return Promise.resolve(updates);
    this.terminate(
      'terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    return new Promise((answer, refuse) => {
      const stopAlarm = this.clock.after(timeoutS * 1000, () => {
        this.settle();
      });
      this.reader = { limit, isGone, answer, refuse, stopAlarm };
      this.onWaiting();
    });
  }

  /** A new update has come: the reader gets it once those that come with it are in, too. */
  wake(): void {
    if (this.reader === null || this.isWaking) return;
    this.isWaking = true;
    setImmediate(() => {
      this.isWaking = false;
      this.settle();
    });
  }

  /** Sends the waiting reader away. */
  terminate(words: string): void {
    const reader = this.reader;
    if (reader === null) return;
    this.reader = null;
    reader.stopAlarm();
    this.refuseSlowly(() => {
      reader.refuse(conflict(words));
    });
  }

  /** Refuses at once, or after 3 s when one was refused just before, as Telegram does. */
  refuseSlowly(refuse: () => void): void {
    if (this.clock.now() < this.nextConflictAt) {
      this.clock.after(3000, refuse);
      return;
    }
    this.nextConflictAt = this.clock.now() + 3000;
    refuse();
  }

  private settle(): void {
    const reader = this.reader;
    if (reader === null) return;
    this.reader = null;
    reader.stopAlarm();
    reader.answer(reader.isGone() ? [] : this.queue.take(reader.limit));
  }

  private confirm(offset: number): void {
    const { tail } = this.queue.bounds;
    if (offset < 0) this.queue.confirmBelow(tail + offset);
    // An offset far in the future is taken for a mistake: nothing is confirmed.
    else if (offset <= tail + 10) this.queue.confirmBelow(offset);
  }
}
