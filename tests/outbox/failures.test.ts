import { describe, expect, it } from 'vitest';

import { ChannelError, StoreError } from '../../src/errors.ts';
import { decideNext } from '../../src/outbox/decide-next.ts';
import { Platform } from './platform.ts';

const tooMany = (afterMs: number) => new ChannelError('test', 'too many', afterMs);
const lost = () => new ChannelError('test', 'no answer', null, { fate: 'unknown' });
const kicked = () => new ChannelError('test', 'kicked', null, { fate: 'gone' });
const option = { id: 'a', label: 'Có', role: 'answer' } as const;
const hourMs = 3_600_000;

describe('a chat that is told to wait', () => {
  it('waits for hours, and the others do not', async () => {
    const platform = new Platform();
    platform.answer = ({ outgoing, startedAt }) =>
      outgoing.chat === '1' && startedAt < 3 * hourMs ? tooMany(3 * hourMs) : 'arrived';
    platform.post({ id: 'm1', chat: '1' });
    platform.post({ id: 'm2', chat: '1' });
    for (const chat of ['2', '3', '4']) platform.post({ id: 'm1', chat });
    await platform.time.pass(1000);
    expect(platform.arrived.map(({ outgoing }) => outgoing.chat)).toEqual(['2', '3', '4']);
    await platform.time.pass();
    expect(platform.arrivedIn('1')).toEqual(['m1', 'm2']);
    expect(platform.startsIn('1')[1]).toBeGreaterThanOrEqual(3 * hourMs);
    expect(platform.startsIn('1')).toHaveLength(3);
  });

  it('holds its topics back, which the platform counts with it', async () => {
    const platform = new Platform();
    platform.answer = (_, nth) => (nth === 1 ? tooMany(60_000) : 'arrived');
    platform.post({ id: 'm1', chat: '-1/1', isToGroup: true });
    platform.time.at(500, () => {
      platform.post({ id: 'm1', chat: '-1/2', isToGroup: true });
    });
    await platform.time.pass();
    expect(platform.startsIn('-1/2')[0]).toBeGreaterThanOrEqual(60_000);
  });

  it('is tried with growing pauses until it is heard, in its order, however long that takes', async () => {
    const platform = new Platform();
    platform.answer = ({ startedAt }) => (startedAt < 30 * hourMs ? tooMany(1_000) : 'arrived');
    platform.post({ id: 'm1', chat: '1' });
    platform.post({ id: 'm2', chat: '1' });
    await platform.time.pass();
    expect(platform.arrivedIn('1')).toEqual(['m1', 'm2']);
    expect(platform.time.now).toBeLessThan(30 * hourMs + 3 * 60_000);
    expect(platform.calls.length).toBeLessThan(30 * 60);
  });

  it('is given up when it is too late to say it, and that is told', async () => {
    const platform = new Platform();
    platform.answer = () => tooMany(1_000);
    platform.isStale = () => platform.time.now > 24 * hourMs;
    platform.post({ id: 'r1', chat: '1', dueAt: 1 });
    await platform.time.pass();
    expect(platform.settled).toEqual([{ id: 'r1', outcome: 'stale' }]);
    expect(platform.outcomes.get('1 r1')).toBe('stale');
    expect(platform.time.now).toBeLessThan(24 * hourMs + 3 * 60_000);
  });
});

describe('several chats that are told to wait within a second', () => {
  const broadcast = (platform: Platform) => {
    for (let chat = 1; chat <= 300; chat += 1)
      platform.post({ id: 'r', chat: `${chat}`, dueAt: chat });
  };

  it('stop the whole broadcast until the wait is over, and slow it down', async () => {
    const platform = new Platform();
    let blockedUntil = 0;
    let refused = 0;
    // One refusal blocks everything for 5 s, and each call meanwhile lengthens that.
    platform.answer = (_, nth) => {
      const { now } = platform.time;
      if (nth !== 60 && now >= blockedUntil) return 'arrived';
      blockedUntil = now + 5_000;
      refused += 1;
      return tooMany(5_000);
    };
    broadcast(platform);
    await platform.time.pass();
    expect(platform.arrived).toHaveLength(300);
    expect(refused).toBeLessThanOrEqual(5);
    expect(platform.time.now).toBeLessThan(10_345 + 5_000 + 6_000);
  });

  it('keep people waiting for no more than ten seconds', async () => {
    const platform = new Platform();
    platform.answer = ({ outgoing }) => (outgoing.chat === 'p' ? 'arrived' : tooMany(hourMs));
    for (const chat of ['1', '2']) platform.post({ id: 'm1', chat });
    platform.time.at(1000, () => {
      platform.post({ id: 'r', chat: '3', dueAt: 0 });
      platform.post({ id: 'm1', chat: 'p' });
    });
    await platform.time.pass(20_000);
    expect(platform.startsIn('p')).toHaveLength(1);
    expect(platform.startsIn('p')[0]).toBeLessThanOrEqual(10_100);
    expect(platform.startsIn('3')).toHaveLength(0);
  });

  it('do not stop the others for hours when only one of them is to wait for hours', async () => {
    const platform = new Platform();
    platform.answer = ({ outgoing }, nth) => {
      if (outgoing.chat === '1') return tooMany(hourMs);
      return nth === 2 ? tooMany(2_000) : 'arrived';
    };
    broadcast(platform);
    await platform.time.pass(60_000);
    expect(platform.arrived).toHaveLength(299);
  });

  it('are of no account once the platform has plainly refused something', async () => {
    const platform = new Platform();
    const bad = new ChannelError('test', 'bad', null);
    platform.latencyMs = () => 200;
    platform.answer = (_, nth) => (nth <= 2 ? tooMany(1_000) : bad);
    broadcast(platform);
    await platform.time.pass(20_000);
    // All are handed over at once as long as it answers, not one after the other.
    expect(platform.mostUnderWay).toBeGreaterThan(4);
    expect([...platform.outcomes.values()].filter((end) => end === 'dropped')).toHaveLength(300);
  });

  it('leave one message at a time to find out where nothing is taken any more', async () => {
    const platform = new Platform();
    platform.latencyMs = () => 10_000;
    platform.answer = ({ startedAt }) => (startedAt < hourMs ? lost() : 'arrived');
    broadcast(platform);
    await platform.time.pass(hourMs);
    // 30 were under way when it began; then one every minute or so.
    expect(platform.calls.length).toBeLessThan(200);
    await platform.time.pass();
    expect(platform.arrived.length).toBeGreaterThan(300 - 80);
    expect(platform.outbox.counts.waiting).toBe(0);
  });
});

