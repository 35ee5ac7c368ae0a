/** Starts each message when it may go, and sees to what becomes of it. */

import type { Outgoing } from '../channels/channel.ts';
import { ChannelError } from '../errors.ts';
import { Alarm } from './alarm.ts';
import type { Kind } from './chat-paces.ts';
import { decideNext, type Next } from './decide-next.ts';
import { kindOf, type Lane, type Waiting } from './lane.ts';
import { Lanes } from './lanes.ts';
import { Ledger } from './ledger.ts';
import type { Outcome } from './outcome.ts';
import { Pacer } from './pacer.ts';
import type { OutboxCounts, OutboxSettings } from './settings.ts';

/** What people wait for does not wait for longer behind what nobody waits for. */
const patienceMs = 1_000;

/** The work of an outbox. */
export class Dispatch {
  readonly #settings: Required<OutboxSettings>;
  readonly #lanes = new Lanes();
  readonly #pacer: Pacer;
  readonly #alarm: Alarm;
  readonly #ledger: Ledger;
  readonly #tally = { order: 0, unknown: 0, repeats: 0 };
  #isLooking = false;
  #isClosed = false;

  constructor(settings: Required<OutboxSettings>) {
    this.#settings = settings;
    this.#pacer = new Pacer(settings.pace);
    this.#ledger = new Ledger(settings);
    this.#alarm = new Alarm(settings.wait, () => {
      this.#look();
    });
  }

  get counts(): OutboxCounts {
    const { unknown, repeats } = this.#tally;
    return { waiting: this.#ledger.count, unknown, repeats };
  }

  /** Sends a message when its turn comes. */
  post(outgoing: Outgoing): Promise<Outcome> {
    if (this.#isClosed) return Promise.resolve('put-off');
    return new Promise((resolve) => {
      const trials = { refusals: 0, doubts: 0, notBefore: 0 };
      const order = (this.#tally.order += 1);
      const postedAt = this.#settings.clock();
      const waiting: Waiting = { outgoing, order, postedAt, settle: resolve, ...trials };
      this.#ledger.add(waiting);
      const { lane, needless } = this.#lanes.add(waiting, this.#settings.maxTextLength);
      for (const one of needless) this.#ledger.begin(this.#ledger.conclude(one, 'dropped'));
      this.#passOvertaken(lane);
      this.#lookSoon();
    });
  }

  /** Tries again at once what waits because nothing was taken from anybody. */
  wake(): void {
    for (const lane of this.#lanes.all()) {
      if (!lane.isWaitingForAll) continue;
      lane.isWaitingForAll = false;
      this.#pacer.release(lane.address);
      this.#lanes.file(lane);
    }
    this.#lookSoon();
  }

  /** Puts off what is not being sent, and waits for what is. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#alarm.clear();
    for (const lane of this.#lanes.all())
      for (const waiting of lane.empty()) this.#ledger.tell(waiting, 'put-off');
    const stop = new AbortController();
    const isLate = this.#settings.wait(this.#settings.closeMs, stop.signal).catch(() => undefined);
    await Promise.race([this.#ledger.whenDone(), isLate]);
    stop.abort();
    this.#ledger.tellAll('put-off');
  }

  /** Once for all that is posted at a time, so that the most urgent of it goes first. */
  #lookSoon(): void {
    if (this.#isLooking) return;
    this.#isLooking = true;
    queueMicrotask(() => {
      this.#isLooking = false;
      this.#look();
    });
  }

  #look(): void {
    if (this.#isClosed) return;
    const now = this.#settings.clock();
    const wakeAt = Math.min(this.#startAll('answer', now), this.#startAll('bulk', now));
    this.#alarm.set(Math.min(wakeAt, this.#lanes.wakeAt), now);
  }

  /** @returns when to look again, as far as all chats together go */
  #startAll(kind: Kind, now: number): number {
    for (;;) {
      const lane = this.#lanes.next(kind, now);
      if (lane === null) return Infinity;
      const chatFreeAt = this.#pacer.chatFreeAt(lane.destination);
      if (chatFreeAt > now) {
        this.#lanes.rest(lane, chatFreeAt);
        continue;
      }
      const freeAt = this.#pacer.freeAt(kind, now, this.#hasPatience(lane, now));
      if (freeAt > now) return freeAt;
      if (!this.#pacer.hasRoom(kind)) return Infinity;
      this.#pacer.begin(lane.destination, now);
      const waiting = this.#lanes.start(lane);
      if (waiting !== null) this.#ledger.begin(this.#send(lane, waiting));
    }
  }

  /** @returns whether the next message may wait for a slot, since others wait for slots as well */
  #hasPatience({ head }: Lane, now: number): boolean {
    const hasBulk = this.#lanes.next('bulk', now) !== null;
    return hasBulk && head !== undefined && now < head.postedAt + patienceMs;
  }

  async #send(lane: Lane, waiting: Waiting): Promise<void> {
    const isRepeat = waiting.doubts > 0;
    if (isRepeat) this.#tally.repeats += 1;
    try {
      await this.#settings.send(waiting.outgoing, isRepeat);
      this.#pacer.end(kindOf(waiting), true);
      this.#leave(lane, waiting);
      this.#ledger.tell(waiting, 'sent');
    } catch (error) {
      await this.#fail(lane, waiting, error);
    } finally {
      this.#lookSoon();
    }
  }

  async #fail(lane: Lane, waiting: Waiting, error: unknown): Promise<void> {
    if (error instanceof ChannelError && error.fate === 'unknown') this.#tally.unknown += 1;
    const { isStale, chance } = this.#settings;
    const trials = {
      refusals: waiting.refusals,
      doubts: waiting.doubts,
      isAnswer: kindOf(waiting) === 'answer',
      isStale: isStale(waiting.outgoing),
    };
    const decided = decideNext(error, trials, chance());
    const isPlain = decided.type === 'settle' && ['gone', 'dropped'].includes(decided.outcome);
    this.#pacer.end(kindOf(waiting), isPlain);
    const isTooLate = this.#isClosed && decided.type !== 'settle';
    const next: Next = isTooLate ? { type: 'settle', outcome: 'put-off' } : decided;
    this.#ledger.report(error, next.type === 'settle' ? next.outcome : 'retried');
    lane.isWaitingForAll = error instanceof ChannelError && error.isOfChannel;
    if (next.type === 'settle') await this.#end(lane, waiting, next.outcome);
    else this.#keep(lane, waiting, next);
  }

  /** Lets a message wait for another try. */
  #keep(lane: Lane, waiting: Waiting, { type, waitMs }: Exclude<Next, { type: 'settle' }>): void {
    const now = this.#settings.clock();
    if (type === 'park') {
      waiting.refusals += 1;
      this.#pacer.park(lane.address, now, waitMs);
    } else {
      waiting.doubts += 1;
      waiting.notBefore = now + waitMs;
      this.#pacer.doubt(lane.address, now, waitMs);
    }
    lane.underWay = null;
    this.#lanes.file(lane);
    this.#passOvertaken(lane);
  }

  async #end(lane: Lane, waiting: Waiting, outcome: Outcome): Promise<void> {
    const others = outcome === 'gone' ? lane.empty() : [];
    this.#leave(lane, waiting);
    if (outcome === 'gone') this.#ledger.reportGone(lane.chat);
    await Promise.all([waiting, ...others].map((one) => this.#ledger.conclude(one, outcome)));
  }

  /** A question that may have arrived need not be asked again when it was answered. */
  #passOvertaken(lane: Lane): void {
    const { overtaken } = lane;
    if (overtaken === null) return;
    this.#leave(lane, overtaken);
    this.#ledger.begin(this.#ledger.conclude(overtaken, 'sent'));
  }

  #leave(lane: Lane, waiting: Waiting): void {
    lane.remove(waiting);
    if (lane.underWay === waiting) lane.underWay = null;
    this.#lanes.file(lane);
  }
}
