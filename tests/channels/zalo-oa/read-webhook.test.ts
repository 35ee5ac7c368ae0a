/** Webhooks: what is genuine is read, everything else is refused as a value. */

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { interactionIn, isEchoOf } from '../../../src/channels/zalo-oa/event.ts';
import { parseEvent } from '../../../src/channels/zalo-oa/parse-event.ts';
import { maxWebhookBytes, readWebhook } from '../../../src/channels/zalo-oa/read-webhook.ts';
import { sendMessage } from '../../../src/channels/zalo-oa/send-message.ts';
import { type Receiver, openReceiver } from '../../simulators/zalo/receiver.ts';
import { macOf } from '../../simulators/zalo/webhook.ts';
import { type OaBench, hourMs, openBench } from './oa-bench.ts';

const address = 'https://vanthu.example.vn';

let bench: OaBench;
let receiver: Receiver;

beforeEach(async () => {
  bench = await openBench();
  receiver = await openReceiver();
  bench.zalo.origin(address, receiver.address);
  await bench.zalo.webhook.save(`${address}/zalo`);
  receiver.received.length = 0;
});

afterEach(async () => {
  await bench.close();
  await receiver.close();
});

const secrets = () => ({ appId: bench.zalo.app.id, secretKey: bench.zalo.oa.secretKey });

const read = (body: Uint8Array, signature: string | undefined, now = bench.zalo.clock.now()) =>
  readWebhook({ body, signature }, secrets(), now);

/** @returns what the client makes of each post */
const readAll = (now?: number) =>
  receiver.received.map(({ body, headers }) =>
    read(body, String(headers['x-zevent-signature']), now),
  );

const eventsOf = () => readAll().map((reading) => (reading.ok ? reading.event : null));

describe('a genuine webhook', () => {
  it('is the published example, with or without its prefix, in any case', () => {
    const body = Buffer.from(
      '{"app_id":"1234567890","sender":{"id":"5551"},"user_id_by_app":"9991","recipient":{"id":"7770"},"event_name":"user_send_text","message":{"text":"xin chào","msg_id":"m-1"},"timestamp":"1790000000000"}',
    );
    const mac = '94e8804b7582838f295deaefa6d7bc779f49bf46f3bccac7e9e8a2a11e942205';
    const keys = { appId: '1234567890', secretKey: 'oa-secret-key-for-tests' };
    for (const signature of [`mac=${mac}`, mac, `MAC=${mac.toUpperCase()}`, ` mac=${mac} `]) {
      expect(readWebhook({ body, signature }, keys, 1_790_000_000_000)).toEqual({
        ok: true,
        event: {
          kind: 'message',
          key: 'user_send_text:m-1',
          name: 'user_send_text',
          at: 1_790_000_000_000,
          user: '5551',
          chat: { user: '5551' },
          messageId: 'm-1',
          text: 'xin chào',
          quotes: null,
          attachments: [],
        },
      });
    }
  });

  it('may hold escapes and odd spacing', async () => {
    bench.zalo.switches.escapesWebhooks = true;
    await bench.zalo.person('Lan').write('xin chào / tạm biệt');
    expect(eventsOf()).toMatchObject([{ kind: 'message', text: 'xin chào / tạm biệt' }]);
  });

  it('keeps ids whole that come as numbers', () => {
    const { app, oa, clock } = bench.zalo;
    const body = Buffer.from(
      `{"event_name":"user_send_text","sender":{"id":186729651760683225},"recipient":{"id":"1"},"message":{"msg_id":"m","text":"12345678901234567890"},"timestamp":${clock.now()}}`,
    );
    const mac = macOf(app.id, body, String(clock.now()), oa.secretKey);
    expect(read(body, mac)).toMatchObject({
      ok: true,
      event: { user: '186729651760683225', text: '12345678901234567890' },
    });
  });

  it('has the same key each time it is delivered', async () => {
    const lan = bench.zalo.person('Lan');
    bench.zalo.webhook.hold();
    await lan.write('một');
    await lan.follow();
    await bench.zalo.webhook.release((events) => [...events, ...events].reverse());
    const keys = eventsOf().map((event) => event?.key);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(2);
  });

  it('is taken after the longest repetition, and not later', async () => {
    await bench.zalo.person('Lan').write('một');
    const now = bench.zalo.clock.now();
    expect(readAll(now + 2 * hourMs)).toMatchObject([{ ok: true }]);
    expect(readAll(now + 4 * hourMs)).toEqual([{ ok: false, problem: 'stale' }]);
    expect(readAll(now - hourMs)).toEqual([{ ok: false, problem: 'stale' }]);
  });
});

