/** Carries updates to the bot's own address, one of a chat at a time, until it takes them. */

import { Agent, STATUS_CODES, request } from 'node:http';
import { isDeepStrictEqual } from 'node:util';

import type { WebhookInfo } from 'grammy/types';

import type { Clock } from './clock.ts';
import { parseJson } from './request.ts';
import type { UpdateQueue, Waiting } from './update-queue.ts';

/** Where updates go. */
export interface WebhookTarget {
  readonly url: string;
  readonly secret: string;
  readonly maxConnections: number;
}

/** How long an answer is awaited, and how the pauses between attempts grow. */
const answerWithinMs = 60_000;
const firstPauseMs = 1000;
const longestPauseMs = 60_000;

/** What the bot's server said. */
interface Reply {
  readonly status: number;
  readonly body: string;
}

/** The webhook of a bot. */
export class Webhook {
  /** Runs a method that the bot put into its answer to an update. */
  onReply: (body: Readonly<Record<string, unknown>>) => void = () => undefined;
  /** Called when an attempt has failed. */
  onFailed: () => void = () => undefined;
  private readonly queue: UpdateQueue;
  private readonly clock: Clock;
  private target: WebhookTarget | null = null;
  private agent = new Agent({ keepAlive: true });
  private chats = new Map<number, Waiting[]>();
  private ready: number[] = [];
  private underWay = 0;
  private settableAt = 0;
  private pausing = 0;
  private lastError: { readonly at: number; readonly words: string } | null = null;

  constructor(queue: UpdateQueue, clock: Clock) {
    this.queue = queue;
    this.clock = clock;
  }

  get url(): string {
    return this.target?.url ?? '';
  }

  /** Whether an update waits to be carried again. */
  get isPausing(): boolean {
    return this.pausing > 0;
  }

  /** Whether it is set to this already. */
  isAt(target: WebhookTarget): boolean {
    return isDeepStrictEqual(this.target, target);
  }

  /** A webhook can be set once a second. */
  maySet(): boolean {
    const now = this.clock.now();
    if (now < this.settableAt) return false;
    this.settableAt = now + 1000;
    return true;
  }

  /** Starts to deliver, beginning with what waits. */
  open(target: WebhookTarget): void {
    this.close();
    this.target = target;
    this.agent = new Agent({ keepAlive: true });
    for (const waiting of this.queue.all()) this.offer(waiting);
  }

  close(): void {
    this.target = null;
    this.agent.destroy();
    this.chats = new Map();
    this.ready = [];
    this.underWay = 0;
    this.lastError = null;
  }

  /** Takes an update for delivery. */
  offer(waiting: Waiting): void {
    if (this.target === null) return;
    const line = this.chats.get(waiting.chat);
    if (line !== undefined) {
      line.push(waiting);
      return;
    }
    this.chats.set(waiting.chat, [waiting]);
    this.ready.push(waiting.chat);
    this.deliverReady();
  }

  describe(): WebhookInfo {
    return {
      url: this.url,
      has_custom_certificate: false,
      pending_update_count: this.queue.pendingCount,
      ...(this.lastError === null
        ? {}
        : {
            last_error_date: Math.floor(this.lastError.at / 1000),
            last_error_message: this.lastError.words,
          }),
      ...(this.target === null
        ? {}
        : { max_connections: this.target.maxConnections, ip_address: '127.0.0.1' }),
      ...(this.queue.allowed === null ? {} : { allowed_updates: [...this.queue.allowed] }),
    };
  }

  private deliverReady(): void {
    while (this.target !== null && this.underWay < this.target.maxConnections) {
      const chat = this.ready.shift();
      if (chat === undefined) return;
      void this.deliverFirst(chat, this.target, firstPauseMs);
    }
  }

  /** Delivers the first update of a chat; the next one waits for its answer. */
  private async deliverFirst(chat: number, target: WebhookTarget, pauseMs: number): Promise<void> {
    const waiting = this.chats.get(chat)?.[0];
    if (waiting === undefined) return;
    this.underWay += 1;
    const reply = await this.carry(target, JSON.stringify(waiting.update));
    if (this.target !== target) return;
    this.underWay -= 1;
    if (typeof reply !== 'string' && reply.status >= 200 && reply.status < 300) {
      this.settle(chat, waiting, reply.body);
    } else {
      this.pausing += 1;
      const words =
        typeof reply === 'string'
          ? reply
          : `Wrong response from the webhook: ${reply.status} ${STATUS_CODES[reply.status] ?? ''}`;
      this.lastError = { at: this.clock.now(), words };
      this.clock.after(pauseMs, () => {
        this.pausing -= 1;
        if (this.target !== target) return;
        void this.deliverFirst(chat, target, Math.min(pauseMs * 2, longestPauseMs));
      });
      this.onFailed();
    }
    this.deliverReady();
  }

  private settle(chat: number, waiting: Waiting, body: string): void {
    this.queue.confirm(waiting);
    const line = this.chats.get(chat);
    line?.shift();
    if (line === undefined || line.length === 0) this.chats.delete(chat);
    else this.ready.push(chat);
    const call = body.startsWith('{') ? parseJson(body) : null;
    if (typeof call === 'object' && call !== null && 'method' in call) {
      this.onReply(call);
    }
  }

  /** @returns the bot's reply, or in words why there is none */
  private carry({ url, secret }: WebhookTarget, body: string): Promise<Reply | string> {
    return new Promise((settle) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...(secret === '' ? {} : { 'x-telegram-bot-api-secret-token': secret }),
      };
      const outgoing = request(url, { method: 'POST', agent: this.agent, headers }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          settle({ status: incoming.statusCode ?? 0, body: text });
        });
        incoming.on('error', () => {
          settle('Connection reset by peer');
        });
      });
      const stopAlarm = this.clock.after(answerWithinMs, () => {
        outgoing.destroy(new Error('Read timeout expired'));
      });
      outgoing.on('close', stopAlarm);
      outgoing.on('error', (error: NodeJS.ErrnoException) => {
        settle(error.code === 'ECONNREFUSED' ? 'Connection refused' : error.message);
      });
      outgoing.end(body);
    });
  }
}
