/** Looks at an OA for its operator: its tokens, package, groups, and its webhook from outside. */

import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { type Clock, systemClock } from '../../clock.ts';
import { HttpLine } from '../http-line.ts';
import { listGroups, readAccount, type Account } from './account.ts';
import { OaApi } from './api.ts';
import { explainFailure } from './explain-failure.ts';
import { type App, refreshTokens } from './oauth.ts';
import type { WebhookSecrets } from './read-webhook.ts';
import { createTokenFile } from './token-file.ts';
import { TokenKeeper } from './token-keeper.ts';

/** What looking takes. */
export interface ExamineSettings {
  readonly app: App;
  readonly seed: string | null;
  readonly tokenFolder: string;
  readonly apiRoot: string | null;
  readonly oauthRoot: string | null;
  readonly clock?: Clock;
}

/** What was found of the OA. */
export type Examination =
  | { readonly kind: 'never-granted' }
  | { readonly kind: 'refused'; readonly code: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'works';
      readonly account: Account;
      /** How many groups there are, or why they cannot be used. */
      readonly groups: number | { readonly reason: string };
    };

/** Looks at the OA itself; a token that is due is renewed, as the program would. */
export async function examineOa(settings: ExamineSettings): Promise<Examination> {
  const line = new HttpLine();
  try {
    return await examine(settings, line);
  } finally {
    await line.close();
  }
}

async function examine(settings: ExamineSettings, line: HttpLine): Promise<Examination> {
  const { app, seed, tokenFolder, apiRoot, oauthRoot, clock = systemClock } = settings;
  const oauth = { line, app, clock, ...(oauthRoot === null ? {} : { root: oauthRoot }) };
  const tokens = new TokenKeeper({
    place: createTokenFile(tokenFolder, clock),
    refresh: (refreshToken) => refreshTokens(oauth, refreshToken),
    seed,
    clock,
    alarm: () => undefined,
  });
  const access = await tokens.access();
  if (access.kind === 'never-granted') return { kind: 'never-granted' };
  if (access.kind === 'refused') return { kind: 'refused', code: access.code };
  const root = apiRoot === null ? {} : { root: apiRoot };
  const wait = (ms: number, signal: AbortSignal) => sleep(ms, undefined, { signal });
  const api = new OaApi({ line, tokens, clock, wait, appSecret: app.secret, ...root });
  const account = await readAccount(api);
  if (!account.ok) return { kind: 'failed', reason: explainFailure(account.failure).message };
  const groups = await listGroups(api, 0, 1);
  return {
    kind: 'works',
    account: account.value,
    groups: groups.ok ? groups.value.total : { reason: explainFailure(groups.failure).message },
  };
}

/** What became of a trial of the webhook. */
export type WebhookTrial = 'taken' | 'forged' | { readonly reason: string };

const trialTimeoutMs = 5_000;

/** Posts an event of no meaning to the address that the platform posts to, signed as it signs. */
export async function tryWebhook(
  url: string,
  { appId, secretKey }: WebhookSecrets,
  clock: Clock = systemClock,
): Promise<WebhookTrial> {
  const timestamp = String(clock());
  const body = JSON.stringify({ app_id: appId, event_name: 'webhook_test', timestamp });
  const mac = createHash('sha256')
    .update(appId + body + timestamp + secretKey)
    .digest('hex');
  const headers = { 'content-type': 'application/json', 'x-zevent-signature': `mac=${mac}` };
  const line = new HttpLine({ timeoutMs: trialTimeoutMs });
  try {
    const outcome = await line.exchange({ method: 'POST', url, headers, body });
    if (outcome.kind !== 'answered') return { reason: outcome.reason };
    if (outcome.status === 200) return 'taken';
    return outcome.status === 401 ? 'forged' : { reason: `http-${outcome.status}` };
  } finally {
    await line.close();
  }
}
