/** What is said at last is heard first: needless questions, commands, and ticks on old questions. */

import { describe, expect, it } from 'vitest';

import type { Outgoing } from '../../src/channels/channel.ts';
import { Platform, pace } from './platform.ts';

describe('what a newer reply makes needless', () => {
  const question = (id: string, lead = '', more: Partial<Outgoing> = {}) => ({
    id,
    chat: '1',
    text: lead === '' ? `Câu ${id}?` : `${lead}\n\nCâu ${id}?`,
    lead,
    options: [{ id: `${id}.o1`, label: 'Có', role: 'answer' as const }],
    ...more,
  });
  const texts = (platform: Platform) => platform.arrived.map(({ outgoing }) => outgoing.text);

  it('is not sent: who forwards sixty messages hears of the last within seconds', async () => {
    const platform = new Platform();
    for (let at = 1; at <= 60; at += 1)
      platform.time.at(at * 50, () => {
        platform.post(question(`m${at}`, 'Chưa hiểu câu này.'));
      });
    await platform.time.pass();
    expect(platform.arrivedIn('1').at(-1)).toBe('m60');
    expect(platform.calls.at(-1)?.startedAt).toBeLessThan(5_000);
    expect(platform.calls.length).toBeLessThan(7);
    expect(platform.outcomes.size).toBe(60);
  });

  it('loses nothing that the newer one does not say', async () => {
    const platform = new Platform();
    for (let at = 1; at <= 40; at += 1)
      platform.post(question(`m${at}`, `Đã ghi việc ${at}.\n\nXem lại ngày.`));
    await platform.time.pass();
    const all = texts(platform).join('\n');
    for (let at = 1; at <= 40; at += 1) expect(all.split(`Đã ghi việc ${at}.`)).toHaveLength(2);
    expect(all.split('Câu m40?')).toHaveLength(2);
    expect(all).not.toContain('Câu m20?');
  });

  it('is said by itself where there is no room, without its question', async () => {
    const platform = new Platform(pace, 60);
    const long = 'Đã ghi một việc dài dài dài dài dài dài.';
    platform.post({ id: 'x', chat: '1' });
    platform.post(question('m1', long));
    platform.post(question('m2', 'Đã ghi việc hai.'));
    await platform.time.pass();
    expect(texts(platform)).toEqual(['x', long, 'Đã ghi việc hai.\n\nCâu m2?']);
  });

  it.each([
    ['a file', { files: [{ id: 'f', name: 'a', mediaType: 'x/y', title: 'a', role: 'document' }] }],
    ['a reminder', { dueAt: 1 }],
    ['a change', { replaces: { message: 'm0', orElse: 'send' } }],
  ] as const)('is never %s', async (_, more) => {
    const platform = new Platform();
    platform.post({ id: 'x', chat: '1' });
    platform.post(question('m1', '', more));
    platform.post(question('m2'));
    await platform.time.pass();
    expect(platform.arrivedIn('1').toSorted()).toEqual(['m1', 'm2', 'x']);
  });

  it('is what is said in the same words, once', async () => {
    const platform = new Platform();
    const said = { chat: '1', text: 'Chào anh/chị' };
    for (const id of ['m1', 'm2', 'm3']) platform.post({ ...said, id });
    platform.post({ ...said, id: 'm4', text: 'Khác' });
    await platform.time.pass();
    expect(texts(platform)).toEqual(['Chào anh/chị', 'Khác']);
  });

  it('does not keep the reply to a command waiting', async () => {
    const platform = new Platform();
    for (let at = 1; at <= 30; at += 1) platform.post({ id: `m${at}`, chat: '1' });
    platform.time.at(4_000, () => {
      platform.post({ id: 'c1', chat: '1', isUrgent: true });
      platform.post({ id: 'c2', chat: '1', isUrgent: true });
    });
    await platform.time.pass();
    expect(platform.startsIn('1')[platform.arrivedIn('1').indexOf('c2')]).toBeLessThan(7_000);
    expect(platform.arrivedIn('1').filter((id) => id.startsWith('c'))).toEqual(['c1', 'c2']);
    expect(platform.arrivedIn('1')).toHaveLength(32);
  });
});

describe('a tick on what was answered', () => {
  const tick = (id: string, of: string) => ({
    id,
    chat: '1',
    replaces: { message: of, orElse: 'drop' as const },
  });

  it('keeps no question waiting, however quickly somebody clicks', async () => {
    const platform = new Platform();
    const waits: number[] = [];
    for (let at = 1; at <= 12; at += 1)
      platform.time.at(at * 1_100, () => {
        platform.post(tick(`t${at}`, `q${at - 1}`));
        platform.post({ id: `q${at}`, chat: '1' });
      });
    await platform.time.pass();
    for (const { outgoing, startedAt } of platform.calls)
      if (outgoing.id.startsWith('q')) waits.push(startedAt - Number(outgoing.id.slice(1)) * 1_100);
    expect(waits).toHaveLength(12);
    expect(Math.max(...waits)).toBeLessThan(100);
    expect(platform.arrivedIn('1').filter((id) => id.startsWith('t'))).toHaveLength(12);
  });

  it('goes before what is due', async () => {
    const platform = new Platform();
    platform.post({ id: 'r1', chat: '1', dueAt: 1 });
    platform.post(tick('t1', 'q0'));
    await platform.time.pass();
    expect(platform.arrivedIn('1')).toEqual(['t1', 'r1']);
  });
});
