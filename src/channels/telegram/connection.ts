/** The line to Telegram: calls of the Bot API, bounded in time, and what a broken one leaves unknown. */

import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import { Api, type RawApi } from 'grammy';
import { Agent, request } from 'undici';

import { ChannelError } from '../../errors.ts';
import { explainBreak, readAnswer } from './explain-break.ts';

/** How long an answer is waited for, in ms. */
export interface Patience {
  readonly callMs: number;
  readonly uploadMs: number;
  readonly downloadMs: number;
  /** Beyond the time for which a long poll was asked. */
  readonly pollMs: number;
}

/** Which bot, and where. */
export interface ConnectionSettings {
  readonly token: string;
  /** Without a slash at its end. */
  readonly apiRoot: string;
  readonly patience?: Partial<Patience>;
}

/** An open line. Its calls throw what {@link explainFailure} explains. */
export interface Connection {
  readonly api: RawApi;
  /** @throws ChannelError when the file does not come, or has more bytes than `maxBytes` */
  readonly download: (path: string, maxBytes: number) => Promise<Uint8Array>;
  /** Ends the long poll under way. */
  readonly stopPolling: () => void;
  readonly close: () => Promise<void>;
}

/** Seconds of a long poll; the platform's own bound is 50. */
export const pollS = 30;

/** How long messages that are being sent are given when the line is closed. */
const partingMs = 3000;

const usualPatience: Patience = {
  callMs: 20_000,
  uploadMs: 60_000,
  downloadMs: 60_000,
  pollMs: (pollS + 10) * 1000,
};

/** @returns a line on which nothing was said yet */
export function createConnection({ token, apiRoot, patience }: ConnectionSettings): Connection {
  // Not grammY's own: a connection that the platform is about to close is not used any more, so
  // that few messages are lost sight of, and the status of a gateway's page is seen.
  const open = (connections: number): Agent =>
    new Agent({
      connect: { timeout: 10_000 },
      connections,
      keepAliveTimeout: 15_000,
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  // What is fetched does not queue behind what is sent.
  const agents = { polls: open(1), calls: open(256) };
  const caller = new Caller(agents, { ...usualPatience, ...patience });
  // grammY asks for the whole of node-fetch, and uses this of it.
  const fetch = caller.call as never;
  return {
    api: new Api(token, { apiRoot, fetch }).raw,
    download: (path, maxBytes) => caller.download(`${apiRoot}/file/bot${token}/${path}`, maxBytes),
    stopPolling: () => {
      caller.stopPolling();
    },
    close: async () => {
      const both = Object.values(agents);
      const closed = Promise.allSettled(both.map((agent) => agent.close()));
      await Promise.race([closed, sleep(partingMs, undefined, { ref: false })]);
      await Promise.all(both.map((agent) => agent.destroy()));
    },
  };
}

/** Connections by what they are for. */
interface Agents {
  readonly polls: Agent;
  readonly calls: Agent;
}

/** Makes the calls, each with its own time. */
class Caller {
  readonly #agents: Agents;
  readonly #patience: Patience;
  readonly #polls = new Set<AbortController>();

  constructor(agents: Agents, patience: Patience) {
    this.#agents = agents;
    this.#patience = patience;
  }

  readonly call = async (url: string, { headers, body }: CallOptions): Promise<CallAnswer> => {
    const isPoll = url.endsWith('/getUpdates');
    const stop = new AbortController();
    const timer = setTimeout(
      () => {
        stop.abort(new DOMException('too late', 'TimeoutError'));
      },
      this.#waitMs(isPoll, body),
    );
    if (isPoll) this.#polls.add(stop);
    try {
      const answer = await request(url, {
        method: 'POST',
        headers: { 'content-type': headers['content-type'] ?? 'application/json' },
        body,
        dispatcher: isPoll ? this.#agents.polls : this.#agents.calls,
        signal: stop.signal,
      });
      const json = readAnswer(answer.statusCode, await answer.body.text());
      return { json: () => json };
    } catch (error) {
      throw explainBreak(error);
    } finally {
      clearTimeout(timer);
      this.#polls.delete(stop);
    }
  };

  async download(url: string, maxBytes: number): Promise<Uint8Array> {
    const signal = AbortSignal.timeout(this.#patience.downloadMs);
    try {
      const { statusCode, body } = await request(url, {
        dispatcher: this.#agents.calls,
        signal,
      });
      if (statusCode === 200) return await collect(body, maxBytes);
      throw new ChannelError('telegram', `Telegram không đưa tệp (${String(statusCode)}).`, 3000);
    } catch (error) {
      throw explainBreak(error);
    }
  }

  stopPolling(): void {
    for (const poll of this.#polls) poll.abort();
  }

  #waitMs(isPoll: boolean, body: CallOptions['body']): number {
    if (isPoll) return this.#patience.pollMs;
    return typeof body === 'string' ? this.#patience.callMs : this.#patience.uploadMs;
  }
}

/** What grammY hands to the `fetch` it is given. */
interface CallOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Readable;
}

interface CallAnswer {
  readonly json: () => unknown;
}

async function collect(body: Readable, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes)
      throw new ChannelError('telegram', `Tệp lớn quá ${String(maxBytes)} byte.`, null);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
