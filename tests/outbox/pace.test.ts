import { describe, expect, it } from 'vitest';

import { Platform, mostWithin, sketch } from './platform.ts';

/** 08:00 for so many groups. */
const broadcast = (platform: Platform, groups: number, from = 0) => {
  for (let group = from; group < from + groups; group += 1)
    platform.post({ id: `r${group}`, chat: `-${group + 1}`, dueAt: group, isToGroup: true });
};

const starts = (platform: Platform) => platform.calls.map(({ startedAt }) => startedAt);

describe('a broadcast', () => {
  it('is spread evenly, 29 a second for a limit of 30, with few under way', async () => {
    const platform = new Platform();
    broadcast(platform, 600);
    await platform.time.pass();
    const at = starts(platform);
    expect(platform.arrived).toHaveLength(600);
    expect(at.at(-1)).toBeGreaterThan((599 / 30) * 1000);
    expect(at.at(-1)).toBeLessThan((599 / 29) * 1000 + 50);
    const gaps = at.slice(1).map((start, index) => start - (at[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(33);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(36);
    expect(platform.mostUnderWay).toBeLessThanOrEqual(4);
  });

  it('sends what has been due longest first, in whatever order it is posted', async () => {
    const platform = new Platform();
    for (const dueAt of [5, 3, 9, 1, 7, 3])
      platform.post({ id: `r${dueAt}`, chat: `${platform.outbox.counts.waiting}`, dueAt });
    await platform.time.pass();
    expect(platform.arrived.map(({ outgoing }) => outgoing.dueAt)).toEqual([1, 3, 3, 5, 7, 9]);
  });

  it('sends what has been due longest first within one chat, too', async () => {
    const platform = new Platform();
    for (const dueAt of [5, 3, 9, 1]) platform.post({ id: `r${dueAt}`, chat: '7', dueAt });
    await platform.time.pass();
    expect(platform.arrivedIn('7')).toEqual(['r1', 'r3', 'r5', 'r9']);
  });

  it('makes up for a start that comes late, and keeps to 30 in any second', async () => {
    const platform = new Platform();
    broadcast(platform, 300);
    for (let second = 1; second < 10; second += 1)
      platform.time.at(second * 1000 - 200, () => {
        platform.time.now += 200;
      });
    await platform.time.pass();
    expect(starts(platform).at(-1)).toBeLessThan((299 / 29) * 1000 + 300);
    expect(mostWithin(starts(platform), 1000)).toBe(30);
    expect(mostWithin(starts(platform), 100)).toBe(5);
  });

  it('starts no more than a few while nothing comes back', async () => {
    const platform = new Platform();
    platform.latencyMs = () => 5_000;
    broadcast(platform, 120);
    await platform.time.pass(4_999);
    expect(platform.calls).toHaveLength(4);
  });

  it('has more under way where the platform is slow, not more than one second takes', async () => {
    const platform = new Platform();
    platform.latencyMs = () => 1_200;
    broadcast(platform, 900);
    await platform.time.pass();
    expect(platform.arrived).toHaveLength(900);
    expect(platform.mostUnderWay).toBe(30);
    expect(platform.time.now).toBeLessThan(900 * 40 + 12_000);
  });

  it('has few under way again when a slow platform has become quick', async () => {
    const platform = new Platform();
    platform.latencyMs = () => (platform.time.now < 15_000 ? 1_200 : 80);
    broadcast(platform, 900);
    await platform.time.pass(30_000);
    platform.latencyMs = () => 5_000;
    const before = platform.calls.length;
    await platform.time.pass(34_000);
    expect(before).toBeGreaterThan(500);
    expect(platform.calls.length - before).toBeLessThanOrEqual(5);
  });

  it('runs on one timer, whatever waits', async () => {
    const platform = new Platform();
    platform.latencyMs = () => 0;
    broadcast(platform, 3_000);
    await platform.time.pass(10_000);
    expect(platform.outbox.counts.waiting).toBeGreaterThan(2_600);
    expect(platform.time.timers).toBe(1);
  });
});

describe('an answer', () => {
  it('waits for a slot of the broadcast at most, not for the broadcast', async () => {
    const platform = new Platform();
    broadcast(platform, 900);
    for (let person = 0; person < 200; person += 1)
      platform.time.at(1000 + person * 97, () => {
        platform.post({ id: 'm1', chat: `p${person}`, at: platform.time.now });
      });
    await platform.time.pass();
    const answers = platform.arrived.filter(({ outgoing }) => outgoing.dueAt === undefined);
    expect(answers).toHaveLength(200);
    for (const { outgoing, startedAt } of answers)
      expect(startedAt - outgoing.at).toBeLessThanOrEqual(2 * 36);
    expect(mostWithin(starts(platform), 1000)).toBeLessThanOrEqual(30);
  });

  it('waits no longer than a second where more people write than the slots take', async () => {
    const platform = new Platform();
    broadcast(platform, 900);
    for (let person = 0; person < 400; person += 1)
      platform.time.at(3000 + person * 10, () => {
        platform.post({ id: 'm1', chat: `p${person}`, at: platform.time.now });
      });
    await platform.time.pass();
    for (const { outgoing, startedAt } of platform.arrived)
      if (outgoing.dueAt === undefined) expect(startedAt - outgoing.at).toBeLessThanOrEqual(1001);
    expect(platform.arrived).toHaveLength(1300);
  });

  it('does not go with all others at once when the program was held up for a while', async () => {
    const platform = new Platform();
    broadcast(platform, 900);
    platform.time.at(3_000, () => {
      platform.time.now += 3_000;
      for (let person = 0; person < 25; person += 1)
        platform.post({ id: 'm1', chat: `p${person}` });
    });
    await platform.time.pass();
    expect(mostWithin(starts(platform), 1_000)).toBeLessThanOrEqual(30);
    expect(mostWithin(starts(platform), 100)).toBeLessThanOrEqual(5);
  });

  it('is not held to the overall rate while nothing but answers is sent', async () => {
    const platform = new Platform();
    for (let person = 0; person < 500; person += 1) platform.post({ id: 'm1', chat: `p${person}` });
    await platform.time.pass();
    expect(new Set(starts(platform))).toEqual(new Set([0]));
  });

  it('goes before the reminders to the same chat that were posted earlier', async () => {
    const platform = new Platform();
    platform.post({ id: 'r1', chat: '7', dueAt: 1 });
    platform.post({ id: 'r2', chat: '7', dueAt: 2 });
    platform.time.at(10, () => {
      platform.post({ id: 'm1', chat: '7' });
    });
    await platform.time.pass();
    expect(platform.arrivedIn('7')).toEqual(['r1', 'm1', 'r2']);
  });
});

describe('a chat', () => {
  it('gets three messages at once, and then one a second', async () => {
    const platform = new Platform();
    platform.latencyMs = () => 0;
    for (let nth = 1; nth <= 8; nth += 1) platform.post({ id: `m${nth}`, chat: '7' });
    await platform.time.pass();
    const at = platform.startsIn('7');
    expect(at.slice(0, 3)).toEqual([0, 0, 0]);
    at.slice(4).forEach((start, index) => {
      expect(start - (at[index + 3] ?? 0)).toBeGreaterThanOrEqual(1000);
      expect(start - (at[index + 3] ?? 0)).toBeLessThan(1100);
    });
  });

  it('does not slow the others down with a flood of 200 messages', async () => {
    const platform = new Platform();
    for (let nth = 1; nth <= 200; nth += 1) platform.post({ id: `m${nth}`, chat: 'flood' });
    for (let person = 0; person < 50; person += 1)
      platform.time.at(5000 + person, () => {
        platform.post({ id: 'm1', chat: `p${person}`, at: platform.time.now });
      });
    await platform.time.pass();
    expect(platform.arrivedIn('flood')).toHaveLength(200);
    for (const { outgoing, startedAt } of platform.arrived)
      if (outgoing.chat !== 'flood') expect(startedAt).toBe(outgoing.at);
  });
});

describe('a group', () => {
  it('gets no more than 20 messages in any minute, its topics together', async () => {
    const platform = new Platform();
    for (let nth = 1; nth <= 60; nth += 1)
      platform.post({ id: `m${nth}`, chat: `-100/${nth % 3}`, isToGroup: true });
    await platform.time.pass();
    expect(platform.arrived).toHaveLength(60);
    expect(mostWithin(starts(platform), 60_000)).toBe(20);
    expect(starts(platform).at(-1)).toBeLessThan(3 * 65_000);
  });

  it('is forgotten a while after it was last sent to', async () => {
    const { ChatPaces } = await import('../../src/outbox/chat-paces.ts');
    const paces = new ChatPaces({ perSecond: 30, perChatPerSecond: 1, perGroupPerMinute: 20 });
    for (let group = 0; group < 5_000; group += 1) paces.note(`-${group}`, true, group * 34);
    expect(paces.size).toBeLessThan(2_500);
  });
});

describe('a channel without a pace', () => {
  it('sends everything at once, still in order per chat', async () => {
    const platform = new Platform(null);
    broadcast(platform, 100);
    platform.post({ id: 'm1', chat: '7' });
    platform.post({ id: 'm2', chat: '7' });
    await platform.time.pass();
    expect(platform.startsIn('7')).toEqual([0, 80]);
    expect(starts(platform).filter((start) => start === 0)).toHaveLength(101);
  });
});

describe('changes to one message', () => {
  const edit = (id: string, of: string, orElse: 'send' | 'drop' = 'send') => ({
    ...sketch({ id, chat: '7' }),
    replaces: { message: of, orElse },
  });

  it('are one, the last, when they wait together', async () => {
    const platform = new Platform();
    platform.post({ id: 'm1', chat: '7' });
    platform.post(edit('m2', 'm1'));
    platform.post({ id: 'm3', chat: '7' });
    platform.post(edit('m4', 'm2'));
    platform.post(edit('m5', 'm4', 'drop'));
    await platform.time.pass();
    expect(platform.arrivedIn('7')).toEqual(['m1', 'm3', 'm5']);
    const last = platform.arrived.at(-1)?.outgoing;
    expect(last?.replaces).toEqual({ message: 'm1', orElse: 'drop' });
    expect(platform.settled).toEqual([
      { id: 'm2', outcome: 'dropped' },
      { id: 'm4', outcome: 'dropped' },
    ]);
    expect(platform.outcomes.get('7 m2')).toBe('dropped');
  });

  it('never keep a new message from being sent', async () => {
    const platform = new Platform();
    platform.post({ id: 'm1', chat: '7' });
    platform.post(edit('m2', 'm1', 'drop'));
    await platform.time.pass();
    expect(platform.arrivedIn('7')).toEqual(['m1', 'm2']);
  });
});
