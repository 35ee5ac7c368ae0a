/** The program is stopped between every two effects of reminding: what is said stays the same. */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { msOf } from '../../../src/calendar/zone.ts';
import { play, type Life, type Play } from '../../play.ts';
import { openRemindedOffice, zone } from './reminded-office.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'vanthu-crash-'));
const kept = path.join(folder, 'kept');
const today = '2026-04-20';
const capabilities = { canEdit: true };

beforeAll(async () => {
  const office = await openRemindedOffice({ folder: kept });
  await office.held.seat('hoa', 'so-khcn', 'member');
  await office.held.as({ user: 'hoa', name: 'Lê Thị Hoa' }).say('/batdau');
  await office.owner.say('/nhacviec');
  await office.owner.press('Tin nhắn riêng');
  await office.turnOn();
  await office.held.close();
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What happens; each step can be repeated as timers ring and platforms deliver again. */
const steps: readonly ((held: Play) => Promise<unknown>)[] = [
  (held) => remindAt(held, '2026-05-06T08:00'),
  (held) => sayInGroup(held, 'a', '1 vướng mắc: thiếu vải'),
  (held) => sayInGroup(held, 'b', 'gia hạn 2 đến 20/5'),
  (held) => remindAt(held, '2026-05-07T08:00'),
  (held) => sayInGroup(held, 'c', '1 xong: 20 băng rôn'),
  (held) => remindAt(held, '2026-05-12T10:00'),
];

function remindAt(held: Play, moment: string): Promise<unknown> {
  held.wait(msOf(moment, zone) - held.now());
  return held.remind();
}

const sayInGroup = (held: Play, id: string, text: string): Promise<unknown> =>
  held.as({ user: 'hoa', name: 'Lê Thị Hoa', group: 'tổ khoa học' }).say(text, `crash-${id}`);

const never = new Promise<never>(() => undefined);

interface Course {
  readonly messages: readonly string[];
  readonly screens: Readonly<Record<string, readonly string[]>>;
  readonly left: readonly string[];
}

/** Lives through all steps; the program is stopped after so many effects, and opened again. */
async function live(at: number): Promise<{ course: Course; effects: number }> {
  const copy = path.join(folder, String(at));
  cpSync(kept, copy, { recursive: true });
  let effects = 0;
  let stop: () => void = () => undefined;
  let stopped = new Promise<void>((resolve) => (stop = resolve));
  const life = (): Life => {
    let over = false;
    const isOver = () => over;
    return async (effect) => {
      if (isOver()) return never;
      const result = await effect();
      effects += 1;
      if (isOver() || effects === at) {
        over = true;
        stop();
        return never;
      }
      return result;
    };
  };
  const held = await play({ today, folder: copy, capabilities, life });
  for (const step of steps) {
    const end = await Promise.race([step(held).then(() => 'done'), stopped.then(() => 'stopped')]);
    if (end === 'done') continue;
    stopped = never;
    const now = held.now();
    await held.restart();
    held.wait(now - held.now());
    await step(held);
  }
  const chats = [...new Set(held.sent.map(({ chat }) => chat))].toSorted();
  const shown = (chat: string) => held.screen(chat).map(({ text }) => text);
  const course: Course = {
    messages: held.sent.map(({ chat, text }) => `${chat}: ${text}`).toSorted(),
    screens: Object.fromEntries(chats.map((chat) => [chat, shown(chat)])),
    left: await held.keys('outbox/'),
  };
  await held.close();
  return { course, effects };
}

it('says the same, once, wherever the program stops', { timeout: 120_000 }, async () => {
  const { effects, course: undisturbed } = await live(0);
  expect(effects).toBeGreaterThan(20);
  expect(
    undisturbed.messages.filter((one) => one.startsWith('tổ khoa học: Nhắc việc')),
  ).not.toEqual([]);
  for (let at = 1; at <= effects; at += 1) {
    const { course } = await live(at);
    expect(course, `stopped after ${at} of ${effects} effects`).toEqual(undisturbed);
  }
});
