/** Checks that a post comes from the platform, by the secret it carries, and reads it. */

import { createHash, timingSafeEqual } from 'node:crypto';

import { parseWideJson } from '../wide-json.ts';
import { type BotUpdate, parseUpdate } from './update.ts';

/** What was posted. */
export interface BotPost {
  readonly body: Uint8Array;
  /** Of the header `X-Bot-Api-Secret-Token`. */
  readonly secret: string | undefined;
}

/** Why a post is not taken. */
export type BotPostProblem = 'forged' | 'too-large' | 'not-json' | 'no-update';

/** An update, or why there is none. */
export type BotReading =
  | { readonly ok: true; readonly update: BotUpdate }
  | { readonly ok: false; readonly problem: BotPostProblem };

const maxBytes = 256 * 1024;

/**
 * @param post - what was posted
 * @param secret - that was set with the webhook
 */
export function readBotWebhook(post: BotPost, secret: string): BotReading {
  if (!isSame(post.secret ?? '', secret)) return refuse('forged');
  if (post.body.length > maxBytes) return refuse('too-large');
  const json = parseWideJson(Buffer.from(post.body).toString('utf8'));
  if (json === undefined) return refuse('not-json');
  const update = parseUpdate(json);
  return update === null ? refuse('no-update') : { ok: true, update };
}

const refuse = (problem: BotPostProblem): BotReading => ({ ok: false, problem });

/** As digests, so that neither time nor length tells anything. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return expected !== '' && timingSafeEqual(digest(given), digest(expected));
}
