/** What the simulator of Zalo must get right, seen from outside: plain HTTP, no client of ours. */

import { createHash, createHmac, randomBytes } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type Zalo, startZalo } from './zalo/server.ts';
import { Visitor, asking, button, hourMs, publicAddress } from './zalo/visitor.ts';

let zalo: Zalo;
let visitor: Visitor;

beforeEach(async () => {
  zalo = await startZalo();
  visitor = new Visitor(zalo);
});

afterEach(async () => {
  await zalo.close();
});

describe('OAuth', () => {
  const grant = async (form: Record<string, string>, secret: string | null = zalo.app.secret) =>
    visitor.ask('/v4/oa/access_token', {
      method: 'POST',
      headers: secret === null ? {} : { secret_key: secret },
      body: new URLSearchParams({ app_id: zalo.app.id, ...form }),
    });
  const refresh = (refreshToken: string) =>
    grant({ grant_type: 'refresh_token', refresh_token: refreshToken });

  const allow = async (verifier: string): Promise<URL> => {
    const query = new URLSearchParams({
      app_id: zalo.app.id,
      redirect_uri: `${publicAddress}/zalo`,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      state: 's1',
    });
    const response = await fetch(`${zalo.root}/v4/oa/permission?${query.toString()}`, {
      redirect: 'manual',
    });
    return new URL(response.headers.get('location') ?? '');
  };
  const exchange = (code: string, verifier: string) =>
    grant({ grant_type: 'authorization_code', code, code_verifier: verifier });

  it('gives a pair for a code, with its life as a text', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const back = await allow(verifier);
    expect(back.searchParams.get('state')).toBe('s1');
    expect(back.searchParams.get('oa_id')).toBe(zalo.oa.id);
    const [status, pair] = await exchange(back.searchParams.get('code') ?? '', verifier);
    expect([status, pair['expires_in']]).toEqual([200, '90000']);
    expect(pair).not.toHaveProperty('error');
  });

  it('takes a code once, within ten minutes, with its verifier', async () => {
    const verifier = randomBytes(32).toString('base64url');
    const code = (await allow(verifier)).searchParams.get('code') ?? '';
    expect((await exchange(code, 'other'))[1].error).toBe(-14003);
    expect((await exchange(code, verifier))[1]).toHaveProperty('access_token');
    expect((await exchange(code, verifier))[1].error).toBe(-14012);
    const late = (await allow(verifier)).searchParams.get('code') ?? '';
    await zalo.clock.advance(10 * 60_000);
    expect((await exchange(late, verifier))[1].error).toBe(-14012);
  });

  it('lets the pair before die when it gives a new one', async () => {
    const { accessToken, refreshToken } = zalo.tokens();
    const [, pair] = await refresh(refreshToken);
    visitor.token = accessToken;
    expect(
      (await visitor.ask('/v2.0/oa/getoa', { headers: { access_token: visitor.token } }))[1].error,
    ).toBe(-220);
    expect((await refresh(refreshToken))[1]).toMatchObject({ error: -14014 });
    zalo.switches.spentRefreshError = -14020;
    expect((await refresh(refreshToken))[1].error).toBe(-14020);
    expect((await refresh(String(pair['refresh_token'])))[1]).toHaveProperty('access_token');
  });

  it('lets a refresh token lapse after three months', async () => {
    const { refreshToken } = zalo.tokens();
    await zalo.clock.advance(90 * 24 * hourMs);
    expect((await refresh(refreshToken))[1].error).toBe(-14014);
  });

  it('knows no API without the secret, and refuses a wrong one with HTTP 200', async () => {
    expect(await grant({}, null)).toEqual([404, { error: 404, message: 'empty api' }]);
    const [status, body] = await grant({ grant_type: 'refresh_token' }, 'wrong');
    expect([status, body.error]).toEqual([200, -14004]);
    expect(body).toHaveProperty('error_name');
  });
});

