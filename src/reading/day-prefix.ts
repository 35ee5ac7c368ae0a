/** Reads a day that stands before its activity: "12/5: treo băng rôn", "Sáng 15/5: tọa đàm ở hội trường". */

import { tokenise } from '../text/token.ts';
import type { Known } from './clause.ts';
import { type Entry, setTime } from './entry.ts';
import { findTimes } from './find-times.ts';
import { readItem } from './read-item.ts';
import { readTime } from './read-values.ts';
import { splitHour } from './schedule.ts';

/** Longer words before a colon hold more than a day. */
const longest = 48;

/** @returns the activity of a line that begins with its day and a colon; null for any other line */
export function readDated(text: string, lines: readonly number[], known: Known): Entry | null {
  const colon =
    /^[^:]{3,48}:\s+(?=[\p{L}"“])/u.exec(text) ?? /^.{3,48}?:\s+(?=[\p{L}"“])/u.exec(text);
  if (colon === null || colon[0].length > longest || !/\d/.test(colon[0])) return null;
  const day = colon[0].replace(/[\s:]+$/u, '').replace(/^(?:vào )?(?:ngày|ngay)\s+/iu, '');
  const tokens = tokenise(day);
  const [span] = findTimes(tokens, day, known);
  if (span?.first !== 0 || span.end !== tokens.length) return null;
  const { hour, rest } = splitHour(text.slice(colon[0].length));
  const entry = readItem(rest, lines, known);
  const { time, isDoubtful, doubts } = readTime(hour === null ? day : `${hour} ${day}`, known);
  setTime(entry, time, lines, isDoubtful ? 'doubtful' : 'sure', doubts);
  return entry;
}
