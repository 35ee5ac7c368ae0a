/** Reads what somebody wants of reminders: "trước 5,2 ngày", "lúc 9h", "mục 3: trước 10 ngày", "tắt". */

import { foldText } from '../../../text/fold.ts';
import { reminderChoicesSchema, type ReminderChoices } from '../../../duty/choices.ts';

/** What is different for one activity. */
export type ActivityChoices = ReminderChoices['activities'][number];

/** What is wanted. */
export type ReminderOrder =
  | { readonly type: 'on' | 'off' }
  | { readonly type: 'unclear' }
  | { readonly type: 'approval'; readonly isNeeded: boolean }
  | { readonly type: 'choices'; readonly patch: Partial<ReminderChoices> }
  | { readonly type: 'activity'; readonly patch: ActivityChoices };

type Patch = Partial<Pick<ReminderChoices, 'daysBefore' | 'isOnTheDay' | 'overdueTimes'>>;

const on = /^(?:bat|bat nhac(?: viec)?|on)$/;
const off = /^(?:tat|tat nhac(?: viec)?|dung nhac(?: viec)?|off)$/;
const approval =
  /^(?:gia han (can duyet|khong can duyet|tu do)|extensions? (needs? approval|needs? no approval|hold at once))$/;
const approvals: readonly string[] = ['can duyet', 'need approval', 'needs approval'];
const ofActivity = /^(?:muc|hoat dong|item) (\d{1,3})\s*[:,]?\s*(.+)$/;
const silent = /^(?:(?:khong nhac|tat)(?: muc| hoat dong)? (\d{1,3})|(?:mute) (\d{1,3}))$/;
const before =
  /^(?:nhac )?(?:truoc )?([\d\s,;va]+?) (?:ngay|days?)(?: lam viec)?(?: truoc| before)?$/;
const hour = /^(?:nhac )?(?:luc|vao luc|at) (\d{1,2})(?:\s*(?:h|:|gio)\s*(\d{2})?)?(?: phut)?$/;
const hours =
  /^(?:chi nhan |chi nhac )?(?:tu|from) (\d{1,2})(?:[h:](\d{2})?)?\s*(?:den|to|-)\s*(\d{1,2})(?:[h:](\d{2})?)?$/;
const most = /^(?:qua han )?(?:toi da|at most) (\d{1,2}) (?:lan|times)$/;
const onTheDay = /^(khong )?nhac (?:dung|trong|vao) ngay$/;

/** @returns what is wanted; `unclear` for words that mean nothing here */
export function readReminderOrder(text: string): ReminderOrder {
  const said = foldText(text.normalize('NFC')).replaceAll(/\s+/gu, ' ').trim();
  if (on.test(said)) return { type: 'on' };
  if (off.test(said)) return { type: 'off' };
  const [, vietnamese, wanted = vietnamese] = approval.exec(said) ?? [];
  if (wanted !== undefined) return { type: 'approval', isNeeded: approvals.includes(wanted) };
  const patch = readPatch(said) ?? readHours(said);
  return patch === null ? readForActivity(said) : check(patch);
}

function readForActivity(said: string): ReminderOrder {
  const muted = silent.exec(said);
  if (muted !== null) return forActivity(Number(muted[1] ?? muted[2]), { isOn: false });
  const [, activity, rest = ''] = ofActivity.exec(said) ?? [];
  const patch = on.test(rest) ? {} : readPatch(rest);
  if (activity === undefined || patch === null) return { type: 'unclear' };
  return forActivity(Number(activity), { isOn: true, ...patch });
}

function forActivity(activity: number, own: Partial<ActivityChoices>): ReminderOrder {
  const patch = { activity, isOn: true, ...own };
  const read = reminderChoicesSchema.safeParse({ activities: [patch] });
  return read.success ? { type: 'activity', patch } : { type: 'unclear' };
}

function check(patch: Partial<ReminderChoices>): ReminderOrder {
  return reminderChoicesSchema.safeParse(patch).success
    ? { type: 'choices', patch }
    : { type: 'unclear' };
}

function readPatch(said: string): Patch | null {
  const days = before.exec(said)?.[1]?.match(/\d+/g);
  if (days) return { daysBefore: [...new Set(days.map(Number))].toSorted((a, b) => b - a) };
  const times = most.exec(said)?.[1];
  if (times !== undefined) return { overdueTimes: Number(times) };
  const day = onTheDay.exec(said);
  return day === null ? null : { isOnTheDay: day[1] === undefined };
}

function readHours(said: string): Partial<ReminderChoices> | null {
  const at = hour.exec(said);
  if (at !== null) return { hour: writeClock(at[1], at[2]) };
  const range = hours.exec(said);
  if (range === null) return null;
  return {
    speaksFrom: writeClock(range[1], range[2]),
    speaksUntil: writeClock(range[3], range[4]),
  };
}

const writeClock = (hourText = '', minute = '00'): string =>
  `${hourText.padStart(2, '0')}:${minute}`;