describe('a chat that is gone', () => {
  it('takes all that waits for it along, and is told of once', async () => {
    const platform = new Platform();
    platform.answer = ({ outgoing }) => (outgoing.chat === '1' ? kicked() : 'arrived');
    for (const id of ['m1', 'm2', 'm3']) platform.post({ id, chat: '1' });
    platform.post({ id: 'r1', chat: '1', dueAt: 5 });
    platform.post({ id: 'm1', chat: '2' });
    await platform.time.pass();
    expect(platform.gone).toEqual(['1']);
    expect(platform.startsIn('1')).toHaveLength(1);
    for (const id of ['m1', 'm2', 'm3', 'r1'])
      expect(platform.outcomes.get(`1 ${id}`)).toBe('gone');
    expect(platform.settled.map(({ id }) => id).sort()).toEqual(['m1', 'm2', 'm3', 'r1']);
    expect(platform.arrivedIn('2')).toEqual(['m1']);
  });
});

describe('a message that may have arrived', () => {
  it('is sent once more, marked, when nobody has answered in the meantime', async () => {
    const platform = new Platform();
    platform.answer = (_, nth) => (nth === 1 ? { arrivedBut: lost() } : 'arrived');
    platform.post({ id: 'm1', chat: '1', options: [option] });
    await platform.time.pass();
    expect(platform.arrived.map(({ isRepeat }) => isRepeat)).toEqual([false, true]);
    expect(platform.startsIn('1')[1]).toBeGreaterThanOrEqual(5_000);
    expect(platform.outbox.counts).toEqual({ waiting: 0, unknown: 1, repeats: 1 });
  });

  it('is sent three times at most, and then it is said that nobody knows', async () => {
    const platform = new Platform();
    platform.answer = () => lost();
    platform.post({ id: 'm1', chat: '1' });
    await platform.time.pass();
    expect(platform.outcomes.get('1 m1')).toBe('unknown');
    expect(platform.settled).toEqual([{ id: 'm1', outcome: 'unknown' }]);
    expect(platform.outbox.counts).toEqual({ waiting: 0, unknown: 3, repeats: 2 });
  });

  it.each([undefined, 1])(
    'outlasts connections that are reset for 25 s, due at %s',
    async (dueAt) => {
      const platform = new Platform();
      platform.answer = ({ startedAt }) => (startedAt < 25_000 ? lost() : 'arrived');
      platform.post({ id: 'm1', chat: '1', ...(dueAt === undefined ? {} : { dueAt }) });
      await platform.time.pass();
      expect(platform.arrivedIn('1')).toEqual(['m1']);
      expect(platform.outcomes.get('1 m1')).toBe('sent');
    },
  );

  it('counts as seen when it was a question and something newer waits behind it', async () => {
    const platform = new Platform();
    platform.answer = (_, nth) => (nth === 1 ? { arrivedBut: lost() } : 'arrived');
    platform.post({ id: 'm1', chat: '1', options: [option] });
    platform.time.at(2_000, () => {
      platform.post({ id: 'm2', chat: '1' });
    });
    await platform.time.pass();
    expect(platform.arrivedIn('1')).toEqual(['m1', 'm2']);
    expect(platform.startsIn('1')).toEqual([0, 2_000]);
    expect(platform.outcomes.get('1 m1')).toBe('sent');
  });

  it('is sent once more before what is newer when it was more than a question', async () => {
    const platform = new Platform();
    platform.answer = (_, nth) => (nth === 1 ? lost() : 'arrived');
    platform.post({ id: 'm1', chat: '1' });
    platform.post({ id: 'm2', chat: '1' });
    await platform.time.pass();
    expect(platform.arrivedIn('1')).toEqual(['m1', 'm2']);
  });

  it('does not keep an answer waiting when it was a reminder', async () => {
    const platform = new Platform();
    platform.answer = (_, nth) => (nth === 1 ? lost() : 'arrived');
    platform.post({ id: 'r1', chat: '1', dueAt: 1 });
    platform.time.at(1_500, () => {
      platform.post({ id: 'm1', chat: '1' });
    });
    await platform.time.pass();
    expect(platform.arrivedIn('1')).toEqual(['m1', 'r1']);
    expect(platform.startsIn('1')[1]).toBe(1_500);
  });
});

