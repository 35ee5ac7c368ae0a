/** The Zalo OA channel with the simulator at its other end, and a program that notes what it gets. */

import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Channel, Port } from '../../../src/channels/channel.ts';
import { createFileLinks } from '../../../src/channels/file-links.ts';
import { createTokenFile } from '../../../src/channels/zalo-oa/token-file.ts';
import {
  createZaloOaChannel,
  type ZaloOaChannel,
  type ZaloOaSettings,
} from '../../../src/channels/zalo-oa/zalo-oa.ts';
import { stores } from '../../../src/stores/index.ts';
import type { Store } from '../../../src/stores/store.ts';
import { startZalo, type Zalo } from '../../simulators/zalo/server.ts';
import { keepPair } from './oa-bench.ts';

export const publicAddress = 'https://vanthu.example.vn';

/** A line of the log. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly details: object;
  readonly text: string;
}

/** A server that hands posts and fetches to the channels that are open now. */
export interface Host {
  readonly address: string;
  readonly channels: Map<string, Channel & Partial<Pick<ZaloOaChannel, 'settled'>>>;
  readonly close: () => Promise<void>;
}

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** Opens a server as the program's own web server would be: `/hook/<name>` and `/file/<name>/<token>`. */
export const openHost = async (): Promise<Host> => {
  const channels: Host['channels'] = new Map();
  const server = createServer((request, response) => {
    const [, kind, name = '', token = ''] = (request.url ?? '').split('/');
    const channel = channels.get(name);
    const answer = async (): Promise<void> => {
      if (kind === 'hook') {
        const body = await readBody(request);
        const status = (await channel?.webhook?.take(request.headers, body)) ?? 404;
        // A test looks at what was handed over as soon as its event was answered.
        await channel?.settled?.();
        response.writeHead(status).end();
        return;
      }
      const file = await channel?.download?.(token);
      if (file) response.writeHead(200, { 'content-type': file.mediaType }).end(file.bytes);
      else response.writeHead(404).end();
    };
    answer().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    channels,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** What a test works with. */
export interface ChannelOpen {
  readonly zalo: Zalo;
  readonly host: Host;
  readonly store: Store;
  readonly folder: string;
  readonly log: LogLine[];
  /** The same OA, as after a restart of the program. */
  readonly connect: (port: Port, more?: Partial<ZaloOaSettings>) => Promise<Channel>;
  readonly make: (more?: Partial<ZaloOaSettings>) => Channel;
  readonly close: () => Promise<void>;
}

/** Starts the simulator, whose webhook leads to whichever channel was made last. */
export const openChannelBench = async (): Promise<ChannelOpen> => {
  const zalo = await startZalo();
  const host = await openHost();
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-zalo-channel-'));
  const store = await stores.embedded({ folder: join(folder, 'store') });
  const tokenFolder = join(folder, 'zalo-oa');
  const clock = zalo.clock.now;
  await keepPair(createTokenFile(tokenFolder, clock), zalo);
  const log: LogLine[] = [];
  const note = (level: LogLine['level']) => (details: object, text: string) => {
    log.push({ level, details, text });
  };
  const secret = 'a secret of thirty-two characters';
  const make: ChannelOpen['make'] = (more = {}) => {
    const channel = createZaloOaChannel({
      app: zalo.app,
      secretKey: zalo.oa.secretKey,
      seed: null,
      tokenFolder,
      apiRoot: zalo.root,
      oauthRoot: zalo.root,
      store,
      links: createFileLinks({ channel: 'zalo-oa', secret, publicUrl: publicAddress, clock }),
      clock,
      log: { info: note('info'), warn: note('warn'), error: note('error') },
      wait: async (ms, signal) => {
        signal.throwIfAborted();
        await zalo.clock.advance(ms);
      },
      ...more,
    });
    host.channels.set('zalo-oa', channel);
    return channel;
  };
  const connect: ChannelOpen['connect'] = async (port, more) => {
    const channel = make(more);
    await channel.open(port);
    return channel;
  };
  zalo.origin(publicAddress, host.address);
  // The address is saved in the console of the developers before the program runs.
  make();
  await zalo.webhook.save(`${publicAddress}/hook/zalo-oa`, 'bare');
  const close = async (): Promise<void> => {
    await zalo.close();
    await host.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { zalo, host, store, folder, log, connect, make, close };
};
