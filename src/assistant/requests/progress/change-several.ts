/** Changes several things of a followed plan at once: shown before and after, taken back as one. */

import { shiftTime } from '../../../calendar/shift-time.ts';
import { writeTime } from '../../../calendar/write-time.ts';
import type { DutyNumber } from '../../../duty/answer.ts';
import { applyChange, type PlanChange } from '../../../duty/change.ts';
import { writeNumber, type ReminderPlan } from '../../../duty/duties.ts';
import type { Activity } from '../../../plan/activity.ts';
import type { Time } from '../../../plan/time.ts';
import type { Edit } from '../../../reading/edit.ts';
import { isPlainChange } from '../../../reading/plain-change.ts';
import { readEdits } from '../../../reading/read-edits.ts';
import { agencyButton } from '../../button.ts';
import { keepChange, planChanges, type Desk } from './change-desk.ts';
import { renewButton } from './renew-file.ts';
import { noteUndo, type UndoStep } from '../../../duty/undo-change.ts';

/** @returns the changes that the words ask for, by the numbers that were shown; null where they ask for none */
export function readSeveral(desk: Desk, text: string): readonly PlanChange[] | null {
  if (!isPlainChange(text) && !isRemoval.test(text)) return null;
  const { talk, record, plan } = desk;
  const { profile } = record;
  const { facts } = plan;
  const known = { today: talk.today, year: facts.year, units: profile.units };
  const read = readEdits(text, { ...known, agency: profile });
  if (read === null || read.mustAsk || read.edits.length === 0) return null;
  const changes = read.edits.map((edit) => changesOf(edit, facts.activities, desk));
  return changes.every((one) => one !== null) ? inOrder(changes.flat()) : null;
}

/** "xóa 2, 4-6" */
const isRemoval = /^\s*(?:xóa|xoá|xoa|bỏ|bo|hủy|huỷ|huy)\s[\d\s,;-]+$/iu;

/** What is dropped goes last, from the end: numbers are those that were shown. */
function inOrder(changes: readonly PlanChange[]): readonly PlanChange[] {
  const drops = changes.filter(({ kind }) => kind === 'drop');
  const others = changes.filter(({ kind }) => kind !== 'drop');
  return [...others, ...drops.toSorted((one, other) => other.activity - one.activity)];
}

/** @returns null for what cannot be done to a followed plan, or names what is not there */
function changesOf(
  edit: Edit,
  activities: readonly Activity[],
  { talk }: Desk,
): readonly PlanChange[] | null {
  if (edit.what === 'shift-all') {
    const { days } = edit.value as { days: number };
    const { calendar } = talk.assistance.reminding;
    return datesOf(activities).map(({ time, ...about }) => ({
      ...about,
      kind: 'time',
      time: shiftTime(time, days, calendar),
    }));
  }
  const number = edit.activity === -1 ? activities.length : (edit.activity ?? 0);
  const before = activities[number - 1];
  if (before === undefined) return null;
  const change = changeOf(edit, { activity: number, task: null }, before);
  return change === null ? null : [change];
}

function changeOf(
  { what, value }: Edit,
  about: DutyNumber,
  { coordinators }: Activity,
): PlanChange | null {
  if (what === 'activity.lead') return { ...about, kind: 'leads', leads: value as string[] };
  if (what === 'activity.time') return { ...about, kind: 'time', time: value as Time };
  if (what === 'activity.remove') return { ...about, kind: 'drop' };
  if (what === 'title') return { ...about, kind: 'title', title: value as string };
  if (what !== 'activity.coordinator') return null;
  const joined = new Set([...coordinators, ...(value as string[])]);
  return { ...about, kind: 'coordinators', coordinators: [...joined] };
}

interface Dated {
  readonly activity: number;
  readonly task: number | null;
  readonly time: Time;
}

function datesOf(activities: readonly Activity[]): Dated[] {
  const dated = (activity: number, task: number | null, time: Time | null): Dated[] =>
    time === null || (time.start === null && time.due === null) ? [] : [{ activity, task, time }];
  return activities.flatMap(({ time, tasks }, at) => [
    ...dated(at + 1, null, time),
    ...tasks.flatMap((task, index) => dated(at + 1, index + 1, task.time)),
  ]);
}

/** Most changes that are shown one by one. */
const mostLines = 8;

/** Carries changes out; the button below takes all of them back. */
export async function changeSeveral(
  desk: Desk,
  changes: readonly PlanChange[],
  text: string,
): Promise<void> {
  const { talk, agency, document, plan, answer } = desk;
  const { locale } = talk;
  let now: ReminderPlan = plan;
  const undo: UndoStep[] = [];
  const lines: string[] = [];
  for (const change of changes) {
    const step = noteUndo(now, change);
    if (step !== null) undo.push(step);
    lines.push(writeLine(change, now));
    now = applyChange(now, change);
  }
  await keepChange(desk, planChanges(document, now), { what: 'changed', text, undo });
  const rest = lines.length - mostLines;
  answer.say(
    locale.say('progress-changed', {
      what: [...lines.slice(0, mostLines), ...(rest > 0 ? [`… (+${String(rest)})`] : [])].join(
        '\n',
      ),
    }),
  );
  const scope = { agency, record: document };
  const words = `/tiendo lai ${String(plan.history.length)}`;
  answer.say(locale.say('note-file-older'));
  answer.options = [agencyButton(scope, words, locale.say('action-undo')), renewButton(desk)];
}

/** "2. Tọa đàm: Văn phòng Sở → Phòng Quản lý Khoa học" */
function writeLine(change: PlanChange, { facts }: ReminderPlan): string {
  const whole = facts.activities[change.activity - 1];
  const about = change.task === null ? whole : whole?.tasks[change.task - 1];
  const [before, after] = writeBoth(change, about ?? null, whole?.coordinators ?? []);
  const beginning = `${writeNumber(change)}. ${about?.title ?? ''}`;
  return `${beginning}${before === null ? '' : `: ${before}`} → ${after}`;
}

type About = Pick<Activity, 'leads' | 'time'>;

/** What it was, where that is not its name; and what it is. */
function writeBoth(
  change: PlanChange,
  about: About | null,
  coordinators: readonly string[],
): [string | null, string] {
  if (change.kind === 'time') return [writeDate(about?.time ?? null), writeTime(change.time)];
  if (change.kind === 'leads') return [listUnits(about?.leads), listUnits(change.leads)];
  if (change.kind === 'coordinators')
    return [listUnits(coordinators), listUnits(change.coordinators)];
  return [null, change.kind === 'title' ? change.title : '✕'];
}

const none = '–';
const writeDate = (time: Time | null): string => (time === null ? none : writeTime(time));
const listUnits = (units: readonly string[] = []): string => units.join(', ') || none;
