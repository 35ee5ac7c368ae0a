/** An office with a group and a plan of two activities, on a clock that a test moves. */

import { expect } from 'vitest';

import type {
  FollowedPlan,
  ReminderRecord,
} from '../../src/assistant/reminders/reminder-records.ts';
import { momentIn, msOf } from '../../src/calendar/zone.ts';
import type { Outgoing } from '../../src/channels/channel.ts';
import { play, type Play, type PlaySettings, type Writer } from '../play.ts';

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
  const capabilities = { canEdit: true };
  const held = await play({ today: '2026-04-20', agency: 'so-khcn', capabilities, ...more });
  const owner = held.as({ name: 'Trần Thị Thu' });
  const group = held.as({ name: 'Trần Thị Thu', group: groupChat });
  await bind(owner, group);
  await draft(owner);
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
