/** Reads what somebody wants changed: "đổi thời gian mục 3 thành 12/5", "thêm việc: Treo băng rôn - VP - trước 8/5". */

import type { Remark } from '../calendar/atom.ts';
import { foldText } from '../text/fold.ts';
import { readPeriod } from '../calendar/read-period.ts';
import { writeDay } from '../calendar/write.ts';
import { writeTime } from '../calendar/write-time.ts';
import type { KnownUnit } from '../questions/question.ts';
import { splitUnits } from '../reading/split-units.ts';
import { type DutyNumber, standingOf } from './answer.ts';
import type { PlanChange } from './change.ts';
import { allAnswers, listDuties, type ReminderPlan, withStanding, writeNumber } from './duties.ts';
import { readActivity } from './read-activity.ts';
import type { Duty } from '../reminders/reminder.ts';

/** What became of a message. A person's mistake is a value. */
export type ChangeReading =
  | {
      readonly ok: true;
      readonly change: PlanChange;
      /** Things to confirm before it is done. */
      readonly doubts: readonly Remark[];
    }
  | { readonly ok: false; readonly problem: Remark };

/** What a change is read against. */
export interface ChangeContext {
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly units: readonly KnownUnit[];
}

/** @returns null when the message asks for no change that is known here */
export function readChange(
  text: string,
  plan: ReminderPlan,
  context: ChangeContext,
): ChangeReading | null {
  const words = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  const folded = foldText(words);
  // Folding keeps the length of every composed letter; other signs could not be cut out again.
  if (folded.length !== words.length) return null;
  const line = added.exec(folded)?.[1];
  if (line !== undefined) return readAdded(words.slice(words.length - line.length), plan, context);
  for (const [kind, pattern] of Object.entries(patterns)) {
    const found = pattern.exec(folded);
    if (found === null) continue;
    const [whole, activity, task, rest = ''] = found;
    const number = { activity: Number(activity), task: task === undefined ? null : Number(task) };
    const said = words.slice(whole.length - rest.length);
    return readAbout(kind as keyof typeof patterns, number, said, plan, context);
  }
  return null;
}

const number = String.raw`(?:muc|viec|hoat dong|noi dung|item|task|activity)(?: so)? (\d{1,3})(?:\.(\d{1,3}))?`;
const englishTime =
  '(?:(?:change|move|set) )?(?:the )?(?:deadline|date|day|time) of |move |postpone ';
const patterns = {
  extend: new RegExp(
    `^(?:xin )?(?:gia han|lui han|extend) ${number}(?: (?:den het|den|toi|sang|thanh|to|until))? (.+)$`,
  ),
  leads: new RegExp(
    `^(?:giao|giao lai|chuyen|phan cong|give|assign) ${number} (?:cho|sang cho|ve cho|to) (.+)$`,
  ),
  time: new RegExp(
    String.raw`^(?:(?:doi|sua|dat|chuyen|doi lai|sua lai) )?(?:(?:thoi gian|thoi han|han|ngay|lich) (?:cua |cho )?|doi |lui |${englishTime})${number}(?: (?:thanh|sang|la|den|ve|vao|to|is)|:) (.+)$`,
  ),
  drop: new RegExp(`^(?:bo|xoa|huy|huy bo|drop|delete|remove|cancel) ${number}()$`),
};

const added =
  /^(?:(?:them|bo sung)(?: viec| hoat dong| muc| noi dung)(?: moi)?|add(?: an?)?(?: new)? (?:item|task|activity)) ?: ?(.+)$/;

/** As many as a plan may have where it is drafted. */
const mostActivities = 200;

function readAdded(line: string, plan: ReminderPlan, context: ChangeContext): ChangeReading {
  const { activities, year } = plan.facts;
  if (activities.length >= mostActivities)
    return { ok: false, problem: { id: 'progress-too-many', args: { count: mostActivities } } };
  const read = readActivity(line, { ...context, year });
  if (!read.ok) return read;
  const { activity, doubts } = read;
  const number = { activity: activities.length + 1, task: null };
  return { ok: true, change: { ...number, kind: 'add', added: activity }, doubts };
}

