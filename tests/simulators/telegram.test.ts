import { InlineKeyboard, InputFile } from 'grammy';
import { describe, expect, it } from 'vitest';

import { createClock } from './telegram/clock.ts';
import { refusal, withTelegram } from './telegram/with-telegram.ts';

const clock = createClock(1_780_000_000_000);
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

describe('a text', () => {
  it.each([
    ['', 'message text is empty'],
    [' \n ', 'text must be non-empty'],
    ['<b>a', 'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'],
    ['đ <x>', 'can\'t parse entities: Unsupported start tag "x" at byte offset 3'],
    [
      '<b><i>a</b></i>',
      'can\'t parse entities: Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
    ],
    ['a</b>', "can't parse entities: Unexpected end tag at byte offset 1"],
    [`<b>${'a'.repeat(4097)}</b>`, 'message is too long'],
  ])('%j is refused', async (text, words) => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    lan.open();
    const sent = api.sendMessage(lan.id, text, { parse_mode: 'HTML' });
    expect(await refusal(sent)).toBe(`${bad} ${words}`);
    expect(lan.chat.fromBot()).toEqual([]);
  });

  it('is counted after its tags are gone, and marked in UTF-16 units', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    lan.open();
    const text = `📅 <b>Năm &lt;2026&gt;</b> <a href="https://chinhphu.vn/">nguồn</a>`;
    await api.sendMessage(lan.id, text, { parse_mode: 'HTML' });
    await api.sendMessage(lan.id, `<b>${'a'.repeat(4096)}</b>`, { parse_mode: 'HTML' });
    expect(lan.chat.fromBot()[0]).toMatchObject({
      text: '📅 Năm <2026> nguồn',
      entities: [
        { type: 'bold', offset: 3, length: 10 },
        { type: 'text_link', offset: 14, length: 5, url: 'https://chinhphu.vn/' },
      ],
    });
  });

  it('of a person carries commands, names and tags', () => {
    const lan = bench().telegram.addPerson();
    const { entities } = lan.write(
      '/kehoach@abc_bot 📅 @lan_tran #khcn a@b.vn https://x.vn/a, x/y',
    );
    expect(entities?.map(({ type, offset, length }) => [type, offset, length])).toEqual([
      ['bot_command', 0, 16],
      ['mention', 20, 9],
      ['hashtag', 30, 5],
      ['email', 36, 6],
      ['url', 43, 14],
    ]);
  });
});

describe('a keyboard', () => {
  it('carries 64 bytes of data and not one more', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    lan.open();
    const send = (data: string): Promise<unknown> =>
      api.sendMessage(lan.id, 'a', { reply_markup: new InlineKeyboard().text('a', data) });
    await send('đ'.repeat(32));
    expect(await refusal(send(`${'đ'.repeat(32)}a`))).toBe(`${bad} BUTTON_DATA_INVALID`);
    expect(await refusal(send(''))).toBe(`${bad} BUTTON_DATA_INVALID`);
  });

  it('can be pressed on old messages, also when its message is gone', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    lan.open();
    const reply_markup = new InlineKeyboard().text('A', 'a');
    const old = await api.sendMessage(lan.id, 'cũ', { reply_markup });
    await api.sendMessage(lan.id, 'mới', { reply_markup });
    lan.press('A', { message: old.message_id });
    lan.erase(old.message_id);
    lan.pressData('a', old.message_id);
    const presses = (await api.getUpdates()).slice(1).map(({ callback_query }) => callback_query);
    expect(presses[0]?.message).toMatchObject({ message_id: old.message_id, text: 'cũ' });
    expect(presses[1]?.message).toEqual({
      message_id: old.message_id,
      date: 0,
      chat: lan.chat.room.chat,
    });
  });
});

describe('an edit', () => {
  it('is refused when it changes nothing, or there is nothing to change', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    const asked = lan.open();
    const { message_id } = await api.sendMessage(lan.id, 'một');
    await api.editMessageText(lan.id, message_id, 'hai');
    expect(await refusal(api.editMessageText(lan.id, message_id, 'hai'))).toContain(
      `${bad} message is not modified: specified new message content`,
    );
    const empty = { reply_markup: { inline_keyboard: [] } };
    expect(await refusal(api.editMessageReplyMarkup(lan.id, message_id, empty))).toContain(
      'message is not modified',
    );
    expect(await refusal(api.editMessageText(lan.id, asked.message_id, 'x'))).toBe(
      `${bad} message can't be edited`,
    );
    expect(await refusal(api.editMessageCaption(lan.id, message_id, { caption: 'x' }))).toBe(
      `${bad} there is no caption in the message to edit`,
    );
    await api.deleteMessage(lan.id, message_id);
    expect(await refusal(api.editMessageText(lan.id, message_id, 'ba'))).toBe(
      `${bad} message to edit not found`,
    );
    expect(await refusal(api.deleteMessage(lan.id, message_id))).toBe(
      `${bad} message to delete not found`,
    );
  });

  it('of a text takes the buttons away unless it names them', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    lan.open();
    const reply_markup = new InlineKeyboard().text('A', 'a');
    const { message_id } = await api.sendMessage(lan.id, 'một', { reply_markup });
    await api.editMessageText(lan.id, message_id, 'hai', { reply_markup });
    expect(lan.chat.last()?.buttons).toHaveLength(1);
    await api.editMessageText(lan.id, message_id, 'ba');
    expect(lan.chat.last()).toMatchObject({ text: 'ba', buttons: [] });
  });
});

describe('answers to presses and look-ups', () => {
  const late = withTelegram(() => ({ clock }));

  it('are taken once, and in time', async () => {
    const { telegram, api } = late();
    const lan = telegram.addPerson();
    lan.open();
    const reply_markup = new InlineKeyboard().text('A', 'a');
    await api.sendMessage(lan.id, 'một', { reply_markup });
    const [first, second] = [lan.press('A'), lan.press('A')];
    await api.answerCallbackQuery(first.id, { text: 'được' });
    expect(first.answer()).toMatchObject({ text: 'được', isAlert: false });
    const tooOld = `${bad} query is too old and response timeout expired or query ID is invalid`;
    expect(await refusal(api.answerCallbackQuery(first.id))).toBe(tooOld);
    clock.advance(15_001);
    expect(await refusal(api.answerCallbackQuery(second.id))).toBe(tooOld);
  });

  it('to look-ups are kept as long as they say, 50 at most', async () => {
    const { telegram, api } = late();
    const [lan, minh] = [telegram.addPerson(), telegram.addPerson()];
    const article = (id: number) => ({
      type: 'article' as const,
      id: `${id}`,
      title: 'Chủ đề',
      input_message_content: { message_text: `<b>${id}</b>`, parse_mode: 'HTML' as const },
    });
    const many = Array.from({ length: 51 }, (_, index) => article(index));
    const asked = lan.askInline('2026');
    expect(await refusal(api.answerInlineQuery(asked.id, many))).toBe(`${bad} RESULTS_TOO_MUCH`);
    await api.answerInlineQuery(asked.id, many.slice(0, 50), { cache_time: 60 });
    const answer = await asked.answered();
    expect(answer.results).toHaveLength(50);
    expect(minh.askInline('2026').answer()?.isFromCache).toBe(true);
    clock.advance(60_000);
    expect(minh.askInline('2026').answer()).toBeNull();
    const group = telegram.addGroup({ title: 'Phòng', members: [lan] });
    const [result] = answer.results;
    if (result !== undefined) lan.choose(asked, result, group);
    expect(group.shown().at(-1)).toMatchObject({ text: '0', entities: [{ type: 'bold' }] });
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
