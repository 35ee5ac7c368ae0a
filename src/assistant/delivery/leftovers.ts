/** What an earlier run kept and perhaps sent: who answers it has seen it, all else is sent again. */

import type { Outgoing } from '../../channels/channel.ts';
import { isQuestion } from '../../outbox/is-question.ts';

/** How long people who have seen a message are given to answer it. */
const graceMs = 5_000;

/** Messages of which it is not known whether they arrived. */
export class Leftovers {
  readonly #chats = new Map<string, Outgoing[]>();
  /** What the platform takes only after the person has written. */
  readonly #held = new Map<string, Outgoing[]>();
  #timer: NodeJS.Timeout | null = null;

  /** @param messages - oldest first */
  constructor(messages: readonly Outgoing[]) {
    for (const message of messages) {
      const ofChat = this.#chats.get(message.chat);
      if (ofChat) ofChat.push(message);
      else this.#chats.set(message.chat, [message]);
    }
  }

  /** How many messages are left. */
  get count(): number {
    return [...this.#chats.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** Hands over what is still left when the time is over. */
  whenDue(carryOut: (messages: readonly Outgoing[]) => void): void {
    this.#timer = setTimeout(() => {
      carryOut(this.takeAll());
    }, graceMs).unref();
  }

  /** Keeps a message until its chat is heard of; it has certainly not arrived. */
  hold(message: Outgoing): void {
    const { chat } = message;
    this.#held.set(chat, [...(this.#held.get(chat) ?? []), message]);
  }

  /** @returns all that waits here until its chat is heard of, or its time is over */
  all(): Outgoing[] {
    return [...this.#chats.values(), ...this.#held.values()].flat();
  }

  /** @returns what is left of a chat that was heard of: what it must have seen, and the rest */
  takeOf(chat: string): { seen: Outgoing[]; unseen: Outgoing[] } {
    const left = this.#chats.get(chat) ?? [];
    const held = this.#held.get(chat) ?? [];
    this.#chats.delete(chat);
    this.#held.delete(chat);
    const unseen = [...held, ...left.filter((one) => !isQuestion(one))];
    return { seen: left.filter(isQuestion), unseen };
  }

  /** @returns all that is left; nothing is afterwards */
  takeAll(): Outgoing[] {
    if (this.#timer !== null) clearTimeout(this.#timer);
    const left = [...this.#chats.values()].flat();
    this.#chats.clear();
    return left;
  }
}
