/** What the settings of Telegram say. */

import type { ChannelMeans } from '../channel-kind.ts';

/** The settings of Telegram. */
export interface TelegramGiven {
  readonly token: string;
  /** Without a slash at its end. */
  readonly apiRoot: string;
  /** Null where updates are fetched. */
  readonly webhookSecret: string | null;
}

/** @returns where Telegram posts updates; null where they are fetched */
export const webhookOf = (
  { webhookSecret: secret }: TelegramGiven,
  { hookUrl: url }: Pick<ChannelMeans, 'hookUrl'>,
): { readonly url: string; readonly secret: string } | null =>
  url === null || secret === null ? null : { url, secret };
