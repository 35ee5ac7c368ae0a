/** Fetches updates one batch after the other; a batch is confirmed when all of it is kept. */

import { backOff } from '../../backoff.ts';
import { setTimeout as sleep } from 'node:timers/promises';

import { GrammyError, type RawApi } from 'grammy';
import type { Update } from 'grammy/types';

import { pollS } from './connection.ts';
import { explainFailure, isOfCall } from './explain-failure.ts';
import type { Ear } from './hear.ts';
import type { Log } from '../../log.ts';
import { wantedUpdates } from './read-update.ts';

/** What polling takes. */
export interface PollingSettings {
  readonly api: RawApi;
  readonly ear: Ear;
  readonly log: Log;
  /** Ends the request under way. */
  readonly interrupt: () => void;
}

/** Polling that goes on until it is stopped. */
export interface Polling {
  /** Resolves when what was fetched is kept, and confirmed where that is quick. */
  readonly stop: () => Promise<void>;
}

const batchSize = 100;
const firstPauseMs = 300;
const longestPauseMs = 30_000;
const pauses = { firstMs: firstPauseMs, mostMs: longestPauseMs };
const partingMs = 2000;

/** Starts to poll. */
export function startPolling(settings: PollingSettings): Polling {
  const { api, interrupt } = settings;
  const stopping = new AbortController();
  const batches = new Batches(settings);

  const run = async (): Promise<void> => {
    for (let failures = 0; !stopping.signal.aborted;) {
      const waitMs = await batches.next(stopping.signal);
      failures = waitMs === null ? 0 : failures + 1;
      if (waitMs === null) continue;
      await pause(Math.max(waitMs, backOff(pauses, failures)), stopping.signal);
    }
  };

  const running = run();
  let stopped: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    stopping.abort();
    interrupt();
    await running;
    // What is kept need not be fetched again at the next start.
    const parting = api.getUpdates({ ...batches.position, limit: 1, timeout: 0 });
    await Promise.race([parting.catch(() => undefined), pause(partingMs)]);
  };
  return { stop: () => (stopped ??= stop()) };
}

const pause = (ms: number, signal?: AbortSignal): Promise<unknown> =>
  sleep(ms, undefined, { ref: false, ...(signal ? { signal } : {}) }).catch(() => undefined);

/** Where in the queue of updates the bot stands. */
class Batches {
  readonly #settings: PollingSettings;
  #offset: number | undefined;
  /** Kept, but not to be confirmed before one that was not. */
  #keptAhead: ReadonlySet<number> = new Set();

  constructor(settings: PollingSettings) {
    this.#settings = settings;
  }

  get position(): { offset?: number } {
    return this.#offset === undefined ? {} : { offset: this.#offset };
  }

  /** @returns how long to wait before the next one; null when all is well */
  async next(stopping: AbortSignal): Promise<number | null> {
    const { api } = this.#settings;
    try {
      const updates = await api.getUpdates({
        ...this.position,
        limit: batchSize,
        timeout: pollS,
        allowed_updates: wantedUpdates,
      });
      return await this.#take(updates);
    } catch (error) {
      return stopping.aborted ? null : await this.#explain(error);
    }
  }

  async #take(updates: readonly Update[]): Promise<number | null> {
    const missed = await this.#settings.ear.hearAll(
      updates.filter(({ update_id: id }) => !this.#keptAhead.has(id)),
    );
    const ids = updates.map(({ update_id: id }) => id);
    const confirmed = missed.size > 0 ? Math.min(...missed) : Math.max(...ids) + 1;
    if (ids.length > 0) this.#offset = confirmed;
    this.#keptAhead = new Set(ids.filter((id) => id > confirmed && !missed.has(id)));
    return missed.size > 0 ? firstPauseMs : null;
  }

  async #explain(error: unknown): Promise<number> {
    const { api, log } = this.#settings;
    const isSetElsewhere =
      error instanceof GrammyError &&
      error.error_code === 409 &&
      error.description.includes('webhook');
    if (isSetElsewhere) {
      log.warn({}, 'Telegram delivers to a webhook; it is taken away, nothing is lost');
      await api.deleteWebhook({ drop_pending_updates: false }).catch(() => undefined);
      return firstPauseMs;
    }
    if (!isOfCall(error)) {
      log.error({ err: error }, 'updates of Telegram could not be handed over');
      return longestPauseMs;
    }
    const failure = explainFailure(error);
    log.warn({ err: failure }, 'updates of Telegram could not be fetched');
    // A line that broke may be whole again at once; how long a refusal lasts is said.
    return error instanceof GrammyError ? (failure.retryAfterMs ?? longestPauseMs) : firstPauseMs;
  }
}
