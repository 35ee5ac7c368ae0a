/** Reads one single day. */

import type { Remark } from './atom.ts';
import { readPeriod } from './read-period.ts';
import type { Calendar } from './settle.ts';

/** What became of a text that should be a day. */
export type DayReading =
  | { readonly ok: true; readonly day: string; readonly doubts: readonly Remark[] }
  | { readonly ok: false; readonly problem: Remark };

/** @returns the plain day that a text names; a deadline, a range or an hour is none */
export function readDay(text: string, calendar: Calendar): DayReading {
  const reading = readPeriod(text, calendar);
  if (!reading.ok) return reading;
  const { start, due } = reading.time;
  if (start === null || start !== due) {
    return { ok: false, problem: { id: 'problem-not-a-day', args: { text: reading.time.text } } };
  }
  return { ok: true, day: start, doubts: reading.doubts };
}
