/** OAuth v4 of the platform: permission page, codes with PKCE, tokens that rotate. */

import { createHash } from 'node:crypto';

import { type Answer, type Route, type World, emptyApi } from './world.ts';

const codeLifeMs = 10 * 60_000;
const refreshLifeMs = 90 * 24 * 3_600_000;

const failure = (error: number, name: string): Answer => ({
  status: 200,
  body: {
    error,
    error_name: name,
    error_reason: `${name} (simulated)`,
    error_description: 'See ref_doc',
    ref_doc: 'https://developers.zalo.me/docs',
  },
});

/** Gives out a pair; the tokens before are dead at once. */
export const issueTokens = (world: World): { accessToken: string; refreshToken: string } => {
  const { clock, chance, switches } = world;
  for (const record of world.access.values()) record.isDead = true;
  for (const record of world.refresh.values()) record.isSpent = true;
  const [accessToken, refreshToken] = [chance.token(), chance.token()];
  const now = clock.now();
  world.access.set(accessToken, {
    expiresAt: now + switches.accessLifeSeconds * 1000,
    isDead: false,
  });
  world.refresh.set(refreshToken, {
    expiresAt: now + refreshLifeMs,
    challenge: null,
    isSpent: false,
  });
  return { accessToken, refreshToken };
};

const givePair = (world: World): Answer => {
  const { accessToken, refreshToken } = issueTokens(world);
  const { accessLifeSeconds, expiresInAs } = world.switches;
  return {
    status: 200,
    body: {
      access_token: accessToken,
      refresh_token: refreshToken,
      expires_in: expiresInAs === 'text' ? String(accessLifeSeconds) : accessLifeSeconds,
    },
  };
};

const exchangeCode = (world: World, form: URLSearchParams): Answer => {
  const grant = world.codes.get(form.get('code') ?? '');
  if (grant === undefined || grant.isSpent || grant.expiresAt <= world.clock.now()) {
    return failure(-14012, 'Invalid authorization code');
  }
  const verifier = form.get('code_verifier') ?? '';
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  if (challenge !== grant.challenge) return failure(-14003, 'Invalid code verifier');
  grant.isSpent = true;
  return givePair(world);
};

const refreshPair = (world: World, form: URLSearchParams): Answer => {
  const grant = world.refresh.get(form.get('refresh_token') ?? '');
  if (grant === undefined) return failure(-14014, 'Invalid refresh token');
  if (grant.isSpent || grant.expiresAt <= world.clock.now()) {
    return failure(world.switches.spentRefreshError, 'Refresh token used or expired');
  }
  return givePair(world);
};

/** `POST /v4/oa/access_token` */
export const takeTokenCall: Route = (world, { headers, body }) => {
  if (headers['secret_key'] === undefined) return emptyApi;
  if (!(headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) {
    return failure(-14001, 'Invalid parameter');
  }
  const form = new URLSearchParams(body.toString('utf8'));
  if (form.get('app_id') !== world.app.id) return failure(-14002, 'Invalid app id');
  if (headers['secret_key'] !== world.app.secret) return failure(-14004, 'Invalid secret key');
  const grant = form.get('grant_type');
  if (grant === 'authorization_code') return exchangeCode(world, form);
  if (grant === 'refresh_token') return refreshPair(world, form);
  return failure(-14024, 'Invalid grant type');
};

/** `GET /v4/oa/permission`: the admin of the OA agrees at once. */
export const givePermission: Route = (world, { query }) => {
  const redirect = query.get('redirect_uri') ?? '';
  if (query.get('app_id') !== world.app.id) return failure(-14002, 'Invalid app id');
  if (!URL.canParse(redirect)) return failure(-14003, 'Invalid redirect uri');
  const code = world.chance.token(64);
  world.codes.set(code, {
    expiresAt: world.clock.now() + codeLifeMs,
    challenge: query.get('code_challenge'),
    isSpent: false,
  });
  const back = new URL(redirect);
  back.searchParams.set('code', code);
  back.searchParams.set('oa_id', world.oa.id);
  const state = query.get('state');
  if (state !== null) back.searchParams.set('state', state);
  return { status: 302, body: '', headers: { location: back.href } };
};
