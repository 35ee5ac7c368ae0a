/** Tokens: renewed once, kept before they are used, and never thrown away for an error. */

import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  challengeOf,
  createVerifier,
  exchangeCode,
  permissionAddress,
} from '../../../src/channels/zalo-oa/oauth.ts';
import { readAccount } from '../../../src/channels/zalo-oa/account.ts';
import { createTokenFile } from '../../../src/channels/zalo-oa/token-file.ts';
import { noTokens } from '../../../src/channels/zalo-oa/token-state.ts';
import { StoreError } from '../../../src/errors.ts';
import { type OaBench, hourMs, keepPair, openBench, tokenPath } from './oa-bench.ts';

let bench: OaBench;

beforeEach(async () => {
  bench = await openBench();
});

afterEach(async () => {
  await bench.close();
});

const refreshes = () => bench.zalo.callsTo(tokenPath).length;
const kept = async () => (await bench.place.read()).pair?.accessToken;

describe('a token', () => {
  it('is used as it is while it is young', async () => {
    expect(await bench.keeper.access()).toEqual({ kind: 'token', token: await kept() });
    expect(refreshes()).toBe(0);
  });

  it('is renewed six hours before its end, and weekly where it lives longer', async () => {
    const { zalo, keeper } = bench;
    await zalo.clock.advance(18 * hourMs - 1);
    await keeper.access();
    expect(refreshes()).toBe(0);
    await zalo.clock.advance(1);
    await keeper.access();
    expect(refreshes()).toBe(1);
    zalo.switches.accessLifeSeconds = 30 * 24 * 3600;
    zalo.switches.expiresInAs = 'number';
    await zalo.clock.advance(20 * hourMs);
    await keeper.access();
    await zalo.clock.advance(7 * 24 * hourMs);
    await keeper.access();
    expect(refreshes()).toBe(3);
  });

  it('that lives for an hour is not renewed at each call', async () => {
    bench.zalo.switches.accessLifeSeconds = 3_600;
    await bench.zalo.clock.advance(25 * hourMs);
    await bench.keeper.access();
    await bench.zalo.clock.advance(hourMs / 2);
    await bench.keeper.access();
    expect(refreshes()).toBe(1);
  });

  it.each([-216, -220] as const)('that is refused with %i is renewed once', async (code) => {
    bench.zalo.switches.staleTokenError = code;
    bench.zalo.killAccessToken();
    expect(await readAccount(bench.api)).toMatchObject({ ok: true });
    expect(refreshes()).toBe(1);
    expect(bench.zalo.callsTo('/v2.0/oa/getoa')).toHaveLength(2);
  });

  it('that is refused again when it is new is not renewed again', async () => {
    bench.zalo.faults.add('/v2.0/oa/getoa', { kind: 'error', code: -216 }, 9);
    expect(await readAccount(bench.api)).toMatchObject({ failure: { code: -216 } });
    await bench.zalo.clock.advance(10_000);
    const failure = { kind: 'unauthorised', retryAfterMs: 50_000 };
    expect(await readAccount(bench.api)).toMatchObject({ failure });
    expect(refreshes()).toBe(1);
  });

  it('is taken from where another process has put it', async () => {
    await bench.keeper.access();
    const other = await keepPair(bench.place, bench.zalo);
    expect(await readAccount(bench.api)).toMatchObject({ ok: true });
    expect(await kept()).toBe(other);
    expect(refreshes()).toBe(0);
  });
});

