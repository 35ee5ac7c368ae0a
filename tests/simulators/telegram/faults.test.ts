import { HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';

import type { Fault } from './faults.ts';
import { Limiter } from './limiter.ts';
import type { LimiterModel } from './limiter.ts';
import { refusal, withTelegram } from './with-telegram.ts';

const bench = withTelegram();

describe('a fault', () => {
  it.each<readonly [Fault, readonly string[], string]>([
    [{ kind: 'drop-before' }, [], 'dropped'],
    [{ kind: 'drop-after' }, ['a'], 'dropped'],
    [{ kind: 'gateway', status: 502 }, [], 'refused'],
  ])('%j breaks one call', async (fault, shown, outcome) => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    lan.open();
    const struck = telegram.fail({ fault });
    await expect(api.sendMessage(lan.id, 'a')).rejects.toBeInstanceOf(HttpError);
    expect(lan.chat.fromBot().map(({ text }) => text)).toEqual(shown);
    expect(struck.hits()).toBe(1);
    expect(telegram.calls.of('sendMessage')[0]?.outcome).toBe(outcome);
    await api.sendMessage(lan.id, 'b');
    expect(lan.chat.last()?.text).toBe('b');
  });

  it('shows a message whose answer never comes', async () => {
    const { telegram, api } = bench();
    const lan = telegram.addPerson();
    lan.open();
    telegram.fail({ fault: { kind: 'no-answer' } });
    const giveUp = new AbortController();
    const call = api.sendMessage(lan.id, 'a', {}, giveUp.signal as never);
    await lan.chat.untilShown('a');
    giveUp.abort();
    await expect(call).rejects.toBeInstanceOf(HttpError);
    expect(telegram.calls.of('sendMessage')[0]?.outcome).toBe('unanswered');
  });

  it('strikes the method and the chat that it names, so often and so late as it says', async () => {
    const { telegram, api } = bench();
    const [lan, minh] = [telegram.addPerson(), telegram.addPerson()];
    lan.open();
    minh.open();
    const fault: Fault = { kind: 'too-many', retryAfterS: 7 };
    telegram.fail({ fault, methods: ['sendMessage'], chat: lan.id, skip: 1, times: 2 });
    await api.sendMessage(lan.id, '1');
    await api.sendMessage(minh.id, '1');
    await api.sendChatAction(lan.id, 'typing');
    for (const text of ['2', '3']) {
      expect(await refusal(api.sendMessage(lan.id, text))).toBe(
        '429 Too Many Requests: retry after 7',
      );
    }
    await api.sendMessage(lan.id, '4');
    expect(lan.chat.fromBot().map(({ text }) => text)).toEqual(['1', '4']);
    expect(lan.chat.actions.map(({ action }) => action)).toEqual(['typing']);
  });

  it('of too many calls names the pause in the body and in the head', async () => {
    const { telegram } = bench();
    telegram.fail({ fault: { kind: 'too-many', retryAfterS: 7 } });
    const response = await fetch(`${telegram.apiRoot}/bot${telegram.token}/getMe`);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toMatchObject({ parameters: { retry_after: 7 } });
  });

  it('may only be a long way there and back', async () => {
    const { telegram, api } = bench();
    telegram.roundTripMs = 60;
    telegram.fail({ fault: { kind: 'slow', ms: 60 } });
    const startedAt = performance.now();
    await api.getMe();
    expect(performance.now() - startedAt).toBeGreaterThan(110);
  });
});

/** Sends one message to each chat at given moments. @returns what the limiter said */
const answers = (model: LimiterModel, calls: readonly (readonly [chat: number, at: number])[]) => {
  const limiter = new Limiter(model);
  return calls.map(([chat, at]) => limiter.take('sendmessage', chat, at));
};

describe('the limiter', () => {
  const chats = Array.from({ length: 40 }, (_, index) => [index + 1, 0] as const);

  it('A takes 30 at once and 30 a second, over all chats', () => {
    const limiter = new Limiter('A');
    const taken = chats.filter(([chat]) => limiter.take('sendmessage', chat, 0) === 0);
    expect(taken).toHaveLength(30);
    expect(limiter.refused).toBe(10);
    expect(limiter.take('sendmessage', 99, 33)).toBe(1);
    expect(limiter.take('sendmessage', 99, 34)).toBe(0);
    expect(limiter.take('answercallbackquery', 99, 34)).toBe(0);
  });

  it('A takes one a second of a chat after a small burst, and 20 a minute of a group', () => {
    expect(
      answers(
        'A',
        [1, 1, 1, 1].map((chat) => [chat, 0]),
      ),
    ).toEqual([0, 0, 0, 1]);
    expect(
      answers(
        'A',
        [0, 0, 0, 999, 1000].map((at) => [1, at]),
      ),
    ).toEqual([0, 0, 0, 1, 0]);
    const slowly = Array.from({ length: 30 }, (_, index) => [-5, index * 1000] as const);
    expect(answers('A', slowly).filter((waitS) => waitS === 0)).toHaveLength(29);
    const quickly = Array.from({ length: 60 }, (_, index) => [-5, index * 1000] as const);
    expect(answers('A', quickly).filter((waitS) => waitS === 0)).toHaveLength(39);
  });

  it('B takes nothing for 5 s after a refusal, counted anew from every call', () => {
    const limiter = new Limiter('B');
    for (const [chat] of chats.slice(0, 31)) limiter.take('sendmessage', chat, 0);
    expect(limiter.refused).toBe(1);
    expect(limiter.take('sendmessage', 77, 4000)).toBe(5);
    expect(limiter.take('sendmessage', 77, 8999)).toBe(5);
    expect(limiter.take('sendmessage', 77, 13_999)).toBe(0);
    expect(limiter.refused).toBe(3);
  });

  it('answers a bot with 429', async () => {
    const { telegram, api } = bench();
    telegram.limit('A');
    const lan = telegram.addPerson();
    lan.open();
    for (const text of ['1', '2', '3']) await api.sendMessage(lan.id, text);
    expect(await refusal(api.sendMessage(lan.id, '4'))).toBe(
      '429 Too Many Requests: retry after 1',
    );
    expect(telegram.limiter?.refused).toBe(1);
    telegram.limit(null);
    await api.sendMessage(lan.id, '5');
  });
});
