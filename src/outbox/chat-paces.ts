/** Says when a chat may be sent to again: what it was sent of late, and what it was told. */

import type { Pace } from '../channels/channel.ts';
import { Window } from './window.ts';

/** What is sent: what somebody waits for, or what nobody does. */
export type Kind = 'answer' | 'bulk';

/** Platforms count when a message arrives, which is sooner for one than for another. */
const margin = 30 / 29;

/** An answer is often several messages; platforms bear that. */
const answerBurst = 3;

const minuteMs = 60_000;

interface Usage {
  /** Where messages would be evenly spaced, the moment of the next. */
  nextAt: number;
  /** Only of a group. */
  minute: Window | null;
  parkedUntil: number;
}

/** What chats were sent of late, by the part of their name that the platform counts by. */
export class ChatPaces {
  readonly #pace: Pace | null;
  /** Those that were sent to last come last. */
  readonly #usages = new Map<string, Usage>();

  constructor(pace: Pace | null) {
    this.#pace = pace;
  }

  /** How many chats are remembered. */
  get size(): number {
    return this.#usages.size;
  }

  /**
   * @param address - which chat
   * @param isPrompt - whether a few may go together
   * @param isToGroup - whether it is a group
   * @returns the moment from which a message may be sent there
   */
  freeAt(address: string, isPrompt: boolean, isToGroup: boolean): number {
    const usage = this.#usages.get(address);
    if (usage === undefined) return 0;
    const leadMs = isPrompt ? (answerBurst - 1) * this.#spacingMs : 0;
    const minuteAt = isToGroup ? (usage.minute?.freeAt ?? 0) : 0;
    return Math.max(usage.parkedUntil, usage.nextAt - leadMs, minuteAt);
  }

  /** Notes that a message is sent there. */
  note(address: string, isToGroup: boolean, now: number): void {
    if (this.#pace === null) return;
    const usage = this.#take(address);
    usage.nextAt = Math.max(now, usage.nextAt) + this.#spacingMs;
    if (isToGroup) {
      usage.minute ??= new Window(this.#pace.perGroupPerMinute, minuteMs * margin);
      usage.minute.note(now);
    }
    this.#usages.set(address, usage);
    this.#forget(now);
  }

  /** Sends nothing there before a moment. */
  park(address: string, until: number, now: number): void {
    const usage = this.#take(address);
    usage.parkedUntil = Math.max(usage.parkedUntil, until);
    this.#usages.set(address, usage);
    this.#forget(now);
  }

  /** Sends something there again, although a moment was set for it. */
  release(address: string): void {
    const usage = this.#usages.get(address);
    if (usage !== undefined) usage.parkedUntil = 0;
  }

  get #spacingMs(): number {
    return this.#pace === null ? 0 : (1_000 / this.#pace.perChatPerSecond) * margin;
  }

  #take(address: string): Usage {
    const usage = this.#usages.get(address) ?? { nextAt: 0, minute: null, parkedUntil: 0 };
    this.#usages.delete(address);
    return usage;
  }

  /** Two go at most for one that comes: no more are kept than were sent to in the last minute. */
  #forget(now: number): void {
    for (let times = 0; times < 2; times += 1) {
      const [address, usage] = this.#usages.entries().next().value ?? [];
      if (address === undefined || usage === undefined) return;
      this.#usages.delete(address);
      const { nextAt, minute, parkedUntil } = usage;
      const isOver = Math.max(nextAt, parkedUntil, minute?.emptyAt ?? 0) <= now;
      if (!isOver) this.#usages.set(address, usage);
    }
  }
}
