/** What an outbox works with, and what can be seen of its work. */

import type { Outgoing, Pace } from '../channels/channel.ts';
import type { Wait } from './alarm.ts';
import type { Outcome } from './outcome.ts';

/** Made by whoever opens a channel. */
export interface OutboxSettings {
  /** Null where messages may be sent as they come. */
  readonly pace: Pace | null;
  /** Most characters of a message. */
  readonly maxTextLength?: number;
  /**
   * Sends a message once.
   *
   * @throws ChannelError when it was not taken
   */
  readonly send: (outgoing: Outgoing, isRepeat: boolean) => Promise<void>;
  /** Told of what failed. */
  readonly onFailure: (error: unknown, outcome: Outcome | 'retried') => void;
  /**
   * Keeps note of a message that need not be sent any more although the last `send` of it, if
   * any, failed.
   */
  readonly onSettled?: (outgoing: Outgoing, outcome: Outcome) => Promise<void>;
  /** Whether it is too late to say something, where it was not taken until now. */
  readonly isStale?: (outgoing: Outgoing) => boolean;
  /** Told that nothing arrives in a chat any more. */
  readonly onGone?: (chat: string) => void;
  /** Milliseconds that only ever grow, from any moment. */
  readonly clock?: () => number;
  readonly wait?: Wait;
  /** From 0 to 1. */
  readonly chance?: () => number;
  /** How long `close` waits for what is being sent. */
  readonly closeMs?: number;
}

/** What an outbox has counted since it was made. */
export interface OutboxCounts {
  /** Messages that are neither sent nor given up, those under way included. */
  readonly waiting: number;
  /** Sends of which it is not known whether they arrived. */
  readonly unknown: number;
  /** Sends of messages that may have arrived before. */
  readonly repeats: number;
}
