/** An office with a group and a plan of two activities, on a clock that a test moves. */

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { expect } from 'vitest';

import type { FollowedPlan, ReminderRecord } from '../../../src/assistant/records/following.ts';
import { momentIn, msOf } from '../../../src/calendar/zone.ts';
import type { Outgoing } from '../../../src/channels/channel.ts';
import type { Carried } from '../../open-play.ts';
import { play, type Play, type PlaySettings, type Writer } from '../../play.ts';

/** The zone of the office. */
export const zone = 'Asia/Ho_Chi_Minh';
/** The group that works for it. */
export const groupChat = 'tổ khoa học';

/** An office whose plan can be reminded of. */
export interface RemindedOffice {
  readonly held: Play;
  readonly owner: Writer;
  readonly group: Writer;
  /** Lets time pass until a moment of the office's clock. */
  readonly until: (moment: string) => void;
  /** Lets time pass as the timer would, which rings every quarter of an hour; gives what was said. */
  readonly live: (to: string) => Promise<string[]>;
  /** The plan as it is kept. */
  readonly plan: () => Promise<FollowedPlan>;
  readonly turnOn: () => Promise<void>;
}

/** The words of messages. */
export const text = (replies: readonly Outgoing[]): string =>
  replies.map((reply) => reply.text).join('|');

const two = 'Treo băng rôn - VP - trước 8/5\nTọa đàm - TTTT - 15/5';

/** Opens it: the group is bound, the plan is drafted, reminders are off. */
export async function openRemindedOffice(
  more: Partial<PlaySettings> = {},
): Promise<RemindedOffice> {
  // What is set otherwise may be heard of while the office is made.
  const held = Object.keys(more).length === 0 ? await copyOffice() : await makeOffice(more);
  const owner = held.as({ name: 'Trần Thị Thu' });
  const group = held.as({ name: 'Trần Thị Thu', group: groupChat });
  const until = (moment: string): void => {
    held.wait(msOf(moment, zone) - held.now());
  };
  return {
    held,
    owner,
    group,
    until,
    live: (to) => live(held, msOf(to, zone)),
    plan: async () => {
      const record = (await held.kept('reminders/so-khcn')) as unknown as ReminderRecord;
      const [first] = Object.values(record.plans);
      if (first === undefined) throw new Error('no plan is followed');
      return first;
    },
    turnOn: async () => {
      await owner.say('/nhacviec');
      expect(text(await owner.press('Bật nhắc việc'))).toContain('Đã bật nhắc việc');
    },
  };
}

const usual: PlaySettings = {
  today: '2026-04-20',
  agency: 'so-khcn',
  capabilities: { canEdit: true },
};

async function makeOffice(more: Partial<PlaySettings>): Promise<Play> {
  const held = await play({ ...usual, ...more });
  const owner = held.as({ name: 'Trần Thị Thu' });
  await bind(owner, held.as({ name: 'Trần Thị Thu', group: groupChat }));
  await draft(owner);
  return held;
}

const newFolder = (): string => mkdtempSync(path.join(os.tmpdir(), 'vanthu-office-'));

interface MadeOffice {
  readonly folder: string;
  readonly carried: () => Carried;
}

let made: Promise<MadeOffice> | null = null;

/** The same conversation made it for every test: it is held once, and its records are copied. */
async function copyOffice(): Promise<Play> {
  made ??= keepOffice();
  const { folder: from, carried } = await made;
  const folder = newFolder();
  cpSync(from, folder, { recursive: true });
  const held = await play({ ...usual, folder }, carried());
  const close = async (): Promise<void> => {
    await held.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...held, close };
}

async function keepOffice(): Promise<MadeOffice> {
  const folder = newFolder();
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const held = await makeOffice({ folder });
  await held.close();
  return { folder, carried: held.carried };
}

async function live(held: Play, end: number): Promise<string[]> {
  const said: string[] = [];
  while (held.now() < end) {
    held.wait(Math.min(900_000, end - held.now()));
    for (const { chat } of await held.remind()) said.push(`${momentIn(held.now(), zone)} ${chat}`);
  }
  return said;
}

async function bind(owner: Writer, group: Writer): Promise<void> {
  const [given] = await owner.say('/nhom');
  const code = /Mã gắn nhóm: (\S+)/.exec(given?.text ?? '')?.[1] ?? '';
  expect(text(await group.say(`/nhom ${code}`))).toContain('Đã gắn');
}

async function draft(owner: Writer): Promise<void> {
  await owner.say('/kehoach');
  for (const said of ['2026', '1', ...Array<string>(5).fill('bỏ qua'), two]) await owner.say(said);
  for (const said of ['xong', 'bỏ qua', 'bỏ qua', 'xong', 'xong']) await owner.say(said);
  expect(text(await owner.say('xong'))).not.toBe('');
}
