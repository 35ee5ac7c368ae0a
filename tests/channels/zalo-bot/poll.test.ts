/** Fetching the updates of Zalo Bot. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { HttpLine } from '../../../src/channels/http-line.ts';
import type { BotFailure, BotSettings } from '../../../src/channels/zalo-bot/bot-api.ts';
import { setWebhook } from '../../../src/channels/zalo-bot/methods.ts';
import { pollUpdates } from '../../../src/channels/zalo-bot/poll.ts';
import type { BotUpdate } from '../../../src/channels/zalo-bot/update.ts';
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

describe('polling', () => {
  let taken: BotUpdate[];
  let failures: BotFailure[];
  let untaken: unknown[];
  let stopping: AbortController;
  let refusals: number;

  beforeEach(() => {
    [taken, failures, untaken, refusals] = [[], [], [], 0];
    stopping = new AbortController();
  });

  const poll = () =>
    pollUpdates({
      bot,
      take: (update) => {
        if (refusals > 0) {
          refusals -= 1;
          return Promise.reject(new Error('the disk is full'));
        }
        taken.push(update);
        return Promise.resolve();
      },
      wait: async (ms, signal) => {
        signal.throwIfAborted();
        await zalo.clock.advance(ms);
      },
      signal: stopping.signal,
      onFailure: (failure) => failures.push(failure),
      onUntaken: (error) => untaken.push(error),
    });

  const stop = async (polling: Promise<unknown>): Promise<unknown> => {
    stopping.abort();
    await line.close();
    return polling;
  };

  const texts = () => taken.map((update) => (update.kind === 'message' ? update.text : ''));

  it('hands updates over one by one, also over idle times and failures', async () => {
    const lan = zalo.botPerson('Lan');
    const polling = poll();
    await zalo.bot.polled();
    await lan.write('một');
    await lan.write('hai');
    await expect.poll(texts).toEqual(['một', 'hai']);
    await zalo.bot.polled();
    zalo.faults.add('getUpdates', { kind: 'status', status: 502, isDone: false });
    await zalo.clock.advance(30_000);
    await expect.poll(() => failures).toMatchObject([{ kind: 'unknown', reason: 'http-502' }]);
    await zalo.bot.polled();
    await lan.write('ba');
    await expect.poll(texts).toEqual(['một', 'hai', 'ba']);
    expect(await stop(polling)).toBeNull();
  });

  it('keeps an update until it is taken, as nobody else has it', async () => {
    const polling = poll();
    await zalo.bot.polled();
    refusals = 2;
    await zalo.botPerson('Lan').write('một');
    await expect.poll(texts).toEqual(['một']);
    expect(untaken).toHaveLength(2);
    await stop(polling);
  });

  it('ends a webhook that stands in its way', async () => {
    const receiver = await openReceiver();
    zalo.origin(address, receiver.address);
    expect(await setWebhook(bot, `${address}/bot`, secret)).toEqual({
      ok: true,
      value: { url: `${address}/bot`, isVerified: true },
    });
    const polling = poll();
    await zalo.bot.polled();
    expect(zalo.bot.webhook).toBeNull();
    await stop(polling);
    await receiver.close();
  });

  it('begins where nobody knows of a webhook', async () => {
    zalo.faults.add('getWebhookInfo', { kind: 'error', code: 404 });
    const polling = poll();
    await zalo.bot.polled();
    expect(failures).toEqual([]);
    await stop(polling);
  });

  it('ends when the token is refused, and says so', async () => {
    bot = { ...bot, token: '1:2' };
    expect(await poll()).toEqual({ kind: 'unauthorised', code: 401 });
  });
});
