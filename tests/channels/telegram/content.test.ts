/** Look-ups that people type in any chat, and files that they send. */

import { describe, expect, it } from 'vitest';

import type { Incoming } from '../../../src/channels/channel.ts';
import { ChannelError } from '../../../src/errors.ts';
import { openBench } from './bench.ts';

describe('a look-up in any chat', () => {
  const findings = [
    { id: 'theme-2026', title: 'Chủ đề 2026', summary: 'Động lực', text: 'Chủ đề <2026>' },
    { id: 'x'.repeat(80), title: 'Khẩu hiệu', summary: 'Của năm', text: 'Khẩu hiệu' },
  ];

  it('is answered for everybody, and what is chosen is no message to the bot', async () => {
    const asked: string[] = [];
    const lookUp = (query: string) => {
      asked.push(query);
      return findings;
    };
    const { telegram, received } = await openBench({ port: { lookUp } });
    const lan = telegram.addPerson();
    const looked = lan.askInline('2026');
    const answer = await looked.answered();
    expect(answer).toMatchObject({ cacheTimeS: 300, isPersonal: false });
    expect(answer.results.map(({ id }) => Buffer.byteLength(id) <= 64)).toEqual([true, true]);
    const [first] = answer.results;
    if (first === undefined) throw new Error('none');
    expect(lan.choose(looked, first).text).toBe('Chủ đề <2026>');
    await telegram.addPerson().askInline('2026').answered();
    expect(asked).toEqual(['2026']);
    await telegram.untilConfirmed();
    expect(received).toEqual([]);
  });

  it('has one page', async () => {
    const { telegram } = await openBench({ port: { lookUp: () => findings } });
    const answer = await telegram.addPerson().askInline('2026', 'more').answered();
    expect(answer.results).toEqual([]);
  });

  it('that fails holds up nothing', async () => {
    const lookUp = () => {
      throw new RangeError('a bug');
    };
    const { telegram, untilReceived, log } = await openBench({ port: { lookUp } });
    const lan = telegram.addPerson();
    lan.askInline('2026');
    lan.write('sau');
    await untilReceived(1);
    await telegram.untilConfirmed();
    expect(log.some(({ text }) => text.includes('look-up'))).toBe(true);
  });
});

describe('a file that somebody sends', () => {
  const bytes = Buffer.from('nội dung');
  const content = { name: 'ke-hoach.txt', mediaType: 'text/plain', bytes };

  it('is fetched when it is wanted', async () => {
    const { telegram, channel, untilReceived } = await openBench();
    const lan = telegram.addPerson();
    lan.sendFile(content, { caption: 'năm ngoái' });
    const [{ file, text } = {} as Incoming] = await untilReceived(1);
    expect(text).toBe('năm ngoái');
    expect(file).toMatchObject({
      name: 'ke-hoach.txt',
      mediaType: 'text/plain',
      bytes: bytes.length,
    });
    const fetched = await channel.fetchFile?.(file?.id ?? '', 1000);
    expect(Buffer.from(fetched ?? [])).toEqual(bytes);
  });

  it('is not fetched where it is larger than wanted, or than Telegram gives', async () => {
    const { telegram, channel, untilReceived } = await openBench();
    const lan = telegram.addPerson();
    lan.sendFile(content);
    lan.sendFile({ ...content, bytes: Buffer.alloc(21 * 1024 * 1024) });
    const [small, large] = await untilReceived(2);
    const gone = { fate: 'refused', retryAfterMs: null };
    await expect(channel.fetchFile?.(small?.file?.id ?? '', 5)).rejects.toMatchObject(gone);
    await expect(channel.fetchFile?.(large?.file?.id ?? '', 5e7)).rejects.toMatchObject(gone);
    await expect(channel.fetchFile?.('none', 5e7)).rejects.toBeInstanceOf(ChannelError);
  });

  it('of an album comes one by one, with the word that they share', async () => {
    const { telegram, untilReceived } = await openBench();
    const files = [content, { ...content, name: 'b.txt' }];
    telegram.addPerson().sendAlbum(files, { caption: 'hai tệp' });
    const [one, two] = await untilReceived(2);
    expect([one?.text, two?.text]).toEqual(['hai tệp', '']);
    expect(one?.album).toBe(two?.album);
    expect(one?.id).not.toBe(two?.id);
  });
});
