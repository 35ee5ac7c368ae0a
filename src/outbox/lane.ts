/** What waits for one chat: answers in the order they came, ticks, then the rest, the longest due first. */

import type { Outgoing, Replacement } from '../channels/channel.ts';
import type { Kind } from './chat-paces.ts';
import { isQuestion } from './is-question.ts';
import type { Outcome } from './outcome.ts';
import type { Destination } from './pacer.ts';
import { supersede } from './supersede.ts';

/** A message that waits. */
export interface Waiting {
  outgoing: Outgoing;
  /** Counts all messages of the outbox. */
  readonly order: number;
  readonly postedAt: number;
  readonly settle: (outcome: Outcome) => void;
  refusals: number;
  doubts: number;
  /** Moment from which it may be tried, as far as the message itself goes. */
  notBefore: number;
}

/** What waits for one chat. */
export class Lane {
  readonly chat: string;
  /** What platforms count by: the chat without its topic. */
  readonly address: string;
  /** The message that is being sent. */
  underWay: Waiting | null = null;
  /** True while it waits because nothing was taken from anybody. */
  isWaitingForAll = false;
  readonly #answers: Waiting[] = [];
  /** Changes to what stands above: what is said anew goes first. */
  readonly #ticks: Waiting[] = [];
  readonly #bulk: Waiting[] = [];

  constructor(chat: string) {
    this.chat = chat;
    this.address = chat.split('/', 1)[0] ?? chat;
  }

  /** The message that is next, or is being sent. */
  get head(): Waiting | undefined {
    return this.underWay ?? this.#answers[0] ?? this.#ticks[0] ?? this.#bulk[0];
  }

  /** Where the next message goes. */
  get destination(): Destination {
    const { address, head } = this;
    const kind = head === undefined ? 'bulk' : kindOf(head);
    const isTick = head !== undefined && isTickOf(head);
    return { address, kind, isTick, isToGroup: head?.outgoing.isToGroup === true };
  }

  /**
   * Puts a message in its place.
   *
   * @param waiting - the message
   * @param maxTextLength - most characters of a message
   * @returns messages that need not be sent, since this one says the same anew
   */
  add(waiting: Waiting, maxTextLength: number): Waiting[] {
    if (kindOf(waiting) === 'answer') {
      const replaced = this.#coalesce(waiting);
      const older = this.#answers.filter((one) => one !== this.underWay && one.doubts === 0);
      const needless = supersede(older, waiting, maxTextLength);
      for (const one of needless) this.remove(one);
      this.#insert(waiting);
      return replaced === null ? needless : [replaced, ...needless];
    }
    const isLater = (other: Waiting): boolean => dueOf(waiting) >= dueOf(other);
    this.#bulk.splice(this.#bulk.findLastIndex(isLater) + 1, 0, waiting);
    return [];
  }

  /** Whoever gives a command waits for it, not for what they wrote besides. */
  #insert(waiting: Waiting): void {
    if (isTickOf(waiting)) {
      this.#ticks.push(waiting);
      return;
    }
    const isPassed = (one: Waiting): boolean =>
      one !== this.underWay && one.doubts === 0 && one.outgoing.isUrgent !== true;
    const place = waiting.outgoing.isUrgent === true ? this.#answers.findIndex(isPassed) : -1;
    this.#answers.splice(place < 0 ? this.#answers.length : place, 0, waiting);
  }

  /** Takes a message out. */
  remove(waiting: Waiting): void {
    for (const queue of [this.#answers, this.#ticks, this.#bulk]) {
      const place = queue.indexOf(waiting);
      if (place >= 0) queue.splice(place, 1);
    }
  }

  /** @returns all that is not being sent; none of it waits any more */
  empty(): Waiting[] {
    const all = [...this.#answers, ...this.#ticks, ...this.#bulk].filter(
      (waiting) => waiting !== this.underWay,
    );
    for (const waiting of all) this.remove(waiting);
    return all;
  }

  /** The next message, where it may have arrived as a question that was answered since. */
  get overtaken(): Waiting | null {
    const [head, newer] = this.#answers;
    if (this.underWay !== null || head === undefined || newer === undefined) return null;
    return head.doubts > 0 && isQuestion(head.outgoing) ? head : null;
  }

  /** Of two waiting changes to one message, the newer is enough. */
  #coalesce(newer: Waiting): Waiting | null {
    const { replaces } = newer.outgoing;
    if (replaces === undefined) return null;
    const older = [...this.#answers, ...this.#ticks].find(
      (other) => other !== this.underWay && isReplacedBy(other, replaces),
    );
    if (older?.outgoing.replaces === undefined) return null;
    this.remove(older);
    const { message } = older.outgoing.replaces;
    newer.outgoing = { ...newer.outgoing, replaces: { ...replaces, message } };
    return older;
  }
}

/** What is left out where nothing stands above: nobody waits for it. */
const isTickOf = ({ outgoing }: Waiting): boolean => outgoing.replaces?.orElse === 'drop';

/** @returns whether somebody waits for a message */
export const kindOf = ({ outgoing }: Waiting): Kind =>
  outgoing.dueAt === undefined ? 'answer' : 'bulk';

/** @returns the moment a message was due; answers are due when they come */
export const dueOf = ({ outgoing, order }: Waiting): number => outgoing.dueAt ?? order;

const isReplacedBy = ({ outgoing, doubts }: Waiting, { message }: Replacement): boolean =>
  doubts === 0 &&
  outgoing.files.length === 0 &&
  outgoing.replaces !== undefined &&
  (outgoing.id === message || outgoing.replaces.message === message);