describe('a renewal', () => {
  it('is one, however many ask for it', async () => {
    bench.zalo.killAccessToken();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => readAccount(bench.api)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(refreshes()).toBe(1);
  });

  it('asks for its turn once for all that wait in one process', async () => {
    let turns = 0;
    const { place } = bench;
    const counted = {
      ...place,
      exclusively: <T>(work: () => Promise<T>) => {
        turns += 1;
        return place.exclusively(work);
      },
    };
    const keeper = bench.anotherKeeper(null, counted);
    const token = (await kept()) ?? '';
    await Promise.all(Array.from({ length: 20 }, () => keeper.replace(token)));
    expect(turns).toBe(1);
  });

  it('is one for two keepers of the same place', async () => {
    const token = (await kept()) ?? '';
    const keepers = [bench.anotherKeeper(), bench.anotherKeeper()];
    const all = keepers.flatMap((keeper) => Array.from({ length: 5 }, () => keeper.replace(token)));
    expect(new Set((await Promise.all(all)).map((access) => JSON.stringify(access))).size).toBe(1);
    expect(refreshes()).toBe(1);
  });

  it('is kept, with the pair before it, when its token is used', async () => {
    const before = await kept();
    await bench.keeper.replace(before ?? '');
    const state = await bench.place.read();
    expect(state.previous?.accessToken).toBe(before);
    expect(await bench.keeper.access()).toEqual({ kind: 'token', token: state.pair?.accessToken });
  });

  it.each([
    ['an error with HTTP 200', { kind: 'odd', body: { error: -14_012, error_name: 'x' } }],
    ['no number', { kind: 'odd', body: { message: 'x' } }],
    ['half a pair', { kind: 'odd', body: { access_token: 'a', expires_in: '1' } }],
    ['empty tokens', { kind: 'odd', body: { access_token: '', refresh_token: '' } }],
    ['HTML', { kind: 'status', status: 502, isDone: false }],
    ['nothing', { kind: 'cut', isDone: false }],
  ] as const)('that is answered with %s throws no tokens away', async (_name, fault) => {
    const { pair } = await bench.place.read();
    bench.zalo.faults.add(tokenPath, fault, 2);
    expect((await bench.keeper.replace(pair?.accessToken ?? '')).kind).not.toBe('token');
    expect((await bench.place.read()).pair).toEqual(pair);
  });

  it('that finds nobody leaves a good token in use, and waits before it tries again', async () => {
    const { zalo, keeper } = bench;
    const token = await kept();
    await zalo.clock.advance(20 * hourMs);
    zalo.faults.add(tokenPath, { kind: 'status', status: 503, isDone: false }, 2);
    expect(await keeper.access()).toEqual({ kind: 'token', token });
    await keeper.access();
    expect(refreshes()).toBe(2);
    await zalo.clock.advance(60_000);
    expect(await keeper.access()).not.toEqual({ kind: 'token', token });
    expect(refreshes()).toBe(3);
  });

  it('whose answer was lost is tried once more, and then somebody must act', async () => {
    bench.zalo.faults.add(tokenPath, { kind: 'cut', isDone: true });
    const access = await bench.keeper.replace((await kept()) ?? '');
    expect(access).toEqual({ kind: 'refused', code: -14_014 });
    expect(refreshes()).toBe(2);
    expect(bench.alarms).toHaveLength(1);
  });

  it('whose answer was lost before it reached the platform succeeds the second time', async () => {
    bench.zalo.faults.add(tokenPath, { kind: 'cut', isDone: false });
    expect((await bench.keeper.replace((await kept()) ?? '')).kind).toBe('token');
    expect(bench.alarms).toEqual([]);
  });
});

describe('a spent refresh token', () => {
  beforeEach(() => {
    bench.zalo.tokens();
  });

  it.each([-14_014, -14_020] as const)(
    '(%i) raises one alarm, that says what to do',
    async (code) => {
      bench.zalo.switches.spentRefreshError = code;
      for (let at = 0; at < 3; at += 1) {
        expect(await readAccount(bench.api)).toEqual({
          ok: false,
          failure: { kind: 'unauthorised', retryAfterMs: null },
        });
      }
      const other = bench.anotherKeeper();
      expect(await other.replace((await kept()) ?? '')).toEqual({ kind: 'refused', code });
      expect(refreshes()).toBe(1);
      expect(bench.alarms.map(({ message }) => message)).toEqual([
        expect.stringContaining('npx vanthu zalo login'),
      ]);
      expect(bench.alarms[0]?.message).toContain(String(code));
    },
  );

  it('is forgotten when the OA is granted again, while the program runs', async () => {
    await readAccount(bench.api);
    const { accessToken, refreshToken } = bench.zalo.tokens();
    const now = bench.zalo.clock.now();
    const pair = { accessToken, refreshToken, obtainedAt: now, expiresAt: now + hourMs };
    await bench.anotherKeeper().accept(pair);
    expect(await readAccount(bench.api)).toMatchObject({ ok: true });
  });

  it('is forgotten when the settings name a new one', async () => {
    await readAccount(bench.api);
    const keeper = bench.anotherKeeper(bench.zalo.tokens().refreshToken);
    expect((await keeper.replace((await kept()) ?? '')).kind).toBe('token');
  });
});

