/** A channel that is open, and what is on its way out over it: kept messages are never forgotten. */

import { backOff } from '../../backoff.ts';
import type { Channel, Outgoing } from '../../channels/channel.ts';
import type { Outbox, Outcome } from '../../outbox/outbox.ts';
import type { Store } from '../../stores/store.ts';
import type { Leftovers } from './leftovers.ts';
import { outboxKey, readOutbox } from '../records/outgoing.ts';

/** How often what is kept is looked at again. */
export const lookMs = 180_000;

/** What can never be sent is looked at less and less often. */
const rests = { firstMs: lookMs, mostMs: 3_600_000 };

/** Most messages that are taken up again at once. */
const mostAtOnce = 500;

interface Rest {
  readonly until: number;
  readonly times: number;
}

/** What is on its way out over a channel. */
export class Line {
  readonly channel: Channel;
  readonly outbox: Outbox;
  readonly leftovers: Leftovers;
  readonly #name: string;
  readonly #underWay = new Set<string>();
  /** Messages that were put off, by key. */
  readonly #resting = new Map<string, Rest>();

  constructor(name: string, parts: Pick<Line, 'channel' | 'outbox' | 'leftovers'>) {
    this.#name = name;
    this.channel = parts.channel;
    this.outbox = parts.outbox;
    this.leftovers = parts.leftovers;
  }

  /**
   * Sends a message when its turn comes.
   *
   * @param outgoing - the message
   * @param now - moment of a clock that only grows
   * @returns what became of it; null where it is on its way already
   */
  async post(outgoing: Outgoing, now: number): Promise<Outcome | null> {
    const key = outboxKey(this.#name, outgoing.chat, outgoing.id);
    if (this.#underWay.has(key)) return null;
    this.#underWay.add(key);
    const outcome = await this.outbox.post(outgoing);
    if (outcome === 'held') this.leftovers.hold(outgoing);
    this.#underWay.delete(key);
    if (outcome === 'put-off') this.#rest(key, now);
    else this.#resting.delete(key);
    return outcome;
  }

  /** @returns kept messages that nobody sees to, oldest first */
  findForgotten(store: Store, now: number): Promise<Outgoing[]> {
    const waiting = new Set(
      this.leftovers.all().map(({ chat, id }) => outboxKey(this.#name, chat, id)),
    );
    const isForgotten = (key: string): boolean =>
      !this.#underWay.has(key) &&
      !waiting.has(key) &&
      (this.#resting.get(key)?.until ?? -Infinity) <= now;
    return readOutbox(store, this.#name, isForgotten, mostAtOnce);
  }

  #rest(key: string, now: number): void {
    const times = (this.#resting.get(key)?.times ?? 0) + 1;
    this.#resting.set(key, { times, until: now + backOff(rests, times) });
  }
}
