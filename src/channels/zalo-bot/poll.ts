/** Fetches the updates of Zalo Bot one by one. */

import type { BotFailure, BotOutcome, BotSettings } from './bot-api.ts';
import { deleteWebhook, getUpdate, getWebhook } from './methods.ts';
import type { BotUpdate } from './update.ts';

/** What polling works with. */
export interface PollSettings {
  readonly bot: BotSettings;
  /** Resolves when the update is kept; what it rejects with is tried again, as nobody else has it. */
  readonly take: (update: BotUpdate) => Promise<void>;
  /** Waits; rejects when the signal says so. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
  /** Told of what goes wrong, and goes on by itself. */
  readonly onFailure: (failure: BotFailure) => void;
  /** Told that an update could not be kept yet. */
  readonly onUntaken: (error: unknown) => void;
}

const waitSeconds = 30;
const afterFailureMs = 5_000;

/**
 * Polls until the signal says so, or the token is refused.
 *
 * @returns why it ended: null when it was told to
 */
export async function pollUpdates(settings: PollSettings): Promise<BotFailure | null> {
  const { bot, signal } = settings;
  try {
    if (!(await endWebhook(settings))) return null;
    while (!signal.aborted) {
      const outcome = await getUpdate(bot, waitSeconds);
      const refusal = await settle(settings, outcome);
      if (refusal !== null) return refusal;
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return null;
}

async function settle(
  settings: PollSettings,
  outcome: BotOutcome<BotUpdate | null>,
): Promise<BotFailure | null> {
  const { signal, wait, onFailure } = settings;
  if (outcome.ok) {
    if (outcome.value !== null) await handOver(settings, outcome.value);
    return null;
  }
  const { failure } = outcome;
  if (signal.aborted) return null;
  onFailure(failure);
  if (failure.kind === 'unauthorised') return failure;
  const askedMs = failure.kind === 'busy' ? failure.retryAfterMs : null;
  await wait(askedMs ?? afterFailureMs, signal);
  return null;
}

/** While a webhook is set nothing can be fetched. */
async function endWebhook(settings: PollSettings): Promise<boolean> {
  const { bot, signal, wait, onFailure } = settings;
  while (!signal.aborted) {
    const state = await getWebhook(bot);
    if (state.ok && state.value.url === null) return true;
    const ended = state.ok ? await deleteWebhook(bot) : state;
    if (ended.ok) return true;
    onFailure(ended.failure);
    if (ended.failure.kind === 'unauthorised') return true;
    await wait(afterFailureMs, signal);
  }
  return false;
}

async function handOver(
  { take, wait, signal, onUntaken }: PollSettings,
  update: BotUpdate,
): Promise<void> {
  for (;;) {
    try {
      await take(update);
      return;
    } catch (error) {
      onUntaken(error);
      await wait(afterFailureMs, signal);
    }
  }
}
