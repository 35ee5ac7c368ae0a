/** People elsewhere come in by invitation, once each. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { userKey, type AgencyRecord } from '../../../src/assistant/records/agency.ts';
import {
  createInvitation,
  type Invitation,
} from '../../../src/assistant/requests/members/invitation.ts';
import { canJoin, joinAgency } from '../../../src/assistant/requests/members/join-agency.ts';
import { sweepInvitations } from '../../../src/assistant/requests/members/sweep-invitations.ts';
import { StoreTurns } from '../../../src/assistant/turn/take-turn.ts';
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

let now = 1_780_000_000_000;

const invite = (more: Partial<Invitation> = {}, key = secret, at = now): string =>
  createInvitation(key, { agency: 'so-khcn', role: 'editor', ...more }, at, randomId());

describe('a chat that is reached from elsewhere', () => {
  let bench: WebBench;
  const warned: string[] = [];

  const members = async (): Promise<AgencyRecord['members']> =>
    ((await bench.store.read('agencies/so-khcn')) as unknown as AgencyRecord).members;
  const found = (): Promise<void> =>
    bench.store.transact('agencies/so-khcn', async ({ change }) => {
      change('agencies/so-khcn', [[[], { profile: { name: 'Sở' }, members: {} }]]);
      await Promise.resolve();
    });

  beforeEach(async () => {
    warned.length = 0;
    const log = {
      info: () => undefined,
      warn: (details: object, message: string) => warned.push(JSON.stringify(details) + message),
      error: () => undefined,
    };
    const program = () => ({ secret, clock: () => now, store: bench.store, log });
    const port = createPort(undefined, {
      canJoin: (token) => canJoin(program(), token),
      join: async (asker, token) => {
        const joiner = { user: `web:${asker}`, name: null };
        const joining = await new StoreTurns(bench.store).take(
          userKey(joiner.user),
          (transaction) => joinAgency(program(), transaction, joiner, token),
        );
        return joining.ok;
      },
    });
    bench = await openWebBench(port, { publicUrl: 'https://vanthu.example.vn' });
    await found();
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
    expect(await members()).toEqual({});
    expect((await accept(token)).status).toBe(303);
  });

  it('lets in who accepts, over https with a cookie for https alone', async () => {
    const answer = await accept(invite());
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']?.[0]).toContain('Secure');
    expect(Object.values(await members())).toEqual(['editor']);
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
    expect((await get(`/moi/${token}`)).status).toBe(410);
    expect(Object.values(await members())).toEqual(['editor']);
  });

  it('gives who is in already one more seat, not a new name', async () => {
    const cookie = cookieOf(await accept(invite()));
    const second = await accept(invite({ role: 'owner' }), { cookie });
    expect(cookieOf(second)).toBe(cookie);
    expect(Object.values(await members())).toEqual(['owner']);
  });

  it.each([
    ['forged', () => invite({}, 'another secret'), 2],
    ['expired', () => invite({}, secret, now - 7 * 86_400_000), 0],
    ['cut short', () => invite().slice(0, -3), 2],
  ])('refuses an invitation that is %s', async (_name, make, tries) => {
    const token = make();
    const answers = [await get(`/moi/${token}`), await accept(token)];
    expect(answers.map(({ status }) => status)).toEqual([410, 410]);
    expect(answers[1]?.headers['set-cookie']).toBeUndefined();
    // Operators see that somebody tries, and nothing of whom or with what.
    expect(warned).toEqual(Array<string>(tries).fill('{}a forged invitation was refused'));
    expect(await members()).toEqual({});
  });

  it('is forgotten long after it has expired, not sooner, and stays of no use', async () => {
    const token = invite();
    expect((await accept(token)).status).toBe(303);
    const [key = ''] = await bench.store.list('invitations/');
    const dayMs = 86_400_000;
    const sweep = (days: number) => sweepInvitations(bench.store).tidy(key, now + days * dayMs);
    await sweep(6);
    expect((await accept(token)).status).toBe(410);
    expect(await bench.store.list('invitations/')).toEqual([key]);
    await sweep(8);
    expect(await bench.store.list('invitations/')).toEqual([]);
    now += 8 * dayMs;
    expect((await accept(token)).status).toBe(410);
    now -= 8 * dayMs;
  });

  it('keeps an invitation whose seat could not be given', async () => {
    const token = invite();
    await bench.store.erase('agencies/');
    expect((await accept(token)).status).toBe(410);
    await found();
    expect((await accept(token)).status).toBe(303);
  });

  it('is not accepted by a page of another site', async () => {
    const token = invite();
    expect((await accept(token, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await accept(token, { origin: 'null' })).status).toBe(403);
    expect(await members()).toEqual({});
  });
});
