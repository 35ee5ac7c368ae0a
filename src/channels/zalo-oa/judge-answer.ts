/** Reads what the Official Account API answered: its own numbers, whatever HTTP says. */

import { z } from 'zod';

import type { HttpOutcome } from '../http-line.ts';
import { parseWideJson } from '../wide-json.ts';
import type { Outcome } from './outcome.ts';
import { remedyOf } from './remedies.ts';

const envelopeSchema = z.looseObject({
  error: z
    .union([
      z.number(),
      z
        .string()
        .regex(/^-?\d+$/)
        .transform(Number),
    ])
    .optional(),
  data: z.unknown().optional(),
});

/** Where nothing says how long to wait. */
const retryAfterMs = 5_000;

const unknown = <T>(reason: string): Outcome<T> => ({
  ok: false,
  failure: { kind: 'unknown', reason },
});

const refused = <T>(code: number): Outcome<T> => ({
  ok: false,
  failure: { kind: 'refused', code, remedy: remedyOf(code) },
});

/**
 * @param outcome - of the HTTP call
 * @param data - shape of the data of a good answer
 * @returns the data; or why there is none, and whether the call may have been carried out
 */
export function judgeAnswer<T>(outcome: HttpOutcome, data: z.ZodType<T>): Outcome<T> {
  if (outcome.kind === 'unknown') return unknown(outcome.reason);
  if (outcome.kind === 'not-sent') {
    const { reason } = outcome;
    return { ok: false, failure: { kind: 'unreachable', reason, retryAfterMs } };
  }
  const { status, headers, text } = outcome;
  if (status === 429) return busy(headers['retry-after']);
  // A gateway answers for a server that may have done its work.
  if (status >= 500) return unknown(`http-${status}`);
  const envelope = envelopeSchema.safeParse(parseWideJson(text));
  if (!envelope.success) return status === 200 ? unknown('odd-answer') : refused(status);
  return judgeEnvelope(envelope.data, status, data);
}

function judgeEnvelope<T>(
  { error, data }: z.infer<typeof envelopeSchema>,
  status: number,
  schema: z.ZodType<T>,
): Outcome<T> {
  if (error === -32) return busy(undefined);
  if (error !== undefined && error !== 0) return refused(error);
  if (status !== 200) return refused(status);
  const parsed = schema.safeParse(data ?? {});
  const isAnswer = parsed.success && (error === 0 || data !== undefined);
  return isAnswer ? { ok: true, value: parsed.data } : unknown('odd-answer');
}

function busy<T>(retryAfter: string | string[] | undefined): Outcome<T> {
  const seconds = Number(retryAfter);
  const waitMs = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : retryAfterMs;
  return { ok: false, failure: { kind: 'busy', retryAfterMs: waitMs } };
}
