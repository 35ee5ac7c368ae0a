/** Decides what becomes of a message that was not taken as it should. */

import { backOff } from '../backoff.ts';
import { ChannelError, StoreError } from '../errors.ts';
import type { Outcome } from './outcome.ts';

/**
 * How long it is left open whether a message arrived, before it is sent once more. Whoever was asked
 * something waits for it; what nobody waits for outlasts a longer break.
 */
const doubtsMs = { answer: [5_000, 30_000], bulk: [30_000, 300_000] } as const;

/** Most times that a message is sent whose arrival stays unknown. */
export const mostTries = 3;

/** On top of what the platform says: doubled each time. */
const backOffs = { firstMs: 250, mostMs: 120_000 };

/** When the store is asked again, which could not keep or read something. */
const storeRetryMs = 5_000;

/** What has happened to a message so far, this failure not counted. */
export interface Trials {
  /** How often it certainly did not arrive. */
  readonly refusals: number;
  /** How often it was not known whether it arrived. */
  readonly doubts: number;
  /** False for what nobody waits for. */
  readonly isAnswer: boolean;
  /** Whether it is too late to say it. */
  readonly isStale: boolean;
}

/** What is done next. */
export type Next =
  /** It need not be sent any more. */
  | { readonly type: 'settle'; readonly outcome: Outcome }
  /** Its whole chat waits; the message is the next there. */
  | { readonly type: 'park'; readonly waitMs: number }
  /** It may have arrived, so it waits, whatever else there is for its chat. */
  | { readonly type: 'doubt'; readonly waitMs: number };

/**
 * @param error - what its sending ended in
 * @param trials - what happened before
 * @param chance - from 0 to 1, so that those who fail together do not come again together
 * @returns what is done next with the message
 */
export function decideNext(error: unknown, trials: Trials, chance: number): Next {
  if (error instanceof StoreError) return park(storeRetryMs, trials, chance);
  if (!(error instanceof ChannelError)) return { type: 'settle', outcome: 'put-off' };
  const { fate, retryAfterMs } = error;
  if (fate === 'gone' || fate === 'held') return { type: 'settle', outcome: fate };
  if (fate === 'unknown') return doubt(retryAfterMs ?? 0, trials);
  if (retryAfterMs === null) return { type: 'settle', outcome: 'dropped' };
  if (trials.isStale) return { type: 'settle', outcome: 'stale' };
  return park(retryAfterMs, trials, chance);
}

function park(afterMs: number, { refusals }: Trials, chance: number): Next {
  const backOffMs = backOff(backOffs, refusals + 1);
  return { type: 'park', waitMs: afterMs + backOffMs * (0.5 + chance / 2) };
}

function doubt(afterMs: number, { doubts, isAnswer }: Trials): Next {
  const doubtMs = doubtsMs[isAnswer ? 'answer' : 'bulk'][doubts];
  if (doubtMs === undefined) return { type: 'settle', outcome: 'unknown' };
  return { type: 'doubt', waitMs: Math.max(doubtMs, afterMs) };
}
