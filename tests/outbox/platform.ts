/** A platform that takes time, refuses, and counts what it was handed: as a function, without HTTP. */

import type { Outgoing, Pace } from '../../src/channels/channel.ts';
import { createOutbox, type Outbox, type Outcome } from '../../src/outbox/outbox.ts';
import { SimulatedTime } from './simulated-time.ts';

/** What a test says of a message; the rest is made up. */
export type Sketch = Partial<Outgoing> & Pick<Outgoing, 'id' | 'chat'>;

/** A message that reached the platform. */
export interface Taken {
  readonly outgoing: Outgoing;
  readonly startedAt: number;
  readonly isRepeat: boolean;
}

/** How the platform answers a call; throws what the channel would throw. */
export type Answer = (call: Taken, nth: number) => 'arrived' | Error | { arrivedBut: Error };

export const pace: Pace = { perSecond: 30, perChatPerSecond: 1, perGroupPerMinute: 20 };

export const sketch = (message: Sketch): Outgoing => ({
  text: message.id,
  options: [],
  files: [],
  at: 0,
  ...message,
});

/** An outbox that sends to a platform of this kind. */
export class Platform {
  readonly time = new SimulatedTime();
  /** All calls, in the order of their starts. */
  readonly calls: Taken[] = [];
  readonly arrived: Taken[] = [];
  readonly failures: { readonly error: unknown; readonly outcome: string }[] = [];
  readonly gone: string[] = [];
  /** What was settled without being taken. */
  readonly settled: { readonly id: string; readonly outcome: Outcome }[] = [];
  readonly outcomes = new Map<string, Outcome>();
  readonly outbox: Outbox;
  answer: Answer = () => 'arrived';
  isStale: (outgoing: Outgoing) => boolean = () => false;
  latencyMs: (outgoing: Outgoing) => number = () => 80;
  chance = 0.5;
  underWay = 0;
  mostUnderWay = 0;
  mostUnderWayInAChat = 0;
  readonly #underWayIn = new Map<string, number>();

  constructor(limits: Pace | null = pace, maxTextLength = Infinity) {
    this.outbox = createOutbox({
      pace: limits,
      maxTextLength,
      clock: this.time.clock,
      wait: this.time.wait,
      chance: () => this.chance,
      send: (outgoing, isRepeat) => this.#take(outgoing, isRepeat),
      onFailure: (error, outcome) => this.failures.push({ error, outcome }),
      isStale: (outgoing) => this.isStale(outgoing),
      onGone: (chat) => this.gone.push(chat),
      onSettled: ({ id }, outcome) => {
        this.settled.push({ id, outcome });
        return Promise.resolve();
      },
    });
  }

  /** Hands a message over; what became of it will stand in `outcomes`. */
  post(message: Sketch): void {
    void this.outbox.post(sketch(message)).then((outcome) => {
      this.outcomes.set(`${message.chat} ${message.id}`, outcome);
    });
  }

  /** @returns ids of what arrived in a chat, in its order */
  arrivedIn(chat: string): string[] {
    return this.arrived.filter((one) => one.outgoing.chat === chat).map((one) => one.outgoing.id);
  }

  /** @returns when the calls to a chat started, in ms */
  startsIn(chat: string): number[] {
    return this.calls.filter((one) => one.outgoing.chat === chat).map((one) => one.startedAt);
  }

  async #take(outgoing: Outgoing, isRepeat: boolean): Promise<void> {
    const call = { outgoing, isRepeat, startedAt: this.time.now };
    const nth = this.calls.push(call);
    this.#count(outgoing.chat, 1);
    const latencyMs = this.latencyMs(outgoing);
    await this.time.wait(latencyMs / 2);
    const answer = this.answer(call, nth);
    if (!(answer instanceof Error)) this.arrived.push(call);
    await this.time.wait(latencyMs / 2);
    this.#count(outgoing.chat, -1);
    if (answer instanceof Error) throw answer;
    if (answer !== 'arrived') throw answer.arrivedBut;
  }

  #count(chat: string, more: 1 | -1): void {
    const inChat = (this.#underWayIn.get(chat) ?? 0) + more;
    this.#underWayIn.set(chat, inChat);
    this.underWay += more;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.underWay);
    this.mostUnderWayInAChat = Math.max(this.mostUnderWayInAChat, inChat);
  }
}

/** @returns the most that started within any span */
export function mostWithin(starts: readonly number[], spanMs: number): number {
  const sorted = [...starts].sort((one, other) => one - other);
  let [most, first] = [0, 0];
  sorted.forEach((start, index) => {
    while ((sorted[first] ?? start) <= start - spanMs) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}
