/** What is said of a message that Telegram did not take as it should. */

import { describe, expect, it } from 'vitest';

import type { ChannelError } from '../../../src/errors.ts';
import { outgoing } from '../../contracts/channel.ts';
import type { Telegram } from '../../simulators/telegram/server.ts';
import { failureOf, meet, option } from './meet.ts';

describe('a message that is not taken', () => {
  const refuse = (telegram: Telegram, code: number, description: string, method = 'sendMessage') =>
    telegram.fail({ fault: { kind: 'refusal', code, description }, methods: [method] });

  it('waits for as long as Telegram says', async () => {
    const { telegram, send } = await meet();
    telegram.fail({ fault: { kind: 'too-many', retryAfterS: 7 }, methods: ['sendMessage'] });
    expect(await failureOf(send('x'))).toMatchObject({ fate: 'refused', retryAfterMs: 7000 });
  });

  it('has no chat any more where the person blocked the bot, or the bot was put out', async () => {
    const { telegram, channel, lan, send } = await meet();
    const group = telegram.addGroup({ title: 'Phòng', members: [lan], hasBot: true });
    group.removeBot(lan);
    lan.block();
    const gone = { fate: 'gone', retryAfterMs: null };
    expect(await failureOf(send('x'))).toMatchObject(gone);
    expect(await failureOf(channel.send(outgoing(String(group.id), 'x')))).toMatchObject(gone);
    expect(await failureOf(channel.send(outgoing('-77', 'x')))).toMatchObject(gone);
  });

  it('has no chat any more where its topic is deleted', async () => {
    const { telegram, channel, lan } = await meet();
    const forum = telegram.addGroup({ title: 'Sở', members: [lan], kind: 'forum', hasBot: true });
    const topic = forum.createTopic(lan, 'Kế hoạch');
    forum.deleteTopic(topic);
    const sending = channel.send(outgoing(`${forum.id}/${topic}`, 'x'));
    expect(await failureOf(sending)).toMatchObject({ fate: 'gone' });
  });

  it('is not tried again where it is wrong, and is where Telegram has trouble', async () => {
    const { telegram, send } = await meet();
    refuse(telegram, 400, 'Bad Request: not enough rights to send text messages to the chat');
    expect(await failureOf(send('x'))).toMatchObject({ fate: 'refused', retryAfterMs: null });
    refuse(telegram, 500, 'Internal Server Error');
    expect(await failureOf(send('x'))).toMatchObject({ fate: 'refused', retryAfterMs: 3000 });
    telegram.fail({ fault: { kind: 'gateway', status: 502 }, methods: ['sendMessage'] });
    expect(await failureOf(send('x'))).toMatchObject({ fate: 'refused', retryAfterMs: 3000 });
  });

  it.each([
    ['no answer comes', { kind: 'no-answer' }],
    ['the line breaks', { kind: 'drop-after' }],
    ['a gateway waited in vain', { kind: 'gateway', status: 504 }],
  ] as const)('may have arrived where %s', async (_what, fault) => {
    const { telegram, send } = await meet({ channel: { patience: { callMs: 300 } } });
    telegram.fail({ fault, methods: ['sendMessage'] });
    expect(await failureOf(send('x'))).toMatchObject({ fate: 'unknown' });
  });

  it('may be tried again where it only changes another', async () => {
    const { telegram, send, write, channel, chat } = await meet({
      channel: { patience: { callMs: 300 } },
    });
    const reference = await send('Năm nào?');
    telegram.fail({ fault: { kind: 'no-answer' }, methods: ['editMessageText'] });
    const edit = write('✓ 2026', { replaces: { message: 'm1', orElse: 'drop' } });
    const failure = await failureOf(channel.send(edit, reference));
    expect(failure.fate).toBe('refused');
    expect(failure.retryAfterMs).toBeGreaterThan(0);
    expect(await channel.send(edit, reference)).toBe(reference);
    expect(chat.last()?.text).toBe('✓ 2026');
  });

  it('did not arrive where no connection could be made', async () => {
    const { telegram, send } = await meet();
    await telegram.close();
    const failure = await failureOf(send('x'));
    expect(failure.fate).toBe('refused');
    expect(failure.retryAfterMs).toBeGreaterThan(0);
  });

  it('is told without the token, and without what was written', async () => {
    const { telegram, send } = await meet({ channel: { patience: { callMs: 300 } } });
    const secret = 'lương của ông Bình';
    const failures: ChannelError[] = [];
    const note = async () => failures.push(await failureOf(send(secret)));
    refuse(telegram, 400, `Bad Request: can't parse entities: "${secret}"`);
    await note();
    for (const fault of [{ kind: 'drop-after' }, { kind: 'no-answer' }] as const) {
      telegram.fail({ fault, methods: ['sendMessage'] });
      await note();
    }
    const [, key = ''] = telegram.token.split(':');
    await telegram.close();
    await note();
    for (const { message, stack, cause } of failures) {
      const told = `${message}\n${stack ?? ''}\n${String(cause)}`;
      expect(told).not.toContain(key);
      expect(told).not.toContain(secret);
    }
    expect(failures).toHaveLength(4);
  });

  it('is a mistake of the program where its button carries too much', async () => {
    const { send, chat } = await meet();
    await expect(send('x', { options: [option('x'.repeat(65), 'x')] })).rejects.toThrow(RangeError);
    expect(chat.fromBot()).toEqual([]);
  });
});
