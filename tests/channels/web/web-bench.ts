/** A web chat on loopback with a real store, and people at their browsers. */

import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { Channel, Port } from '../../../src/channels/channel.ts';
import { createWebChannel, type WebSettings } from '../../../src/channels/web/web.ts';
import { openEmbeddedStore } from '../../../src/stores/embedded/embedded.ts';
import type { Store } from '../../../src/stores/store.ts';

export const secret = 'a secret of the tests, long enough to count';

/** @returns 128 random bits */
export const randomId = (): string => randomBytes(16).toString('base64url');

let pageFolder: Promise<string> | null = null;

const makePage = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-page-'));
  await promisify(execFile)(process.execPath, ['bin/build.mjs', '--page', folder]);
  process.once('exit', () => void rm(folder, { recursive: true, force: true }));
  return folder;
};

/** @returns the folder of the page, built once a test file */
export const buildPage = (): Promise<string> => (pageFolder ??= makePage());

/** An answer of the server. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** What is asked of the server. */
export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

const open = (url: string, { method = 'GET', headers = {}, body }: Ask): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request = httpRequest(url, { method, headers, agent: false }, resolve);
    request.once('error', reject);
    request.end(body);
  });

/** Sends a request with exactly these headers, as no browser would let a page do. */
export const ask = async (url: string, settings: Ask = {}): Promise<Answer> => {
  const response = await open(url, settings);
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  return { status: response.statusCode ?? 0, headers: response.headers, text };
};

/** An event of a stream. */
export interface StreamEvent {
  readonly id: string | null;
  readonly name: string;
  readonly data: string;
}

const parseEvent = (block: string): StreamEvent => {
  const field = (name: string): string | null =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? null;
  return { id: field('id'), name: field('event') ?? '', data: field('data') ?? '' };
};

/** An open stream of events. */
export class EventReader {
  readonly #response: IncomingMessage;
  readonly #events: StreamEvent[] = [];
  #rest = '';
  #isOver = false;
  #wake: () => void = () => undefined;

  constructor(response: IncomingMessage) {
    this.#response = response;
    response.setEncoding('utf8');
    response.on('data', (text: string) => {
      const blocks = (this.#rest + text).split('\n\n');
      this.#rest = blocks.pop() ?? '';
      this.#events.push(...blocks.map(parseEvent));
      this.#wake();
    });
    response.on('error', () => undefined);
    response.once('close', () => {
      this.#isOver = true;
      this.#wake();
    });
  }

  get status(): number {
    return this.#response.statusCode ?? 0;
  }

  /** Waits until `count` events of this name came, or the stream is over. */
  async take(name: string, count: number): Promise<StreamEvent[]> {
    for (;;) {
      const found = this.#events.filter((event) => event.name === name);
      if (found.length >= count || this.#isOver) return found;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Waits for the end of the stream. */
  async over(): Promise<void> {
    await this.take('', Number.POSITIVE_INFINITY);
  }

  close(): void {
    this.#response.destroy();
  }
}

/** A browser with a session. */
export interface Browser {
  readonly cookie: string;
  readonly ask: (path: string, settings?: Ask) => Promise<Answer>;
  readonly post: (message: object) => Promise<Answer>;
  readonly listen: (query?: string, headers?: Record<string, string>) => Promise<EventReader>;
}

/** An open web chat. */
export interface WebBench {
  /** Where people find it. */
  readonly url: string;
  /** Where it listens on this machine. */
  readonly local: string;
  readonly folder: string;
  readonly store: Store;
  readonly channel: Channel;
  readonly browser: (cookie?: string) => Promise<Browser>;
  readonly closeChannel: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** @returns the cookie that an answer sets, as a browser would send it back */
export const cookieOf = (answer: Answer): string =>
  (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';

const createBrowser = (url: string, cookie: string): Browser => {
  const askWithCookie: Browser['ask'] = (path, settings = {}) =>
    ask(url + path, { ...settings, headers: { cookie, ...settings.headers } });
  return {
    cookie,
    ask: askWithCookie,
    post: (message) =>
      askWithCookie('/messages', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url },
        body: JSON.stringify(message),
      }),
    listen: async (query = '', headers = {}) =>
      new EventReader(await open(`${url}/events${query}`, { headers: { cookie, ...headers } })),
  };
};

const findFreePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** Opens a web chat with a store in `folder`, or in a new one that is removed at the end. */
export const openWebBench = async (
  port: Port,
  settings: Partial<WebSettings> = {},
  folder?: string,
): Promise<WebBench> => {
  const place = folder ?? (await mkdtemp(join(tmpdir(), 'vanthu-web-')));
  const free = await findFreePort();
  const store = await openEmbeddedStore({ folder: place });
  const channel = createWebChannel({
    host: '127.0.0.1',
    port: free,
    publicUrl: null,
    store,
    secret,
    clock: () => 1_780_000_000_000,
    randomId,
    pageFolder: await buildPage(),
    uploadFolder: join(place, 'uploads'),
    log: { error: () => undefined },
    ...settings,
  });
  const url = (await channel.open(port)).replace(/\/$/, '');
  const closeChannel = async (): Promise<void> => {
    await channel.close();
    await store.close();
  };
  return {
    url,
    local: `http://127.0.0.1:${free}`,
    folder: place,
    store,
    channel,
    browser: async (cookie) => createBrowser(url, cookie ?? cookieOf(await ask(`${url}/`))),
    closeChannel,
    close: async () => {
      await closeChannel();
      await rm(place, { recursive: true, force: true });
    },
  };
};
