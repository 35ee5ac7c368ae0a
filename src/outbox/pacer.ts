/** Says when the next message may be sent over a channel, of all that was sent before. */

import type { Pace } from '../channels/channel.ts';
import { Brake } from './brake.ts';
import { BulkLimit } from './bulk-limit.ts';
import { ChatPaces, type Kind } from './chat-paces.ts';
import { Window } from './window.ts';

const secondMs = 1_000;

/** Below the platform's rate, since what is evenly sent does not arrive quite as evenly. */
const part = 29 / 30;

/**
 * A start that comes late is made up for, unless the program was away for longer than this; then
 * some go together, but not many.
 */
const maxLateMs = 2_000;
const clusterMs = 100;
const clusterPart = 1 / 6;

/** Where a message goes. */
export interface Destination {
  /** What the platform counts by. */
  readonly address: string;
  readonly kind: Kind;
  /** Whether it only changes what is shown: it keeps no question waiting. */
  readonly isTick: boolean;
  readonly isToGroup: boolean;
}

/** The pace of one channel. All moments are ms of one clock. */
export class Pacer {
  readonly #pace: Pace | null;
  readonly #chats: ChatPaces;
  readonly #second: Window;
  readonly #cluster: Window;
  readonly #bulk: BulkLimit;
  readonly #brake = new Brake();
  #slotAt = 0;
  #lastBulkAt = -secondMs;

  /** @param pace - null where messages may be sent as they come */
  constructor(pace: Pace | null) {
    this.#pace = pace;
    this.#chats = new ChatPaces(pace);
    const perSecond = pace?.perSecond ?? 1;
    this.#bulk = new BulkLimit(perSecond);
    this.#second = new Window(perSecond, secondMs);
    this.#cluster = new Window(perSecond * clusterPart, clusterMs);
  }

  /** @returns whether one more of this kind may be under way */
  hasRoom(kind: Kind): boolean {
    return kind === 'answer' || this.#pace === null || this.#bulk.hasRoom(this.#brake.isInVain);
  }

  /** @returns the moment from which a message may be sent there, as far as its chat goes */
  chatFreeAt({ address, kind, isTick, isToGroup }: Destination): number {
    return this.#chats.freeAt(address, kind === 'answer' && !isTick, isToGroup);
  }

  /**
   * @param kind - what is to be sent
   * @param now - the moment
   * @param hasPatience - whether an answer may wait for a slot, too
   * @returns the moment from which a message may be sent, as far as all chats together go: in
   *   slots evenly spread, but answers are not held to them where nothing else was sent of late
   */
  freeAt(kind: Kind, now: number, hasPatience: boolean): number {
    if (this.#pace === null) return 0;
    const pausedUntil = kind === 'answer' ? this.#brake.answersFrom : this.#brake.bulkFrom;
    const isMixed = hasPatience || now < this.#lastBulkAt + secondMs;
    const isSpread = kind === 'bulk' || isMixed || this.#brake.isCautious(now);
    if (!isSpread) return pausedUntil;
    return Math.max(pausedUntil, this.#slotAt, this.#second.freeAt, this.#cluster.freeAt);
  }

  /** Notes that a message is started. */
  begin({ address, kind, isToGroup }: Destination, now: number): void {
    this.#chats.note(address, isToGroup, now);
    if (this.#pace === null) return;
    if (kind === 'bulk') this.#bulk.begin();
    this.#second.note(now);
    this.#cluster.note(now);
    const slotAt = this.#slotAt < now - maxLateMs ? now : this.#slotAt;
    this.#slotAt = Math.min(slotAt + this.#spacingMs(now), now + secondMs);
    if (kind === 'bulk') this.#lastBulkAt = now;
  }

  /**
   * Notes that a message is no longer under way.
   *
   * @param kind - what was sent
   * @param isTaken - whether the platform took it, or said plainly that it never will
   */
  end(kind: Kind, isTaken: boolean): void {
    if (isTaken) this.#brake.taken();
    if (kind === 'bulk' && this.#pace !== null) this.#bulk.end(isTaken);
  }

  /** Notes that a chat is to wait. */
  park(address: string, now: number, waitMs: number): void {
    this.#chats.park(address, now + waitMs, now);
    if (this.#pace !== null) this.#brake.told(address, now, waitMs, true);
  }

  /** Notes that a chat need not wait any more. */
  release(address: string): void {
    this.#chats.release(address);
  }

  /** Notes that the platform did not answer. */
  doubt(address: string, now: number, waitMs: number): void {
    if (this.#pace !== null) this.#brake.told(address, now, waitMs, false);
  }

  #spacingMs(now: number): number {
    const perSecond = (this.#pace?.perSecond ?? 1) * part * this.#brake.share(now);
    return secondMs / perSecond;
  }
}
