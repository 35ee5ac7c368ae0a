/** Calls Zalo Bot; its token is part of the address, which therefore is shown nowhere. */

import { z } from 'zod';

import type { HttpLine, HttpOutcome } from '../http-line.ts';
import { parseWideJson } from '../wide-json.ts';

/** Where the platform answers. */
const apiRoot = 'https://bot-api.zaloplatforms.com';

/** Why a call did not succeed. */
export type BotFailure =
  /** Refused with a number: it was not carried out. */
  | { readonly kind: 'refused'; readonly code: number }
  /** The token is no good (401, 403): somebody must act. */
  | { readonly kind: 'unauthorised'; readonly code: number }
  /** Too many calls, or the month is used up; null where it was not said for how long. */
  | { readonly kind: 'busy'; readonly retryAfterMs: number | null }
  /** The platform could not be reached: it was not carried out. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** It may have been carried out: a message must not be sent again. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** What a call gives. */
export type BotOutcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: BotFailure };

/** What the API works with. */
export interface BotSettings {
  readonly line: HttpLine;
  /** `<number>:<secret>` */
  readonly token: string;
  /** Another server than the platform's. */
  readonly root?: string;
}

/** One call. */
export interface BotCall<T> {
  readonly method: string;
  readonly input?: Readonly<Record<string, string>>;
  readonly result: z.ZodType<T>;
  readonly timeoutMs?: number;
}

const envelopeSchema = z.union([
  z.looseObject({ ok: z.literal(true), result: z.unknown() }),
  z.looseObject({ ok: z.literal(false), error_code: z.coerce.number().int() }),
]);

/** Makes one call, once: there is no telling whether a message arrived, and no echo of it. */
export async function callBot<T>(
  { line, token, root = apiRoot }: BotSettings,
  { method, input, result, timeoutMs }: BotCall<T>,
): Promise<BotOutcome<T>> {
  const outcome = await line.exchange({
    method: 'POST',
    url: `${root.replace(/\/+$/, '')}/bot${token}/${method}`,
    ...(input === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) }),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  });
  return judge(outcome, result);
}

function judge<T>(outcome: HttpOutcome, result: z.ZodType<T>): BotOutcome<T> {
  if (outcome.kind === 'unknown') return fail({ kind: 'unknown', reason: outcome.reason });
  if (outcome.kind === 'not-sent') return fail({ kind: 'unreachable', reason: outcome.reason });
  const { status, headers, text } = outcome;
  const envelope = envelopeSchema.safeParse(parseWideJson(text));
  if (!envelope.success) {
    const isRefusal = status >= 400 && status < 500;
    return fail(
      isRefusal ? refusal(status, headers) : { kind: 'unknown', reason: `http-${status}` },
    );
  }
  if (!envelope.data.ok) {
    const { error_code: code } = envelope.data;
    return fail(
      code >= 500 ? { kind: 'unknown', reason: `error-${code}` } : refusal(code, headers),
    );
  }
  const value = result.safeParse(envelope.data.result);
  return value.success
    ? { ok: true, value: value.data }
    : fail({ kind: 'unknown', reason: 'odd-answer' });
}

function refusal(
  code: number,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): BotFailure {
  if (code === 401 || code === 403) return { kind: 'unauthorised', code };
  if (code !== 429) return { kind: 'refused', code };
  const seconds = Number(headers['retry-after']);
  const isKnown = Number.isFinite(seconds) && seconds > 0;
  return { kind: 'busy', retryAfterMs: isKnown ? seconds * 1000 : null };
}

const fail = <T>(failure: BotFailure): BotOutcome<T> => ({ ok: false, failure });