function readAbout(
  kind: keyof typeof patterns,
  about: DutyNumber,
  said: string,
  plan: ReminderPlan,
  context: ChangeContext,
): ChangeReading {
  const planned = listDuties(plan).find(
    (duty) => duty.activity === about.activity && duty.task === about.task,
  );
  if (planned === undefined) {
    const args = { number: writeNumber(about), count: plan.facts.activities.length };
    return { ok: false, problem: { id: 'reminders-problem-no-such', args } };
  }
  const duty = withStanding(planned, standingOf(allAnswers(plan), planned));
  switch (kind) {
    case 'drop':
      return { ok: true, change: { ...about, kind }, doubts: [] };
    case 'leads':
      return readLeads(about, said, context);
    case 'time':
      return readTime(about, said, { duty, plan, context });
    case 'extend':
      return readExtension(about, said, { duty, plan, context });
  }
}

function readLeads(about: DutyNumber, said: string, { units }: ChangeContext): ChangeReading {
  const leads = splitUnits(said, units).map(({ name }) => name);
  if (leads.length === 0)
    return { ok: false, problem: { id: 'reminders-problem-no-unit', args: { text: said } } };
  return { ok: true, change: { ...about, kind: 'leads', leads }, doubts: [] };
}

interface Matter {
  readonly duty: Duty;
  readonly plan: ReminderPlan;
  readonly context: ChangeContext;
}

function readTime(about: DutyNumber, said: string, matter: Matter): ChangeReading {
  const { duty, plan, context } = matter;
  const calendar = { today: context.today, year: plan.facts.year };
  const plain = readPeriod(said, calendar);
  // What had a deadline and gets a day keeps having a deadline.
  const isDeadline = duty.time?.start === null && duty.due !== null;
  const isDay = plain.ok && plain.time.start !== null && plain.time.start === plain.time.due;
  const reading = isDeadline && isDay ? readPeriod(`trước ${said}`, calendar) : plain;
  if (!reading.ok) return reading;
  const { time, doubts } = reading;
  const change = { ...about, kind: 'time', time } as const;
  return { ok: true, change, doubts: [...doubts, ...doubtOrder(duty, time.due, plan)] };
}

function readExtension(about: DutyNumber, said: string, matter: Matter): ChangeReading {
  const { duty, plan, context } = matter;
  const reading = readPeriod(said, { today: context.today, year: plan.facts.year });
  if (!reading.ok) return reading;
  const { due } = reading.time;
  if (due === null)
    return { ok: false, problem: { id: 'reminders-problem-no-date', args: { text: said } } };
  if (due.slice(0, 10) < context.today)
    return { ok: false, problem: { id: 'reminders-problem-past', args: { day: writeDay(due) } } };
  if (duty.due !== null && due.slice(0, 10) <= duty.due.slice(0, 10)) {
    const args = { day: writeDay(due), due: writeDay(duty.due) };
    return { ok: false, problem: { id: 'reminders-problem-not-later', args } };
  }
  const change = { ...about, kind: 'extend', due } as const;
  const doubts = reading.doubts.filter(({ id }) => id === 'doubt-weekday');
  return { ok: true, change, doubts: [...doubts, ...doubtOrder(duty, due, plan)] };
}

/** A paper that is due after the seminar it is for. */
function doubtOrder({ activity, task }: Duty, due: string | null, plan: ReminderPlan): Remark[] {
  const whole = plan.facts.activities[activity - 1]?.time ?? null;
  const end = whole?.due ?? null;
  if (task === null || whole === null || due === null || end === null) return [];
  if (due.slice(0, 10) <= end.slice(0, 10)) return [];
  const args = { day: writeDay(due), event: writeTime(whole) };
  return [{ id: 'reminders-doubt-after-event', args }];
}
