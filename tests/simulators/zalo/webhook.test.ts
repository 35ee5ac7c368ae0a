/** The webhook of the simulated OA. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type Receiver, openReceiver } from './receiver.ts';
import { type Zalo, startZalo } from './server.ts';
import { type Json, Visitor, asking, button, hourMs, publicAddress } from './visitor.ts';
import { macOf } from './webhook.ts';

let zalo: Zalo;
let visitor: Visitor;

beforeEach(async () => {
  zalo = await startZalo();
  visitor = new Visitor(zalo);
});

afterEach(async () => {
  await zalo.close();
});

describe('the webhook', () => {
  let receiver: Receiver;

  beforeEach(async () => {
    receiver = await openReceiver();
    zalo.origin(publicAddress, receiver.address);
    expect(await zalo.webhook.save(`${publicAddress}/zalo`)).toBe(true);
    receiver.received.length = 0;
  });

  afterEach(async () => {
    await receiver.close();
  });

  const body = (at = 0) => JSON.parse(receiver.received[at]?.body.toString() ?? '') as Json;

  it('is saved only where the ping is answered with 200', async () => {
    receiver.status = 401;
    expect(await zalo.webhook.save(`${publicAddress}/zalo`, 'bare')).toBe(false);
    expect(await zalo.webhook.save('https://other.example.vn/zalo')).toBe(false);
    expect(await zalo.webhook.save(receiver.address)).toBe(false);
  });

  it('is posted what a person writes, with ids that no double holds', async () => {
    const lan = zalo.person('Lan');
    expect(await lan.write('xin chào')).toMatchObject({ status: 200, event: 'user_send_text' });
    const { sender, recipient, timestamp } = body();
    expect(sender).toEqual({ id: lan.id });
    expect(recipient).toEqual({ id: zalo.oa.id });
    expect(String(Number(lan.id))).not.toBe(lan.id);
    expect(timestamp).toBe(String(zalo.clock.now()));
  });

  it('is signed over the bytes as they are, also where they hold escapes', async () => {
    zalo.switches.escapesWebhooks = true;
    await zalo.person('Lan').write('xin chào / tạm biệt');
    const [post] = receiver.received;
    const raw = post?.body ?? Buffer.alloc(0);
    expect(raw.toString()).toMatch(/\\u00e0o \\\/ t/);
    const mac = macOf(zalo.app.id, raw, String(body()['timestamp']), zalo.oa.secretKey);
    expect(post?.headers['x-zevent-signature']).toBe(`mac=${mac}`);
    const rewritten = Buffer.from(JSON.stringify(body()));
    expect(macOf(zalo.app.id, rewritten, String(body()['timestamp']), zalo.oa.secretKey)).not.toBe(
      mac,
    );
  });

  it('signs as in the published example', () => {
    const text =
      '{"app_id":"1234567890","sender":{"id":"5551"},"user_id_by_app":"9991","recipient":{"id":"7770"},"event_name":"user_send_text","message":{"text":"xin chào","msg_id":"m-1"},"timestamp":"1790000000000"}';
    expect(macOf('1234567890', Buffer.from(text), '1790000000000', 'oa-secret-key-for-tests')).toBe(
      '94e8804b7582838f295deaefa6d7bc779f49bf46f3bccac7e9e8a2a11e942205',
    );
  });

  it('gets a press as a text, and nothing for an address', async () => {
    const lan = visitor.met();
    const buttons = [
      button('Có', 'oa.query.hide', '#q:7'),
      button('Trang', 'oa.open.url', { url: publicAddress }),
    ];
    zalo.switches.echoes = zalo.switches.receipts = false;
    await visitor.say(lan.id, asking(buttons));
    await lan.press('Có');
    expect(await lan.press('Trang')).toBeNull();
    expect(receiver.events()).toEqual(['user_send_text']);
    expect(body()['message']).toMatchObject({ text: '#q:7' });
  });

  it('gets follows in a shape of their own, and files at an address that expires', async () => {
    const lan = zalo.person('Lan');
    await lan.follow();
    expect(body()).toMatchObject({ follower: { id: lan.id }, oa_id: zalo.oa.id });
    expect(body()).not.toHaveProperty('sender');
    await lan.sendFile({ name: 'a.docx', bytes: Buffer.from('nội dung') });
    const { attachments } = body(1)['message'] as { attachments: { payload: Json }[] };
    const address = String(attachments[0]?.payload['url']);
    expect(await (await fetch(address)).text()).toBe('nội dung');
    await zalo.clock.advance(30 * 60_000);
    expect((await fetch(address)).status).toBe(404);
  });

  it('gets an echo and receipts of what the API sends', async () => {
    await visitor.say(visitor.met().id, { text: 'Chào' });
    await zalo.webhook.settled();
    expect(receiver.events().sort()).toEqual([
      'oa_send_text',
      'user_received_message',
      'user_seen_message',
    ]);
  });

  it('is tried again, counted, only where nobody could be reached, and given up in the end', async () => {
    const port = Number(new URL(receiver.address).port);
    await receiver.close();
    await zalo.person('Lan').write('một');
    await zalo.clock.advance(30_000);
    receiver = await openReceiver(port);
    await zalo.clock.advance(300_000);
    expect(receiver.received.map(({ headers }) => headers['num_retry'])).toEqual(['2']);
    receiver.status = 503;
    await zalo.person('Minh').write('hai');
    await zalo.clock.advance(2 * hourMs);
    expect(receiver.received).toHaveLength(2);
    await receiver.close();
    await zalo.person('Hoa').write('ba');
    await zalo.clock.advance(2 * hourMs);
    expect(zalo.webhook.isEnabled).toBe(false);
  });

  it('is waited for two seconds, or as a test says', async () => {
    expect(zalo.webhook.deadlineMs).toBe(2_000);
    zalo.webhook.deadlineMs = 50;
    receiver.status = 'never';
    expect(await zalo.person('Lan').write('một')).toMatchObject({ status: null });
  });

  it('gets events late, twice and in another order where a test says so', async () => {
    const lan = zalo.person('Lan');
    zalo.webhook.hold();
    await lan.write('một');
    await lan.write('hai');
    expect(receiver.received).toEqual([]);
    await zalo.webhook.release((events) => [...events, ...events].reverse());
    const texts = [0, 1, 2, 3].map((at) => (body(at)['message'] as Json)['text']);
    expect(texts).toEqual(['hai', 'một', 'hai', 'một']);
  });
});
