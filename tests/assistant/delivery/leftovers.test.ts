/** What an earlier run kept and perhaps sent: it is not said twice to those who have seen it. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Leftovers } from '../../../src/assistant/delivery/leftovers.ts';
import type { Outgoing } from '../../../src/channels/channel.ts';
import { play, type Play } from '../../play.ts';

const message = (chat: string, id: string, more: Partial<Outgoing> = {}): Outgoing => ({
  id,
  chat,
  text: id,
  options: [],
  files: [],
  at: 0,
  ...more,
});
const option = { id: '1.o0', label: '2026', role: 'answer' } as const;
const file = { id: 'f', name: 'a', mediaType: 'x/y', title: 'a', role: 'document' } as const;

describe('what is left of a chat', () => {
  it('was seen as far as it is a question, for the next one takes its place', () => {
    const left = new Leftovers([
      message('a', 'm1', { options: [option] }),
      message('a', 'm2'),
      message('a', 'm3', { options: [option], files: [file] }),
      message('a', 'm4', { options: [option], dueAt: 1 }),
      message('b', 'm1', { options: [option] }),
    ]);
    const { seen, unseen } = left.takeOf('a');
    expect(seen.map(({ id }) => id)).toEqual(['m1']);
    expect(unseen.map(({ id }) => id)).toEqual(['m2', 'm3', 'm4']);
    expect(left.takeOf('a')).toEqual({ seen: [], unseen: [] });
    expect(left.count).toBe(1);
    expect(left.takeAll().map(({ chat }) => chat)).toEqual(['b']);
    expect(left.count).toBe(0);
  });

  it('is carried out in its order when nobody answered in time, once', () => {
    vi.useFakeTimers();
    try {
      const left = new Leftovers([message('a', 'm1'), message('a', 'm2'), message('b', 'm1')]);
      const carried: string[] = [];
      left.whenDue((messages) => carried.push(...messages.map(({ chat, id }) => chat + id)));
      left.takeOf('b');
      vi.advanceTimersByTime(4_999);
      expect(carried).toEqual([]);
      vi.advanceTimersByTime(1);
      expect(carried).toEqual(['am1', 'am2']);
      vi.advanceTimersByTime(60_000);
      expect(carried).toEqual(['am1', 'am2']);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('a program that was killed after it kept an answer', () => {
  let held: Play;
  let fails = false;
  beforeEach(async () => {
    fails = false;
    held = await play({
      today: '2026-04-20',
      agency: 'so-khcn',
      capabilities: { remembersSent: false },
      fails: () => fails,
    });
    await held.say('/kehoach');
    fails = true;
    await held.say('2026');
    fails = false;
    await held.restart();
  });
  afterEach(() => held.close());

  it('does not ask again who answers the question, for they have seen it', async () => {
    const [reply, ...others] = await held.say('1');
    expect(reply?.text).toMatch(/^Câu 3\/12/);
    expect(others).toEqual([]);
    expect(held.sent.filter(({ text }) => text.startsWith('Câu 2/12'))).toEqual([]);
    expect(await held.keys('outbox/')).toEqual([]);
  });

  it('says what was no question to whoever writes next, before the answer', async () => {
    await held.say('dừng');
    fails = true;
    await held.say('/khauhieu 2024');
    fails = false;
    await held.restart();
    const [before, answer] = await held.say('/khauhieu 2021');
    expect(before?.text).toContain('năm 2024');
    expect(answer?.text).toContain('năm 2021');
    expect(await held.keys('outbox/')).toEqual([]);
  });
});
