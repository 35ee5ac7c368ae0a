/** What of an update is for the assistant. The payloads are those that the platform sends. */

import { readFileSync } from 'node:fs';

import type { MessageEntity, Update } from 'grammy/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readUpdate } from '../../../src/channels/telegram/read-update.ts';

const me = { id: 7_420_001_234, username: 'vanthu_thu_bot' };
const read = (update: object) => readUpdate(update as Update, me);
const recorded = (name: string) =>
  JSON.parse(readFileSync(`tests/fixtures/telegram/${name}.json`, 'utf8')) as Update;

const lan = { id: 5_012_345_678, is_bot: false, first_name: 'Lan', last_name: 'Trần' };
const room = { id: -100_2012, type: 'supergroup', title: 'Sở Khoa học' };

/** A message of Lan in the group, or in private where a test says so. */
const message = (more: object, key = 'message') =>
  read({ update_id: 7, [key]: { message_id: 3, date: 1, chat: room, from: lan, ...more } });
const privately = (more: object, key = 'message') =>
  message({ chat: { id: lan.id, type: 'private', first_name: 'Lan' }, ...more }, key);
const command = (text: string, length = text.split(' ')[0]?.length ?? 0) => ({
  text,
  entities: [{ type: 'bot_command', offset: 0, length }],
});
const marked = (text: string, part: string, type = 'mention') => ({
  text,
  entities: [{ type, offset: text.indexOf(part), length: part.length }],
});
const byBot = { message_id: 2, date: 1, chat: room, from: { ...lan, ...me, is_bot: true } };

describe('a message in private', () => {
  it('is handed over with who wrote it', () => {
    expect(read(recorded('private-text'))).toEqual({
      message: {
        id: 'u815000102',
        chat: '5012345678',
        user: '5012345678',
        name: 'Lan Trần',
        text: 'Kế hoạch năm 2026',
        option: null,
      },
    });
  });

  it('gives the words of a link, and nothing else that follows /start', () => {
    expect(privately(command('/start k7f3_-A')).message).toMatchObject({
      text: '/start',
      start: 'k7f3_-A',
    });
    expect(privately(command(`/start@${me.username} k7`)).message).toMatchObject({
      text: '/start',
      start: 'k7',
    });
    const odd = privately(command('/start hai từ')).message;
    expect(odd?.text).toBe('/start hai từ');
    expect(odd).not.toHaveProperty('start');
    expect(privately(command(`/start ${'x'.repeat(65)}`)).message).not.toHaveProperty('start');
  });

  it('that is edited says so; an edit without words is none', () => {
    expect(privately({ text: 'sửa', edit_date: 2 }, 'edited_message').message).toMatchObject({
      text: 'sửa',
      oddity: 'edited',
    });
    expect(privately({ location: {}, edit_date: 2 }, 'edited_message')).toEqual({});
  });

  it.each(['sticker', 'voice', 'location'])('with a %s is other content', (name) => {
    expect(read(recorded(name)).message).toMatchObject({ oddity: 'other-content' });
  });

  it.each(['contact', 'dice', 'video', 'video_note', 'poll', 'audio', 'venue', 'story'])(
    'with a %s is other content, too',
    (kind) => {
      expect(privately({ [kind]: {} }).message).toMatchObject({ oddity: 'other-content' });
    },
  );

  it('with a moving picture is no file, although it comes as one', () => {
    const moving = { animation: {}, document: { file_id: 'x' } };
    expect(privately(moving).message).toMatchObject({ oddity: 'other-content' });
    expect(privately(moving).message).not.toHaveProperty('file');
  });

  it('may be a file with words under it', () => {
    const { message: file } = privately({
      document: { file_id: 'BQ', file_name: 'Kế hoạch.docx', mime_type: 'a/b', file_size: 9 },
      caption: 'Kế hoạch năm ngoái',
    });
    expect(file).toMatchObject({
      text: 'Kế hoạch năm ngoái',
      file: { id: 'BQ', name: 'Kế hoạch.docx', mediaType: 'a/b', bytes: 9, role: 'document' },
    });
  });

  it('may be a picture of an album: the largest of its sizes', () => {
    expect(read(recorded('photo-of-an-album')).message).toMatchObject({
      text: 'Ảnh cuộc họp',
      album: '13400000000000001',
      file: { id: 'AgACAgUAAxkBAAIBaGf0000002', bytes: 90_210, role: 'picture' },
    });
  });

  it('that is a look-up of ours, chosen by the person, is none', () => {
    expect(privately({ text: 'Chủ đề 2026', via_bot: { ...byBot.from } })).toEqual({});
  });

  it('keeps odd characters, and has an end', () => {
    const odd = 'a\u200bb \u202eמשהו\u202c \u2066x\u2069 👩‍👩‍👧';
    expect(privately({ text: odd }).message?.text).toBe(odd);
    expect(privately({ text: 'x'.repeat(100_000) }).message?.text).toHaveLength(16_000);
  });

  it('that tells of pins, calls and the like is none', () => {
    expect(privately({ pinned_message: byBot })).toEqual({});
    expect(privately({ new_chat_title: 'x' })).toEqual({});
  });
});

