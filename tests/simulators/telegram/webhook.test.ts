import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createClock } from './clock.ts';
import { refusal, withTelegram } from './with-telegram.ts';

interface Delivery {
  readonly update: Update;
  readonly headers: IncomingHttpHeaders;
  readonly answer: (status: number, body?: unknown) => void;
}

const clock = createClock(1_780_000_000_000);
const bench = withTelegram(() => ({ clock }));

let server: Server;
let deliveries: Delivery[];
let hears: () => void;

/** Waits for so many deliveries in all. */
const delivered = async (count: number): Promise<Delivery[]> => {
  while (deliveries.length < count) await new Promise<void>((resolve) => (hears = resolve));
  return deliveries;
};

const answerTo =
  (response: ServerResponse): Delivery['answer'] =>
  (status, body = '') => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;

beforeEach(async () => {
  deliveries = [];
  hears = () => undefined;
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const update = JSON.parse(body) as Update;
      deliveries.push({ update, headers: request.headers, answer: answerTo(response) });
      hears();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
});

const texts = (): (string | undefined)[] => deliveries.map(({ update }) => update.message?.text);

describe('a webhook', () => {
  it('gets the secret and one update of a chat at a time, chats side by side', async () => {
    const { telegram, api } = bench();
    const [lan, minh] = [telegram.addPerson(), telegram.addPerson()];
    lan.write('một');
    await api.setWebhook(address(), { secret_token: 'bi-mat_1' });
    lan.write('hai');
    minh.write('ba');
    await delivered(2);
    expect(texts()).toEqual(['một', 'ba']);
    expect(deliveries[0]?.headers['x-telegram-bot-api-secret-token']).toBe('bi-mat_1');
    expect((await api.getWebhookInfo()).pending_update_count).toBe(3);
    deliveries[0]?.answer(200);
    await delivered(3);
    expect(texts()).toEqual(['một', 'ba', 'hai']);
    for (const { answer } of deliveries.slice(1)) answer(204);
    await telegram.untilConfirmed();
  });

  it('gets an update again, later and later, until it takes it', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    await api.setWebhook(address());
    lan.write('một');
    lan.write('hai');
    for (const [attempt, pauseMs] of [1000, 2000, 4000].entries()) {
      (await delivered(attempt + 1))[attempt]?.answer(500);
      await telegram.until(() => telegram.world.webhook.isPausing, 'pause');
      clock.advance(pauseMs - 1);
      expect(telegram.world.webhook.isPausing).toBe(true);
      clock.advance(1);
      expect(telegram.world.webhook.isPausing).toBe(false);
    }
    expect(await api.getWebhookInfo()).toMatchObject({
      pending_update_count: 2,
      last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
    });
    (await delivered(4))[3]?.answer(200);
    await delivered(5);
    expect(texts()).toEqual(['một', 'một', 'một', 'một', 'hai']);
    deliveries[4]?.answer(200);
    await telegram.untilConfirmed();
  });

  it('gets an update again when it says nothing for a minute', async () => {
    const { telegram, api } = bench();
    await api.setWebhook(address());
    telegram.addPerson().write('một');
    await delivered(1);
    clock.advance(60_000);
    await telegram.until(() => telegram.world.webhook.isPausing, 'pause');
    clock.advance(1000);
    (await delivered(2))[1]?.answer(200);
    await telegram.untilConfirmed();
    expect((await api.getWebhookInfo()).last_error_message).toBe('Read timeout expired');
  });

  it('may answer with a call', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    await api.setWebhook(address());
    lan.write('chào');
    const [first] = await delivered(1);
    first?.answer(200, { method: 'sendMessage', chat_id: lan.id, text: 'Chào bạn' });
    await lan.chat.untilShown('Chào bạn');
  });

  it('gets so many at once as it asked for', async () => {
    const { telegram, api } = bench();
    await api.setWebhook(address(), { max_connections: 2 });
    for (let count = 0; count < 5; count += 1) telegram.addPerson().write(`${count}`);
    await delivered(2);
    await api.getMe();
    expect(deliveries).toHaveLength(2);
    deliveries[0]?.answer(200);
    await delivered(3);
    for (let next = 1; next < 5; next += 1) (await delivered(next + 1))[next]?.answer(200);
    await telegram.untilConfirmed();
  });

  it('takes its place again from long polls, and drops what waits when asked', async () => {
    const { telegram, api } = bench();
    telegram.addPerson().write('một');
    await api.setWebhook('http://127.0.0.1:9/', { drop_pending_updates: true });
    expect(telegram.pendingCount).toBe(0);
    await api.deleteWebhook();
    const poll = refusal(api.getUpdates({ timeout: 30 }));
    await telegram.until(() => telegram.isPolled, 'long poll');
    expect(await refusal(api.setWebhook(address()))).toBe('429 Too Many Requests: retry after 1');
    clock.advance(1000);
    await api.setWebhook(address());
    expect(await poll).toBe('409 Conflict: terminated by setWebhook request');
  });

  it('needs HTTPS beyond loopback, and a secret of plain letters', async () => {
    const { api } = bench();
    expect(await refusal(api.setWebhook('http://example.org/'))).toBe(
      '400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    );
    expect(await refusal(api.setWebhook(address(), { secret_token: 'bí mật' }))).toBe(
      '400 Bad Request: secret token contains unallowed characters',
    );
  });
});
