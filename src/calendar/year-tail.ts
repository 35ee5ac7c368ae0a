/** Reads the words that place a date in time: `/2026`, `năm nay`, `này`, `sau`, `tới`. */

import { partsOf } from './day.ts';
import { isDash, isMark, says, type Token, tokenAt, yearIn } from '../text/token.ts';

/** A year behind a day, month or quarter, and where it ends. */
export interface YearTail {
  readonly year: number;
  readonly end: number;
  /** True when it was said from today ("năm nay"). */
  readonly isRelative: boolean;
}

/** @returns the year that begins at a token, with its comma, slash or "năm"; else null */
export function readYearTail(tokens: readonly Token[], at: number, today: string): YearTail | null {
  const word = isMark(tokenAt(tokens, at), ',') ? at + 1 : at;
  if (says(tokenAt(tokens, word), 'năm')) return readYearInWords(tokens, word + 1, today);
  const separator = tokenAt(tokens, at);
  if (!isDash(separator) && !isMark(separator, '/', '.')) return null;
  const year = yearIn(tokenAt(tokens, at + 1));
  if (year === null || isMark(tokenAt(tokens, at + 2), '/')) return null;
  return { year, end: at + 2, isRelative: false };
}

function readYearInWords(tokens: readonly Token[], at: number, today: string): YearTail | null {
  const year = yearIn(tokenAt(tokens, at));
  if (year !== null) return { year, end: at + 1, isRelative: false };
  const shift = shiftIn(tokenAt(tokens, at), 'nay');
  if (shift === null) return null;
  return { year: partsOf(today).year + shift, end: at + 1, isRelative: true };
}

/** @returns how far "này", "sau", "tới", "trước" lie from now; null when a token is none of them */
export function shiftIn(token: Token, now = 'này'): number | null {
  if (says(token, now)) return 0;
  if (says(token, 'sau', 'tới')) return 1;
  return says(token, 'trước', 'ngoái') ? -1 : null;
}

/** @returns the year and month that lie `months` after those of a day */
export function shiftMonth(today: string, months: number): { year: number; month: number } {
  const { year, month } = partsOf(today);
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}
