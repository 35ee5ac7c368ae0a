/** Sees to it that whoever posted a message hears what became of it, exactly once. */

import type { Waiting } from './lane.ts';
import type { Outcome } from './outcome.ts';
import type { OutboxSettings } from './settings.ts';

type Told = Pick<OutboxSettings, 'onFailure' | 'onSettled' | 'onGone'>;

/** All messages that are not over yet. */
export class Ledger {
  readonly #settings: Required<Told>;
  readonly #open = new Set<Waiting>();
  /** What is being sent or noted. */
  readonly #work = new Set<Promise<void>>();

  constructor(settings: Required<Told>) {
    this.#settings = settings;
  }

  /** How many messages are not over yet. */
  get count(): number {
    return this.#open.size;
  }

  /** Adds a message. */
  add(waiting: Waiting): void {
    this.#open.add(waiting);
  }

  /** Ends the way of a message. */
  tell(waiting: Waiting, outcome: Outcome): void {
    this.#open.delete(waiting);
    waiting.settle(outcome);
  }

  /** Ends the way of all messages. */
  tellAll(outcome: Outcome): void {
    for (const waiting of this.#open) this.tell(waiting, outcome);
  }

  /** Ends the way of a message that was not sent just now, after that was noted. */
  async conclude(waiting: Waiting, outcome: Outcome): Promise<void> {
    try {
      if (outcome !== 'put-off' && outcome !== 'held')
        await this.#settings.onSettled(waiting.outgoing, outcome);
      this.tell(waiting, outcome);
    } catch (error) {
      this.report(error, 'put-off');
      this.tell(waiting, 'put-off');
    }
  }

  /** Says that a sending failed. */
  report(error: unknown, outcome: Outcome | 'retried'): void {
    quietly(() => {
      this.#settings.onFailure(error, outcome);
    });
  }

  /** Says that a chat is gone. */
  reportGone(chat: string): void {
    quietly(() => {
      this.#settings.onGone(chat);
    });
  }

  /** Takes note of work that was begun; it must not reject. */
  begin(work: Promise<void>): void {
    this.#work.add(work);
    void work.finally(() => this.#work.delete(work));
  }

  /** Resolves when the work is done that was begun. */
  async whenDone(): Promise<void> {
    await Promise.all(this.#work);
  }
}

/** Whoever is told of something must not hold the mail up by failing at it. */
function quietly(tell: () => void): void {
  try {
    tell();
  } catch {
    // There is nobody left to tell.
  }
}
