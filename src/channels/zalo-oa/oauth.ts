/** OAuth v4 of the platform with PKCE: the permission of an OA, and pairs of tokens for it. */

import { createHash, randomBytes } from 'node:crypto';

import { z } from 'zod';

import type { Clock } from '../../clock.ts';
import type { HttpLine, HttpOutcome } from '../http-line.ts';
import { parseWideJson } from '../wide-json.ts';
import type { TokenPair } from './token-state.ts';

/** Where the platform gives out tokens. */
export const oauthRoot = 'https://oauth.zaloapp.com';

/** The app that an OA grants. */
export interface App {
  readonly id: string;
  /** Not the key that signs webhooks. */
  readonly secret: string;
}

/** What an attempt to get tokens gives. */
export type Grant =
  | { readonly kind: 'granted'; readonly pair: TokenPair }
  /** The platform said no; 0 where it gave no number. */
  | { readonly kind: 'refused'; readonly code: number }
  /** No answer that counts. `isSpent` where what was sent may be used up all the same. */
  | { readonly kind: 'failed'; readonly reason: string; readonly isSpent: boolean };

/** What the OAuth calls work with. */
export interface OauthSettings {
  readonly line: HttpLine;
  readonly app: App;
  readonly clock: Clock;
  /** Another server than the platform's. */
  readonly root?: string;
}

/** The shortest life that was ever seen, for answers that name none. */
const defaultLifeSeconds = 3_600;

const pairSchema = z.looseObject({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  // A text, as documented, or a number.
  expires_in: z.coerce.number().positive().catch(defaultLifeSeconds),
});

const errorSchema = z.looseObject({ error: z.coerce.number().catch(0) });

/** @returns a secret of 43 characters that proves who asked for a permission */
export function createVerifier(): string {
  return randomBytes(32).toString('base64url');
}

/** @returns what is shown of a verifier: base64url of its SHA-256, without padding */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

/**
 * @param appId - of the app that the OA grants
 * @param redirectUri - as it is saved in the developers' console
 * @param challenge - of the verifier that the exchange will show
 * @param state - comes back unchanged
 * @param root - another server than the platform's
 * @returns the page on which an admin of the OA agrees
 */
export function permissionAddress(
  appId: string,
  redirectUri: string,
  challenge: string,
  state: string,
  root = oauthRoot,
): string {
  const address = new URL(`${root.replace(/\/+$/, '')}/v4/oa/permission`);
  const query = { app_id: appId, redirect_uri: redirectUri, code_challenge: challenge, state };
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  return address.href;
}

/** Exchanges the code that came back, once and within ten minutes, for a pair of tokens. */
export function exchangeCode(
  settings: OauthSettings,
  code: string,
  verifier: string,
): Promise<Grant> {
  return askForTokens(settings, {
    code,
    grant_type: 'authorization_code',
    code_verifier: verifier,
  });
}

/** Exchanges a refresh token for a new pair; both old tokens are dead at once. */
export function refreshTokens(settings: OauthSettings, refreshToken: string): Promise<Grant> {
  return askForTokens(settings, { refresh_token: refreshToken, grant_type: 'refresh_token' });
}

async function askForTokens(
  { line, app, clock, root = oauthRoot }: OauthSettings,
  form: Readonly<Record<string, string>>,
): Promise<Grant> {
  const outcome = await line.exchange({
    method: 'POST',
    url: `${root.replace(/\/+$/, '')}/v4/oa/access_token`,
    headers: { secret_key: app.secret, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...form, app_id: app.id }).toString(),
  });
  return judgeGrant(outcome, clock());
}

/** Only both tokens are success: refusals come with HTTP 200, and perhaps without a number. */
function judgeGrant(outcome: HttpOutcome, now: number): Grant {
  if (outcome.kind !== 'answered') {
    return { kind: 'failed', reason: outcome.reason, isSpent: outcome.kind === 'unknown' };
  }
  const { status, text } = outcome;
  if (status === 429) return { kind: 'failed', reason: 'http-429', isSpent: false };
  if (status >= 500) return { kind: 'failed', reason: `http-${status}`, isSpent: true };
  const json = parseWideJson(text);
  const pair = pairSchema.safeParse(json);
  if (pair.success) return { kind: 'granted', pair: pairOf(pair.data, now) };
  const error = errorSchema.safeParse(json);
  if (!error.success) return { kind: 'failed', reason: 'odd-answer', isSpent: true };
  const code = error.data.error;
  if (code === -32) return { kind: 'failed', reason: 'busy', isSpent: false };
  return { kind: 'refused', code: code === 0 && status !== 200 ? status : code };
}

function pairOf(answer: z.infer<typeof pairSchema>, now: number): TokenPair {
  return {
    accessToken: answer.access_token,
    refreshToken: answer.refresh_token,
    obtainedAt: now,
    expiresAt: now + answer.expires_in * 1000,
  };
}