describe('a message in a group', () => {
  it('is heard when it is a command, with or without the name of the bot', () => {
    expect(read(recorded('group-command')).message).toMatchObject({
      chat: '-4012345678',
      text: '/kehoach 2026',
      group: { title: 'Phòng Hành chính' },
    });
    expect(message(command('/kehoach')).message?.text).toBe('/kehoach');
    expect(message(command('/KEHOACH@VanThu_Thu_Bot 2026')).message?.text).toBe('/KEHOACH 2026');
  });

  it('is not heard when it is a command to another bot, even as a reply to ours', () => {
    expect(message(command('/kehoach@another_bot 2026'))).toEqual({});
    expect(message({ ...command('/x@another_bot'), reply_to_message: byBot })).toEqual({});
    expect(privately(command('/x@another_bot')).message?.text).toBe('/x@another_bot');
  });

  it('is heard when it names the bot, and comes without the name', () => {
    const name = `@${me.username}`;
    const texts = {
      [`${name} 2026`]: '2026',
      [`${name}, khẩu hiệu năm nay?`]: 'khẩu hiệu năm nay?',
      [`👩‍👩‍👧 nhờ ${name} cho khẩu hiệu`]: '👩‍👩‍👧 nhờ cho khẩu hiệu',
      [`khẩu hiệu ${name.toUpperCase()}`]: 'khẩu hiệu',
      [name]: '',
    };
    for (const [text, rest] of Object.entries(texts)) {
      const part = text.includes(name) ? name : name.toUpperCase();
      expect(message(marked(text, part)).message?.text, text).toBe(rest);
    }
  });

  it('is heard when it names the bot without its user name', () => {
    const entity = { type: 'text_mention', offset: 0, length: 7, user: { ...byBot.from } };
    const { message: heard } = message({ text: 'Văn Thư 2026', entities: [entity] });
    expect(heard?.text).toBe('2026');
    const other = { ...entity, user: { ...lan, id: 5 } };
    expect(message({ text: 'Văn Thư 2026', entities: [other] })).toEqual({});
  });

  it('is heard when it replies to the bot, not when it stands in a topic that the bot opened', () => {
    expect(message({ text: '2026', reply_to_message: byBot }).message?.text).toBe('2026');
    expect(message({ text: '1', reply_to_message: byBot }).message?.repliesTo).toBe(
      String(byBot.message_id),
    );
    const notice = { ...byBot, forum_topic_created: { name: 'x' } };
    expect(message({ text: '2026', reply_to_message: notice })).toEqual({});
  });

  it('is heard when the words under a file name the bot', () => {
    const { text: caption, entities: caption_entities } = marked(
      `@${me.username} đọc`,
      `@${me.username}`,
    );
    const document = { file_id: 'BQ', file_name: 'a.docx' };
    expect(message({ document, caption, caption_entities }).message).toMatchObject({ text: 'đọc' });
    expect(message({ document })).toEqual({});
  });

  it.each([
    ['what is not addressed to the bot', { text: 'Chào mọi người' }],
    ['another name', marked('@vanthu_thu_bot2 ơi', '@vanthu_thu_bot2')],
    ['the name within a word', { text: 'x@vanthu_thu_bot.vn' }],
    ['a command within the words', marked('xem /kehoach nhé', '/kehoach', 'bot_command')],
    ['an edited command', { ...command('/kehoach'), edit_date: 2 }],
    ['a sticker that replies', { sticker: {}, reply_to_message: byBot }],
    ['a bot', { ...command('/kehoach'), from: { ...lan, is_bot: true } }],
    ['a channel that speaks', { ...command('/kehoach'), sender_chat: { id: -5, type: 'channel' } }],
    ['nobody', { ...command('/kehoach'), from: undefined }],
  ])('is not heard: %s', (_what, more) => {
    expect(message(more)).toEqual({});
  });

  it('is not heard from an admin who hides', () => {
    expect(read(recorded('anonymous-admin'))).toEqual({});
  });

  it('names its topic, except for the General one', () => {
    expect(read(recorded('message-in-topic')).message?.chat).toBe('-1002012345678/7');
    const topic = { ...command('/kehoach'), is_topic_message: true };
    expect(message({ ...topic, message_thread_id: 1 }).message?.chat).toBe('-1002012');
    expect(message({ ...command('/x'), message_thread_id: 9 }).message?.chat).toBe('-1002012');
  });
});

