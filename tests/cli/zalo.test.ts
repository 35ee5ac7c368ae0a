/** `vanthu zalo login` gets tokens from an admin of the OA; `vanthu doctor` says what works of Zalo. */

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { putInOutbox } from '../../src/assistant/records/outgoing.ts';
import { personKey } from '../../src/channels/zalo-oa/people.ts';
import { createCliLocale } from '../../src/cli/open-content.ts';
import { logIn } from '../../src/cli/zalo.ts';
import { loadConfig } from '../../src/cli/load-config.ts';
import type { Json } from '../../src/record/change.ts';
import { stores } from '../../src/stores/index.ts';
import { outgoing } from '../contracts/channel.ts';
import { startZalo, type Zalo } from '../simulators/zalo/server.ts';
import { run, setSettings } from './run.ts';

let zalo: Zalo;
beforeEach(async () => {
  // The commands take the time from the machine.
  zalo = await startZalo({ startAt: null });
});
afterEach(() => zalo.close());

const publicUrl = 'https://vanthu.example.vn';

/** The keys of an OA that was never granted. */
const keys = () => ({
  ZALO_OA_APP_ID: zalo.app.id,
  ZALO_OA_APP_SECRET: zalo.app.secret,
  ZALO_OA_SECRET_KEY: zalo.oa.secretKey,
  ZALO_OA_API_ROOT: zalo.root,
  ZALO_OAUTH_ROOT: zalo.root,
});

/** An admin who opens the printed address, agrees, and copies where the browser went to. */
const agree = async (address: string): Promise<string> => {
  const answer = await fetch(address, { redirect: 'manual' });
  return answer.headers.get('location') ?? '';
};

/** Runs the walk; `paste` is given the printed permission address. */
async function login(
  settings: Record<string, string>,
  paste: (address: string) => string | Promise<string> = agree,
  redirect: string | null = null,
) {
  const folder = setSettings(settings);
  const printed: string[] = [];
  const console = {
    locale: createCliLocale('.', 'vi'),
    print: (text: string) => printed.push(text),
  };
  const read = async () => paste(printed.find((line) => line.startsWith('http')) ?? '');
  const ended = await logIn(console, loadConfig(), redirect, read);
  return { ...ended, printed, file: path.join(folder, 'zalo-oa', 'tokens.json') };
}

const outside = () => ({ ...keys(), PUBLIC_URL: publicUrl });