describe('the refresh token of the settings', () => {
  beforeEach(async () => {
    await bench.place.write(noTokens);
  });

  it('is used at the first start, once', async () => {
    const { refreshToken } = bench.zalo.tokens();
    expect((await bench.anotherKeeper(refreshToken).access()).kind).toBe('token');
    expect((await bench.anotherKeeper(refreshToken).access()).kind).toBe('token');
    expect(refreshes()).toBe(1);
    expect(JSON.stringify(await bench.place.read())).not.toContain(refreshToken);
  });

  it('need not be there: nobody has granted the app then', async () => {
    expect(await bench.anotherKeeper().access()).toEqual({ kind: 'never-granted' });
    expect(bench.alarms).toEqual([]);
  });

  it('gives way to the kept pair where it is an old one', async () => {
    const token = await keepPair(bench.place, bench.zalo);
    const keeper = bench.anotherKeeper('an old one');
    expect((await keeper.replace(token)).kind).toBe('token');
    expect(bench.alarms).toEqual([]);
    await keeper.replace((await kept()) ?? '');
    expect(refreshes()).toBe(2);
  });

  it('is tried again after the operator mended the secret of the app', async () => {
    const seed = bench.zalo.tokens().refreshToken;
    bench.zalo.faults.add(tokenPath, { kind: 'error', code: -14_004 });
    const keeper = bench.anotherKeeper(seed);
    expect(await keeper.access()).toEqual({ kind: 'refused', code: -14_004 });
    await keeper.access();
    expect(bench.alarms.map(({ message }) => message)).toEqual([
      expect.stringContaining('ZALO_OA_APP_SECRET'),
    ]);
    expect((await bench.anotherKeeper(seed).access()).kind).toBe('token');
  });
});

describe('where tokens are kept', () => {
  const file = () => join(bench.folder, 'zalo', 'tokens.json');

  it('only their owner reads', async () => {
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect((await stat(join(bench.folder, 'zalo'))).mode & 0o777).toBe(0o700);
  });

  it('a damaged file is named, and its content is not shown', async () => {
    const text = await readFile(file(), 'utf8');
    await writeFile(file(), text.slice(0, -20));
    const reading = createTokenFile(join(bench.folder, 'zalo')).read();
    await expect(reading).rejects.toThrow(StoreError);
    await expect(reading).rejects.toThrow('zalo login');
    await expect(reading).rejects.not.toThrow(/accessToken/);
  });

  it('a pair that cannot be kept is not used before it is', async () => {
    let isFull = true;
    const { place } = bench;
    const full = {
      ...place,
      write: (state: Parameters<typeof place.write>[0]) =>
        isFull ? Promise.reject(new StoreError('zalo-oa', 'full')) : place.write(state),
    };
    const keeper = bench.anotherKeeper(null, full);
    const before = (await kept()) ?? '';
    await expect(keeper.replace(before)).rejects.toThrow('full');
    isFull = false;
    expect(await keeper.replace(before)).toEqual({ kind: 'token', token: await kept() });
    expect(await kept()).not.toBe(before);
    expect(refreshes()).toBe(1);
  });
});

describe('logging in', () => {
  const redirect = 'https://vanthu.example.vn/zalo/login';

  const allow = async (verifier: string): Promise<URL> => {
    const { zalo } = bench;
    const challenge = challengeOf(verifier);
    const page = permissionAddress(zalo.app.id, redirect, challenge, 's1', zalo.root);
    const response = await fetch(page, { redirect: 'manual' });
    return new URL(response.headers.get('location') ?? '');
  };

  it('follows RFC 7636', () => {
    expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
    expect(createVerifier()).toMatch(/^[\w-]{43}$/);
  });

  it('gives a pair for the code that came back, once', async () => {
    const verifier = createVerifier();
    const back = await allow(verifier);
    expect(back.searchParams.get('state')).toBe('s1');
    const code = back.searchParams.get('code') ?? '';
    expect(await exchangeCode(bench.oauth, code, createVerifier())).toEqual({
      kind: 'refused',
      code: -14_003,
    });
    const grant = await exchangeCode(bench.oauth, code, verifier);
    if (grant.kind !== 'granted') throw new Error(grant.kind);
    expect(grant.pair.expiresAt - bench.zalo.clock.now()).toBe(25 * hourMs);
    await bench.keeper.accept(grant.pair);
    expect(await readAccount(bench.api)).toMatchObject({
      ok: true,
      value: { id: bench.zalo.oa.id, isVerified: true },
    });
    expect((await exchangeCode(bench.oauth, code, verifier)).kind).toBe('refused');
  });
});
