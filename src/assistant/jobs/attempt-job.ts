/** One try of a job: within its time, and with what its end means. */

import { backOff } from '../../backoff.ts';
import { ChannelError, DocumentError, ReaderError } from '../../errors.ts';
import type { Timing } from '../delivery/timing.ts';
import type { Conclude, Job, JobFailure, JobTools } from './job.ts';
import type { ChatJob } from './job-turn.ts';
import { writeFailure } from './write-failure.ts';

/** What comes after a try. */
export type Attempt =
  | { readonly type: 'over'; readonly conclude: Conclude }
  | { readonly type: 'again'; readonly afterMs: number; readonly error: unknown }
  /** Nobody waits for it any more. */
  | { readonly type: 'stopped' };

/** What a try works with. */
export interface AttemptMeans {
  readonly timing: Timing;
  readonly tools: Omit<JobTools, 'signal'>;
}

const pauses = { firstMs: 2_000, mostMs: 300_000 };

/** Tries a job; never rejects. */
export async function attemptJob(
  { kept, ...chatJob }: ChatJob,
  job: Job | null,
  stop: AbortController,
  { timing, tools }: AttemptMeans,
): Promise<Attempt> {
  const over = (failure: JobFailure): Attempt => ({
    type: 'over',
    conclude:
      job?.excuse?.(kept.payload, failure) ??
      writeFailure(tools.assistance, { kept, ...chatJob }, failure),
  });
  const isStopped = (): boolean => stop.signal.aborted;
  if (isStopped()) return { type: 'stopped' };
  // It was begun as often as it may be, and the program did not survive it.
  if (job === null || kept.tries > job.tries) return over({ why: 'failed', error: null });
  const timeUp = new AbortController();
  const isLate = timing.wait(job.timeMs, timeUp.signal).then(
    () => 'late' as const,
    () => 'stopped' as const,
  );
  try {
    const { signal } = stop;
    const run = job.run(kept.payload, { ...tools, signal });
    const ended = await Promise.race([run, isLate, whenAborted(signal)]);
    if (ended === 'stopped') return { type: 'stopped' };
    if (ended === 'late') return over({ why: 'too-long', error: null });
    return { type: 'over', conclude: ended };
  } catch (error) {
    if (isStopped()) return { type: 'stopped' };
    const { isFinal, leastMs } = judge(error);
    if (isFinal) return over({ why: 'refused', error });
    if (kept.tries >= job.tries) return over({ why: 'failed', error });
    return { type: 'again', afterMs: Math.max(leastMs, backOff(pauses, kept.tries)), error };
  } finally {
    timeUp.abort();
    // Whatever goes on of it all the same is told that nobody waits for it.
    stop.abort();
  }
}

const whenAborted = (signal: AbortSignal): Promise<'stopped'> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve('stopped');
    signal.addEventListener(
      'abort',
      () => {
        resolve('stopped');
      },
      { once: true },
    );
  });

/** A refusal that stays one is told at once. */
function judge(error: unknown): { readonly isFinal: boolean; readonly leastMs: number } {
  if (error instanceof ChannelError)
    return { isFinal: error.retryAfterMs === null, leastMs: error.retryAfterMs ?? 0 };
  return { isFinal: error instanceof DocumentError || error instanceof ReaderError, leastMs: 0 };
}
