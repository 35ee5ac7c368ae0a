/** All chats that something waits for, and which of them is next. */

import TinyQueue from 'tinyqueue';

import type { Kind } from './chat-paces.ts';
import { Lane, dueOf, kindOf, type Waiting } from './lane.ts';

/** A lane in a heap; out of date once the lane was filed anew. */
interface Filed {
  readonly lane: Lane;
  readonly filing: number;
  readonly rank: number;
  readonly order: number;
}

/** All chats that something waits for. */
export class Lanes {
  readonly #lanes = new Map<string, Lane>();
  readonly #filings = new Map<Lane, number>();
  readonly #ready: Readonly<Record<Kind, TinyQueue<Filed>>> = {
    answer: new TinyQueue<Filed>([], inOrder),
    bulk: new TinyQueue<Filed>([], inOrder),
  };
  readonly #resting = new TinyQueue<Filed>([], inOrder);
  #filing = 0;

  /** All of them. */
  all(): readonly Lane[] {
    return [...this.#lanes.values()];
  }

  /** The moment at which the first resting lane is to be looked at; Infinity where none rests. */
  get wakeAt(): number {
    return this.#current(this.#resting)?.rank ?? Infinity;
  }

  /**
   * Puts a message into the lane of its chat.
   *
   * @returns the lane, and messages that need not be sent any more
   */
  add(waiting: Waiting, maxTextLength: number): { lane: Lane; needless: Waiting[] } {
    const { chat } = waiting.outgoing;
    const lane = this.#lanes.get(chat) ?? new Lane(chat);
    this.#lanes.set(chat, lane);
    const before = lane.head;
    const needless = lane.add(waiting, maxTextLength);
    if (lane.head !== before) this.file(lane);
    return { lane, needless };
  }

  /** Looks at a lane anew; one in which nothing waits is forgotten. */
  file(lane: Lane): void {
    const { head } = lane;
    this.#filings.delete(lane);
    if (head === undefined) this.#lanes.delete(lane.chat);
    else if (lane.underWay === null && head.notBefore > 0) this.rest(lane, head.notBefore);
    else if (lane.underWay === null)
      this.#put(this.#ready[kindOf(head)], lane, dueOf(head), head.order);
  }

  /** Looks at a lane again at a moment, or when something more urgent comes. */
  rest(lane: Lane, until: number): void {
    this.#put(this.#resting, lane, until, 0);
  }

  /** @returns the lane whose message of this kind is next, if any may go as far as it is known */
  next(kind: Kind, now: number): Lane | null {
    for (let filed = this.#restingTop(now); filed; filed = this.#restingTop(now)) this.#wake(filed);
    return this.#current(this.#ready[kind])?.lane ?? null;
  }

  /** Takes a lane out of the reckoning while its next message is being sent. */
  start(lane: Lane): Waiting | null {
    lane.underWay = lane.head ?? null;
    this.#filings.delete(lane);
    return lane.underWay;
  }

  #restingTop(now: number): Filed | null {
    const filed = this.#current(this.#resting);
    return filed !== undefined && filed.rank <= now ? filed : null;
  }

  #wake({ lane }: Filed): void {
    if (lane.head !== undefined) lane.head.notBefore = 0;
    this.file(lane);
  }

  #put(heap: TinyQueue<Filed>, lane: Lane, rank: number, order: number): void {
    this.#filing += 1;
    this.#filings.set(lane, this.#filing);
    heap.push({ lane, filing: this.#filing, rank, order });
  }

  /** @returns the top of a heap, after what is out of date was thrown away */
  #current(heap: TinyQueue<Filed>): Filed | undefined {
    for (;;) {
      const top = heap.peek();
      if (top === undefined || this.#filings.get(top.lane) === top.filing) return top;
      heap.pop();
    }
  }
}

const inOrder = (one: Filed, other: Filed): number =>
  one.rank - other.rank || one.order - other.order;
