/** Zalo Official Account: private chats and OA groups, over a webhook. */

import { setTimeout as sleep } from 'node:timers/promises';

import type { Clock } from '../../clock.ts';
import type { Store } from '../../stores/store.ts';
import type { Capabilities, Channel, Port, Webhook } from '../channel.ts';
import { createSentFiles } from '../fetch-address.ts';
import { type FileLinks, createDownload } from '../file-links.ts';
import { HttpLine } from '../http-line.ts';
import { createOnce } from '../once.ts';
import { createTypedOptions } from '../typed-options.ts';
import { OaApi } from './api.ts';
import { maxButtonLength, maxButtons } from './buttons.ts';
import { createDoubts } from './doubts.ts';
import { say } from './explain-failure.ts';
import type { Log } from '../../log.ts';
import { createNames } from './names.ts';
import { type App, refreshTokens } from './oauth.ts';
import { createOwnName } from './own-name.ts';
import type { Wait } from './pacer.ts';
import { createPeople } from './people.ts';
import { createReception } from './reception.ts';
import { sendOutgoing } from './send-outgoing.ts';
import { createTokenFile } from './token-file.ts';
import { TokenKeeper } from './token-keeper.ts';
import { createWebhook } from './webhook.ts';
import { createWindow } from './window.ts';

/** What the program hands over to open the OA. */
export interface ZaloOaSettings {
  readonly app: App;
  /** Signs webhooks; not the secret of the app. */
  readonly secretKey: string;
  /** A refresh token for the first start, or null. */
  readonly seed: string | null;
  /** Folder that the tokens are kept in. */
  readonly tokenFolder: string;
  /** Other servers than the platform's, or null. */
  readonly apiRoot: string | null;
  readonly oauthRoot: string | null;
  readonly store: Pick<Store, 'read' | 'transact' | 'list'>;
  readonly links: FileLinks;
  readonly clock: Clock;
  readonly log: Log;
  /** Calls the platform; made where it is not given. */
  readonly line?: HttpLine;
  /** Waits between attempts. */
  readonly wait?: Wait;
  /** Calls a minute until the platform names its limit. */
  readonly callsPerMinute?: number;
}

/**
 * What an OA can show. A text is a little shorter than the platform takes: in groups, what people
 * typed grows where it would mention somebody.
 */
const capabilities: Capabilities = {
  maxButtons,
  maxButtonLength,
  listsOptions: true,
  maxTextLength: 1_900,
  maxCaptionLength: 0,
  maxFiles: 1,
  canShowPictures: true,
  canEdit: false,
  remembersSent: false,
  // The client paces itself by what the platform says of its limit.
  pace: null,
};

const dayMs = 86_400_000;

/** What else the OA can tell its tests and its closing. */
export interface ZaloOaChannel extends Channel {
  readonly webhook: Webhook;
  /** Resolves when what was posted so far has been handed over, or has to be tried again later. */
  readonly settled: () => Promise<void>;
}

/** @returns the OA; its `open` throws ChannelError when the platform does not let the program in */
export function createZaloOaChannel(settings: ZaloOaSettings): ZaloOaChannel {
  const { store, log, clock, links } = settings;
  const { line = new HttpLine() } = settings;
  let open: Port | null = null;
  const sentFiles = createSentFiles(settings.apiRoot, say);
  const tokens = createKeeper(settings, line, () => open?.wake());
  const api = createApi(settings, line, tokens);
  const people = createPeople(store, (error) => {
    log.error({ err: error }, 'what is known of a person of Zalo OA could not be kept');
  });
  const names = createNames(api, people);
  const doubts = createDoubts(api);
  const typedOptions = createTypedOptions();
  const once = createOnce<string | null>();
  const checkWindow = createWindow({ api, people, clock });
  const progress = new Map<string, number>();
  const me = createOwnName(store, api);
  const listening = { people, names, doubts, typedOptions, log, me: me.now };
  const reception = createReception({ ...listening, store, clock });
  const renewal = createRenewal(tokens);

  const openFor: Channel['open'] = async (port) => {
    // From now on what is posted is kept, whether or not anything can be sent yet.
    open = port;
    await me.recall();
    await reception.open(port);
    renewal.begin();
    return `https://zalo.me/${(await me.learn()).id}`;
  };

  const send: Channel['send'] = (outgoing) =>
    once(`${outgoing.chat}\n${outgoing.id}`, async () => {
      if (open === null) throw say('chưa mở.', 1_000);
      const { openFile } = open;
      const desk = { api, people, doubts, links, clock, openFile, checkWindow, progress };
      const reference = await sendOutgoing(desk, outgoing);
      typedOptions.offer(outgoing.chat, outgoing.options);
      return reference;
    });

  const close: Channel['close'] = async () => {
    renewal.end();
    api.close();
    await reception.close();
    await Promise.all([line.close(), sentFiles.close()]);
    await people.settled();
  };

  const secrets = { appId: settings.app.id, secretKey: settings.secretKey };
  const webhook = createWebhook({ secrets, clock, log, taker: reception.taker });
  const download = createDownload(links, () => open);
  const { settled } = reception;
  const { fetchFile } = sentFiles;
  return { capabilities, send, open: openFor, close, webhook, download, fetchFile, settled };
}

/** Each renewal begins the three months of the refresh token anew, also where nobody writes. */
function createRenewal(tokens: TokenKeeper): { begin: () => void; end: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const end = (): void => {
    clearInterval(timer);
  };
  const begin = (): void => {
    end();
    timer = setInterval(() => void tokens.access().catch(() => undefined), dayMs).unref();
  };
  return { begin, end };
}

function createKeeper(
  settings: ZaloOaSettings,
  line: HttpLine,
  onNewToken: () => void,
): TokenKeeper {
  const { app, oauthRoot, tokenFolder, seed, clock, log } = settings;
  const oauth = { line, app, clock, ...(oauthRoot === null ? {} : { root: oauthRoot }) };
  return new TokenKeeper({
    place: createTokenFile(tokenFolder, clock),
    refresh: (refreshToken) => refreshTokens(oauth, refreshToken),
    seed,
    clock,
    onNewToken,
    alarm: (error) => {
      log.error({ err: error }, 'Zalo OA needs its operator');
    },
  });
}

function createApi(settings: ZaloOaSettings, line: HttpLine, tokens: TokenKeeper): OaApi {
  const { app, apiRoot, clock, callsPerMinute, wait = waitFor } = settings;
  return new OaApi({
    line,
    tokens,
    clock,
    wait,
    appSecret: app.secret,
    ...(apiRoot === null ? {} : { root: apiRoot }),
    ...(callsPerMinute === undefined ? {} : { callsPerMinute }),
  });
}

const waitFor: Wait = (ms, signal) => sleep(ms, undefined, { signal });
