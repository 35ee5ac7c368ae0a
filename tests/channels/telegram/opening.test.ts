/** Opening Telegram: who the bot is, and what its menus show. */

import { describe, expect, it, vi } from 'vitest';

import { ChannelError } from '../../../src/errors.ts';
import { createPort } from '../../contracts/port.ts';
import { openBench } from './bench.ts';

describe('opening', () => {
  it('says where the bot is found', async () => {
    const { telegram, open: start } = await openBench({ isOpen: false });
    expect(await start()).toBe(`https://t.me/${telegram.bot.username}`);
  });

  it('with a wrong token says what to do, without the token', async () => {
    const { makeChannel, port } = await openBench({ isOpen: false });
    const token = '7420001234:AAF-another-token';
    const channel = makeChannel({ token });
    const failure = await channel.open(port).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ChannelError);
    expect(failure).toMatchObject({
      retryAfterMs: null,
      message: expect.stringContaining('TELEGRAM_BOT_TOKEN') as string,
    });
    expect(String((failure as Error).stack)).not.toContain('AAF');
    await channel.close();
  });

  it('where Telegram cannot be reached is worth another try', async () => {
    const { telegram, makeChannel, port } = await openBench({ isOpen: false });
    telegram.fail({ fault: { kind: 'drop-before' }, methods: ['getMe'] });
    const channel = makeChannel();
    await expect(channel.open(port)).rejects.toMatchObject({ retryAfterMs: 3000 });
    expect(await channel.open(port)).toContain('t.me');
    await channel.close();
  });
});

describe('the menu', () => {
  const menu = (place: string, language: string) => [
    { command: 'kehoach', description: `${place} ${language}` },
    { command: 'Không-hợp-lệ', description: 'x' },
  ];

  it('is set by place and language, and only where it differs', async () => {
    const bench = await openBench({ port: { menu } });
    const { telegram, makeChannel } = bench;
    const set = () => telegram.calls.of('setMyCommands').length;
    await telegram.until(() => set() === 6, 'menus');
    await telegram.untilQuiet();
    const [vi_, en] = ['vi', 'en'].map((languageCode) => telegram.addPerson({ languageCode }));
    if (!vi_ || !en) throw new Error('two');
    const group = telegram.addGroup({ title: 'Phòng', members: [vi_, en], hasBot: true });
    expect(telegram.menuOf(vi_)).toEqual([{ command: 'kehoach', description: 'private vi' }]);
    expect(telegram.menuOf(en)[0]?.description).toBe('private en');
    expect(telegram.menuOf(vi_, group)[0]?.description).toBe('group vi');
    await bench.channel.close();
    const again = makeChannel();
    await again.open(createPort(undefined, { menu }));
    await telegram.until(() => telegram.calls.of('getMyCommands').length === 12, 'menus read');
    await again.close();
    expect(set()).toBe(6);
  });

  it('that cannot be set stops nothing, and is told', async () => {
    const {
      telegram,
      log,
      untilReceived,
      open: start,
    } = await openBench({ port: { menu }, isOpen: false });
    telegram.fail({
      fault: { kind: 'refusal', code: 400, description: 'Bad Request: BOT_COMMAND_INVALID' },
      methods: ['setMyCommands'],
    });
    await start();
    telegram.addPerson().write('chào');
    await untilReceived(1);
    await vi.waitFor(() => {
      expect(log.some(({ text }) => text.includes('menus'))).toBe(true);
    });
  });
});
