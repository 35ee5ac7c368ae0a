/** What every call of the API passes first: the token, its proof, and the limit of calls. */

import { createHmac } from 'node:crypto';

import { type Answer, type Call, type World, answer } from './world.ts';

const minuteMs = 60_000;

/** Counts the calls of the last minute. */
export class CallCounter {
  #at: number[] = [];

  /** @returns how many calls are left, -1 when this one is too much; a refused call does not count */
  count(now: number, limit: number): number {
    this.#at = this.#at.filter((at) => at > now - minuteMs);
    if (this.#at.length >= limit) return -1;
    this.#at.push(now);
    return limit - this.#at.length;
  }
}

const checkToken = (world: World, token: string | undefined): Answer | null => {
  const record = token === undefined ? undefined : world.access.get(token);
  if (record === undefined) return answer(-216, 'Access token is invalid');
  if (record.isDead || record.expiresAt <= world.clock.now()) {
    return answer(world.switches.staleTokenError, 'Access token has expired or was removed');
  }
  return null;
};

const checkProof = (world: World, { headers }: Call): Answer | null => {
  if (!world.switches.demandsProof) return null;
  const proof = createHmac('sha256', world.app.secret)
    .update(headers['access_token'] ?? '')
    .digest('hex');
  return headers['appsecret_proof'] === proof ? null : answer(-242, 'appsecret_proof is invalid');
};

/** @returns what refuses the call, or null; and the headers about the limit */
export const guard = (
  world: World,
  counter: CallCounter,
  call: Call,
): { refusal: Answer | null; headers: Record<string, string> } => {
  const limit = world.switches.callsPerMinute;
  const left = limit === null ? null : counter.count(world.clock.now(), limit);
  const headers: Record<string, string> =
    limit === null || left === null
      ? {}
      : { 'x-ratelimit-limit': String(limit), 'x-ratelimit-remain': String(Math.max(0, left)) };
  const refusal =
    left === -1
      ? answer(-32, 'Your application has reached its limit of calls')
      : (checkToken(world, call.headers['access_token']) ?? checkProof(world, call));
  return { refusal, headers };
};
