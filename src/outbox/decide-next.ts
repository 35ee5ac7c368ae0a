/** Decides what becomes of a message that was not taken as it should. */

import { ChannelError } from '../errors.ts';
import type { Outcome } from './outcome.ts';

/** How long it is left open whether a message arrived, before it is sent once more. */
const doubtMs = 5_000;

/** On top of what the platform says: doubled each time, so that 20 times take about an hour. */
const firstBackOffMs = 250;
const maxBackOffMs = 600_000;
const maxRefusals = 20;

/** What has happened to a message so far, this failure not counted. */
export interface Trials {
  /** How often it certainly did not arrive. */
  readonly refusals: number;
  /** How often it was not known whether it arrived. */
  readonly doubts: number;
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
  const { refusals, doubts } = trials;
  if (!(error instanceof ChannelError)) return { type: 'settle', outcome: 'put-off' };
  const { fate, retryAfterMs } = error;
  if (fate === 'gone' || fate === 'held') return { type: 'settle', outcome: fate };
  if (fate === 'unknown') {
    if (doubts > 0) return { type: 'settle', outcome: 'sent' };
    return { type: 'doubt', waitMs: Math.max(doubtMs, retryAfterMs ?? 0) };
  }
  if (retryAfterMs === null) return { type: 'settle', outcome: 'dropped' };
  if (refusals + 1 >= maxRefusals) return { type: 'settle', outcome: 'put-off' };
  const backOffMs = Math.min(maxBackOffMs, firstBackOffMs * 2 ** refusals);
  return { type: 'park', waitMs: retryAfterMs + backOffMs * (0.5 + chance / 2) };
}
