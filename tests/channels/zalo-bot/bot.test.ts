/** Zalo Bot: its methods, its updates and its webhook. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { HttpLine } from '../../../src/channels/http-line.ts';
import type { BotSettings } from '../../../src/channels/zalo-bot/bot-api.ts';
import {
  deleteWebhook,
  getMe,
  getUpdate,
  getWebhook,
  sendMessage,
  sendPhoto,
  sendTyping,
  setWebhook,
} from '../../../src/channels/zalo-bot/methods.ts';
import { readBotWebhook } from '../../../src/channels/zalo-bot/read-webhook.ts';
import { parseUpdate } from '../../../src/channels/zalo-bot/update.ts';
import { openReceiver } from '../../simulators/zalo/receiver.ts';
import { type Zalo, startZalo } from '../../simulators/zalo/server.ts';

const address = 'https://vanthu.example.vn';
const secret = 'a secret of the webhook';

let zalo: Zalo;
let line: HttpLine;
let bot: BotSettings;

beforeEach(async () => {
  zalo = await startZalo();
  line = new HttpLine();
  bot = { line, token: zalo.bot.token, root: zalo.root };
});

afterEach(async () => {
  await line.close();
  await zalo.close();
});

describe('a call', () => {
  it('tells which bot it is', async () => {
    expect(await getMe(bot)).toEqual({
      ok: true,
      value: { id: zalo.bot.id, name: zalo.bot.name, canJoinGroups: false },
    });
  });

  it('with a wrong token is for the operator, and shows no token', async () => {
    const outcome = await getMe({ ...bot, token: '1:wrong-secret' });
    expect(outcome).toEqual({ ok: false, failure: { kind: 'unauthorised', code: 401 } });
    zalo.faults.add('getMe', { kind: 'cut', isDone: false });
    const failed = await getMe(bot);
    expect(JSON.stringify(failed)).not.toContain(zalo.bot.token.split(':')[1]);
  });

  it.each(['same', 200] as const)('is refused alike with HTTP %s', async (errorStatus) => {
    zalo.bot.switches.errorStatus = errorStatus;
    expect(await sendMessage(bot, 'nobody', 'Chào')).toEqual({
      ok: false,
      failure: { kind: 'refused', code: 400 },
    });
    zalo.bot.switches.quota = 0;
    expect(await sendMessage(bot, zalo.botPerson('Lan').id, 'Chào')).toEqual({
      ok: false,
      failure: { kind: 'busy', retryAfterMs: null },
    });
  });
});

describe('a message', () => {
  it('arrives once, in NFC, at most 2,000 characters long', async () => {
    const lan = zalo.botPerson('Lan');
    const sent = await sendMessage(bot, lan.id, 'ắ'.repeat(2000).normalize('NFD'));
    expect(sent).toEqual({ ok: true, value: lan.sees[0]?.id });
    expect(lan.sees[0]?.text).toBe('ắ'.repeat(2000));
    expect(await sendMessage(bot, lan.id, 'ắ'.repeat(2001))).toMatchObject({ ok: false });
    expect(await sendMessage(bot, lan.id, '')).toMatchObject({ ok: false });
    expect(lan.sees).toHaveLength(1);
  });

  it.each([
    { kind: 'cut', isDone: true },
    { kind: 'status', status: 502, isDone: true },
    { kind: 'huge', bytes: 4_000_000 },
    { kind: 'odd', body: '<html>' },
    { kind: 'odd', body: { ok: true, result: {} } },
    { kind: 'odd', body: { message_id: 'm' } },
    { kind: 'odd', body: { ok: false, error_code: 500 } },
  ] as const)('that may have arrived is not repeated: $kind', async (fault) => {
    const lan = zalo.botPerson('Lan');
    zalo.faults.add('sendMessage', fault);
    expect(await sendMessage(bot, lan.id, 'Chào')).toMatchObject({ failure: { kind: 'unknown' } });
    expect(lan.sees).toHaveLength(1);
  });

  it('that is answered too late may have arrived', async () => {
    const lan = zalo.botPerson('Lan');
    const hasty = new HttpLine({ timeoutMs: 300 });
    zalo.faults.add('sendMessage', { kind: 'stalled' });
    expect(await sendMessage({ ...bot, line: hasty }, lan.id, 'Chào')).toEqual({
      ok: false,
      failure: { kind: 'unknown', reason: 'timeout' },
    });
    expect(lan.sees).toHaveLength(1);
    await hasty.close();
  });

  it('is known not to have been sent where nobody is there', async () => {
    await zalo.close();
    expect(await sendMessage(bot, '1', 'Chào')).toEqual({
      ok: false,
      failure: { kind: 'unreachable', reason: 'ECONNREFUSED' },
    });
    zalo = await startZalo();
  });

  it('may be a picture at a public address, with words', async () => {
    const receiver = await openReceiver();
    zalo.origin(address, receiver.address);
    const lan = zalo.botPerson('Lan');
    expect((await sendPhoto(bot, lan.id, `${address}/1.png`, 'Trang 1')).ok).toBe(true);
    expect(lan.sees[0]).toMatchObject({ text: 'Trang 1', photo: { url: `${address}/1.png` } });
    expect(await sendPhoto(bot, lan.id, `${receiver.address}/1.png`, '')).toMatchObject({
      failure: { kind: 'refused', code: 400 },
    });
    await receiver.close();
  });

  it('is announced while it is written', async () => {
    const lan = zalo.botPerson('Lan');
    await sendTyping(bot, lan.id);
    expect(zalo.bot.actions).toEqual([`${lan.id} typing`]);
  });
});

describe('an update', () => {
  /** Fetches what a person does while the client waits. */
  const fetchOf = async (act: () => Promise<void>) => {
    const fetching = getUpdate(bot, 30);
    await zalo.bot.polled();
    await act();
    return fetching;
  };

  it('is a message of a person or of a group', async () => {
    const lan = zalo.botPerson('Lan');
    expect(await fetchOf(() => lan.write('xin chào', 'm-1'))).toEqual({
      ok: true,
      value: {
        kind: 'message',
        messageId: 'm-1',
        chat: lan.id,
        isGroup: false,
        user: lan.id,
        userName: 'Lan',
        text: 'xin chào',
        content: 'text',
        photoUrl: null,
        at: zalo.clock.now(),
      },
    });
    const group = zalo.botGroup();
    expect(await fetchOf(() => group.write(lan, `@${zalo.bot.name} tiến độ`))).toMatchObject({
      value: { chat: group.id, isGroup: true, user: lan.id },
    });
  });

  it.each(['photo_url', 'photo'] as const)('has its picture in %s', async (field) => {
    zalo.bot.switches.photoField = field;
    const lan = zalo.botPerson('Lan');
    const url = 'https://photos.example.vn/1.jpg';
    expect(await fetchOf(() => lan.sendPhoto(url, 'đây'))).toMatchObject({
      value: { content: 'image', photoUrl: url, text: 'đây' },
    });
  });

  it('of a kind that cannot be read is a message without content', async () => {
    const lan = zalo.botPerson('Lan');
    expect(await fetchOf(() => lan.sendFile())).toMatchObject({ value: { content: 'other' } });
    expect(await fetchOf(() => lan.sendSticker())).toMatchObject({ value: { content: 'other' } });
  });

  it.each(['same', 200] as const)('is none when nothing happens, with HTTP %s', async (status) => {
    zalo.bot.switches.errorStatus = status;
    expect(await fetchOf(() => zalo.clock.advance(30_000))).toEqual({ ok: true, value: null });
  });

  it('is ignored where nobody knows it, or another bot wrote it', () => {
    expect(parseUpdate({ event_name: 'bot.something' })).toEqual({
      kind: 'ignored',
      name: 'bot.something',
    });
    const message = { message_id: '1', from: { id: '2', is_bot: true }, chat: { id: '2' } };
    expect(parseUpdate({ event_name: 'message.text.received', message })?.kind).toBe('ignored');
    expect(parseUpdate({ ok: true, result: [] })).toBeNull();
    expect(parseUpdate(null)).toBeNull();
  });
});

