/** Calls the Official Account API: with a good token, at its pace, again only where that is safe. */

import { createHmac } from 'node:crypto';

import type { FormData } from 'undici';
import type { z } from 'zod';

import type { Clock } from '../../clock.ts';
import type { HttpLine, HttpOutcome } from '../http-line.ts';
import { judgeAnswer } from './judge-answer.ts';
import type { Failure, Outcome } from './outcome.ts';
import { type Lane, Pacer, type RateHint, type Wait } from './pacer.ts';
import type { Access, TokenKeeper } from './token-keeper.ts';

/** Where the platform answers. */
const apiRoot = 'https://openapi.zalo.me';

/** One call. */
export interface ApiCall<T> {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Made anew for each attempt. */
  readonly form?: () => FormData;
  /** Shape of the data of a good answer. */
  readonly data: z.ZodType<T>;
  /** Whether doing it twice harms nobody: reading, and uploading. */
  readonly isRepeatable: boolean;
  readonly lane: Lane;
}

/** What the API works with. */
export interface ApiSettings {
  readonly line: HttpLine;
  readonly tokens: TokenKeeper;
  readonly clock: Clock;
  readonly wait: Wait;
  /** Of the app; proves the token's owner where the app demands it. */
  readonly appSecret: string;
  /** Another server than the platform's. */
  readonly root?: string;
  /** Calls a minute until the platform names its limit. */
  readonly callsPerMinute?: number;
}

const retryWaitsMs = [500, 2_000];
const maxBusyRounds = 5;

/** What was tried for a call so far. */
interface Attempts {
  hasRenewed: boolean;
  busyRounds: number;
  retries: number;
}

/** The API of one OA. */
export class OaApi {
  readonly #settings: ApiSettings;
  readonly #closing = new AbortController();
  readonly #pacer: Pacer;

  constructor(settings: ApiSettings) {
    const { clock, wait, callsPerMinute: limit } = settings;
    const { signal } = this.#closing;
    this.#settings = settings;
    this.#pacer = new Pacer({ clock, wait, signal, ...(limit === undefined ? {} : { limit }) });
  }

  /** Makes a call; what goes wrong is a value. */
  async call<T>(call: ApiCall<T>): Promise<Outcome<T>> {
    try {
      return await this.#callUntilSettled(call);
    } catch (error) {
      // Waiting was ended: nothing of this call is under way.
      if (!this.#closing.signal.aborted) throw error;
      return { ok: false, failure: { kind: 'unreachable', reason: 'closed', retryAfterMs: 0 } };
    }
  }

  /** Stops waiting calls; those under way end by themselves. */
  close(): void {
    this.#closing.abort();
  }

  async #callUntilSettled<T>(call: ApiCall<T>): Promise<Outcome<T>> {
    const attempts: Attempts = { hasRenewed: false, busyRounds: 0, retries: 0 };
    let access = await this.#settings.tokens.access();
    for (;;) {
      if (access.kind !== 'token') return { ok: false, failure: unauthorised(access) };
      const outcome = await this.#attempt(call, access.token);
      if (outcome.ok) return outcome;
      const next = await this.#mend(outcome.failure, call.isRepeatable, access, attempts);
      if (next === null) return outcome;
      access = next;
    }
  }

  async #attempt<T>(call: ApiCall<T>, token: string): Promise<Outcome<T>> {
    const done = await this.#pacer.take(call.lane);
    const answer = await exchange(this.#settings, call, token);
    const outcome = judgeAnswer(answer, call.data);
    done(hintOf(answer, outcome));
    return outcome;
  }

  /** @returns the access to try again with, or null where the failure stands */
  async #mend(
    failure: Failure,
    isRepeatable: boolean,
    access: Extract<Access, { kind: 'token' }>,
    attempts: Attempts,
  ): Promise<Access | null> {
    const { tokens, wait } = this.#settings;
    if (failure.kind === 'refused' && failure.remedy === 'renew-token') {
      if (attempts.hasRenewed) return null;
      attempts.hasRenewed = true;
      return tokens.replace(access.token);
    }
    if (failure.kind === 'busy') {
      attempts.busyRounds += 1;
      return attempts.busyRounds > maxBusyRounds ? null : access;
    }
    const waitMs = retryWaitsMs[attempts.retries];
    if (waitMs === undefined || !isSafeToRepeat(failure, isRepeatable)) return null;
    attempts.retries += 1;
    await wait(waitMs, this.#closing.signal);
    return access;
  }
}

function exchange<T>(
  { line, appSecret, root = apiRoot }: ApiSettings,
  { method, path, query = {}, body, form }: ApiCall<T>,
  token: string,
): Promise<HttpOutcome> {
  const address = new URL(root.replace(/\/+$/, '') + path);
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  const proof = createHmac('sha256', appSecret).update(token).digest('hex');
  const headers = {
    access_token: token,
    appsecret_proof: proof,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  };
  const content = body === undefined ? form?.() : JSON.stringify(body);
  const url = address.href;
  return line.exchange({
    method,
    url,
    headers,
    ...(content === undefined ? {} : { body: content }),
  });
}

/** What was not carried out can be tried again; what may have been, only where it does no harm. */
function isSafeToRepeat(failure: Failure, isRepeatable: boolean): boolean {
  if (failure.kind === 'unreachable') return true;
  if (failure.kind === 'refused') return failure.remedy === 'retry';
  return failure.kind === 'unknown' && isRepeatable;
}

function unauthorised(access: Exclude<Access, { kind: 'token' }>): Failure {
  const retryAfterMs = access.kind === 'unreachable' ? access.retryAfterMs : null;
  return { kind: 'unauthorised', retryAfterMs };
}

/** Sources differ in how the headers are written. */
function hintOf(answer: HttpOutcome, outcome: Outcome<unknown>): RateHint {
  const isBusy = !outcome.ok && outcome.failure.kind === 'busy';
  const retryAfterMs = isBusy ? outcome.failure.retryAfterMs : null;
  if (answer.kind !== 'answered') return { limit: null, remain: null, retryAfterMs };
  const read = (...names: string[]): number | null => {
    const value = names.map((name) => answer.headers[name]).find((given) => given !== undefined);
    const number = value === undefined ? NaN : Number(value);
    return Number.isInteger(number) ? number : null;
  };
  return {
    limit: read('x-ratelimit-limit', 'xratelimit-limit', 'xratelimitlimit'),
    remain: read(
      'x-ratelimit-remain',
      'x-ratelimit-remaining',
      'xratelimit-remain',
      'xratelimitremain',
    ),
    retryAfterMs,
  };
}
