/** Finds whole months, quarters and years: `tháng 5 - 6 năm 2021`, `quý II/2026`, `cả năm`. */

import type { Item, MonthsAtom, Place } from './atom.ts';
import { badMonth, badQuarter, badYear, isYear } from './bad.ts';
import { isHourWord } from './scan-hour.ts';
import { isDash, isMark, numberIn, says, type Token, tokenAt, yearIn } from '../text/token.ts';
import { readYearTail, shiftIn, shiftMonth, type YearTail } from './year-tail.ts';

/** @returns the months, quarters or year that begin at a token */
export function scanMonths(tokens: readonly Token[], at: number, today: string): Item | null {
  return (
    scanNamedMonths(tokens, at, today) ??
    scanMonthsByNumber(tokens, at, today) ??
    scanQuarters(tokens, at, today) ??
    scanYear(tokens, at, today)
  );
}

function scanNamedMonths(tokens: readonly Token[], at: number, today: string): Item | null {
  const [word, next] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  const isShort = word.lower === 't' && !next.isSpaced;
  if (!says(word, 'tháng') && !isShort) return null;
  const shift = shiftIn(next);
  if (shift !== null) {
    const { year, month } = shiftMonth(today, shift);
    const tail = { year, isRelative: true };
    return monthsBetween(month, month, tail, { first: at, end: at + 2 });
  }
  const from = numberIn(next);
  if (from === null) return null;
  const { to, end } = readLastMonth(tokens, at + 2, from);
  const tail = readYearTail(tokens, end, today);
  // "T5" alone may be a weekday or a table's label.
  if (isShort && tail === null) return null;
  return monthsBetween(from, to, tail, placeOf(at, end, tail));
}

/** The `- 6` of "tháng 5 - 6", the `, 6, 7` of "tháng 5, 6, 7". */
function readLastMonth(tokens: readonly Token[], at: number, from: number) {
  let to = from;
  let end = at;
  for (;;) {
    const next = joinsNext(tokens, end) ? numberIn(tokenAt(tokens, end + 1)) : null;
    if (next === null || next > 12 || !endsMonth(tokens, end + 2)) return { to, end };
    to = next;
    end += 2;
  }
}

function joinsNext(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  return isDash(token) || isMark(token, ',') || says(token, 'và', 'đến');
}

/** False when the number before a token belongs to a date, an hour or a quantity instead. */
function endsMonth(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  if (isMark(token, '/', '.')) return next.kind !== 'number' || yearIn(next) !== null;
  if (says(token, 'tháng', 'ngày', 'buổi', 'tuần')) return false;
  return !isHourWord(token) && !isMark(token, ':');
}

/** `5/2021`, `5-6/2021`. */
function scanMonthsByNumber(tokens: readonly Token[], at: number, today: string): Item | null {
  const from = numberIn(tokenAt(tokens, at));
  if (from === null || isMark(tokenAt(tokens, at - 1), '/')) return null;
  const next = isDash(tokenAt(tokens, at + 1)) ? numberIn(tokenAt(tokens, at + 2)) : null;
  const end = next === null ? at + 1 : at + 3;
  if (!isMark(tokenAt(tokens, end), '/')) return null;
  const tail = readYearTail(tokens, end, today);
  if (tail === null) return null;
  return monthsBetween(from, next ?? from, tail, { first: at, end: tail.end });
}

function scanQuarters(tokens: readonly Token[], at: number, today: string): Item | null {
  if (!says(tokenAt(tokens, at), 'quý', 'quí')) return null;
  const shift = shiftIn(tokenAt(tokens, at + 1));
  if (shift !== null) {
    const { year, month } = shiftMonth(today, shift * 3);
    const quarter = Math.ceil(month / 3);
    return quartersBetween(
      quarter,
      quarter,
      { year, isRelative: true },
      { first: at, end: at + 2 },
    );
  }
  const from = quarterIn(tokenAt(tokens, at + 1));
  if (from === null) return null;
  const next = joinsNext(tokens, at + 2) ? quarterIn(tokenAt(tokens, at + 3)) : null;
  const end = next === null ? at + 2 : at + 4;
  const tail = readYearTail(tokens, end, today);
  return quartersBetween(from, next ?? from, tail, placeOf(at, end, tail));
}

const romanNumerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];

function quarterIn(token: Token): number | null {
  const index = romanNumerals.indexOf(token.lower);
  return index >= 0 ? index + 1 : numberIn(token, 1);
}

function scanYear(tokens: readonly Token[], at: number, today: string): Item | null {
  const isWhole = says(tokenAt(tokens, at), 'cả', 'trong');
  const word = isWhole ? at + 1 : at;
  if (!says(tokenAt(tokens, word), 'năm')) return null;
  const tail = readYearTail(tokens, word, today);
  const isAlone = isWhole && tokenAt(tokens, word + 1).kind === 'mark';
  if (tail === null && !isAlone) return null;
  const place = placeOf(word, word + 1, tail);
  return createMonths({ from: 1, to: 12, style: 'year' }, tail, place);
}

type Tail = Pick<YearTail, 'year' | 'isRelative'> | null;

function monthsBetween(from: number, to: number, tail: Tail, place: Place): Item {
  const wrong = [from, to].find((month) => month < 1 || month > 12);
  if (wrong !== undefined) return badMonth(wrong, place);
  return createMonths({ from, to, style: 'months' }, tail, place);
}

function quartersBetween(from: number, to: number, tail: Tail, place: Place): Item {
  const wrong = [from, to].find((quarter) => quarter < 1 || quarter > 4);
  if (wrong !== undefined) return badQuarter(wrong, place);
  return createMonths({ from: from * 3 - 2, to: to * 3, style: 'quarters' }, tail, place);
}

function createMonths(
  months: Pick<MonthsAtom, 'from' | 'to' | 'style'>,
  tail: Tail,
  place: Place,
): Item {
  if (tail !== null && !isYear(tail.year)) return badYear(String(tail.year), place);
  const { year, isRelative } = tail ?? { year: null, isRelative: false };
  return { kind: 'months', ...place, ...months, year, isRelative };
}

function placeOf(first: number, end: number, tail: YearTail | null): Place {
  return { first, end: tail?.end ?? end };
}
