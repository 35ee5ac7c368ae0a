/**
 * What every job is: work that takes longer than a turn may, and whose outcome is another turn.
 *
 * To add one: write `jobs/<verb>-<noun>.ts` that exports `defineJob({…})`, add its line to
 * `jobs/index.ts`, its words to `locales/`, its test to `tests/assistant/jobs/`. A turn asks for it
 * with `enqueueJob(talk, name, payload)`: it is kept with the turn, or not at all.
 *
 * - `run` works outside any turn. It may be cut off anywhere and run again: whatever it changes
 *   outside must bear that. It is handed `signal` (ended by the person, by `timeMs`, or with the
 *   program), `fetchFile` for what people sent, and `progress` for "page k of n". What is heavy goes to
 *   a thread of its own, as reading files has: nobody else is kept waiting by it.
 * - `conclude` is a turn of the chat that asked: it says and changes what it likes through `talk` and
 *   `answer`, begins a dialogue, asks for another job. Kept whole or not at all, at most once.
 * - Of what `run` throws, a refusal that stays one (`ChannelError` without a time to try again,
 *   `DocumentError`, `ReaderError`) is final; all else is tried again with growing pauses, `tries` times in all, those
 *   that the program did not survive included. Then `excuse` says so, or words for all jobs do.
 */

import type { z } from 'zod';

import type { Json } from '../../record/change.ts';
import type { FetchFile } from '../turn/fetch-photos.ts';
import type { Assistance } from '../services.ts';
import type { Answer, Talk } from '../turn/context.ts';

/** What a job works with. */
export interface JobTools {
  readonly assistance: Assistance;
  /** Ended when nobody waits for the job any more. */
  readonly signal: AbortSignal;
  readonly fetchFile: FetchFile;
  /** Says how far it is; told to the person now and then, where it takes long enough. */
  readonly progress: (done: number, total: number) => void;
}

/** Why there is no result: it was refused for good, failed too often, or took too long. */
export interface JobFailure {
  readonly why: 'refused' | 'failed' | 'too-long';
  /** What it ended in, if it ended. */
  readonly error: unknown;
}

/** A kind of job, as its file writes it. */
export interface JobDefinition<Payload, Result> {
  /** Kept with what waits: never changed. */
  readonly name: string;
  /** Small: names of files, not their bytes. What another release kept must still be read. */
  readonly payload: z.ZodType<Payload>;
  /** Longest that one try may take. */
  readonly timeMs: number;
  readonly tries: number;
  /** True where it works for long: those wait for each other, and for nobody else. */
  readonly isLong?: boolean;
  /** Id of the words about how far it is, which are given `$done` and `$total`. */
  readonly progressWords?: string;
  readonly run: (payload: Payload, tools: JobTools) => Promise<Result>;
  readonly conclude: (talk: Talk, done: Done<Payload, Result>, answer: Answer) => Promise<void>;
  readonly excuse?: (talk: Talk, lost: Lost<Payload>, answer: Answer) => Promise<void>;
}

/** A job that was done. */
export interface Done<Payload, Result> {
  readonly payload: Payload;
  readonly result: Result;
}

/** A job that will not be done. */
export interface Lost<Payload> {
  readonly payload: Payload;
  readonly failure: JobFailure;
}

/** Says in a turn what became of a job; may be called again where the turn begins again. */
export type Conclude = (talk: Talk, answer: Answer) => Promise<void>;

/** A kind of job, as those who run it see it. */
export interface Job extends Pick<
  JobDefinition<Json, unknown>,
  'name' | 'timeMs' | 'tries' | 'isLong' | 'progressWords'
> {
  /** @returns whether it takes such a payload */
  readonly takes: (payload: Json) => boolean;
  /** Works; rejects with whatever `run` throws. */
  readonly run: (payload: Json, tools: JobTools) => Promise<Conclude>;
  /** Null where it has no words of its own. */
  readonly excuse: ((payload: Json, failure: JobFailure) => Conclude) | null;
}

/** @returns a job for the registry: its payload is read when it is run */
export function defineJob<Payload, Result>(definition: JobDefinition<Payload, Result>): Job {
  const { payload: schema, run, conclude, excuse, ...rest } = definition;
  return {
    ...rest,
    takes: (payload) => schema.safeParse(payload).success,
    run: async (kept, tools) => {
      const payload = schema.parse(kept);
      const result = await run(payload, tools);
      return (talk, answer) => conclude(talk, { payload, result }, answer);
    },
    excuse:
      excuse === undefined
        ? null
        : (kept, failure) => (talk, answer) =>
            excuse(talk, { payload: schema.parse(kept), failure }, answer),
  };
}
