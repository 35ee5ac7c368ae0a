import { Api, Bot, GrammyError, InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { startTelegram } from './telegram/server.ts';
import type { Telegram } from './telegram/server.ts';

let telegram: Telegram;
let api: Api;
let bots: Bot[];

beforeEach(async () => {
  bots = [];
  telegram = await startTelegram();
  api = new Api(telegram.token, { apiRoot: telegram.apiRoot });
});

afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  expect(telegram.failures).toEqual([]);
  await telegram.close();
});

/** @returns the words of a refusal, with its code */
const refusal = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
    throw error;
  }
  throw new Error('the call was not refused');
};

/** A bot that is stopped when the test ends. */
const newBot = (): Bot => {
  const bot = new Bot(telegram.token, { client: { apiRoot: telegram.apiRoot } });
  bots.push(bot);
  return bot;
};

describe('a private chat on the simulated Telegram', () => {
  it('lets a person and a bot talk', async () => {
    const bot = newBot();
    bot.command('start', (context) =>
      context.reply(`Chào ${context.from?.first_name ?? ''}: ${context.match}`, {
        reply_markup: { inline_keyboard: [[{ text: 'Có', callback_data: 'yes' }]] },
      }),
    );
    bot.callbackQuery('yes', async (context) => {
      await context.answerCallbackQuery('Đã ghi');
      await context.editMessageText('Xong');
    });
    void bot.start();
    const lan = telegram.addPerson({ firstName: 'Lan' });
    lan.open('k7f3');
    await lan.chat.untilShown('Chào Lan: k7f3');
    expect((await lan.press('Có').answered()).text).toBe('Đã ghi');
    expect((await lan.chat.untilShown('Xong')).buttons).toEqual([]);
  });

  it('carries files in and out', async () => {
    const lan = telegram.addPerson();
    lan.sendFile({ name: 'ke-hoach.docx', bytes: Buffer.from('trong') });
    const [update] = await api.getUpdates();
    const { file_path } = await api.getFile(update?.message?.document?.file_id ?? '');
    const url = `${telegram.apiRoot}/file/bot${telegram.token}/${file_path ?? ''}`;
    expect(await (await fetch(url)).text()).toBe('trong');
    await api.sendDocument(lan.id, new InputFile(Buffer.from('ngoài\r\n--'), 'bao-cao.docx'), {
      caption: 'Báo cáo',
    });
    const shown = lan.chat.last();
    expect(shown?.text).toBe('Báo cáo');
    expect(shown?.file).toMatchObject({ name: 'bao-cao.docx', bytes: Buffer.from('ngoài\r\n--') });
  });

  it('refuses in the words of Telegram', async () => {
    const lan = telegram.addPerson();
    expect(await refusal(api.sendMessage(lan.id, 'a'))).toBe('400 Bad Request: chat not found');
    lan.open();
    expect(await refusal(api.sendMessage(lan.id, ''))).toBe(
      '400 Bad Request: message text is empty',
    );
    const long = { inline_keyboard: [[{ text: 'a', callback_data: 'đ'.repeat(33) }]] };
    expect(await refusal(api.sendMessage(lan.id, 'a', { reply_markup: long }))).toBe(
      '400 Bad Request: BUTTON_DATA_INVALID',
    );
  });
});
