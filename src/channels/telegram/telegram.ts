/** Telegram: private chats and groups, over long polling or a webhook. */

import type { RawApi } from 'grammy';

import { ChannelError } from '../../errors.ts';
import type { Capabilities, Channel, Port, Webhook } from '../channel.ts';
import { createOnce } from '../once.ts';
import { type Connection, createConnection, type Patience } from './connection.ts';
import { explainFailure, isUnknownBot } from './explain-failure.ts';
import { fetchFile } from './fetch-file.ts';
import { createEar, type Ear } from './hear.ts';
import type { Log } from '../../log.ts';
import { updateMenus } from './menu.ts';
import { createMoves } from './moves.ts';
import { type Polling, startPolling } from './polling.ts';
import { wantedUpdates } from './read-update.ts';
import { type Desk, sendMessage } from './send.ts';
import { createWebhook } from './webhook.ts';

/** What the program hands over to open Telegram. */
export interface TelegramSettings {
  readonly token: string;
  /** Another Bot API server, without a slash at its end. */
  readonly apiRoot: string;
  /** Where Telegram posts updates; null where they are fetched. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly log: Log;
  readonly patience?: Partial<Patience>;
}

/** What Telegram can show. @see https://core.telegram.org/bots/api and https://core.telegram.org/bots/faq */
export const telegramCapabilities: Capabilities = {
  maxButtons: 8,
  maxButtonLength: 36,
  maxTextLength: 4096,
  maxCaptionLength: 1024,
  maxFiles: 1,
  canShowPictures: true,
  canEdit: true,
  remembersSent: false,
  pace: { perSecond: 30, perChatPerSecond: 1, perGroupPerMinute: 20 },
};

/** What there is while the channel is open. */
interface Office extends Desk {
  readonly username: string;
  readonly ear: Ear;
  readonly polling: Polling | null;
}

/**
 * @returns Telegram; its `open` throws ChannelError when Telegram does not know the bot or cannot
 * be reached
 */
export function createTelegramChannel(settings: TelegramSettings): Channel {
  const line = createConnection(settings);
  const once = createOnce<string | null>();
  let office: Office | null = null;
  const opened = (): Office => {
    if (office === null) throw new ChannelError('telegram', 'Telegram chưa mở.', 1000);
    return office;
  };

  const open: Channel['open'] = async (port) => {
    office = await openOffice(line, settings, port);
    updateMenus(line.api, port).catch((error: unknown) => {
      settings.log.warn({ err: explainFailure(error) }, 'the menus of Telegram are as they were');
    });
    return `https://t.me/${office.username}`;
  };

  const close: Channel['close'] = async () => {
    await office?.polling?.stop();
    await line.close();
  };

  const send: Channel['send'] = async (outgoing, reference = null) =>
    once(`${outgoing.chat}\n${outgoing.id}`, () => sendMessage(opened(), outgoing, reference));

  return {
    capabilities: telegramCapabilities,
    send,
    open,
    close,
    ...withWebhook(settings, () => office?.ear ?? null),
    linkTo: (place, start) => writeLink(opened().username, place, start),
    fetchFile: (id, maxBytes) => fetchFile(line, id, maxBytes),
  };
}

const withWebhook = (
  { webhook, log }: TelegramSettings,
  ear: () => Ear | null,
): { webhook?: Webhook } =>
  webhook === null ? {} : { webhook: createWebhook({ secret: webhook.secret, ear, log }) };

async function openOffice(
  { api, stopPolling }: Connection,
  { webhook, log }: TelegramSettings,
  port: Port,
): Promise<Office> {
  try {
    const me = await api.getMe();
    const moves = createMoves(port);
    const ear = createEar({ api, port, moves, me, log });
    await chooseDelivery(api, webhook);
    const polling =
      webhook === null ? startPolling({ api, ear, log, interrupt: stopPolling }) : null;
    return { api, port, moves, ear, polling, username: me.username };
  } catch (error) {
    const { message, retryAfterMs } = explainFailure(error);
    // A wrong token stays wrong until somebody sets another.
    throw new ChannelError('telegram', message, isUnknownBot(error) ? null : retryAfterMs);
  }
}

/** What waits is kept when one way is switched to the other. */
async function chooseDelivery(api: RawApi, webhook: TelegramSettings['webhook']): Promise<void> {
  if (webhook === null) await api.deleteWebhook({ drop_pending_updates: false });
  else
    await api.setWebhook({
      url: webhook.url,
      secret_token: webhook.secret,
      allowed_updates: wantedUpdates,
      drop_pending_updates: false,
    });
}

/** @throws RangeError when a link cannot carry the words */
function writeLink(username: string, place: 'private' | 'group', start: string): string {
  if (!/^[\w-]{1,64}$/.test(start))
    throw new RangeError('a link carries up to 64 letters, digits, `_` and `-`');
  return `https://t.me/${username}?${place === 'private' ? 'start' : 'startgroup'}=${start}`;
}
