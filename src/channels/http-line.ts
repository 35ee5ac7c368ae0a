/** Calls a platform over HTTP: bounded in time and size, and clear about what may have arrived. */

import { Agent, type FormData, request } from 'undici';

/** One call. */
export interface HttpCall {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  /** How long the whole call may take, where it is not the line's own limit. */
  readonly timeoutMs?: number;
}

/** What became of a call. A reason is a short code: an address may carry a token. */
export type HttpOutcome =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: Readonly<Record<string, string | string[] | undefined>>;
      readonly text: string;
    }
  /** Nothing left this machine. */
  | { readonly kind: 'not-sent'; readonly reason: string }
  /** It may have been carried out: no answer came, or none that can be read. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What a line keeps to. */
export interface LineLimits {
  readonly timeoutMs?: number;
  readonly maxAnswerBytes?: number;
}

const defaultTimeoutMs = 20_000;
const defaultMaxAnswerBytes = 1024 * 1024;
const connectTimeoutMs = 8_000;

/** Errors of opening a connection: no byte of the call was sent. */
const beforeSending = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/** A line to a platform. It follows no redirects: what it carries is for that platform alone. */
export class HttpLine {
  readonly #agent: Agent;
  readonly #timeoutMs: number;
  #isClosed = false;

  constructor({ timeoutMs, maxAnswerBytes }: LineLimits = {}) {
    this.#timeoutMs = timeoutMs ?? defaultTimeoutMs;
    this.#agent = new Agent({
      connect: { timeout: connectTimeoutMs },
      maxResponseSize: maxAnswerBytes ?? defaultMaxAnswerBytes,
      // The whole call is bounded below; a long poll is silent for longer than these defaults.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Makes a call; what goes wrong is a value. */
  async exchange({ method, url, headers, body, timeoutMs }: HttpCall): Promise<HttpOutcome> {
    if (this.#isClosed) return { kind: 'not-sent', reason: 'closed' };
    try {
      const answer = await request(url, {
        method,
        headers: headers ?? {},
        body: body ?? null,
        dispatcher: this.#agent,
        signal: AbortSignal.timeout(timeoutMs ?? this.#timeoutMs),
      });
      const text = await answer.body.text();
      return { kind: 'answered', status: answer.statusCode, headers: answer.headers, text };
    } catch (error) {
      const reason = reasonOf(error);
      return { kind: isBeforeSending(reason) ? 'not-sent' : 'unknown', reason };
    }
  }

  /** Ends what is under way. */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    await this.#agent.destroy();
  }
}

/** @returns true where no byte of a call that ended so was sent */
export const isBeforeSending = (reason: string): boolean => beforeSending.has(reason);

/** @returns a short code of what broke a call, without addresses */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  if (error.name === 'TimeoutError') return 'timeout';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
