/** `vanthu doctor`: what works, what does not, and what to do. */

import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';

import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { examineChannels } from '../../src/cli/examine-channels.ts';
import { createCliLocale } from '../../src/cli/open-content.ts';
import { loadConfig } from '../../src/cli/load-config.ts';
import { stores } from '../../src/stores/index.ts';
import { play } from '../play.ts';
import { startTelegram, type TelegramSettings } from '../simulators/telegram/server.ts';
import { makeFolder, run, runProgram, setSettings } from './run.ts';

/** A data folder in which somebody has held a conversation. */
async function makeStore(): Promise<string> {
  const folder = makeFolder();
  const held = await play({ today: '2026-04-20', agency: 'so-khcn', folder });
  await held.say('/kehoach');
  await held.close();
  return folder;
}

const freePort = { PORT: '0' };

describe('vanthu doctor', () => {
  it('finds a machine on which nothing has run yet in order', async () => {
    const folder = path.join(makeFolder(), 'new');
    setSettings({ VANTHU_DATA_DIR: folder, ...freePort });
    const { code, stdout, stderr } = await run(['doctor']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`✓ Nơi lưu ${folder}: chưa có`);
    expect(stdout).toContain('✓ Thiết lập: VANTHU_DATA_DIR, PORT, LOG_LEVEL');
    expect(stdout).not.toContain('✗');
  });

  it('says which days off are computed because nobody has decided them yet', async () => {
    setSettings({ VANTHU_DATA_DIR: path.join(makeFolder(), 'new'), ...freePort });
    const { code, stdout } = await run(['doctor']);
    expect(code).toBe(0);
    expect(stdout).toContain('✓ Lịch nghỉ: Tết Âm lịch năm 2027 chưa có quyết định');
  });

  it('says how long is kept what would grow for ever', async () => {
    const settings = { VANTHU_DATA_DIR: path.join(makeFolder(), 'new'), ...freePort };
    setSettings(settings);
    expect((await run(['doctor'])).stdout).toContain('giữ 13 tháng');
    setSettings({ ...settings, VANTHU_KEEP_MONTHS: '24' });
    expect((await run(['doctor'])).stdout).toContain('giữ 24 tháng');
  });

  it('counts the conversations of a store', async () => {
    const folder = setSettings({ VANTHU_DATA_DIR: await makeStore(), ...freePort });
    const { code, stdout } = await run(['doctor']);
    expect(code).toBe(0);
    expect(stdout).toContain(`✓ Nơi lưu ${folder}: đọc ghi được, 1 cuộc trò chuyện`);
  });

  it('says who holds a store that is in use', async () => {
    const folder = setSettings({ VANTHU_DATA_DIR: await makeStore(), ...freePort });
    const store = await stores.embedded({ folder });
    onTestFinished(() => store.close());
    const { code, stdout } = await run(['doctor']);
    expect(code).toBe(0);
    expect(stdout).toContain('✓ Nơi lưu đang được dùng (chương trình đang chạy): ');
    expect(stdout).toContain(String(process.pid));
  });

  it('names a record that is damaged, and the rest works on', async () => {
    const folder = setSettings({ VANTHU_DATA_DIR: await makeStore(), ...freePort });
    const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((name) =>
      /chats.*\.json$/.test(name),
    );
    writeFileSync(path.join(folder, file ?? ''), '{"half":');
    const { code, stdout } = await run(['doctor']);
    expect(code).toBe(3);
    expect(stdout).toMatch(/✗ Nơi lưu: 1 tệp hỏng đã để riêng trong .*damaged \(.*chats.*\);/);
    // What was set aside before is not forgotten, while the program runs neither.
    const store = await stores.embedded({ folder });
    onTestFinished(() => store.close());
    const again = await run(['doctor']);
    expect(again.code).toBe(3);
    expect(again.stdout).toMatch(/✗ Nơi lưu: 1 tệp hỏng/);
  });

  it('names a key that is damaged', async () => {
    const folder = setSettings({ VANTHU_DATA_DIR: await makeStore(), ...freePort });
    expect((await run(['doctor'])).stdout).toContain('✓ Khóa ký');
    writeFileSync(path.join(folder, 'secret'), '');
    const { code, stdout } = await run(['doctor']);
    expect(code).toBe(3);
    expect(stdout).toContain(`✗ Tệp khóa ${path.join(folder, 'secret')} hỏng`);
  });

  it('names a store that cannot be used', async () => {
    const file = path.join(makeFolder(), 'file');
    writeFileSync(file, '');
    setSettings({ VANTHU_DATA_DIR: file, ...freePort });
    const { code, stdout } = await run(['doctor']);
    expect(code).toBe(3);
    expect(stdout).toContain(`✗ Nơi lưu ${file} chưa dùng được: `);
  });

  it.each([
    ['PORT', '99999', 'cần một số từ 0 đến 65535'],
    ['PUBLIC_URL', 'http://x.vn', 'cần một địa chỉ https://…'],
    ['LOG_LEVEL', 'loud', 'cần một trong trace, debug'],
  ])('names the setting %s=%s that is wrong, and not its value', async (name, value, expected) => {
    setSettings({ [name]: value });
    const { code, stdout } = await run(['doctor']);
    expect(code).toBe(2);
    expect(stdout).toContain(`✗ Thiết lập ${name} chưa đúng: ${expected}`);
    expect(stdout).not.toContain(value);
  });

  it('says that a port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.close();
    });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    setSettings({ PORT: String(port) });
    const { code, stdout } = await run(['doctor']);
    expect(code).toBe(0);
    expect(stdout).toContain(`Cổng ${port}: đang có chương trình dùng`);
  });

  it('counts what is wrong in the content', async () => {
    setSettings(freePort);
    const { code, stdout } = await run(['doctor'], { root: makeFolder(), lang: 'vi' });
    expect(code).toBe(1);
    expect(stdout).toContain('✗');
  });

  it('ends with 2 as a program when a setting is wrong, and so does whatever needs it', async () => {
    const bad = { VANTHU_DATA_DIR: makeFolder(), TZ_NAME: 'Mars/Base' };
    const [doctor, invite] = await Promise.all([
      runProgram(['doctor'], bad),
      runProgram(['invite'], bad),
    ]);
    expect(doctor.code).toBe(2);
    expect(doctor.stdout).toContain('✗ Thiết lập TZ_NAME chưa đúng');
    expect(invite).toMatchObject({ code: 2, stdout: '' });
    expect(invite.stderr).toContain('Thiết lập TZ_NAME chưa đúng');
  });
});

