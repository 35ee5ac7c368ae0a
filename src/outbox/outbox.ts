/** Carries the messages of one channel out: those of a chat in order, at the pace it can bear. */

import type { Outgoing, Pace } from '../channels/channel.ts';

/** What became of a message: it was sent, it never can be, or its chat is gone. */
export type Outcome = 'sent' | 'dropped' | 'gone' | 'put-off';

/** What an outbox works with. */
export interface OutboxSettings {
  readonly pace: Pace | null;
  /**
   * Sends a message once.
   *
   * @throws ChannelError when it was not taken
   */
  readonly send: (outgoing: Outgoing, isRepeat: boolean) => Promise<void>;
  /** Told of what failed. */
  readonly onFailure: (error: unknown, outcome: Outcome | 'retried') => void;
}

/** What is on its way out over one channel. */
export interface Outbox {
  /** Resolves when the message need not be kept any more, or was put off until the next start. */
  readonly post: (outgoing: Outgoing) => Promise<Outcome>;
  /** Puts off what was not sent yet. */
  readonly close: () => Promise<void>;
}

/** @returns an outbox in which nothing waits */
export function createOutbox({ send, onFailure }: OutboxSettings): Outbox {
  /** The last sending of each chat, so that the next one waits for it. */
  const sending = new Map<string, Promise<unknown>>();

  const attempt = async (outgoing: Outgoing): Promise<Outcome> => {
    try {
      await send(outgoing, false);
      return 'sent';
    } catch (error) {
      onFailure(error, 'put-off');
      return 'put-off';
    }
  };

  const post = async (outgoing: Outgoing): Promise<Outcome> => {
    const { chat } = outgoing;
    const outcome = (sending.get(chat) ?? Promise.resolve()).then(() => attempt(outgoing));
    sending.set(chat, outcome);
    const result = await outcome;
    if (sending.get(chat) === outcome) sending.delete(chat);
    return result;
  };

  return { post, close: () => Promise.resolve() };
}
