/** The simulated bot. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openReceiver } from './receiver.ts';
import { type Zalo, startZalo } from './server.ts';
import { type Json, Visitor, publicAddress } from './visitor.ts';

let zalo: Zalo;
let visitor: Visitor;

beforeEach(async () => {
  zalo = await startZalo();
  visitor = new Visitor(zalo);
});

afterEach(async () => {
  await zalo.close();
});

describe('the bot', () => {
  const call = (method: string, body: unknown = {}, botToken = zalo.bot.token) =>
    visitor.ask(`/bot${botToken}/${method}`, { method: 'POST', body: JSON.stringify(body) });
  const update = { event_name: 'message.text.received', message: { text: 'một' } };

  it('answers in its envelope, and knows no method for files', async () => {
    expect(await call('getMe')).toMatchObject([200, { ok: true, result: { id: zalo.bot.id } }]);
    expect(await call('getMe', {}, '1:2')).toMatchObject([401, { ok: false, error_code: 401 }]);
    expect((await call('sendDocument'))[0]).toBe(404);
  });

  it('gives one update a poll, and each once', async () => {
    const lan = zalo.botPerson('Lan');
    const waiting = call('getUpdates', { timeout: '30' });
    await zalo.bot.polled();
    await lan.write('một');
    await lan.write('hai');
    expect(await waiting).toMatchObject([200, { result: update }]);
    expect(await call('getUpdates')).toMatchObject([200, { result: { message: { text: 'hai' } } }]);
  });

  it('ends an idle poll with 408, in the envelope alone where that is chosen', async () => {
    const idle = async () => {
      const waiting = call('getUpdates', { timeout: '30' });
      await zalo.bot.polled();
      await zalo.clock.advance(30_000);
      return waiting;
    };
    expect(await idle()).toMatchObject([408, { error_code: 408 }]);
    zalo.bot.switches.errorStatus = 200;
    expect(await idle()).toMatchObject([200, { error_code: 408 }]);
  });

  it('loses what is written while nobody polls', async () => {
    await zalo.botPerson('Lan').write('một');
    expect(zalo.bot.lost).toBe(1);
  });

  it('takes texts of 1 to 2,000 characters until the month is used up', async () => {
    const lan = zalo.botPerson('Lan');
    const send = (text: string) => call('sendMessage', { chat_id: lan.id, text });
    expect((await send(''))[0]).toBe(400);
    expect((await send('a'.repeat(2001)))[0]).toBe(400);
    expect((await send('Chào'))[1]).toMatchObject({ ok: true });
    zalo.bot.switches.quota = 0;
    zalo.bot.switches.errorStatus = 200;
    expect(await send('Chào')).toMatchObject([200, { error_code: 429 }]);
    expect(lan.sees.map(({ text }) => text)).toEqual(['Chào']);
  });

  it('fetches pictures, from public addresses only', async () => {
    const receiver = await openReceiver();
    zalo.origin(publicAddress, receiver.address);
    const lan = zalo.botPerson('Lan');
    const send = (photo: string) =>
      call('sendPhoto', { chat_id: lan.id, photo, caption: 'Trang 1' });
    expect((await send(`${receiver.address}/a.png`))[0]).toBe(400);
    expect((await send(`${publicAddress}/a.png`))[0]).toBe(200);
    expect(lan.sees[0]?.photo?.bytes).toEqual(new Uint8Array(Buffer.from('picture')));
    await receiver.close();
  });

  it('posts to a public webhook with its secret, and gives no updates meanwhile', async () => {
    const receiver = await openReceiver();
    zalo.origin(publicAddress, receiver.address);
    const set = (url: string, secret: string) => call('setWebhook', { url, secret_token: secret });
    expect((await set(receiver.address, 'long enough'))[0]).toBe(400);
    expect((await set(`${publicAddress}/bot`, 'short'))[0]).toBe(400);
    expect((await set(`${publicAddress}/bot`, 'long enough'))[0]).toBe(200);
    expect((await call('getUpdates'))[0]).toBe(400);
    receiver.received.length = 0;
    const lan = zalo.botPerson('Lan');
    await lan.write('một');
    zalo.bot.switches.wraps = false;
    await lan.write('một');
    expect(receiver.received[0]?.headers['x-bot-api-secret-token']).toBe('long enough');
    const bodies = receiver.received.map(({ body }) => JSON.parse(body.toString()) as Json);
    expect(bodies).toMatchObject([{ ok: true, result: update }, update]);
    await receiver.close();
  });

  it('hears a group only when it is mentioned or answered', async () => {
    const [lan, group] = [zalo.botPerson('Lan'), zalo.botGroup()];
    await call('getUpdates', { timeout: '0' });
    await group.write(lan, 'họp lúc 8h');
    await group.write(lan, `@${zalo.bot.name} kế hoạch`);
    await group.write(lan, 'đúng', { isReplyToBot: true });
    const [, one] = await call('getUpdates', { timeout: '0' });
    const [, two] = await call('getUpdates', { timeout: '0' });
    expect((await call('getUpdates', { timeout: '0' }))[0]).toBe(408);
    expect([one, two]).toMatchObject([
      { result: { message: { chat: { id: group.id, chat_type: 'GROUP' } } } },
      { result: { message: { text: 'đúng' } } },
    ]);
  });
});