describe('a post that is not genuine', () => {
  const event = {
    event_name: 'user_send_text',
    sender: { id: '1' },
    recipient: { id: '2' },
    message: { msg_id: 'm', text: 'a' },
  };

  it('is refused where one byte, the key or the signature is another', () => {
    const { body, headers } = bench.zalo.webhook.pack(event);
    const signature = headers['x-zevent-signature'];
    expect(read(body, signature)).toMatchObject({ ok: true });
    const other = Buffer.from(body.toString().replace('"a"', '"b"'));
    const forged = { ok: false, problem: 'forged' };
    expect(read(other, signature)).toEqual(forged);
    expect(read(body, bench.zalo.webhook.pack(event, 'key').headers['x-zevent-signature'])).toEqual(
      forged,
    );
    const app = bench.zalo.webhook.pack(event, bench.zalo.app.secret).headers['x-zevent-signature'];
    expect(read(body, app)).toEqual(forged);
    for (const odd of ['', 'mac=', 'mac=12', `mac=${'z'.repeat(64)}`, 'mac='.repeat(1000)])
      expect(read(body, odd)).toEqual(forged);
    expect(read(body, undefined)).toEqual({ ok: false, problem: 'unsigned' });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['no JSON', Buffer.from('<html>'), 'not-json'],
    ['half of it', Buffer.from('{"event_name":"user_send_text","times'), 'not-json'],
    ['no text at all', Buffer.from([0xff, 0xfe, 0x00]), 'not-json'],
    ['no object', Buffer.from('[1]'), 'forged'],
    ['no time', Buffer.from('{"event_name":"follow"}'), 'forged'],
    ['10 MB', Buffer.alloc(10 * 1024 * 1024, '{'), 'too-large'],
    ['deep nesting', Buffer.from('['.repeat(maxWebhookBytes)), 'not-json'],
    ['many quotes', Buffer.from(String.raw`\"`.repeat(maxWebhookBytes / 2)), 'not-json'],
  ] as const)('is refused: %s', (_name, body, problem) => {
    expect(read(body, `mac=${'0'.repeat(64)}`)).toEqual({ ok: false, problem });
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (body, signature) => {
        expect(read(body, signature).ok).toBe(false);
      }),
    );
  });
});

