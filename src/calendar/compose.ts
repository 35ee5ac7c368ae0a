/** Puts dates and the words between them together into a start, a deadline or an anchor. */

import type { HourAtom, Mark, Remark } from './atom.ts';
import { addDays } from './day.ts';
import type { Gathering } from './gather.ts';
import type { Moment } from './moment.ts';
import { backwards } from './settle.ts';
import { writeHour } from './write.ts';

/** What a time means; all null when that is not clear. */
export interface Meaning {
  readonly start: string | null;
  readonly due: string | null;
  readonly anchor: string | null;
}

/** Nothing that a reminder could hang on. */
export const noMeaning: Meaning = { start: null, due: null, anchor: null };

/** @returns what the dates mean together, null when that is not clear, or what is wrong */
export function compose(moments: readonly Moment[], gathering: Gathering): Meaning | Remark | null {
  const { marks, trail, isUnclear } = gathering;
  const [first, second] = moments;
  if (first === undefined || isUnclear || marks.has('vague') || marks.has('or')) return null;
  if (hasOne(trail, 'before', 'after', 'not', 'anchor')) return null;
  if (moments.some(({ lead }) => hasOne(lead, 'not'))) return null;
  if (second === undefined) return composeOne(first, gathering);
  if (moments.length === 2 && isRange(first, second)) return composeRange(first, second);
  return composeList(moments);
}

function composeOne(moment: Moment, { trail, hasDuration }: Gathering): Meaning | Remark | null {
  const { stretch, atom, hour } = moment;
  const lead = new Set([...moment.lead, ...trail]);
  if (hasOne(lead, 'anchor', 'after')) {
    return atom.kind === 'day' ? { ...noMeaning, anchor: stretch.first } : null;
  }
  if (lead.has('before')) return { ...noMeaning, due: lastMomentBefore(moment) };
  if (hasOne(lead, 'until', 'to')) return { ...noMeaning, due: momentOf(stretch.last, hour) };
  if (hasOne(lead, 'from', 'since')) {
    return hasDuration ? null : { ...noMeaning, start: momentOf(stretch.first, hour) };
  }
  if (isBackwards(moment)) return backwardHours(moment);
  return {
    anchor: null,
    start: momentOf(stretch.first, atom.kind === 'day' ? hour : null),
    due: momentOf(stretch.last, moment.untilHour),
  };
}

function isRange(first: Moment, second: Moment): boolean {
  if (hasOne(first.lead, 'before', 'after', 'anchor', 'to')) return false;
  if (hasOne(second.lead, 'after', 'anchor', 'since')) return false;
  if (hasOne(second.lead, 'to', 'dash')) return true;
  return first.lead.has('from') && hasOne(second.lead, 'before', 'until');
}

function composeRange(first: Moment, second: Moment): Meaning | Remark {
  const start = momentOf(first.stretch.first, first.hour);
  const due = second.lead.has('before')
    ? lastMomentBefore(second)
    : momentOf(second.stretch.last, second.untilHour ?? second.hour);
  const [from, to] = [start.slice(0, 10), due.slice(0, 10)];
  const isSameDay = from === to && start.length === due.length;
  if (from > to || (isSameDay && start > due)) {
    return backwards(from, to);
  }
  return { anchor: null, start, due };
}

/** "ngày 14, 15 và 17/5": from the first of them to the last. */
function composeList(moments: readonly Moment[]): Meaning | null {
  const isPlain = moments.every(
    ({ lead, hour }, index) =>
      hour === null &&
      [...lead].every((mark) => mark === 'comma' || mark === 'and') &&
      (index === 0 || lead.size > 0),
  );
  if (!isPlain) return null;
  const firsts = moments.map(({ stretch }) => stretch.first).toSorted();
  const lasts = moments.map(({ stretch }) => stretch.last).toSorted();
  return { anchor: null, start: firsts[0] ?? null, due: lasts.at(-1) ?? null };
}

/** Before a day, that day is the last moment; before a month, the day that ends the one before. */
function lastMomentBefore({ atom, stretch, hour }: Moment): string {
  return atom.kind === 'day' ? momentOf(stretch.last, hour) : addDays(stretch.first, -1);
}

function isBackwards({ hour, untilHour }: Moment): boolean {
  return hour !== null && untilHour !== null && minutesOf(untilHour) <= minutesOf(hour);
}

function backwardHours({ hour, untilHour }: Moment): Remark {
  const write = (one: HourAtom | null) => (one === null ? '' : writeHour(one.hour, one.minute));
  return { id: 'problem-range-backwards', args: { from: write(hour), to: write(untilHour) } };
}

function minutesOf({ hour, minute }: HourAtom): number {
  return hour * 60 + minute;
}

/** The moment of an hour on a day; 24:00 is the day itself. */
function momentOf(day: string, hour: HourAtom | null): string {
  if (hour === null || hour.hour === 24) return day;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day}T${two(hour.hour)}:${two(hour.minute)}`;
}

function hasOne(marks: ReadonlySet<Mark>, ...wanted: readonly Mark[]): boolean {
  return wanted.some((mark) => marks.has(mark));
}
