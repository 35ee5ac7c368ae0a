/** Finds hours: `08h00'`, `8 giờ 30`, `14:00`, `2h chiều`, the `8` of `8-10h`. */

import type { Item } from './atom.ts';
import { badHour } from './bad.ts';
import { isDash, isMark, numberIn, says, type Token, tokenAt } from '../text/token.ts';
import { writeHour } from './write.ts';

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly end: number;
}

/** @returns the hour that begins at a token, with the part of the day before or behind it */
export function scanHour(tokens: readonly Token[], at: number): Item | null {
  const hasPartBefore = isPartOfDay(tokenAt(tokens, at));
  const clock = readClock(tokens, hasPartBefore ? at + 1 : at);
  if (clock === null) return null;
  const part = tokenAt(tokens, hasPartBefore ? at : clock.end);
  const hasPart = isPartOfDay(part);
  const place = { first: at, end: hasPart && !hasPartBefore ? clock.end + 1 : clock.end };
  const hour = shiftToPart(clock.hour, part);
  const { minute } = clock;
  if (minute > 59 || hour * 60 + minute > 24 * 60) {
    return badHour(writeHour(clock.hour, minute), place);
  }
  return { kind: 'hour', ...place, hour, minute, hasPart };
}

/** True when a token is a word for hours that follows a number. */
export function isHourWord(token: Token): boolean {
  return says(token, 'h', 'g', 'giờ');
}

function readClock(tokens: readonly Token[], at: number): Clock | null {
  const hour = numberIn(tokenAt(tokens, at));
  if (hour === null) return null;
  const next = tokenAt(tokens, at + 1);
  if (isHourWord(next)) return readMinutes(tokens, at + 2, hour);
  if (isMark(next, ':') && !next.isSpaced) {
    const digits = tokenAt(tokens, at + 2);
    const minute = digits.text.length === 2 ? numberIn(digits) : null;
    if (minute !== null) return { hour, minute, end: at + 3 };
  }
  return isFirstOfHours(tokens, at) ? { hour, minute: 0, end: at + 1 } : null;
}

/** The minutes after `8h` or `8 giờ`; a number that begins a date is none. */
function readMinutes(tokens: readonly Token[], at: number, hour: number): Clock {
  const token = tokenAt(tokens, at);
  if (says(token, 'rưỡi')) return { hour, minute: 30, end: at + 1 };
  const minute = numberIn(token);
  if (minute === null || beginsDate(tokens, at)) return { hour, minute: 0, end: at };
  const mark = tokenAt(tokens, at + 1);
  const hasMark = says(mark, 'phút', 'p') || isMark(mark, "'", '’', '′', '`');
  return { hour, minute, end: hasMark ? at + 2 : at + 1 };
}

function beginsDate(tokens: readonly Token[], at: number): boolean {
  const separator = tokenAt(tokens, at + 1);
  if (says(separator, 'tháng')) return true;
  if (!isDash(separator) && !isMark(separator, '/', '.')) return false;
  return tokenAt(tokens, at + 2).kind === 'number' && !isHourWord(tokenAt(tokens, at + 3));
}

/** True for the `8` of `8-10h` and `8 đến 10 giờ`. */
function isFirstOfHours(tokens: readonly Token[], at: number): boolean {
  const joint = tokenAt(tokens, at + 1);
  if (!isDash(joint) && !says(joint, 'đến', 'tới')) return false;
  return numberIn(tokenAt(tokens, at + 2)) !== null && isHourWord(tokenAt(tokens, at + 3));
}

function isPartOfDay(token: Token): boolean {
  return says(token, 'sáng', 'trưa', 'chiều', 'tối');
}

function shiftToPart(hour: number, part: Token): number {
  const isAfternoon = says(part, 'chiều', 'tối') || (says(part, 'trưa') && hour < 4);
  return isAfternoon && hour < 12 ? hour + 12 : hour;
}
