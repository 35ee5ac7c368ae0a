/** People elsewhere come in by invitation, once each. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  createInvitation,
  type Invitation,
  type Membership,
  readInvitation,
} from '../../../src/channels/web/invitation.ts';
import {
  ask,
  type Answer,
  cookieOf,
  openWebBench,
  randomId,
  secret,
  type WebBench,
} from './web-bench.ts';
import { createPort } from '../../contracts/port.ts';

const now = 1_780_000_000_000;

const invite = (more: Partial<Invitation> = {}, key = secret): string =>
  createInvitation(key, {
    agency: 'so-khcn',
    role: 'editor',
    expiresAt: now + 1000,
    nonce: randomId(),
    ...more,
  });

describe('an invitation', () => {
  it('is read as it was written', () => {
    const invitation: Invitation = { agency: null, role: 'owner', expiresAt: now + 1, nonce: 'n' };
    const token = createInvitation(secret, invitation);
    expect(readInvitation(secret, token, now)).toEqual({ ok: true, invitation });
  });

  it('expires at its moment', () => {
    const token = invite({ expiresAt: now });
    expect(readInvitation(secret, token, now)).toEqual({ ok: false, problem: 'expired' });
  });

  it.each([
    ['signed with another secret', invite({}, 'another secret')],
    ['without a signature', invite().split('.')[0] ?? ''],
    [
      'with another payload',
      `${Buffer.from('[null,"owner",9e15,"n"]').toString('base64url')}.${invite().split('.')[1] ?? ''}`,
    ],
    ['with a part more', `${invite()}.x`],
    ['empty', ''],
  ])('is not believed %s', (_name, token) => {
    expect(readInvitation(secret, token, now)).toEqual({ ok: false, problem: 'forged' });
  });
});

describe('a chat that is reached from elsewhere', () => {
  let bench: WebBench;
  let joined: (Membership & { user: string })[];
  let hasAgency: boolean;

  beforeEach(async () => {
    [joined, hasAgency] = [[], true];
    bench = await openWebBench(createPort(), {
      publicUrl: 'https://vanthu.example.vn',
      onJoin: async (user, membership, transaction) => {
        if (!hasAgency) return false;
        transaction.change('agencies/so-khcn', [[['members', `web:${user}`], membership.role]]);
        joined.push({ user, ...membership });
        await Promise.resolve();
        return true;
      },
    });
  });

  afterEach(async () => {
    await bench.close();
  });

  const origin = 'https://vanthu.example.vn';
  const headers = { host: 'vanthu.example.vn' };
  const get = (path: string): Promise<Answer> => ask(bench.local + path, { headers });
  const accept = (token: string, more: Record<string, string> = {}): Promise<Answer> =>
    ask(`${bench.local}/moi/${token}`, {
      method: 'POST',
      headers: { ...headers, origin, 'content-type': 'application/x-www-form-urlencoded', ...more },
    });

  it('lets nobody in uninvited, and says what to do', async () => {
    const answer = await get('/');
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('xin đường dẫn lời mời');
    expect(answer.headers['set-cookie']).toBeUndefined();
    const again = await get('/?again');
    expect(again.status).toBe(403);
    expect(again.text).not.toContain('http-equiv="refresh"');
  });

  it('uses nothing up when a link is only looked at', async () => {
    const token = invite();
    for (let time = 0; time < 3; time += 1) {
      const page = await get(`/moi/${token}`);
      expect(page.status).toBe(200);
      expect(page.text).toContain('<button');
      // A form of a "no-referrer" page is sent with `Origin: null`.
      expect(page.headers['referrer-policy']).toBe('same-origin');
    }
    expect(joined).toEqual([]);
    expect((await accept(token)).status).toBe(303);
  });

  it('lets in who accepts, over https with a cookie for https alone', async () => {
    const answer = await accept(invite());
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']?.[0]).toContain('Secure');
    expect(joined).toMatchObject([{ agency: 'so-khcn', role: 'editor' }]);
    const page = await ask(`${bench.local}/`, {
      headers: { ...headers, cookie: cookieOf(answer) },
    });
    expect(page.status).toBe(200);
    expect(page.text).toContain('<title>Văn Thư</title>');
  });

  it('takes an invitation once, even from two at the same moment', async () => {
    const token = invite();
    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410]);
    expect(joined).toHaveLength(1);
    expect((await get(`/moi/${token}`)).status).toBe(410);
    const record = (await bench.store.read('agencies/so-khcn')) as { members: object };
    expect(Object.values(record.members)).toEqual(['editor']);
  });

  it('gives who is in already one more seat, not a new name', async () => {
    const cookie = cookieOf(await accept(invite()));
    const second = await accept(invite({ role: 'owner' }), { cookie });
    expect(cookieOf(second)).toBe(cookie);
    expect(new Set(joined.map(({ user }) => user)).size).toBe(1);
    expect(joined.map(({ role }) => role)).toEqual(['editor', 'owner']);
  });

  it.each([
    ['forged', () => invite({}, 'another secret')],
    ['expired', () => invite({ expiresAt: now })],
    ['cut short', () => invite().slice(0, -3)],
  ])('refuses an invitation that is %s', async (_name, make) => {
    const token = make();
    const answers = [await get(`/moi/${token}`), await accept(token)];
    expect(answers.map(({ status }) => status)).toEqual([410, 410]);
    expect(answers[1]?.headers['set-cookie']).toBeUndefined();
    expect(joined).toEqual([]);
  });

  it('keeps an invitation whose seat could not be given', async () => {
    const token = invite();
    hasAgency = false;
    expect((await accept(token)).status).toBe(410);
    hasAgency = true;
    expect((await accept(token)).status).toBe(303);
  });

  it('is not accepted by a page of another site', async () => {
    const token = invite();
    expect((await accept(token, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await accept(token, { origin: 'null' })).status).toBe(403);
    expect(joined).toEqual([]);
  });
});
