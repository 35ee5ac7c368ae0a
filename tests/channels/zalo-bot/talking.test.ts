/** What people and the assistant say to each other over a bot, beyond the promises of every channel. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Channel, FileOffer, Incoming } from '../../../src/channels/channel.ts';
import type { ChannelError } from '../../../src/errors.ts';
import { outgoing } from '../../contracts/channel.ts';
import { createPort } from '../../contracts/port.ts';
import { publicAddress } from '../zalo-oa/channel-bench.ts';
import { type BotOpen, hook, openBotBench } from './channel-bench.ts';

let bench: BotOpen;
let channel: Channel;
let received: Incoming[];
let isFull: boolean;

const files = new Map<string, Uint8Array>([
  ['so-khcn/p1/1/Ke-hoach.docx', Buffer.from('văn bản')],
  ['so-khcn/p1/1/Ke-hoach-1.png', Buffer.from('ảnh')],
]);
const document: FileOffer = {
  id: 'so-khcn/p1/1/Ke-hoach.docx',
  name: 'Ke-hoach.docx',
  mediaType: 'x/y',
  title: 'Kế hoạch năm 2026',
  role: 'document',
};
const picture: FileOffer = {
  ...document,
  id: 'so-khcn/p1/1/Ke-hoach-1.png',
  title: 'Trang đầu',
  role: 'picture',
};

const port = () =>
  createPort(
    (incoming) => {
      if (isFull) throw new Error('the store is full');
      received.push(incoming);
    },
    { openFile: (_asker, id) => Promise.resolve(files.get(id) ?? null) },
  );

const failureOf = async (sending: Promise<unknown>): Promise<ChannelError> =>
  (await sending.then(
    () => null,
    (error: unknown) => error,
  )) as ChannelError;

beforeEach(async () => {
  received = [];
  isFull = false;
  bench = await openBotBench();
  channel = await bench.connect(port());
});

afterEach(async () => {
  await channel.close();
  await bench.close();
});

const send = (chat: string, text: string, of: FileOffer[] = []) =>
  channel.send(outgoing(chat, text, { files: of }));

describe('a file', () => {
  it('that is a document is a link, which is fetched more than once, for days', async () => {
    const lan = bench.zalo.botPerson('Lan');
    await send(lan.id, document.title, [document]);
    await send(lan.id, 'Bản nháp đã xong.', [document]);
    const texts = lan.sees.map(({ text }) => text);
    expect(texts[0]).toMatch(/^Kế hoạch năm 2026\nhttps:\S+$/);
    expect(texts[1]).toMatch(/^Bản nháp đã xong\.\nKế hoạch năm 2026: https:\S+$/);
    const [link = ''] = /https:\S+/.exec(texts[0] ?? '') ?? [];
    const local = link.replace(publicAddress, bench.host.address);
    for (const days of [0, 3, 3]) {
      await bench.zalo.clock.advance(days * 86_400_000);
      expect(await (await fetch(local)).text()).toBe('văn bản');
    }
    await bench.zalo.clock.advance(3 * 86_400_000);
    expect((await fetch(local)).status).toBe(404);
  });

  it('that is a picture is shown with its words', async () => {
    const lan = bench.zalo.botPerson('Lan');
    await send(lan.id, 'Xem trước', [picture]);
    expect(lan.sees).toMatchObject([{ text: 'Xem trước' }]);
    expect(Buffer.from(lan.sees[0]?.photo?.bytes ?? []).toString()).toBe('ảnh');
  });

  it('that the platform cannot fetch is a link as well', async () => {
    bench.zalo.faults.add('sendPhoto', { kind: 'error', code: 400 });
    const lan = bench.zalo.botPerson('Lan');
    await send(lan.id, 'Xem trước', [picture]);
    expect(lan.sees[0]).toMatchObject({ photo: null });
    expect(lan.sees[0]?.text).toMatch(/^Xem trước\nTrang đầu: https:\S+$/);
  });
});

describe('a person', () => {
  it('types the words of what has no number', async () => {
    const lan = bench.zalo.botPerson('Lan');
    const options = [{ id: '5.no', label: 'Để tôi sửa', role: 'action' } as const];
    await channel.send(outgoing(lan.id, 'Vẫn ghi như vậy?', { options }));
    await lan.write('Để tôi sửa');
    expect(received).toMatchObject([{ option: '5.no', name: 'Lan', chat: lan.id }]);
  });

  it('sends pictures, and things that are no words', async () => {
    const lan = bench.zalo.botPerson('Lan');
    const photo = { name: 'a.jpg', bytes: Buffer.from('ảnh') };
    await lan.sendPhoto(bench.zalo.keep(photo), 'ảnh đây');
    await lan.sendSticker();
    await lan.sendFile();
    expect(received).toMatchObject([
      { text: 'ảnh đây', file: { role: 'picture' } },
      { oddity: 'other-content' },
      { oddity: 'other-content' },
    ]);
    expect(await channel.fetchFile?.(received[0]?.file?.id ?? '', 100)).toEqual(photo.bytes);
  });

  it('speaks in a group by naming the bot, whose name is no part of what is said', async () => {
    const lan = bench.zalo.botPerson('Lan');
    const group = bench.zalo.botGroup();
    await group.write(lan, `@${bench.zalo.bot.name}: khẩu hiệu năm 2026?`);
    expect(received).toMatchObject([{ chat: group.id, text: 'khẩu hiệu năm 2026?', group: {} }]);
    await send(group.id, 'Đây ạ.');
    expect(group.sees).toMatchObject([{ text: 'Đây ạ.' }]);
  });
});

describe('a message that is not taken', () => {
  it.each([
    [{ kind: 'error', code: 400 }, 'refused', null],
    [{ kind: 'error', code: 401 }, 'refused', 600_000],
    [{ kind: 'error', code: 429 }, 'refused', 60_000],
    [{ kind: 'cut', isDone: false }, 'unknown', null],
  ] as const)('after %o is %s', async (fault, fate, retryAfterMs) => {
    const lan = bench.zalo.botPerson('Lan');
    bench.zalo.faults.add('sendMessage', fault);
    expect(await failureOf(send(lan.id, 'a'))).toMatchObject({ fate, retryAfterMs });
    expect(JSON.stringify(await failureOf(send('nobody', 'b')))).not.toContain(
      bench.zalo.bot.token,
    );
  });

  it('in the middle goes on where it stopped', async () => {
    const lan = bench.zalo.botPerson('Lan');
    const message = outgoing(lan.id, `${'a'.repeat(1990)}\n${'b'.repeat(1990)}`);
    bench.zalo.faults.add('sendMessage', { kind: 'slow', ms: 0 });
    bench.zalo.faults.add('sendMessage', { kind: 'error', code: 429 });
    await failureOf(channel.send(message));
    await channel.send(message);
    expect(lan.sees.map(({ text }) => text[0])).toEqual(['a', 'b']);
  });
});

describe('the webhook', () => {
  it('refuses who does not know the secret, and says so once in a while', async () => {
    const forged = { ...bench.zalo.bot.pack({ event_name: 'x' }), headers: {} };
    for (let time = 0; time < 12; time += 1) expect(await bench.zalo.bot.post(forged)).toBe(401);
    const warned = bench.log.filter(({ level }) => level === 'warn');
    expect(warned.map(({ details }) => details)).toEqual([
      { problem: 'forged', count: 1 },
      { problem: 'forged', count: 10 },
    ]);
    expect(received).toEqual([]);
  });

  it('asks for a message again that could not be kept', async () => {
    await bench.store.close();
    await bench.zalo.botPerson('Lan').write('một');
    expect(bench.zalo.bot.deliveries).toEqual([503]);
  });

  it('answers what it has kept, and hands it over in its order once the program takes it', async () => {
    const lan = bench.zalo.botPerson('Lan');
    isFull = true;
    for (const text of ['một', 'hai']) await lan.write(text);
    expect(bench.zalo.bot.deliveries).toEqual([200, 200]);
    expect(bench.log.at(-1)).toMatchObject({ level: 'error' });
    await channel.close();
    isFull = false;
    channel = await bench.connect(port());
    await lan.write('ba');
    expect(received.map(({ text }) => text)).toEqual(['một', 'hai', 'ba']);
    await expect.poll(() => bench.store.list('zalo-bot/inbox/')).toEqual([]);
  });
});

describe('without a webhook', () => {
  it('updates are fetched, one that could not be kept until it is', async () => {
    await channel.close();
    const { read, list, transact } = bench.store;
    const unlessFull: typeof transact = (...turn) =>
      isFull ? Promise.reject(new Error('the store is full')) : transact(...turn);
    channel = await bench.connect(port(), {
      webhook: null,
      store: { read, list, transact: unlessFull },
      wait: async (ms, signal) => {
        signal.throwIfAborted();
        isFull = false;
        await bench.zalo.clock.advance(ms);
      },
    });
    expect(channel.webhook).toBeUndefined();
    await bench.zalo.bot.polled();
    isFull = true;
    await bench.zalo.botPerson('Lan').write('một');
    await expect.poll(() => received.map(({ text }) => text)).toEqual(['một']);
  });
});

describe('opening', () => {
  it('says what the bot is called, and tells the platform where to post', async () => {
    expect(await channel.open(port())).toBe(bench.zalo.bot.name);
    expect(bench.zalo.bot.webhook).toEqual(hook);
  });

  it('says what to do where the token is wrong', async () => {
    const failure = await failureOf(bench.connect(port(), { token: '1:2' }));
    expect(failure.message).toContain('ZALO_BOT_TOKEN');
  });
});
