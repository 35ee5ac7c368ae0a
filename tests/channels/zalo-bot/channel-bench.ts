/** The Zalo Bot channel with the simulator at its other end. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Channel, Port } from '../../../src/channels/channel.ts';
import { createFileLinks } from '../../../src/channels/file-links.ts';
import {
  createZaloBotChannel,
  type ZaloBotSettings,
} from '../../../src/channels/zalo-bot/zalo-bot.ts';
import { stores } from '../../../src/stores/index.ts';
import type { Store } from '../../../src/stores/store.ts';
import { startZalo, type Zalo } from '../../simulators/zalo/server.ts';
import { type Host, type LogLine, openHost, publicAddress } from '../zalo-oa/channel-bench.ts';

/** What a test works with. */
export interface BotOpen {
  readonly zalo: Zalo;
  readonly host: Host;
  readonly store: Store;
  readonly log: LogLine[];
  /** The same bot, as after a restart of the program. */
  readonly connect: (port: Port, more?: Partial<ZaloBotSettings>) => Promise<Channel>;
  readonly close: () => Promise<void>;
}

/** Where updates are posted. */
export const hook = {
  url: `${publicAddress}/hook/zalo-bot`,
  secret: 'a secret of the webhook',
};

/** Starts the simulator and a server that the public address leads to. */
export const openBotBench = async (): Promise<BotOpen> => {
  const zalo = await startZalo();
  const host = await openHost();
  zalo.origin(publicAddress, host.address);
  const clock = zalo.clock.now;
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-zalo-bot-'));
  const store = await stores.embedded({ folder });
  const secret = 'a secret of thirty-two characters';
  const log: LogLine[] = [];
  const note = (level: LogLine['level']) => (details: object, text: string) => {
    log.push({ level, details, text });
  };
  const connect: BotOpen['connect'] = async (port, more = {}) => {
    const channel = createZaloBotChannel({
      token: zalo.bot.token,
      apiRoot: zalo.root,
      webhook: hook,
      store,
      clock,
      links: createFileLinks({ channel: 'zalo-bot', secret, publicUrl: publicAddress, clock }),
      log: { info: note('info'), warn: note('warn'), error: note('error') },
      ...more,
    });
    host.channels.set('zalo-bot', channel);
    await channel.open(port);
    return channel;
  };
  const close = async (): Promise<void> => {
    await zalo.close();
    await host.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { zalo, host, store, log, connect, close };
};