describe('vanthu doctor, of Telegram', () => {
  /** What it says of a bot at the Bot API server of the tests. */
  async function look(
    bot: TelegramSettings['bot'] = {},
    settings: Record<string, string> = {},
    before: (telegram: Awaited<ReturnType<typeof startTelegram>>) => unknown = () => undefined,
  ) {
    const telegram = await startTelegram({ bot });
    onTestFinished(() => telegram.close());
    await before(telegram);
    const { token, apiRoot } = telegram;
    setSettings({
      ...freePort,
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: apiRoot,
      ...settings,
    });
    const { code, stdout } = await run(['doctor']);
    const lines = stdout.split('\n').filter((line) => line.includes('Telegram:'));
    expect(stdout).not.toContain(token.split(':')[1]);
    return { code, lines, telegram };
  }

  it('says how it is opened where it is not', async () => {
    setSettings(freePort);
    const { code, stdout } = await run(['doctor']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/✓ Telegram: chưa mở\. .*@BotFather.*TELEGRAM_BOT_TOKEN/);
  });

  it('finds a bot that works, and takes nothing from it', async () => {
    const { code, lines, telegram } = await look({}, {}, (server) =>
      server.addPerson().write('chào'),
    );
    expect(code).toBe(0);
    expect(lines).toEqual([
      `✓ Telegram: @${telegram.bot.username} chạy được, nhận tin bằng cách tự hỏi máy chủ (long polling)`,
      '✓ Telegram: 1 tin đang chờ nhận',
    ]);
    expect(telegram.calls.of('getMe', 'getWebhookInfo')).toHaveLength(telegram.calls.all.length);
  });

  it('says what to tell @BotFather', async () => {
    const { code, lines } = await look({
      can_join_groups: false,
      can_read_all_group_messages: true,
      supports_inline_queries: false,
    });
    expect(code).toBe(0);
    expect(lines.slice(1).map((line) => /\/set\w+/.exec(line)?.[0])).toEqual([
      '/setjoingroups',
      '/setprivacy',
      '/setinline',
    ]);
  });

  it('names the webhook that it uses, and what is wrong with it', async () => {
    const telegram = await startTelegram();
    onTestFinished(() => telegram.close());
    const { token, apiRoot } = telegram;
    // No program is there; the settings of a real one would say https.
    const publicUrl = 'http://127.0.0.1:9';
    const url = `${publicUrl}/hook/telegram`;
    telegram.world.webhook.open({ url, secret: 'x', maxConnections: 1 });
    telegram.addPerson().write('chào');
    await vi.waitFor(() => {
      expect(telegram.world.webhook.describe().last_error_message).toBeDefined();
    });
    const settings = {
      TELEGRAM_BOT_TOKEN: token,
      TELEGRAM_API_ROOT: apiRoot,
      TELEGRAM_WEBHOOK_SECRET: 'sixteen-letters-1',
    };
    const findings = await examineChannels(
      { ...loadConfig(settings, '/nowhere'), publicUrl },
      (id, args) => createCliLocale('.', 'vi').say(id, args),
    );
    expect(findings[0]?.text).toContain(`webhook ${url}`);
    const ofTelegram = findings.filter(({ text }) => text.startsWith('Telegram'));
    expect(ofTelegram.at(-1)).toMatchObject({
      code: 3,
      text: expect.stringMatching(/^Telegram: lần giao tin gần nhất .*PUBLIC_URL/) as string,
    });
  });

  it('says that a webhook elsewhere will be left, and that half of its settings is nothing', async () => {
    const { code, lines } = await look(
      {},
      { TELEGRAM_WEBHOOK_SECRET: 'sixteen-letters-1' },
      (telegram) => {
        telegram.world.webhook.open({ url: 'http://127.0.0.1:9/', secret: '', maxConnections: 1 });
      },
    );
    expect(code).toBe(0);
    expect(lines[1]).toContain('PUBLIC_URL');
    expect(lines[2]).toContain('webhook khác');
  });

  it('ends with 3 where Telegram does not take the token, or cannot be reached', async () => {
    const wrong = await look({}, { TELEGRAM_BOT_TOKEN: '1:AAF-another-one' });
    expect(wrong.code).toBe(3);
    expect(wrong.lines).toEqual([expect.stringMatching(/^✗ Telegram: .*TELEGRAM_BOT_TOKEN/)]);
    const away = await look({}, { TELEGRAM_API_ROOT: 'http://127.0.0.1:9' });
    expect(away.code).toBe(3);
    expect(away.lines).toEqual([expect.stringMatching(/^✗ Telegram: Không kết nối được/)]);
  });
});
