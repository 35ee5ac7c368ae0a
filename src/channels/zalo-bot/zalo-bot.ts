/** Zalo Bot: private chats and groups as text, over a webhook or polling. */

import { setTimeout as sleep } from 'node:timers/promises';

import type { Clock } from '../../clock.ts';
import type { Store } from '../../stores/store.ts';
import type { Capabilities, Channel, Port, Webhook } from '../channel.ts';
import { createSentFiles } from '../fetch-address.ts';
import { type FileLinks, createDownload } from '../file-links.ts';
import { HttpLine } from '../http-line.ts';
import { createOnce } from '../once.ts';
import { createTypedOptions } from '../typed-options.ts';
import type { BotSettings } from './bot-api.ts';
import { explainFailure, say } from './explain-failure.ts';
import type { Log } from '../../log.ts';
import { getMe, setWebhook } from './methods.ts';
import { type PollSettings, pollUpdates } from './poll.ts';
import { createReception, type Taker } from './reception.ts';
import { sendOutgoing } from './send-outgoing.ts';
import { createWebhook } from './webhook.ts';

/** What the program hands over to open the bot. */
export interface ZaloBotSettings {
  /** `<number>:<secret>` */
  readonly token: string;
  /** Another server than the platform's, or null. */
  readonly apiRoot: string | null;
  /** Where the platform posts updates; null where they are fetched. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  readonly store: Pick<Store, 'read' | 'transact' | 'list'>;
  readonly links: FileLinks;
  readonly clock: Clock;
  readonly log: Log;
  /** Waits between attempts. */
  readonly wait?: PollSettings['wait'];
}

/** What a bot can show. A caption leaves room for the link to its file. */
export const zaloBotCapabilities: Capabilities = {
  maxButtons: 0,
  listsOptions: true,
  maxButtonLength: 100,
  maxTextLength: 2_000,
  maxCaptionLength: 1_400,
  maxFiles: 1,
  canShowPictures: true,
  canEdit: false,
  remembersSent: false,
  pace: null,
};

/** What the bot can tell its tests besides. */
export interface ZaloBotChannel extends Channel {
  /** Resolves when what was taken so far has been handed over, or has to be tried again later. */
  readonly settled: () => Promise<void>;
}

/** Fetching that is under way. */
interface Polling {
  readonly stop: () => Promise<void>;
}

/** @returns the bot; its `open` throws ChannelError when the platform does not know it */
export function createZaloBotChannel(settings: ZaloBotSettings): ZaloBotChannel {
  const { token, apiRoot, webhook, links, log } = settings;
  const line = new HttpLine();
  const sentFiles = createSentFiles(apiRoot, say);
  const bot: BotSettings = { line, token, ...(apiRoot === null ? {} : { root: apiRoot }) };
  const once = createOnce<string | null>();
  const typedOptions = createTypedOptions();
  const progress = new Map<string, number>();
  const reception = createReception(settings);
  let office: Port | null = null;
  let polling: Polling | null = null;

  const open: Channel['open'] = async (port) => {
    const me = await getMe(bot);
    if (!me.ok) throw explainFailure(me.failure);
    const { name } = me.value;
    office = port;
    await reception.open(port, { botName: name, typed: typedOptions.read });
    if (webhook === null) polling ??= startPolling(settings, bot, reception.taker);
    else await chooseWebhook(bot, webhook, log);
    return name;
  };

  const send: Channel['send'] = (outgoing) =>
    once(`${outgoing.chat}\n${outgoing.id}`, async () => {
      if (office === null) throw say('chưa mở.', 1_000);
      const reference = await sendOutgoing({ bot, links, progress }, outgoing);
      typedOptions.offer(outgoing.chat, outgoing.options);
      return reference;
    });

  const close: Channel['close'] = async () => {
    const ended = polling?.stop();
    await Promise.all([line.close(), sentFiles.close()]);
    await ended;
    await reception.close();
  };

  const download = createDownload(links, () => office);
  const { fetchFile } = sentFiles;
  const base = { capabilities: zaloBotCapabilities, send, open, close };
  return { ...base, download, fetchFile, settled: reception.settled, ...hosted() };

  function hosted(): { webhook?: Webhook } {
    if (webhook === null) return {};
    const { secret } = webhook;
    return { webhook: createWebhook({ secret, taker: reception.taker, log }) };
  }
}

async function chooseWebhook(
  bot: BotSettings,
  { url, secret }: NonNullable<ZaloBotSettings['webhook']>,
  log: Log,
): Promise<void> {
  const state = await setWebhook(bot, url, secret);
  if (!state.ok) throw explainFailure(state.failure);
  if (state.value.isVerified === false)
    log.warn({}, 'Zalo could not reach the webhook of the bot: look at PUBLIC_URL and the proxy');
}

/** Fetches until it is stopped; a token that is refused ends it, and says so. */
function startPolling(
  { log, wait = waitFor }: ZaloBotSettings,
  bot: BotSettings,
  taker: () => Taker | null,
): Polling {
  const stopping = new AbortController();
  const ended = pollUpdates({
    bot,
    wait,
    signal: stopping.signal,
    take: async (update) => taker()?.(update),
    onFailure: (failure) => {
      log.warn({ err: explainFailure(failure) }, 'updates of Zalo Bot could not be fetched');
    },
    onUntaken: (error) => {
      log.error({ err: error }, 'a message of Zalo Bot could not be kept; it is tried again');
    },
  })
    .then((refusal) => {
      if (refusal !== null) log.error({ err: explainFailure(refusal) }, 'Zalo Bot is closed');
    })
    .catch((error: unknown) => {
      log.error({ err: error }, 'fetching the updates of Zalo Bot has ended');
    });
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}

const waitFor: PollSettings['wait'] = (ms, signal) => sleep(ms, undefined, { signal });
