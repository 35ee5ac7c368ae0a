/** Channels open where their settings are present; one that cannot stops no other. */

import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';

import { Exchange } from '../../src/assistant/inbound/hub.ts';
import { createCandidates, hookAt, webhooksOf } from '../../src/cli/candidates.ts';
import { openAssistance } from '../../src/cli/open-assistance.ts';
import { openChannels } from '../../src/cli/open-channels.ts';
import { createCliLocale } from '../../src/cli/open-content.ts';
import { loadConfig } from '../../src/cli/load-config.ts';
import { startTelegram, type Telegram } from '../simulators/telegram/server.ts';
import { makeFolder } from './run.ts';

let telegram: Telegram;
beforeEach(async () => {
  telegram = await startTelegram();
});
afterEach(() => telegram.close());

const configOf = (settings: Record<string, string>) => loadConfig(settings, '/nowhere/.env');
const atTelegram = () => ({
  TELEGRAM_BOT_TOKEN: telegram.token,
  TELEGRAM_API_ROOT: `${telegram.apiRoot}/`,
});

const zaloUnset =
  'Zalo OA (đặt ZALO_OA_APP_ID, ZALO_OA_APP_SECRET, ZALO_OA_SECRET_KEY), Zalo Bot (đặt ZALO_BOT_TOKEN)';

/** Opens the channels as the program does, with these settings. */
async function openAll(settings: Record<string, string>) {
  const config = configOf({ VANTHU_DATA_DIR: makeFolder(), LOG_LEVEL: 'silent', ...settings });
  const mayCreateAgency = () => true;
  const opened = await openAssistance({ config, root: '.', today: null, mayCreateAgency });
  const exchange = new Exchange(opened.assistance);
  const stopping = new AbortController();
  const [out, warned]: string[][] = [[], []];
  const { log, store, assistance } = opened;
  const { clock, secret } = assistance;
  const opening = openChannels(await createCandidates({ config, log, store, clock, secret }), {
    exchange,
    stopped: stopping.signal,
    console: {
      locale: createCliLocale('.', 'vi'),
      print: (text) => out?.push(text),
      warn: (text) => warned?.push(text),
    },
  });
  const stop = async () => {
    stopping.abort();
    await exchange.close();
    await opening;
    await opened.store.close();
  };
  onTestFinished(stop);
  return { out: out ?? [], warned: warned ?? [], opening, stop };
}

describe('a program without settings of a channel', () => {
  it('has the web chat, and says what opens the others', async () => {
    const { out, warned, opening } = await openAll({});
    await opening;
    expect(out).toEqual([
      'Kênh đang mở: trang chat (web).',
      `Kênh chưa mở: Telegram (đặt TELEGRAM_BOT_TOKEN), ${zaloUnset}.`,
    ]);
    expect(warned).toEqual([]);
  });
});

describe('Telegram', () => {
  it('is opened with its token, and answers', async () => {
    const { out, opening } = await openAll(atTelegram());
    await opening;
    const where = `https://t.me/${telegram.bot.username}`;
    expect(out).toEqual([
      `Kênh đang mở: trang chat (web), Telegram (${where}).`,
      `Kênh chưa mở: ${zaloUnset}.`,
    ]);
    const lan = telegram.addPerson();
    lan.open();
    await lan.chat.untilShown('Văn Thư');
  });

  it('with a wrong token is told once, with what to do', async () => {
    const wrong = { ...atTelegram(), TELEGRAM_BOT_TOKEN: '7420001234:AAF-another' };
    const { out, warned, opening } = await openAll(wrong);
    await opening;
    expect(out[0]).toBe('Kênh đang mở: trang chat (web).');
    expect(warned).toEqual([expect.stringMatching(/^Chưa mở được Telegram: .*@BotFather/)]);
    expect(warned.join('')).not.toContain('AAF');
  });

  it('that cannot be reached is tried again until it is open', async () => {
    telegram.fail({ fault: { kind: 'gateway', status: 502 }, methods: ['getMe'] });
    const { out, warned, opening } = await openAll(atTelegram());
    await opening;
    expect(warned).toEqual([expect.stringMatching(/^Chưa mở được Telegram: .* Sẽ tự thử lại\.$/)]);
    expect(out.at(-1)).toBe(`Đã mở Telegram: https://t.me/${telegram.bot.username}`);
  });

  it('is not waited for when the program stops', async () => {
    telegram.fail({ fault: { kind: 'gateway', status: 502 }, methods: ['getMe'], times: 1000 });
    const { opening, stop } = await openAll(atTelegram());
    await telegram.until(() => telegram.calls.of('getMe').length > 0, 'an attempt');
    await stop();
    await opening;
    expect(telegram.calls.of('getMe')).toHaveLength(1);
  });
});

describe('the webhook of Telegram', () => {
  const secret = { TELEGRAM_WEBHOOK_SECRET: 'sixteen-letters-1' };

  it('is at the address seen from outside', () => {
    const url = 'https://vanthu.example.vn/vt/hook/telegram';
    expect(hookAt('https://vanthu.example.vn/vt', 'telegram')).toBe(url);
    expect(hookAt(null, 'telegram')).toBeNull();
  });

  it('is hosted by the web chat only where its secret is set, and people outside reach it', async () => {
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const store = {
      read: () => Promise.resolve(null),
      transact: () => Promise.reject(new Error()),
      list: () => Promise.resolve([]),
    };
    const means = { log, store, clock: Date.now, secret: 'a secret of thirty-two characters' };
    const hosted = async (settings: Record<string, string>) =>
      Object.keys(webhooksOf(await createCandidates({ ...means, config: configOf(settings) })));
    const outside = { ...atTelegram(), PUBLIC_URL: 'https://vanthu.example.vn' };
    expect(await hosted({ ...outside, ...secret })).toEqual(['telegram']);
    expect(await hosted(outside)).toEqual([]);
    expect(await hosted({ ...atTelegram(), ...secret })).toEqual([]);
    expect(await hosted({})).toEqual([]);
  });
});