describe('a call of the API', () => {
  const getOa = (headers: Record<string, string>, query = '') =>
    visitor.ask(`/v2.0/oa/getoa${query}`, { headers });

  it('takes the token in its own header only', async () => {
    expect((await getOa({ access_token: visitor.token }))[1].data).toMatchObject({
      oaid: zalo.oa.id,
    });
    expect((await getOa({ authorization: `Bearer ${visitor.token}` }))[1].error).toBe(-216);
    expect((await getOa({}, `?access_token=${visitor.token}`))[0]).toBe(404);
    expect((await getOa({ access_token: 'made up' }))[1].error).toBe(-216);
  });

  it('finds a token expired after 25 hours', async () => {
    await zalo.clock.advance(25 * hourMs);
    expect(await getOa({ access_token: visitor.token })).toMatchObject([200, { error: -220 }]);
  });

  it('is not there where the path is unknown', async () => {
    expect(
      await visitor.ask('/v3.0/oa/group/listgroup', { headers: { access_token: visitor.token } }),
    ).toEqual([404, { error: 404, message: 'empty api' }]);
  });

  it('must carry a proof where the app demands it', async () => {
    zalo.switches.demandsProof = true;
    expect((await getOa({ access_token: visitor.token }))[1].error).toBe(-242);
    const proof = createHmac('sha256', zalo.app.secret).update(visitor.token).digest('hex');
    expect((await getOa({ access_token: visitor.token, appsecret_proof: proof }))[1].error).toBe(0);
  });

  it('is counted, and refused above the limit of a minute', async () => {
    zalo.switches.callsPerMinute = 2;
    const call = () =>
      fetch(`${zalo.root}/v2.0/oa/getoa`, { headers: { access_token: visitor.token } });
    const answers = [await call(), await call(), await call()];
    expect(answers.map(({ headers }) => headers.get('x-ratelimit-remain'))).toEqual([
      '1',
      '0',
      '0',
    ]);
    expect(((await answers[2]?.json()) as { error: number }).error).toBe(-32);
    await zalo.clock.advance(60_000);
    expect((await getOa({ access_token: visitor.token }))[1].error).toBe(0);
  });
});

describe('a consult message', () => {
  it('reaches who wrote within 48 hours for nothing', async () => {
    const lan = visitor.met();
    expect(await visitor.say(lan.id, { text: 'Chào chị' })).toMatchObject({
      error: 0,
      data: { user_id: lan.id, quota: { quota_type: 'reply' } },
    });
    expect(lan.sees.map(({ text }) => text)).toEqual(['Chào chị']);
  });

  it('costs from the package until the seventh day, then is refused', async () => {
    zalo.switches.packageQuota = 1;
    const lan = visitor.met();
    await zalo.clock.advance(48 * hourMs + 1);
    visitor.renew();
    expect((await visitor.say(lan.id, { text: 'a' })).data?.['quota']).toMatchObject({
      quota_type: 'sub_quota',
    });
    expect((await visitor.say(lan.id, { text: 'a' })).error).toBe(-211);
    await zalo.clock.advance(5 * 24 * hourMs);
    visitor.renew();
    expect((await visitor.say(lan.id, { text: 'a' })).error).toBe(-230);
  });

  it('does not reach who never wrote, does not follow where they must, or blocked it', async () => {
    const stranger = zalo.person('Minh');
    expect((await visitor.say(stranger.id, { text: 'a' })).error).toBe(-232);
    const lan = visitor.met();
    zalo.switches.mustFollow = true;
    expect((await visitor.say(lan.id, { text: 'a' })).error).toBe(-213);
    lan.refuse(-244);
    expect((await visitor.say(lan.id, { text: 'a' })).error).toBe(-244);
    expect(lan.sees).toEqual([]);
  });

  it('has at most 2,000 characters', async () => {
    const lan = visitor.met();
    expect((await visitor.say(lan.id, { text: 'ắ'.repeat(2000) })).error).toBe(0);
    expect((await visitor.say(lan.id, { text: 'ắ'.repeat(2001) })).error).toBe(-210);
  });

  it('has at most five buttons of a known type with a title and a payload', async () => {
    const lan = visitor.met();
    const five = ['1', '2', '3', '4', '5'].map((title) => button(title));
    expect((await visitor.say(lan.id, asking(five))).error).toBe(0);
    expect(lan.sees[0]?.buttons).toHaveLength(5);
    const wrong = [
      [...five, button('6')],
      [],
      [button('')],
      [button('a'.repeat(101))],
      [button('a', 'oa.query.hide', 'p'.repeat(1001))],
      [button('a', 'oa.query.hide', { text: 'p' })],
      [button('a', 'oa.unknown')],
      [button('a', 'oa.open.url', {})],
    ];
    for (const buttons of wrong)
      expect((await visitor.say(lan.id, asking(buttons))).error).toBe(-201);
  });

  it('is refused with buttons where they are not supported', async () => {
    const lan = visitor.met();
    for (const code of [-201, -240, -233] as const) {
      zalo.switches.buttons = code;
      expect((await visitor.say(lan.id, asking([button('Có')]))).error).toBe(code);
    }
    expect(lan.sees).toEqual([]);
  });

  it('refuses shapes that the platform does not know', async () => {
    const lan = visitor.met();
    const wrong: [unknown, number][] = [
      [{}, -201],
      [{ text: 5 }, -201],
      [{ text: ' ' }, -201],
      [{ attachment: { type: 'image', payload: {} } }, -201],
      [{ attachment: { type: 'file', payload: { token: 'x' } } }, -201],
      [{ text: 'a', attachment: { type: 'template', payload: { template_type: 'button' } } }, -233],
    ];
    for (const [message, error] of wrong)
      expect((await visitor.say(lan.id, message)).error).toBe(error);
    expect((await visitor.say('12', { text: 'a' })).error).toBe(-201);
  });
});

