/** The channels besides the web chat, made of their settings and not yet open. */

import path from 'node:path';

import type { Channel, Webhook } from '../channels/channel.ts';
import { createFileLinks } from '../channels/file-links.ts';
import { channels } from '../channels/index.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Locale } from '../locale/locale.ts';
import type { Log } from '../log.ts';
import type { Store } from '../stores/store.ts';

/** A channel that may be opened. */
export interface Candidate {
  readonly name: string;
  /** The settings that open it. */
  readonly settings: readonly string[];
  readonly title: (locale: Locale) => string;
  /** Null where its settings are absent. */
  readonly channel: Channel | null;
}

/** What channels are made with. */
export interface Means {
  readonly config: Config;
  readonly log: Log;
  readonly store: Pick<Store, 'read' | 'transact' | 'list'>;
  readonly clock: Clock;
  /** What links to files are signed with. */
  readonly secret: string;
}

/** @returns the channels besides the web chat, not yet open */
export function createCandidates(means: Means): Candidate[] {
  const { config, log } = means;
  return [
    {
      name: 'telegram',
      settings: ['TELEGRAM_BOT_TOKEN'],
      title: (locale) => locale.say('channel-telegram'),
      channel: createTelegram(config, log),
    },
    {
      name: 'zalo-oa',
      settings: zaloOaSettings,
      title: (locale) => locale.say('channel-zalo-oa'),
      channel: createZaloOa(means),
    },
    {
      name: 'zalo-bot',
      settings: ['ZALO_BOT_TOKEN'],
      title: (locale) => locale.say('channel-zalo-bot'),
      channel: createZaloBot(means),
    },
  ];
}

function createTelegram(config: Config, log: Log): Channel | null {
  const { telegram } = config;
  if (telegram === null) return null;
  const url = telegramWebhookUrl(config);
  const secret = telegram.webhookSecret;
  const webhook = url === null || secret === null ? null : { url, secret };
  return channels.telegram({ ...telegram, webhook, log });
}

function createZaloOa({ config, log, store, clock, secret }: Means): Channel | null {
  const { zaloOa, publicUrl, dataFolder } = config;
  if (zaloOa === null) return null;
  const { appId, appSecret, secretKey, refreshToken, apiRoot, oauthRoot } = zaloOa;
  return channels['zalo-oa']({
    app: { id: appId, secret: appSecret },
    secretKey,
    seed: refreshToken,
    tokenFolder: zaloTokenFolder(dataFolder),
    apiRoot,
    oauthRoot,
    store,
    links: createFileLinks({ channel: 'zalo-oa', secret, publicUrl, clock }),
    clock,
    log,
  });
}

function createZaloBot({ config, log, store, clock, secret }: Means): Channel | null {
  const { zaloBot, publicUrl } = config;
  if (zaloBot === null) return null;
  const { token, apiRoot, webhookSecret } = zaloBot;
  const url = zaloBotWebhookUrl(config);
  const webhook = url === null || webhookSecret === null ? null : { url, secret: webhookSecret };
  const links = createFileLinks({ channel: 'zalo-bot', secret, publicUrl, clock });
  return channels['zalo-bot']({ token, apiRoot, webhook, store, links, clock, log });
}

/** The settings without which Zalo Official Account is not opened. */
export const zaloOaSettings = ['ZALO_OA_APP_ID', 'ZALO_OA_APP_SECRET', 'ZALO_OA_SECRET_KEY'];

/** @returns where the tokens of the OA are kept */
export const zaloTokenFolder = (dataFolder: string): string => path.join(dataFolder, 'zalo-oa');

/** @returns where Telegram posts updates, or null where they are fetched */
export function telegramWebhookUrl({ telegram, publicUrl }: Config): string | null {
  return publicUrl === null || telegram?.webhookSecret == null
    ? null
    : hookAt(publicUrl, 'telegram');
}

/** @returns where Zalo Bot posts updates, or null where they are fetched */
export function zaloBotWebhookUrl({ zaloBot, publicUrl }: Config): string | null {
  return publicUrl === null || zaloBot?.webhookSecret == null
    ? null
    : hookAt(publicUrl, 'zalo-bot');
}

/** @returns the address that a platform posts to */
export const hookAt = (publicUrl: string, channel: string): string =>
  new URL(`hook/${channel}`, publicUrl.replace(/\/*$/, '/')).href;

/** @returns what is posted to the program, by the name of its channel */
export const webhooksOf = (candidates: readonly Candidate[]): Record<string, Webhook> =>
  Object.fromEntries(
    candidates.flatMap(({ name, channel }) => (channel?.webhook ? [[name, channel.webhook]] : [])),
  );

/** @returns what gives files that were sent as links, by the name of its channel */
export const downloadsOf = (
  candidates: readonly Candidate[],
): Record<string, NonNullable<Channel['download']>> =>
  Object.fromEntries(
    candidates.flatMap(({ name, channel }) =>
      channel?.download ? [[name, channel.download]] : [],
    ),
  );
