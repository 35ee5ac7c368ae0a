/** Moves the time of an activity: its words, and the days that they mean. */

import { movePeriod } from '../calendar/move-period.ts';
import { readPeriod } from '../calendar/read-period.ts';
import { writeDay, writeWeekday } from '../calendar/write.ts';
import type { Remark } from '../calendar/atom.ts';
import type { Time } from '../plan/time.ts';
import { offDaysOff, sameDistance, type Standing } from './move-day.ts';
import type { Rolling } from './rolling.ts';

/** A time of the new year. */
export interface MovedTime {
  readonly time: Time;
  readonly why: Remark;
}

/** @returns the time in the new year; null where its words hold no date that is clear */
export function rollTime(text: string, rolling: Rolling): MovedTime | null {
  const old = { today: `${rolling.oldYear}-01-01`, year: rolling.oldYear };
  const before = readPeriod(text, old);
  const standings = before.ok ? standingsOf(before.time) : [];
  const offDays: string[] = [];
  const moved = movePeriod(text, old, {
    year: (year) => year + rolling.year - rolling.oldYear,
    day: (day, at) => {
      const same = sameDistance(day, rolling);
      const worked = offDaysOff(same, standings[at] ?? 'event', rolling);
      if (worked !== same) offDays.push(same);
      return worked;
    },
  });
  if (moved === null) return null;
  const after = readPeriod(moved, { today: `${rolling.year}-01-01`, year: rolling.year });
  if (!after.ok) return null;
  return { time: after.time, why: explain(offDays, rolling) };
}

/** What the days of a time are, in the order in which they are written. */
function standingsOf({ start, due, anchor }: Time): readonly Standing[] {
  if (anchor !== null) return ['anchor', 'anchor'];
  if (start === null) return ['due'];
  if (due === null) return ['start'];
  return start.slice(0, 10) === due.slice(0, 10) ? ['event'] : ['start', 'due'];
}

/** Says why a day is where it is: which day off it would have fallen on. */
export function explain(offDays: readonly string[], { occasion }: Rolling): Remark {
  const [day] = offDays;
  if (day === undefined)
    return { id: occasion === null ? 'roll-why-same-day' : 'roll-why-distance', args: {} };
  return { id: 'roll-why-day-off', args: { day: writeDay(day), weekday: writeWeekday(day) } };
}