describe('an event', () => {
  it('of a signed body in another shape is no event, or ignored', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('user_send_text', 'follow', 'x'),
        (more, name) => {
          const body = { event_name: name, timestamp: '1', sender: more, message: more };
          const event = parseEvent(body);
          if (event !== null) expect(['ignored', 'message', 'follow']).toContain(event.kind);
        },
      ),
    );
    expect(parseEvent({ event_name: 'something_new', timestamp: '5' })).toMatchObject({
      kind: 'ignored',
      name: 'something_new',
    });
    expect(parseEvent('text')).toBeNull();
  });

  it('is a message for what people write and send', async () => {
    const lan = bench.zalo.person('Lan');
    await lan.write('một', { quotes: 'm-0' });
    await lan.sendFile({ name: 'bao-cao.docx', bytes: Buffer.from('nội dung') });
    await lan.sendImage({ name: 'anh.png', bytes: Buffer.from('ảnh') }, 'đây');
    await lan.sendSticker();
    await lan.sendLocation('12.0', '107.7');
    expect(eventsOf()).toMatchObject([
      { kind: 'message', user: lan.id, text: 'một', quotes: 'm-0' },
      { attachments: [{ kind: 'file', name: 'bao-cao.docx', bytes: 10 }] },
      { text: 'đây', attachments: [{ kind: 'image' }] },
      { attachments: [{ kind: 'sticker' }] },
      { attachments: [{ kind: 'location', url: null }] },
    ]);
  });

  it('is a message for a press, with the payload as its text', async () => {
    const lan = bench.met();
    const buttons = [{ title: 'Có', payload: '#q:1' }];
    const question = { kind: 'question', text: 'Có không?', buttons } as const;
    await sendMessage(bench.api, { user: lan.id }, question, 'reply');
    await bench.zalo.webhook.settled();
    receiver.received.length = 0;
    await lan.press('Có');
    expect(eventsOf()).toMatchObject([{ kind: 'message', text: '#q:1' }]);
  });

  it('tells follows, details and what groups go through', async () => {
    const lan = bench.zalo.person('Lan');
    await lan.follow();
    await lan.unfollow();
    await lan.submitInfo({ name: 'Lan', phone: '0900000000' });
    const group = bench.zalo.group('Tổ kế hoạch', [lan]);
    await bench.zalo.webhook.settled();
    await group.join(bench.zalo.person('Minh'));
    await group.leave(lan, 'user_out_group');
    await group.write(lan, '1 xong');
    expect(eventsOf()).toMatchObject([
      { kind: 'follow', user: lan.id },
      { kind: 'unfollow', user: lan.id },
      { kind: 'details', details: { name: 'Lan', phone: '0900000000' } },
      { kind: 'group', change: 'created', group: group.id, users: [] },
      { kind: 'group', change: 'joined', group: group.id },
      { kind: 'group', change: 'left', users: [lan.id] },
      { kind: 'message', user: lan.id, chat: { group: group.id }, text: '1 xong' },
    ]);
  });

  it('finds the group wherever it stands', () => {
    const base = { event_name: 'user_send_group_text', timestamp: '1', sender: { id: '1' } };
    const message = { msg_id: 'm', text: 'a' };
    for (const body of [
      { ...base, message, recipient: { id: 'g' } },
      { ...base, message, recipient: { id: 'oa', group_id: 'g' } },
      { ...base, message, group_id: 'g', recipient: { id: 'oa' } },
      { ...base, message: { ...message, conversation_id: 'g' }, recipient: { id: 'oa' } },
    ])
      expect(parseEvent(body)).toMatchObject({ chat: { group: 'g' } });
  });

  it('opens the window of the person who acted, and of nobody else', async () => {
    const lan = bench.zalo.person('Lan');
    await lan.follow();
    await lan.write('một');
    await lan.unfollow();
    await bench.zalo.group('Tổ kế hoạch', [lan]).write(lan, 'hai');
    await bench.zalo.webhook.settled();
    const opened = eventsOf().map((event) => event && interactionIn(event));
    const interaction = { user: lan.id, at: bench.zalo.clock.now() };
    expect(opened.filter((one) => one !== null)).toEqual([interaction, interaction]);
  });
});

describe('an echo', () => {
  it('tells that a message did arrive though its answer was lost', async () => {
    const lan = bench.met();
    const minh = bench.met('Minh');
    bench.zalo.faults.add('/v3.0/oa/message/cs', { kind: 'cut', isDone: true });
    const message = { chat: { user: lan.id }, text: 'Chào', at: bench.zalo.clock.now() };
    const text = { kind: 'text', text: 'Chào' } as const;
    expect(await sendMessage(bench.api, { user: lan.id }, text, 'reply')).toMatchObject({
      failure: { kind: 'unknown' },
    });
    await bench.zalo.webhook.settled();
    const events = eventsOf().flatMap((event) => (event === null ? [] : [event]));
    expect(events.map(({ kind }) => kind).sort()).toEqual(['echo', 'ignored', 'ignored']);
    const isEcho = (more: object) =>
      events.some((event) => isEchoOf(event, { ...message, ...more }));
    expect(isEcho({})).toBe(true);
    expect(isEcho({ chat: { user: minh.id } })).toBe(false);
    expect(isEcho({ chat: { group: lan.id } })).toBe(false);
    expect(isEcho({ text: 'khác' })).toBe(false);
    expect(isEcho({ at: message.at + hourMs })).toBe(false);
  });

  it('of what a human wrote with the tools of the OA tells nothing', () => {
    const body = {
      event_name: 'oa_send_text',
      timestamp: '1000',
      sender: { id: 'oa', admin_id: '7' },
      recipient: { id: '1' },
      message: { msg_id: 'm', text: 'Chào' },
    };
    const event = parseEvent(body);
    expect(event).toMatchObject({ kind: 'echo', isByHuman: true });
    expect(event && isEchoOf(event, { chat: { user: '1' }, text: 'Chào', at: 1000 })).toBe(false);
  });
});