describe('a message that fails for good', () => {
  it('is dropped when the platform refuses it, and the next one goes', async () => {
    const platform = new Platform();
    platform.answer = (_, nth) => (nth === 1 ? new ChannelError('test', 'bad', null) : 'arrived');
    platform.post({ id: 'm1', chat: '1' });
    platform.post({ id: 'm2', chat: '1' });
    await platform.time.pass();
    expect(platform.outcomes.get('1 m1')).toBe('dropped');
    expect(platform.arrivedIn('1')).toEqual(['m2']);
  });

  it('is put off after a report when it is no fault of the channel', async () => {
    const error = new TypeError('a bug');
    const platform = new Platform();
    platform.answer = (_, nth) => (nth === 1 ? error : 'arrived');
    platform.post({ id: 'm1', chat: '1' });
    platform.post({ id: 'm2', chat: '1' });
    await platform.time.pass();
    expect(platform.outcomes.get('1 m1')).toBe('put-off');
    expect(platform.failures).toEqual([{ error, outcome: 'put-off' }]);
    expect(platform.arrivedIn('1')).toEqual(['m2']);
  });

  it('does not fail for good when the store is full: it is tried again, before what is newer', async () => {
    const platform = new Platform();
    const full = new StoreError('test', 'the disk is full');
    platform.answer = ({ startedAt }) => (startedAt < 60_000 ? full : 'arrived');
    platform.post({ id: 'm1', chat: '1' });
    platform.post({ id: 'm2', chat: '1' });
    await platform.time.pass();
    expect(platform.arrivedIn('1')).toEqual(['m1', 'm2']);
    expect(platform.time.now).toBeLessThan(120_000);
  });
});

describe('closing', () => {
  it('puts off what was not started, and waits for what was', async () => {
    const platform = new Platform();
    for (let chat = 1; chat <= 100; chat += 1)
      platform.post({ id: 'r', chat: `${chat}`, dueAt: chat });
    await platform.time.pass(1_000);
    const begun = platform.calls.length;
    const closed = platform.outbox.close();
    platform.post({ id: 'late', chat: '1' });
    await platform.time.pass();
    await closed;
    expect(platform.calls).toHaveLength(begun);
    expect(platform.arrived).toHaveLength(begun);
    const ends = [...platform.outcomes.values()];
    expect(ends.filter((end) => end === 'sent')).toHaveLength(begun);
    expect(ends.filter((end) => end === 'put-off')).toHaveLength(101 - begun);
    expect(platform.time.timers).toBe(0);
  });

  it('does not wait for ever for a platform that does not answer', async () => {
    const platform = new Platform();
    platform.latencyMs = () => hourMs;
    platform.post({ id: 'm1', chat: '1' });
    await platform.time.pass(100);
    let closedAt = 0;
    void platform.outbox.close().then(() => (closedAt = platform.time.now));
    await platform.time.pass(60_000);
    expect(closedAt).toBe(10_100);
    expect(platform.outcomes.get('1 m1')).toBe('put-off');
  });

  it('puts off what fails while it waits', async () => {
    const platform = new Platform();
    platform.answer = () => tooMany(1_000);
    platform.post({ id: 'm1', chat: '1' });
    await platform.time.pass(10);
    const closed = platform.outbox.close();
    await platform.time.pass();
    await closed;
    expect(platform.outcomes.get('1 m1')).toBe('put-off');
    expect(platform.calls).toHaveLength(1);
  });
});

describe('what comes next after a refusal', () => {
  const waitOf = (refusals: number, chance: number) => {
    const next = decideNext(
      tooMany(2_000),
      { refusals, doubts: 0, isAnswer: true, isStale: false },
      chance,
    );
    return next.type === 'park' ? next.waitMs : next;
  };

  it('is a wait longer than what was told, doubled from time to time, apart by chance', () => {
    expect(waitOf(0, 0)).toBe(2_125);
    expect(waitOf(0, 1)).toBe(2_250);
    expect(waitOf(4, 1)).toBe(2_000 + 4_000);
    expect(waitOf(18, 1)).toBe(122_000);
  });
});
