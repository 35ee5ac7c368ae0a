/** Joins hours to the days they belong to. */

import type { HourAtom, Mark } from './atom.ts';
import { isLedBy, type SettledAtom } from './element.ts';
import type { Settled, Stretch } from './settle.ts';

/** A stretch of days, with the hours of its first day. */
export interface Moment {
  readonly kind: 'moment';
  readonly stretch: Stretch;
  readonly atom: Exclude<SettledAtom, HourAtom>;
  readonly hour: HourAtom | null;
  readonly untilHour: HourAtom | null;
  readonly lead: ReadonlySet<Mark>;
  readonly isJoined: boolean;
}

/** An hour, or two that are joined by a dash or "đến". */
interface Hours {
  readonly kind: 'hours';
  readonly from: HourAtom;
  readonly until: HourAtom | null;
  readonly lead: ReadonlySet<Mark>;
  readonly isJoined: boolean;
}

/** @returns the days with their hours; null when it is not clear which day an hour belongs to */
export function joinHours(settled: readonly Settled[]): Moment[] | null {
  const parts = settled.flatMap((one, index) => partOf(one, index, settled));
  const isDayFirst = parts.findIndex(({ kind }) => kind === 'moment') === 0;
  const moments: Moment[] = [];
  let waiting: Hours | null = null;
  for (const part of parts) {
    if (part.kind === 'moment') {
      const moment = waiting === null ? part : joinAhead(waiting, part);
      if (moment === null) return null;
      moments.push(moment);
      waiting = null;
    } else {
      const moment = isDayFirst ? joinBehind(moments.at(-1), part) : null;
      if (moment !== null) moments[moments.length - 1] = moment;
      else if (waiting !== null) return null;
      else waiting = part;
    }
  }
  return waiting === null ? moments : joinLast(moments, waiting);
}

/** "8h ngày 14/5 đến 15/5, 17h": the last hour stands behind its day. */
function joinLast(moments: readonly Moment[], hours: Hours): Moment[] | null {
  const last = joinBehind(moments.at(-1), hours);
  return last === null ? null : [...moments.slice(0, -1), last];
}

function partOf(one: Settled, index: number, settled: readonly Settled[]): (Moment | Hours)[] {
  const { atom, lead, isJoined } = one.element;
  if (atom.kind !== 'hour') {
    if (one.stretch === null) return [];
    const { stretch } = one;
    return [{ kind: 'moment', stretch, atom, lead, isJoined, hour: null, untilHour: null }];
  }
  if (isSecondOfTwo(settled, index)) return [];
  const next = settled[index + 1]?.element.atom;
  const until = isSecondOfTwo(settled, index + 1) && next?.kind === 'hour' ? next : null;
  return [{ kind: 'hours', from: withPartOf(atom, until), until, lead, isJoined }];
}

/** True for the second hour of "8h - 11h". */
function isSecondOfTwo(settled: readonly Settled[], index: number): boolean {
  const [before, element] = [settled[index - 1]?.element, settled[index]?.element];
  if (before?.atom.kind !== 'hour' || element?.atom.kind !== 'hour') return false;
  return isLedBy(element, 'dash', 'to') && !isLedBy(before, 'dash', 'to');
}

/** "2h - 4h chiều": both are in the afternoon. */
function withPartOf(hour: HourAtom, until: HourAtom | null): HourAtom {
  if (!until?.hasPart || hour.hasPart) return hour;
  const isMorning = hour.hour < 12 && until.hour >= 12 && hour.hour + 12 <= until.hour;
  return isMorning ? { ...hour, hour: hour.hour + 12 } : hour;
}

/** "8h ngày 15/5", "từ 8h đến 11h, ngày 15/5". */
function joinAhead(hours: Hours, moment: Moment): Moment | null {
  if (!moment.isJoined || !isSubset(moment.lead, 'comma')) return null;
  // In "từ 8h đến 11h ngày 15/5" the words belong to the hours.
  const lead = [...hours.lead].filter((mark) => hours.until === null || mark !== 'from');
  return withHours(moment, hours, [...moment.lead, ...lead]);
}

/** "15/5, 8h", "ngày 15/5, trước 17h", "15/5 từ 8h đến 11h". */
function joinBehind(moment: Moment | undefined, hours: Hours): Moment | null {
  if (moment?.hour !== null || !hours.isJoined) return null;
  if (!isSubset(hours.lead, 'comma', 'from', 'before', 'until')) return null;
  const lead = [...hours.lead].filter((mark) => mark === 'before' || mark === 'until');
  return withHours(moment, hours, [...moment.lead, ...lead]);
}

function withHours(moment: Moment, { from, until }: Hours, lead: readonly Mark[]): Moment {
  return { ...moment, hour: from, untilHour: until, lead: new Set(lead) };
}

function isSubset(lead: ReadonlySet<Mark>, ...marks: readonly Mark[]): boolean {
  return [...lead].every((mark) => marks.includes(mark));
}
