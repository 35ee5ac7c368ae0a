/** Updates that Telegram posts: from Telegram alone, kept before they are taken, and none lost. */

import { describe, expect, it, onTestFinished } from 'vitest';

import type { Incoming, Webhook } from '../../../src/channels/channel.ts';
import { StoreError } from '../../../src/errors.ts';
import { createPort } from '../../contracts/port.ts';
import { openWebBench } from '../web/web-bench.ts';
import { type Bench, type BenchSettings, openBench } from './bench.ts';

const secret = 'a-secret-of-32-letters-for-tests';
const header = 'x-telegram-bot-api-secret-token';
const body = (value: unknown) => Buffer.from(JSON.stringify(value));
const update = (text: string, id = 7) => ({
  update_id: id,
  message: {
    message_id: id,
    date: 1,
    text,
    chat: { id: 5, type: 'private' },
    from: { id: 5, is_bot: false, first_name: 'Lan' },
  },
});

const webhook = { url: 'https://vanthu.example.vn/hook/telegram', secret };

function takeOf({ channel }: Pick<Bench, 'channel'>): Webhook['take'] {
  if (channel.webhook === undefined) throw new Error('there is no webhook');
  return channel.webhook.take;
}

const openWithWebhook = (settings: BenchSettings = {}) =>
  openBench({ ...settings, channel: { webhook } });

describe('what is posted', () => {
  it('is handed over when it knows the secret', async () => {
    const bench = await openWithWebhook();
    expect(await takeOf(bench)({ [header]: secret }, body(update('chào')))).toBe(200);
    expect(bench.received).toMatchObject([{ id: 'u7', text: 'chào' }]);
  });

  it.each([
    ['no secret', {}],
    ['another secret', { [header]: `${secret}x` }],
    ['an empty one', { [header]: '' }],
    ['two of them', { [header]: [secret, secret] }],
  ])('with %s is not, and is counted', async (_what, headers) => {
    const bench = await openWithWebhook();
    for (let count = 0; count < 20; count += 1)
      expect(await takeOf(bench)(headers, body(update('giả')))).toBe(401);
    expect(bench.received).toEqual([]);
    const counts = bench.log.map(({ details }) => (details as { forged?: number }).forged);
    expect(counts.filter((count) => count !== undefined)).toEqual([1, 10]);
    expect(JSON.stringify(bench.log)).not.toContain('giả');
  });

  it.each(['', 'x', '[]', 'null', '{}', '{"update_id":"7"}', '{"update_id":7', '\uFEFF{}'])(
    'is no update: %j',
    async (text) => {
      const bench = await openWithWebhook();
      expect(await takeOf(bench)({ [header]: secret }, Buffer.from(text))).toBe(400);
      expect(bench.received).toEqual([]);
    },
  );

  it('is taken when there is nothing in it for us, or nothing that can be read', async () => {
    const bench = await openWithWebhook();
    const take = takeOf(bench);
    expect(await take({ [header]: secret }, body({ update_id: 1, poll: {} }))).toBe(200);
    expect(await take({ [header]: secret }, body({ update_id: 2, message: {} }))).toBe(200);
    expect(bench.received).toEqual([]);
  });

  it('is not taken before it is kept, nor before the channel is open', async () => {
    const receive = () => Promise.reject(new StoreError('embedded', 'full'));
    const bench = await openWithWebhook({ port: { receive }, isOpen: false });
    const take = takeOf(bench);
    expect(await take({ [header]: secret }, body(update('x')))).toBe(503);
    await bench.open();
    expect(await take({ [header]: secret }, body(update('x')))).toBe(503);
  });
});

describe('between fetching and posting', () => {
  it('nothing is lost and nothing comes twice', async () => {
    const bench = await openBench();
    const { telegram, received, untilReceived, makeChannel } = bench;
    const lan = telegram.addPerson();
    lan.write('một');
    await untilReceived(1);
    await bench.channel.close();
    lan.write('hai');

    // The web chat of the program hosts the webhook; Telegram finds it on this machine.
    const open: { webhook?: Webhook } = {};
    const take: Webhook['take'] = (headers, bytes) =>
      open.webhook?.take(headers, bytes) ?? Promise.resolve(503);
    const web = await openWebBench(createPort(), { webhooks: { telegram: { take } } });
    onTestFinished(() => web.close());
    const posted = makeChannel({ webhook: { url: `${web.local}/hook/telegram`, secret } });
    Object.assign(open, { webhook: posted.webhook });
    await posted.open(bench.port);
    await untilReceived(2);
    lan.write('ba');
    await untilReceived(3);
    await telegram.untilConfirmed();
    expect(telegram.calls.of('getUpdates').every(({ args }) => args['offset'] !== -1)).toBe(true);
    await posted.close();

    const fetched = makeChannel();
    await fetched.open(bench.port);
    expect(telegram.world.webhook.url).toBe('');
    lan.write('bốn');
    await untilReceived(4);
    await fetched.close();
    expect(received.map(({ text }: Incoming) => text)).toEqual(['một', 'hai', 'ba', 'bốn']);
  });

  it('is told to Telegram with what is wanted and the secret', async () => {
    const { telegram } = await openWithWebhook();
    expect(telegram.calls.of('setWebhook')[0]?.args).toMatchObject({
      url: webhook.url,
      secret_token: secret,
      allowed_updates: [
        'message',
        'edited_message',
        'callback_query',
        'inline_query',
        'my_chat_member',
      ],
      drop_pending_updates: false,
    });
    expect(telegram.calls.of('getUpdates')).toEqual([]);
  });
});
