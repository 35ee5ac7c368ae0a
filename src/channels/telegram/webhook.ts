/** Takes the updates that Telegram posts, from nobody else. */

import { createHash, timingSafeEqual } from 'node:crypto';

import type { Update } from 'grammy/types';

import type { Webhook } from '../channel.ts';
import type { Ear } from './hear.ts';
import type { Log } from '../../log.ts';

/** What taking takes. */
export interface WebhookSettings {
  readonly secret: string;
  /** Null until the channel is open. */
  readonly ear: () => Ear | null;
  readonly log: Log;
}

/** @see https://core.telegram.org/bots/api#setwebhook */
const secretHeader = 'x-telegram-bot-api-secret-token';

/** @returns what takes updates; it answers 401 to who does not know the secret */
export function createWebhook({ secret, ear, log }: WebhookSettings): Webhook {
  const expected = digest(secret);
  let forged = 0;

  const refuseForged = (): number => {
    forged += 1;
    // The tenth, the hundredth …: who forges many may not fill the disk.
    if (Number.isInteger(Math.log10(forged)))
      log.warn({ forged }, 'a request to the webhook of Telegram did not know the secret');
    return 401;
  };

  const take: Webhook['take'] = async (headers, body) => {
    const given = headers[secretHeader];
    if (typeof given !== 'string' || !timingSafeEqual(digest(given), expected))
      return refuseForged();
    const update = readBody(body);
    if (update === null) return 400;
    const listening = ear();
    if (listening === null) return 503;
    try {
      await listening.hear(update);
      return 200;
    } catch (error) {
      log.error({ err: error }, 'a message of Telegram could not be kept; it will come again');
      return 503;
    }
  };

  return { take };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function readBody(body: Uint8Array): Update | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(body).toString());
    return isUpdate(value) ? value : null;
  } catch {
    return null;
  }
}

const isUpdate = (value: unknown): value is Update =>
  typeof value === 'object' &&
  value !== null &&
  'update_id' in value &&
  Number.isSafeInteger(value.update_id);
