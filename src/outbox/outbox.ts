/** Carries the messages of one channel out: those of a chat in order, at the pace it can bear. */

import { setTimeout as waitFor } from 'node:timers/promises';

import type { Outgoing } from '../channels/channel.ts';
import { Dispatch } from './dispatch.ts';
import type { Outcome } from './outcome.ts';
import type { OutboxCounts, OutboxSettings } from './settings.ts';

export type { Outcome } from './outcome.ts';

/** What is on its way out over one channel. */
export interface Outbox {
  /**
   * Resolves when the message need not be kept any more, or was put off until the outbox is looked
   * at again; never rejects.
   */
  readonly post: (outgoing: Outgoing) => Promise<Outcome>;
  /** Tries again at once what waits because nothing was taken from anybody. */
  readonly wake: () => void;
  /** Puts off what was not sent yet; resolves when nothing is being sent any more. */
  readonly close: () => Promise<void>;
  readonly counts: OutboxCounts;
}

/** @returns an outbox in which nothing waits */
export function createOutbox(settings: OutboxSettings): Outbox {
  const dispatch = new Dispatch({
    onSettled: () => Promise.resolve(),
    onGone: () => undefined,
    isStale: () => false,
    // The clock of the day may be set back; this one may not.
    clock: () => performance.now(),
    wait: (ms, signal) => waitFor(ms, undefined, { signal }),
    chance: Math.random,
    closeMs: 10_000,
    maxTextLength: Infinity,
    ...settings,
  });
  return {
    post: (outgoing) => dispatch.post(outgoing),
    wake: () => {
      dispatch.wake();
    },
    close: () => dispatch.close(),
    get counts() {
      return dispatch.counts;
    },
  };
}
