/** What people see of a message, and what is said when it cannot be sent. */

import { describe, expect, it } from 'vitest';

import type { FileOffer } from '../../../src/channels/channel.ts';
import { ChannelError } from '../../../src/errors.ts';
import { outgoing } from '../../contracts/channel.ts';
import type { Telegram } from '../../simulators/telegram/server.ts';
import { type Bench, openBench } from './bench.ts';
import { failureOf, meet, option } from './meet.ts';

/** The smallest picture that there is. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const file = (role: FileOffer['role'], name: string): FileOffer => ({
  id: `a/b/1/${name}`,
  name,
  mediaType: role === 'picture' ? 'image/png' : 'application/octet-stream',
  title: 'Kế hoạch',
  role,
});
const word = file('document', 'Ke-hoach-18-5-2026.docx');

const callsOf = ({ calls }: Telegram, method: string) => calls.of(method);

describe('a text', () => {
  it('shows no preview of an address, and no marks', async () => {
    const { telegram, send, chat } = await meet();
    await send('Xem https://x.vn <b>đậm</b> & *sao*');
    expect(chat.last()).toMatchObject({ text: 'Xem https://x.vn <b>đậm</b> & *sao*' });
    expect(chat.last()?.entities.map(({ type }) => type)).toEqual(['url']);
    expect(callsOf(telegram, 'sendMessage')[0]?.args).toMatchObject({
      link_preview_options: { is_disabled: true },
    });
  });

  it('links the names of people who are mentioned, and nothing else', async () => {
    const { telegram, send, chat } = await meet();
    const text = 'Chủ trì: Tổ <A> (Lê Hoa, Lê Hoa An); Lê Hoang, Trần & Bé; 12 việc';
    const mentions = [
      { user: '71', name: 'Lê Hoa' },
      { user: '72', name: 'Lê Hoa An' },
      { user: '73', name: 'Trần & Bé' },
      { user: '74', name: '12' },
      { user: 'x"><b>', name: 'việc' },
    ];
    await send(text, { mentions });
    expect(chat.last()?.text).toBe(text);
    expect(callsOf(telegram, 'sendMessage')[0]?.args['text']).toBe(
      'Chủ trì: Tổ &lt;A&gt; (<a href="tg://user?id=71">Lê Hoa</a>, ' +
        '<a href="tg://user?id=72">Lê Hoa An</a>); Lê Hoang, ' +
        '<a href="tg://user?id=73">Trần &amp; Bé</a>; 12 việc',
    );
  });

  it('carries its options as buttons, links among them', async () => {
    const { send, chat } = await meet();
    await send('Năm nào?', {
      options: [
        option('1.0', '2027'),
        option('1.1', '2026', { isChosen: true }),
        option('1.back', 'Mở Telegram', { role: 'action', url: 'https://t.me/x' }),
      ],
    });
    expect(
      chat.last()?.buttons.map((row) => row.map(({ text, data, url }) => [text, data ?? url])),
    ).toEqual([
      [
        ['2027', '1.0'],
        ['✓ 2026', '1.1'],
      ],
      [['Mở Telegram', 'https://t.me/x']],
    ]);
  });

  it('goes into its topic', async () => {
    const { telegram, channel, lan } = await meet();
    const forum = telegram.addGroup({ title: 'Sở', members: [lan], kind: 'forum', hasBot: true });
    const topic = forum.createTopic(lan, 'Kế hoạch');
    await channel.send(outgoing(`${forum.id}/${topic}`, 'trong chủ đề'));
    await channel.send(outgoing(String(forum.id), 'ngoài'));
    expect(forum.fromBot().map(({ text, topic: at }) => [text, at])).toEqual([
      ['trong chủ đề', topic],
      ['ngoài', null],
    ]);
  });
});

describe('a file', () => {
  const opened = { port: { openFile: () => Promise.resolve(picture) } };

  it('is a document with an ASCII name and its words under it', async () => {
    const { send, chat } = await meet(opened);
    const odd = { ...word, name: 'Kế hoạch "18/5".docx' };
    const options = [option('1.0', 'Xong')];
    await send('Bản nháp: 3 trang', { files: [odd], options });
    expect(chat.last()).toMatchObject({
      text: 'Bản nháp: 3 trang',
      file: { kind: 'document', name: 'K-ho-ch-18-5-.docx' },
    });
    expect(chat.last()?.buttons).toHaveLength(1);
  });

  it('is shown as a picture where it is one', async () => {
    const { send, chat } = await meet(opened);
    await send('Trang 1', { files: [file('picture', 'p-1.png')] });
    expect(chat.last()).toMatchObject({ text: 'Trang 1', file: { kind: 'photo' } });
  });

  it('is made for the chat without its topic, which sees that it is being made', async () => {
    const asked: string[] = [];
    const { telegram, channel, lan } = await meet({
      port: {
        openFile: async (asker) => {
          asked.push(asker);
          await telegram.until(() => forum.actions.length > 0, 'sign of work');
          return picture;
        },
      },
    });
    const forum = telegram.addGroup({ title: 'Sở', members: [lan], kind: 'forum', hasBot: true });
    const topic = forum.createTopic(lan, 'Kế hoạch');
    await channel.send(outgoing(`${forum.id}/${topic}`, '', { files: [word] }));
    expect(asked).toEqual([String(forum.id)]);
    expect(callsOf(telegram, 'sendChatAction')[0]?.args).toMatchObject({
      action: 'upload_document',
      message_thread_id: topic,
    });
    expect(forum.last()).toMatchObject({ topic, file: { name: word.name } });
  });

  it('that cannot be had leaves its words; without words it is refused', async () => {
    const { send, chat } = await meet();
    await send('Bản nháp', { files: [word] });
    expect(chat.last()).toMatchObject({ text: 'Bản nháp', file: null });
    expect(await failureOf(send('', { files: [word] }))).toMatchObject({
      fate: 'refused',
      retryAfterMs: null,
    });
  });
});

describe('a message that takes the place of another', () => {
  const replaces = (orElse: 'send' | 'drop') => ({ replaces: { message: 'm1', orElse } });

  it('is edited in place, with other buttons or none', async () => {
    const { send, chat } = await meet();
    const options = [option('1.0', '2026'), option('1.1', '2027')];
    const reference = await send('Năm nào?', { options });
    const ticked = options.map((one) => ({ ...one, isChosen: one.id === '1.0' }));
    expect(await send('Năm nào?', { options: ticked, ...replaces('send') }, reference)).toBe(
      reference,
    );
    expect(
      chat
        .last()
        ?.buttons.flat()
        .map(({ text }) => text),
    ).toEqual(['✓ 2026', '2027']);
    await send('Năm nào?\n✓ <2026>', replaces('drop'), reference);
    expect(chat.fromBot()).toHaveLength(1);
    expect(chat.last()).toMatchObject({ text: 'Năm nào?\n✓ <2026>', buttons: [] });
  });

  it('loses only its buttons where no words are given', async () => {
    const { send, chat } = await meet();
    const reference = await send('Năm nào?', { options: [option('1.0', '2026')] });
    await send('', replaces('drop'), reference);
    expect(chat.last()).toMatchObject({ text: 'Năm nào?', buttons: [] });
  });

  it('keeps its file where its words stand under one', async () => {
    const { send, chat } = await meet({ port: { openFile: () => Promise.resolve(picture) } });
    const options = [option('1.0', 'Xong')];
    const reference = await send('Bản nháp', { files: [word], options });
    await send('Bản nháp ✓', replaces('drop'), reference);
    expect(chat.fromBot()).toHaveLength(1);
    expect(chat.last()).toMatchObject({
      text: 'Bản nháp ✓',
      buttons: [],
      file: { name: word.name },
    });
  });

  it('is done where nothing changes', async () => {
    const { send, chat } = await meet();
    const reference = await send('Năm nào?');
    expect(await send('Năm nào?', replaces('send'), reference)).toBe(reference);
    expect(chat.fromBot()).toHaveLength(1);
  });

  it.each([
    ['is deleted', null],
    ['is too old', "Bad Request: message can't be edited"],
    ['is another by now', 'Bad Request: there is no text in the message to edit'],
  ])('is sent as a new one, or left out, where the other %s', async (_what, description) => {
    const { telegram, lan, send, chat } = await meet();
    const reference = await send('Năm nào?');
    if (description === null) lan.erase(Number(reference));
    else
      telegram.fail({
        fault: { kind: 'refusal', code: 400, description },
        methods: ['editMessageText'],
        times: 2,
      });
    const before = chat.fromBot().length;
    expect(await send('bỏ', replaces('drop'), reference)).toBeNull();
    expect(chat.fromBot()).toHaveLength(before);
    const sent = await send('thay', replaces('send'), reference);
    expect(chat.last()).toMatchObject({ id: Number(sent), text: 'thay' });
  });

  it('is sent as a new one where nothing is known of the other', async () => {
    const { send, chat } = await meet();
    await send('thay', replaces('send'), null);
    await send('thay', replaces('send'), 'của kênh khác');
    expect(chat.fromBot()).toHaveLength(2);
    expect(await send('bỏ', replaces('drop'), null)).toBeNull();
    expect(chat.fromBot()).toHaveLength(2);
  });
});

describe('a group that became a supergroup', () => {
  it('gets what was sent to its old id, at once, and the core is told once', async () => {
    const { telegram, channel, lan, events } = await meet();
    const group = telegram.addGroup({ title: 'Phòng', members: [lan], hasBot: true });
    telegram.world.updates.allowed = ['callback_query'];
    const moved = group.migrate(lan);
    await channel.send(outgoing(String(group.id), 'một'));
    await channel.send(outgoing(String(group.id), 'hai'));
    expect(moved.fromBot().map(({ text }) => text)).toEqual(['một', 'hai']);
    expect(events).toEqual([
      { id: `moved${group.id}`, type: 'moved', chat: String(group.id), to: String(moved.id) },
    ]);
    expect(callsOf(telegram, 'sendMessage')).toHaveLength(3);
  });
});

describe('a link into the bot', () => {
  it('opens a private chat, or adds to a group', async () => {
    const { channel, telegram } = await meet();
    const at = `https://t.me/${telegram.bot.username}`;
    expect(channel.linkTo?.('private', 'k7_-')).toBe(`${at}?start=k7_-`);
    expect(channel.linkTo?.('group', 'k7')).toBe(`${at}?startgroup=k7`);
    expect(() => channel.linkTo?.('private', 'x'.repeat(65))).toThrow(RangeError);
    expect(() => channel.linkTo?.('private', 'hai từ')).toThrow(RangeError);
  });

  it('is none before the bot is known', async () => {
    const { channel }: Bench = await openBench({ isOpen: false });
    expect(() => channel.linkTo?.('private', 'k7')).toThrow(ChannelError);
    await expect(channel.send(outgoing('5', 'x'))).rejects.toThrow(ChannelError);
  });
});
