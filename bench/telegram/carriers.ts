/** Three ways to send a broadcast and answers over one bot, all through grammY's client. */

import { autoRetry } from '@grammyjs/auto-retry';
import { apiThrottler } from '@grammyjs/transformer-throttler';
import { GrammyError, type Api } from 'grammy';

import type { Outgoing } from '../../src/channels/channel.ts';
import { ChannelError } from '../../src/errors.ts';
import { createOutbox } from '../../src/outbox/outbox.ts';

/** A message of the broadcast. */
export interface Notice {
  readonly chat: number;
  readonly text: string;
  readonly dueAt: number;
}

/** What is compared. */
export interface Carrier {
  /** Sends all of them; resolves when it has no more to do. */
  readonly broadcast: (notices: readonly Notice[]) => Promise<unknown>;
  readonly answer: (chat: number, text: string) => Promise<unknown>;
}

const pace = { perSecond: 30, perChatPerSecond: 1, perGroupPerMinute: 20 };

/** Our outbox; it puts the most urgent first itself. */
function createOurs(api: Api): Carrier {
  const outbox = createOutbox({
    pace,
    send: async ({ chat, text }) => {
      try {
        await api.sendMessage(Number(chat), text);
      } catch (error) {
        const afterS = error instanceof GrammyError ? error.parameters.retry_after : undefined;
        throw new ChannelError(
          'telegram',
          'not taken',
          afterS === undefined ? 1000 : afterS * 1000,
        );
      }
    },
    onFailure: () => undefined,
  });
  const message = (chat: number, text: string): Outgoing => ({
    id: text,
    chat: String(chat),
    text,
    options: [],
    files: [],
    at: Date.now(),
    ...(chat < 0 ? { isToGroup: true } : {}),
  });
  return {
    broadcast: (notices) =>
      Promise.all(
        notices.map(({ chat, text, dueAt }) => outbox.post({ ...message(chat, text), dueAt })),
      ),
    answer: (chat, text) => outbox.post(message(chat, text)),
  };
}

const mostUrgentFirst = (notices: readonly Notice[]): Notice[] =>
  [...notices].sort((one, other) => one.dueAt - other.dueAt);

/** What grammY's documentation recommends: one after the other, again when told to wait. */
function createSequential(api: Api): Carrier {
  api.config.use(autoRetry());
  return {
    broadcast: async (notices) => {
      for (const { chat, text } of mostUrgentFirst(notices)) await api.sendMessage(chat, text);
    },
    answer: (chat, text) => api.sendMessage(chat, text),
  };
}

/** The throttler as it comes, below the retries so that these are throttled too. */
function createThrottled(api: Api): Carrier {
  api.config.use(apiThrottler(), autoRetry());
  return {
    broadcast: (notices) =>
      Promise.all(mostUrgentFirst(notices).map(({ chat, text }) => api.sendMessage(chat, text))),
    answer: (chat, text) => api.sendMessage(chat, text),
  };
}

/** All of them by name. */
export const carriers = {
  vanthu: createOurs,
  'one by one + auto-retry': createSequential,
  'throttler + auto-retry': createThrottled,
} satisfies Record<string, (api: Api) => Carrier>;

export type CarrierName = keyof typeof carriers;
