/** What waits because a channel takes nothing from anybody goes on when that is over. */

import { describe, expect, it } from 'vitest';

import { ChannelError } from '../../src/errors.ts';
import { Platform } from './platform.ts';

const tooMany = (afterMs: number) => new ChannelError('test', 'too many', afterMs);

describe('chats that wait because the channel takes nothing from anybody', () => {
  const unwell = () =>
    new ChannelError('test', 'the token is not good', 300_000, { isOfChannel: true });

  it('are tried at once when it is well again, but for one that is to wait by itself', async () => {
    const platform = new Platform(null);
    platform.answer = ({ outgoing, startedAt }) => {
      if (startedAt >= 20_000) return 'arrived';
      return outgoing.chat === '3' ? tooMany(300_000) : unwell();
    };
    for (const chat of ['1', '2', '3']) platform.post({ id: 'm1', chat });
    platform.time.at(20_000, () => {
      platform.outbox.wake();
    });
    await platform.time.pass(30_000);
    expect(platform.arrived.map(({ outgoing }) => outgoing.chat)).toEqual(['1', '2']);
    await platform.time.pass();
    expect(platform.arrivedIn('3')).toEqual(['m1']);
    expect(platform.calls).toHaveLength(6);
  });

  it('are not sent twice when it is well again while they are on their way', async () => {
    const platform = new Platform(null);
    platform.latencyMs = () => 5_000;
    platform.answer = ({ startedAt }) => (startedAt < 1_000 ? unwell() : 'arrived');
    platform.post({ id: 'm1', chat: '1' });
    for (const moment of [6_000, 7_000, 9_000])
      platform.time.at(moment, () => {
        platform.outbox.wake();
      });
    await platform.time.pass();
    expect(platform.startsIn('1')).toEqual([0, 6_000]);
  });
});