describe('a press', () => {
  it('is the option, and tells on which message', () => {
    const { message: pressed, press } = read(recorded('button-pressed'));
    expect(press).toMatch(/^\d+$/);
    expect(pressed).toMatchObject({ text: '', chat: '5012345678', user: '5012345678' });
    expect(pressed?.pressedOn).toMatch(/^\d+$/);
    expect(pressed?.option).not.toBe('');
  });

  it('is heard on a message that is deleted, or stands in a topic, or under a file', () => {
    expect(read(recorded('button-on-deleted-message')).message).toMatchObject({
      option: 'q7:1',
      pressedOn: '104',
    });
    const press = (on: object) =>
      read({ update_id: 1, callback_query: { id: '9', from: lan, data: 'q', message: on } });
    const topic = { message_id: 4, date: 1, chat: room, message_thread_id: 7 };
    expect(press({ ...topic, is_topic_message: true, document: {} }).message).toMatchObject({
      chat: '-1002012/7',
      pressedOn: '4c',
      group: { title: 'Sở Khoa học' },
    });
  });

  it('on a message of inline mode, or in a channel, only waits for an answer', () => {
    const callback_query = { id: '9', from: lan, data: 'q', inline_message_id: 'x' };
    expect(read({ update_id: 1, callback_query })).toEqual({ press: '9' });
    const post = { message_id: 4, date: 1, chat: { id: -5, type: 'channel', title: 'x' } };
    expect(read({ update_id: 1, callback_query: { ...callback_query, message: post } })).toEqual({
      press: '9',
    });
  });
});

describe('what happens to a chat', () => {
  it('is told when the bot comes in, and when it is put out', () => {
    expect(read(recorded('bot-added-to-group')).event).toMatchObject({ type: 'joined' });
    expect(read(recorded('bot-blocked')).event).toMatchObject({ type: 'left' });
    expect(read(recorded('bot-added-message'))).toEqual({});
  });

  const standing = (before: object, after: object, chat: object = room) =>
    read({
      update_id: 7,
      my_chat_member: { chat, from: lan, date: 1, old_chat_member: before, new_chat_member: after },
    }).event;

  it('is told once: other rights are no coming, and coming back in private is none', () => {
    const [member, admin, left] = ['member', 'administrator', 'left'].map((status) => ({ status }));
    if (!member || !admin || !left) throw new Error('three');
    expect(standing(left, admin)).toMatchObject({ type: 'joined', chat: '-1002012' });
    expect(standing(member, admin)).toBeUndefined();
    expect(standing(left, { status: 'restricted', is_member: true })?.type).toBe('joined');
    expect(standing(member, { status: 'restricted', is_member: false })?.type).toBe('left');
    const { id } = lan;
    expect(standing({ status: 'kicked' }, member, { id, type: 'private' })).toBeUndefined();
    expect(standing(left, admin, { id: -5, type: 'channel', title: 'x' })).toBeUndefined();
  });

  it('is told alike by both messages of a group that became a supergroup', () => {
    const [to, from] = ['group-migrated-to', 'group-migrated-from'].map(
      (name) => read(recorded(name)).event,
    );
    expect(to).toEqual({
      id: 'moved-4012345678',
      type: 'moved',
      chat: '-4012345678',
      to: '-1004012345678',
    });
    expect(from).toEqual(to);
  });
});

describe('everything else', () => {
  it('is a look-up, or nothing', () => {
    expect(read(recorded('inline-query'))).toEqual({
      lookUp: { id: '21500000000000001', query: '2026', isContinued: false },
    });
    expect(read(recorded('channel-post'))).toEqual({});
    expect(read(recorded('topic-created'))).toEqual({});
    expect(read({ update_id: 1, poll_answer: {} })).toEqual({});
    expect(read({ update_id: 1 })).toEqual({});
  });
});

describe('the name of the bot', () => {
  it('is cut out wherever it stands, and all other words stay', () => {
    const piece = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => text.replaceAll('@', ''));
    fc.assert(
      fc.property(piece, piece, (before, after) => {
        const start = `${before} `;
        const name = `@${me.username}`;
        const entity: MessageEntity = {
          type: 'mention',
          offset: start.length,
          length: name.length,
        };
        const text = `${start}${name} ${after}`;
        const heard = message({ text, entities: [entity] }).message;
        expect(heard?.text.replace(/\s+/g, '')).toBe(`${before}${after}`.replace(/\s+/g, ''));
      }),
    );
  });
});