describe('a webhook of the bot', () => {
  const update = {
    event_name: 'message.text.received',
    message: {
      message_id: 'm-1',
      from: { id: '6ede9afa', display_name: 'Lan', is_bot: false },
      chat: { id: '6ede9afa', chat_type: 'PRIVATE' },
      text: 'Xin chào',
      date: 1_790_000_000_000,
    },
  };
  const bodyOf = (value: unknown) => Buffer.from(JSON.stringify(value));

  it('is read with and without its envelope', async () => {
    const receiver = await openReceiver();
    zalo.origin(address, receiver.address);
    await setWebhook(bot, `${address}/bot`, secret);
    receiver.received.length = 0;
    const lan = zalo.botPerson('Lan');
    await lan.write('một');
    zalo.bot.switches.wraps = false;
    await lan.write('hai');
    const readings = receiver.received.map(({ body, headers }) =>
      readBotWebhook({ body, secret: headers['x-bot-api-secret-token'] as string }, secret),
    );
    expect(readings).toMatchObject([
      { ok: true, update: { text: 'một', user: lan.id } },
      { ok: true, update: { text: 'hai' } },
    ]);
    expect((await getWebhook(bot)).ok && (await deleteWebhook(bot)).ok).toBe(true);
    expect(await getWebhook(bot)).toMatchObject({ value: { url: null } });
    await receiver.close();
  });

  it('without the secret is refused, whatever it holds', () => {
    const body = bodyOf(update);
    const forged = { ok: false, problem: 'forged' };
    for (const given of [undefined, '', 'other', `${secret} `, secret.slice(1)])
      expect(readBotWebhook({ body, secret: given }, secret)).toEqual(forged);
    expect(readBotWebhook({ body, secret: '' }, '')).toEqual(forged);
  });

  it.each([
    ['no JSON', Buffer.from('{"event'), 'not-json'],
    ['no update', bodyOf([1]), 'no-update'],
    ['10 MB', Buffer.alloc(10 * 1024 * 1024, ' '), 'too-large'],
  ])('that is %s is refused', (_name, body, problem) => {
    expect(readBotWebhook({ body, secret }, secret)).toEqual({ ok: false, problem });
  });
});
