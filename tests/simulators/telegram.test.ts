import { InlineKeyboard, InputFile } from 'grammy';
import { describe, expect, it } from 'vitest';

import { refusal, withTelegram } from './telegram/with-telegram.ts';

const bench = withTelegram();
const bad = '400 Bad Request:';

describe('a private chat', () => {
  it('lets a person and a bot talk', async () => {
    const bot = bench().newBot();
    bot.command('start', (context) =>
      context.reply(`Chào ${context.from?.first_name ?? ''}: ${context.match}`, {
        reply_markup: new InlineKeyboard().text('Có', 'yes'),
      }),
    );
    bot.callbackQuery('yes', async (context) => {
      await context.answerCallbackQuery('Đã ghi');
      await context.editMessageText('Xong');
    });
    void bot.start();
    const lan = bench().telegram.addPerson({ firstName: 'Lan' });
    lan.open('k7f3');
    await lan.chat.untilShown('Chào Lan: k7f3');
    expect((await lan.press('Có').answered()).text).toBe('Đã ghi');
    expect((await lan.chat.untilShown('Xong')).buttons).toEqual([]);
  });

  it('carries files in and out, byte for byte', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    lan.sendFile({ name: 'ke-hoach.docx', bytes: Buffer.from('trong') });
    const [update] = await api.getUpdates();
    const { file_path } = await api.getFile(update?.message?.document?.file_id ?? '');
    const url = `${telegram.apiRoot}/file/bot${telegram.token}/${file_path ?? ''}`;
    expect(await (await fetch(url)).text()).toBe('trong');
    const bytes = Buffer.from('ngoài\r\n--\r\n\r\n');
    await api.sendDocument(lan.id, new InputFile(bytes, 'bao-cao.docx'), { caption: 'Báo cáo' });
    const shown = lan.chat.last();
    expect(shown?.text).toBe('Báo cáo');
    expect(shown?.file).toMatchObject({ kind: 'document', name: 'bao-cao.docx', bytes });
  });

  it('shows a picture, and refuses what is none', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    lan.open();
    const png = Buffer.alloc(64);
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(png);
    png.writeUInt32BE(800, 16);
    png.writeUInt32BE(1131, 20);
    const sent = await api.sendPhoto(lan.id, new InputFile(png, 'trang-1.png'));
    expect(sent.photo.at(-1)).toMatchObject({ width: 800, height: 1131 });
    expect(lan.chat.last()?.file?.kind).toBe('photo');
    const words = new InputFile(Buffer.from('no picture'), 'trang-1.png');
    expect(await refusal(api.sendPhoto(lan.id, words))).toBe(`${bad} IMAGE_PROCESS_FAILED`);
  });

  it('takes files of 20 MB only, and sends captions of 1,024 characters at most', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    const { document } = lan.sendFile({ name: 'lon.pdf', size: 20 * 1024 * 1024 + 1 });
    expect(await refusal(api.getFile(document?.file_id ?? ''))).toBe(`${bad} file is too big`);
    const file = (): InputFile => new InputFile(Buffer.from('x'), 'a.txt');
    await api.sendDocument(lan.id, file(), { caption: 'a'.repeat(1024) });
    const long = api.sendDocument(lan.id, file(), { caption: 'a'.repeat(1025) });
    expect(await refusal(long)).toBe(`${bad} message caption is too long`);
  });

  it('says in Telegram’s words whom the bot cannot reach', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    const group = telegram.addGroup({ title: 'Phòng', members: [lan] });
    expect(await refusal(api.sendMessage(lan.id, 'a'))).toBe(`${bad} chat not found`);
    group.addBot(lan);
    expect(await refusal(api.sendMessage(lan.id, 'a'))).toBe(
      "403 Forbidden: bot can't initiate conversation with a user",
    );
    lan.open();
    lan.block();
    expect(await refusal(api.sendMessage(lan.id, 'a'))).toBe(
      '403 Forbidden: bot was blocked by the user',
    );
    lan.unblock();
    await api.sendMessage(lan.id, 'a');
    lan.deleteAccount();
    expect(await refusal(api.sendMessage(lan.id, 'a'))).toBe('403 Forbidden: user is deactivated');
  });
});

describe('the menu', () => {
  it('is the narrowest one with commands, in the person’s language first', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson({ languageCode: 'vi' });
    const john = telegram.addPerson({ languageCode: 'en' });
    const group = telegram.addGroup({ title: 'Phòng', members: [lan, john] });
    const set = (words: string, scope: Parameters<typeof api.setMyCommands>[1]): Promise<true> =>
      api.setMyCommands([{ command: 'a', description: words }], scope);
    await set('chung', {});
    await set('private', { scope: { type: 'all_private_chats' } });
    await set('riêng', { scope: { type: 'all_private_chats' }, language_code: 'vi' });
    await set('quản trị', { scope: { type: 'all_chat_administrators' } });
    const words = [
      telegram.menuOf(lan),
      telegram.menuOf(john),
      telegram.menuOf(lan, group),
      telegram.menuOf(john, group),
    ].map(([command]) => command?.description);
    expect(words).toEqual(['riêng', 'private', 'quản trị', 'chung']);
    expect(await refusal(api.setMyCommands([{ command: 'Kế', description: 'a' }]))).toBe(
      `${bad} BOT_COMMAND_INVALID`,
    );
  });
});

describe('the address', () => {
  it('knows its token, its methods and every way to call them', async () => {
    const { apiRoot, token, bot } = bench().telegram;
    const ask = async (path: string, init?: RequestInit): Promise<unknown> =>
      (await fetch(`${apiRoot}${path}`, init)).json();
    expect(await ask('/bot1:wrong/getMe')).toEqual({
      ok: false,
      error_code: 401,
      description: 'Unauthorized',
    });
    expect(await ask(`/bot${token}/makeTea`)).toMatchObject({ ok: false, error_code: 404 });
    expect(await ask(`/bot${token}/getme`)).toEqual({ ok: true, result: bot });
    const lan = bench().telegram.addPerson();
    lan.open();
    const text = `text=${encodeURIComponent('chào')}`;
    await ask(`/bot${token}/sendMessage?chat_id=${lan.id}&${text}`);
    const body = new URLSearchParams({ chat_id: `${lan.id}`, text: 'bạn' });
    await ask(`/bot${token}/sendMessage`, { method: 'POST', body });
    const form = new FormData();
    form.set('chat_id', `${lan.id}`);
    form.set('document', new Blob(['x']), 'a.txt');
    await ask(`/bot${token}/sendDocument`, { method: 'POST', body: form });
    expect(lan.chat.fromBot().map((shown) => shown.text)).toEqual(['chào', 'bạn', '']);
    expect(lan.chat.last()?.file?.name).toBe('a.txt');
  });
});
