import { InlineKeyboard } from 'grammy';
import { describe, expect, it } from 'vitest';

import { createClock } from './clock.ts';
import { refusal, withTelegram } from './with-telegram.ts';

const clock = createClock(1_780_000_000_000);
const bench = withTelegram();
const bad = '400 Bad Request:';

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
