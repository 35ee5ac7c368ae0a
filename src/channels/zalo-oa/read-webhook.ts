/** Checks that a webhook comes from the platform, over the bytes as they came, and reads it. */

import { createHash, timingSafeEqual } from 'node:crypto';

import { z } from 'zod';

import { parseWideJson } from '../wide-json.ts';
import type { OaEvent } from './event.ts';
import { parseEvent } from './parse-event.ts';

/** What was posted. */
export interface WebhookPost {
  /** The bytes as they came; never what was parsed and written again. */
  readonly body: Uint8Array;
  /** Of the header `X-ZEvent-Signature`. */
  readonly signature: string | undefined;
}

/** Who signs. */
export interface WebhookSecrets {
  readonly appId: string;
  /** The OA Secret Key of the app's page for webhooks, not the secret of the app. */
  readonly secretKey: string;
}

/** Why a post is not taken. `empty` may be the ping with which the platform tries an address. */
export type WebhookProblem =
  'empty' | 'too-large' | 'not-json' | 'unsigned' | 'forged' | 'stale' | 'no-event';

/** An event, or why there is none. */
export type WebhookReading =
  | { readonly ok: true; readonly event: OaEvent }
  | { readonly ok: false; readonly problem: WebhookProblem };

/** Longer than any event; 2,000 characters are 6 kB, escaped 12 kB. */
export const maxWebhookBytes = 256 * 1024;

/** A repetition comes up to 1 h 51 min after the event. */
const oldestMs = 3 * 3_600_000;

/** Clocks differ by as much as this. */
const skewMs = 10 * 60_000;

const stampSchema = z.object({
  timestamp: z.union([z.string().regex(/^\d+$/), z.number().int().transform(String)]),
});

/**
 * @param post - what was posted
 * @param secrets - who signs
 * @param now - moment in ms UTC
 */
export function readWebhook(
  { body, signature }: WebhookPost,
  secrets: WebhookSecrets,
  now: number,
): WebhookReading {
  if (body.length === 0) return refuse('empty');
  if (body.length > maxWebhookBytes) return refuse('too-large');
  if (signature === undefined) return refuse('unsigned');
  const json = parseWideJson(Buffer.from(body).toString('utf8'));
  const stamp = stampSchema.safeParse(json);
  if (!stamp.success) return refuse(json === undefined ? 'not-json' : 'forged');
  const { timestamp } = stamp.data;
  if (!isGenuine(body, timestamp, signature, secrets)) return refuse('forged');
  const at = Number(timestamp);
  if (at < now - oldestMs || at > now + skewMs) return refuse('stale');
  const event = parseEvent(json);
  return event === null ? refuse('no-event') : { ok: true, event };
}

const refuse = (problem: WebhookProblem): WebhookReading => ({ ok: false, problem });

/**
 * Plain SHA-256 over app id, body, time and key; no HMAC.
 *
 * @see https://developers.zalo.me/docs/official-account/webhook/xac-thuc-webhook
 */
function isGenuine(
  body: Uint8Array,
  timestamp: string,
  signature: string,
  { appId, secretKey }: WebhookSecrets,
): boolean {
  const expected = createHash('sha256')
    .update(appId)
    .update(body)
    .update(timestamp)
    .update(secretKey)
    .digest();
  const given = signature.trim().replace(/^mac=/i, '');
  if (!/^[0-9a-f]{64}$/i.test(given)) return false;
  return timingSafeEqual(expected, Buffer.from(given, 'hex'));
}
