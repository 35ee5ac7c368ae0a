/** A whole dialogue over a Bot API server that somebody else wrote: a smoke test from outside. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { Exchange } from '../../../src/assistant/inbound/hub.ts';
import { createTelegramChannel } from '../../../src/channels/telegram/telegram.ts';
import { openAssistance } from '../../../src/cli/open-assistance.ts';
import { loadConfig } from '../../../src/cli/load-config.ts';
import { freePort } from '../free-port.ts';

const token = '1:outside';

let server: TelegramServer;
let close: () => Promise<void>;

beforeEach(async () => {
  server = new TelegramServer({ port: await freePort(), host: '127.0.0.1' });
  await server.start();
  const folder = mkdtempSync(path.join(tmpdir(), 'vanthu-outside-'));
  const config = loadConfig({ VANTHU_DATA_DIR: folder, LOG_LEVEL: 'silent' }, '/nowhere');
  const settings = { config, root: '.', today: '2026-04-01', mayCreateAgency: () => true };
  const { assistance, store, log } = await openAssistance(settings);
  const { apiURL: apiRoot } = server.config;
  const channel = createTelegramChannel({ token, apiRoot, webhook: null, log });
  const exchange = new Exchange(assistance);
  const unpaced = { ...channel, capabilities: { ...channel.capabilities, pace: null } };
  await exchange.serve('telegram', unpaced);
  close = async () => {
    await exchange.close();
    await store.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
});
afterEach(() => close());

interface Sent {
  readonly text: string;
  readonly reply_markup?: { inline_keyboard: { text: string; callback_data: string }[][] };
}

const sent = (): Sent[] => server.storage.botMessages.map(({ message }) => message as Sent);

/** Waits for the next message that asks something, or says so. */
async function next(count: number): Promise<Sent> {
  while (sent().length <= count) await server.waitBotMessage();
  return sent().at(-1) ?? { text: '' };
}

it('asks for the profile of an agency, with buttons and typing', async () => {
  const client = server.getClient(token, { userId: 7, chatId: 7 });
  const say = async (text: string) => {
    const count = sent().length;
    if (text.startsWith('/')) await client.sendCommand(client.makeCommand(text));
    else await client.sendMessage(client.makeMessage(text));
    return next(count);
  };
  const press = async (label: string) => {
    const count = sent().length;
    const buttons = sent().at(-1)?.reply_markup?.inline_keyboard.flat() ?? [];
    const data = buttons.find(({ text }) => text === label)?.callback_data ?? '';
    const message = { message_id: server.storage.botMessages.at(-1)?.messageId ?? 0 };
    await client.sendCallback(client.makeCallbackQuery(data, { message }));
    return next(count);
  };

  expect((await say('/coquan')).text).toContain('thuộc cấp nào?');
  expect((await press('Sở, cơ quan cấp tỉnh')).text).toContain('Tên đầy đủ của cơ quan?');
  await say('Sở Khoa học và Công nghệ');
  await say('Ủy ban nhân dân tỉnh Đắk Nông');
  await say('SKHCN');
  await say('Đắk Nông');
  await say('Văn phòng Sở - VP');
  await press('Xong');
  await press('Bỏ qua');
  expect((await press('Bỏ qua')).text).toContain('Xem lại trước khi hoàn tất');
  expect((await press('Xong')).text).toContain('Đã lưu hồ sơ: Sở Khoa học và Công nghệ.');
});
