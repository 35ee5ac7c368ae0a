/** Applies changes in words to the answers of a flow under way. */

import { shiftTime } from '../../calendar/shift-time.ts';
import type { WorkCalendar } from '../../calendar/working-days.ts';
import type { Answers } from '../../flow/conversation.ts';
import type { Told } from '../../flow/event.ts';
import type { Time } from '../../plan/time.ts';
import type { Edit } from '../../reading/edit.ts';

type Row = Record<string, unknown>;

/** @returns the answers that change, by step id; null where a change names what is not there */
export function applyEdits(
  answers: Answers,
  edits: readonly Edit[],
  calendar: WorkCalendar,
): Told | null {
  const rows = structuredClone(Array.isArray(answers['activities']) ? answers['activities'] : []);
  const draft: Draft = { rows: rows as Row[], removed: new Set(), whole: {} };
  const isDone = edits.every((edit) =>
    edit.what === 'shift-all' ? shift(draft, edit, calendar) : apply(draft, edit),
  );
  if (!isDone) return null;
  const isListed = edits.some(
    ({ what, activity }) => what === 'activity.add' || what === 'shift-all' || activity !== null,
  );
  const activities = draft.rows.filter((row) => !draft.removed.has(row));
  return { ...draft.whole, ...(isListed ? { activities } : {}) };
}

interface Draft {
  readonly rows: Row[];
  readonly removed: Set<Row>;
  readonly whole: Row;
}

/** Moves each day of all activities, and of what is done for them. @returns false where none has one */
function shift({ rows }: Draft, { value }: Edit, calendar: WorkCalendar): boolean {
  const { days } = value as { days: number };
  let isMoved = false;
  const move = (row: Row): void => {
    const time = row['time'] as Time | null | undefined;
    if (time === null || time === undefined) return;
    const moved = shiftTime(time, days, calendar);
    isMoved ||= moved !== time;
    row['time'] = moved;
  };
  for (const row of rows) {
    move(row);
    if (Array.isArray(row['tasks'])) (row['tasks'] as Row[]).forEach(move);
  }
  return isMoved;
}

/** @returns false where it cannot be done */
function apply(draft: Draft, edit: Edit): boolean {
  const { what, activity, value } = edit;
  if (what === 'activity.add') return draft.rows.push(value as Row) > 0;
  if (activity === null) return applyWhole(draft, edit);
  const row = draft.rows.at(activity < 0 ? activity : activity - 1);
  return row !== undefined && applyRow(draft, row, edit);
}

function applyWhole({ whole }: Draft, { what, value }: Edit): boolean {
  const step = wholeSteps[what];
  if (step === undefined || !isWhole(what, value)) return false;
  whole[step] = what === 'theme' ? [value] : value;
  return true;
}

function applyRow({ removed }: Draft, row: Row, { what, value }: Edit): boolean {
  const step = rowSteps[what];
  if (what === 'activity.remove') removed.add(row);
  else if (what === 'activity.coordinator')
    row['coordinators'] = joined(row['coordinators'], value);
  else if (step === undefined) return false;
  else row[step] = value;
  return true;
}

const wholeSteps: Partial<Record<Edit['what'], string>> = {
  signature: 'signature',
  year: 'year',
  theme: 'themes',
  title: 'title',
};
const rowSteps: Partial<Record<Edit['what'], string>> = {
  'activity.lead': 'leads',
  'activity.time': 'time',
  title: 'title',
};

/** A signature without a title would print half a block. */
const isWhole = (what: Edit['what'], value: unknown): boolean =>
  what !== 'signature' || typeof (value as { title?: unknown }).title === 'string';

const joined = (before: unknown, value: unknown): unknown[] => {
  const there: unknown[] = Array.isArray(before) ? before : [];
  return [...new Set([...there, ...(value as unknown[])])];
};