describe('vanthu zalo login', () => {
  it('keeps the tokens that the OA grants, for their owner alone, and shows none of them', async () => {
    const { code, text, printed, file } = await login(outside());
    expect([code, text]).toEqual([0, expect.stringContaining(zalo.oa.name)]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { pair } = JSON.parse(readFileSync(file, 'utf8')) as {
      pair: { accessToken: string; refreshToken: string };
    };
    for (const token of [pair.accessToken, pair.refreshToken, zalo.app.secret])
      expect([text, ...printed].join('\n')).not.toContain(token);
  });

  it('takes the code alone as well, and another redirect address', async () => {
    const redirect = 'https://so-khcn.example.vn/back';
    const code = async (address: string) => {
      expect(new URL(address).searchParams.get('redirect_uri')).toBe(redirect);
      return ` ${new URL(await agree(address)).searchParams.get('code') ?? ''}\n`;
    };
    expect(await login(keys(), code, redirect)).toMatchObject({ code: 0 });
  });

  it('asks for what is missing before it begins', async () => {
    const half = await login({ ...outside(), ZALO_OA_APP_SECRET: '' });
    expect(half).toMatchObject({ code: 2, printed: [] });
    expect(half.text).toContain('ZALO_OA_APP_SECRET');
    expect(half.text).not.toContain('ZALO_OA_APP_ID');
    expect(await login({ ...keys(), PUBLIC_URL: '' })).toMatchObject({
      code: 2,
      text: expect.stringContaining('PUBLIC_URL') as string,
    });
  });

  it.each([
    ['nothing', () => '', 'Không thấy mã code'],
    ['an address without a code', () => `${publicUrl}/?oa_id=1`, 'Không thấy mã code'],
    ['words', () => 'không hiểu gì cả', 'Không thấy mã code'],
    ['an answer to another request', () => `${publicUrl}/?code=a&state=b`, 'lần xin quyền khác'],
    ['a code that nobody gave', () => 'abc', '(mã lỗi -14012)'],
  ])('keeps nothing when %s is pasted', async (_name, paste, said) => {
    const { code, text, file } = await login(outside(), paste);
    expect([code, text]).toEqual([1, expect.stringContaining(said)]);
    expect(() => statSync(file)).toThrow();
  });

  it('says that a code was used before', async () => {
    let used = '';
    await login(outside(), async (address) => (used = await agree(address)));
    const code = new URL(used).searchParams.get('code') ?? '';
    const again = await login(outside(), () => code);
    expect(again).toMatchObject({
      code: 1,
      text: expect.stringContaining('quá 10 phút') as string,
    });
  });

  it('says which settings are wrong, and that nobody answers', async () => {
    const wrong = await login({ ...outside(), ZALO_OA_APP_SECRET: 'another-secret' });
    expect(wrong).toMatchObject({ code: 2, text: expect.stringContaining('-14004') as string });
    const nowhere = await login(
      { ...outside(), ZALO_OAUTH_ROOT: 'http://127.0.0.1:1' },
      () => 'abc',
    );
    expect(nowhere).toMatchObject({
      code: 3,
      text: expect.stringContaining('ECONNREFUSED') as string,
    });
  });
});

describe('vanthu doctor, of Zalo', () => {
  const look = async (settings: Record<string, string>) => {
    setSettings({ PORT: '0', ...settings });
    const { code, stdout } = await run(['doctor']);
    return { code, lines: stdout.split('\n').filter((line) => line.includes('Zalo ')) };
  };

  it('says how both are opened where nothing is set', async () => {
    const { code, lines } = await look({});
    expect(code).toBe(0);
    expect(lines).toEqual([
      expect.stringMatching(/^✓ Zalo OA: chưa mở\. .*ZALO_OA_APP_ID.*npx vanthu zalo login/),
      expect.stringMatching(/^✓ Zalo Bot: chưa mở\. .*ZALO_BOT_TOKEN/),
    ]);
  });

  it('names what is missing where the settings are half', async () => {
    const { code, lines } = await look({ ZALO_OA_APP_ID: '12' });
    expect(code).toBe(2);
    expect(lines[0]).toBe('✗ Zalo OA: còn thiếu ZALO_OA_APP_SECRET, ZALO_OA_SECRET_KEY');
  });

  it('says that the OA has to grant the app', async () => {
    const { code, lines } = await look(outside());
    expect(code).toBe(2);
    expect(lines[0]).toBe('✗ Zalo OA: chưa được cấp quyền. Chạy “npx vanthu zalo login”');
  });

  it('says what works once it is granted, and that the webhook could not be tried', async () => {
    const seed = zalo.tokens().refreshToken;
    const { code, lines } = await look({ ...outside(), ZALO_OA_REFRESH_TOKEN: seed });
    expect(code).toBe(0);
    expect(lines.slice(0, 3)).toEqual([
      `✓ Zalo OA: ${zalo.oa.name} chạy được (${zalo.oa.packageName})`,
      '✓ Zalo OA: 0 nhóm chat OA',
      expect.stringMatching(
        /^✓ Zalo OA: chưa thử được webhook https:\/\/vanthu\.example\.vn\/hook\/zalo-oa \(/,
      ),
    ]);
  });

  it('says that tokens, package or groups are no good', async () => {
    const first = zalo.tokens().refreshToken;
    zalo.tokens();
    const spent = await look({ ...outside(), ZALO_OA_REFRESH_TOKEN: first });
    expect(spent.code).toBe(3);
    expect(spent.lines[0]).toContain('(mã lỗi -14014). Chạy “npx vanthu zalo login”');
    zalo.oa.isVerified = false;
    zalo.switches.groupError = -224;
    const seed = zalo.tokens().refreshToken;
    const poor = await look({ ...keys(), ZALO_OA_REFRESH_TOKEN: seed, PUBLIC_URL: '' });
    expect(poor.code).toBe(3);
    expect(poor.lines.join('\n')).toMatch(/✗ Zalo OA: OA chưa xác thực[^]*chưa dùng được nhóm/);
    expect(poor.lines.join('\n')).toContain('✗ Zalo OA: cần PUBLIC_URL');
  });

  it('counts what is held for people who have not written for a week', async () => {
    const folder = setSettings({});
    const store = await stores.embedded({ folder });
    const keep = (key: string, value: Json) =>
      store.transact(key, (transaction) => {
        transaction.change(key, [[[], value]]);
        return Promise.resolve();
      });
    const lastAt = Date.now();
    await keep(personKey('11'), {
      lastAt: lastAt - 8 * 86_400_000,
      buttonsRefusedAt: null,
      name: '',
    });
    await keep(personKey('12'), { lastAt, buttonsRefusedAt: null, name: '' });
    for (const chat of ['11', '11', '12', '13', 'g-14'])
      await store.transact('test', (transaction) => {
        putInOutbox(transaction, { channel: 'zalo-oa', outgoing: outgoing(chat, 'Nhắc hạn') });
        return Promise.resolve();
      });
    await store.close();
    const seed = zalo.tokens().refreshToken;
    const granted = { ...outside(), ZALO_OA_REFRESH_TOKEN: seed, VANTHU_DATA_DIR: folder };
    const { lines } = await look(granted);
    expect(lines.join('\n')).toContain('✓ Zalo OA: đang giữ 3 tin cho 2 người');
  });

  it('says which bot works, how it gets messages, and what it lacks', async () => {
    const bot = { ZALO_BOT_TOKEN: zalo.bot.token, ZALO_BOT_API_ROOT: zalo.root };
    const plain = await look(bot);
    expect(plain.code).toBe(0);
    expect(plain.lines.slice(1)).toEqual([
      `✓ Zalo Bot: ${zalo.bot.name} chạy được, nhận tin bằng cách tự hỏi máy chủ`,
      '✓ Zalo Bot: cần PUBLIC_URL để gửi văn bản (bằng đường dẫn) và ảnh',
      expect.stringMatching(/^✓ Zalo Bot: bot chưa được phép vào nhóm .*dùng Zalo OA/),
    ]);
    const secret = { ZALO_BOT_WEBHOOK_SECRET: 'sixteen-letters_2' };
    const hooked = await look({ ...bot, ...secret, PUBLIC_URL: publicUrl });
    expect(hooked.lines[1]).toContain(`nhận tin qua webhook ${publicUrl}/hook/zalo-bot`);
    const wrong = await look({ ...bot, ZALO_BOT_TOKEN: '1:2' });
    expect(wrong.code).toBe(3);
    expect(wrong.lines[1]).toContain('✗ Zalo Bot: mã bot không dùng được (mã lỗi 401)');
  });
});