describe('a fault', () => {
  const getOa = () => visitor.ask('/v2.0/oa/getoa', { headers: { access_token: visitor.token } });

  it('hits as many calls as it was asked to', async () => {
    zalo.faults.add('/v2.0/oa/getoa', { kind: 'error', code: -200 }, 2);
    expect([(await getOa())[1].error, (await getOa())[1].error, (await getOa())[1].error]).toEqual([
      -200, -200, 0,
    ]);
  });

  it('loses the answer to a message that arrived', async () => {
    const lan = visitor.met();
    zalo.faults.add('/v3.0/oa/message/cs', { kind: 'cut', isDone: true });
    await expect(visitor.say(lan.id, { text: 'Chào' })).rejects.toThrow();
    expect(lan.sees).toHaveLength(1);
    zalo.faults.add('/v3.0/oa/message/cs', { kind: 'cut', isDone: false });
    await expect(visitor.say(lan.id, { text: 'Chào' })).rejects.toThrow();
    expect(lan.sees).toHaveLength(1);
  });

  it('puts a page of HTML, or an odd body, where JSON should be', async () => {
    zalo.faults.add('/v2.0/oa/getoa', { kind: 'status', status: 502, isDone: false });
    const response = await fetch(`${zalo.root}/v2.0/oa/getoa`);
    expect([response.status, (await response.text()).slice(0, 6)]).toEqual([502, '<html>']);
    zalo.faults.add('/v2.0/oa/getoa', { kind: 'odd', body: { error: 'none' } });
    expect((await getOa())[1].error).toBe('none');
  });

  it('keeps a call waiting until it is released', async () => {
    const hold = zalo.faults.hold('/v2.0/oa/getoa');
    const call = getOa();
    await hold.reached;
    hold.release();
    expect((await call)[1].error).toBe(0);
  });
});

it('logs each call with what was answered', async () => {
  const lan = visitor.met();
  await visitor.say(lan.id, { text: 'Chào' });
  expect(zalo.callsTo('/v3.0/oa/message/cs')).toMatchObject([
    { method: 'POST', at: zalo.clock.now(), answer: { error: 0 } },
  ]);
});

it('comes out the same from the same seed', async () => {
  const other = await startZalo();
  expect([other.app, other.oa, other.bot.token]).toEqual([zalo.app, zalo.oa, zalo.bot.token]);
  expect(other.root).not.toBe(zalo.root);
  await other.close();
});
