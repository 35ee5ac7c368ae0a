/** The client of the Official Account with the simulator at its other end. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { LineLimits } from '../../../src/channels/http-line.ts';
import { type ApiSettings, OaApi } from '../../../src/channels/zalo-oa/api.ts';
import { type OauthSettings, refreshTokens } from '../../../src/channels/zalo-oa/oauth.ts';
import { createTokenFile } from '../../../src/channels/zalo-oa/token-file.ts';
import { TokenKeeper } from '../../../src/channels/zalo-oa/token-keeper.ts';
import { type TokenPlace, noTokens } from '../../../src/channels/zalo-oa/token-state.ts';
import type { ChannelError } from '../../../src/errors.ts';
import type { OaPerson } from '../../simulators/zalo/people.ts';
import { type Zalo, startZalo } from '../../simulators/zalo/server.ts';
import { WatchedLine } from './watched-line.ts';

export const sendPath = '/v3.0/oa/message/cs';
export const tokenPath = '/v4/oa/access_token';
export const hourMs = 3_600_000;

/** What a bench can be opened with. */
export interface BenchSettings {
  readonly limits?: LineLimits;
  readonly callsPerMinute?: number;
}

/** A client and its simulator. */
export interface OaBench {
  readonly zalo: Zalo;
  readonly folder: string;
  readonly place: TokenPlace;
  readonly keeper: TokenKeeper;
  readonly api: OaApi;
  readonly oauth: OauthSettings;
  readonly alarms: ChannelError[];
  /** How long the client waited, one entry a wait. */
  readonly waits: number[];
  /** @returns another keeper of the same place, as after a restart or in another process */
  readonly anotherKeeper: (seed?: string | null, at?: TokenPlace) => TokenKeeper;
  /** @returns a person who has just written */
  readonly met: (name?: string) => OaPerson;
  readonly close: () => Promise<void>;
}

/** Keeps a pair of the simulator that was got an hour ago, as after an earlier run. */
export const keepPair = async (place: TokenPlace, zalo: Zalo): Promise<string> => {
  const { accessToken, refreshToken } = zalo.tokens();
  const now = zalo.clock.now();
  const pair = {
    accessToken,
    refreshToken,
    obtainedAt: now - hourMs,
    expiresAt: now + 24 * hourMs,
  };
  await place.write({ ...noTokens, pair });
  return accessToken;
};

/** Opens a bench; its tokens are good. */
export const openBench = async (settings: BenchSettings = {}): Promise<OaBench> => {
  const zalo = await startZalo();
  const folder = await mkdtemp(join(tmpdir(), 'vanthu-zalo-'));
  const clock = zalo.clock.now;
  const place = createTokenFile(join(folder, 'zalo'), clock);
  const line = new WatchedLine(settings.limits);
  const oauth = { line, app: zalo.app, clock, root: zalo.root };
  const alarms: ChannelError[] = [];
  const waits: number[] = [];
  const wait: ApiSettings['wait'] = async (ms, signal) => {
    // Calls take next to no time beside what is waited for here.
    await line.quiet();
    signal.throwIfAborted();
    waits.push(ms);
    await zalo.clock.advance(ms);
  };
  const anotherKeeper = (seed: string | null = null, at = place): TokenKeeper =>
    new TokenKeeper({
      place: at,
      refresh: (refreshToken) => refreshTokens(oauth, refreshToken),
      seed,
      clock,
      alarm: (alarm) => alarms.push(alarm),
    });
  const keeper = anotherKeeper();
  const { callsPerMinute } = settings;
  const api = new OaApi({
    line,
    tokens: keeper,
    clock,
    wait,
    appSecret: zalo.app.secret,
    root: zalo.root,
    ...(callsPerMinute === undefined ? {} : { callsPerMinute }),
  });
  await keepPair(place, zalo);
  const met = (name = 'Lan'): OaPerson => {
    const person = zalo.person(name);
    person.lastInteractionAt = zalo.clock.now();
    return person;
  };
  const close = async (): Promise<void> => {
    api.close();
    await line.close();
    await zalo.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { zalo, folder, place, keeper, api, oauth, alarms, waits, anotherKeeper, met, close };
};
