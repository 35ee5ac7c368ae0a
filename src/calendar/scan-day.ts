/** Finds days: `18/5`, `18-5-2027`, `18.5`, `ngày 18 tháng 5 năm 2026`, and lone numbers that may be days. */

import type { DayAtom, Item, Place } from './atom.ts';
import { badDay, badMonth, badYear, isYear } from './bad.ts';
import { createDay } from './day.ts';
import { isHourWord } from './scan-hour.ts';
import { isDash, isMark, numberIn, says, type Token, tokenAt, yearIn } from '../text/token.ts';
import { matchPhrase } from './vocabulary.ts';
import { writeDayAndMonth } from './write.ts';
import { readYearTail, shiftIn, shiftMonth } from './year-tail.ts';

/** @returns the day that begins at a token, or why what is written there is none */
export function scanDay(tokens: readonly Token[], at: number, today: string): Item | null {
  const isNumbered = tokenAt(tokens, at + 1).kind === 'number';
  const hasWord = says(tokenAt(tokens, at), 'ngày') && isNumbered;
  const first = hasWord ? at + 1 : at;
  if (tokenAt(tokens, first).kind !== 'number') return null;
  return (
    scanIsoDay(tokens, first, hasWord) ??
    scanDayInWords(tokens, first, hasWord, today) ??
    scanDayInNumbers(tokens, first, hasWord, today) ??
    scanBareDay(tokens, first, hasWord)
  );
}

interface Found extends Place {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly style: DayAtom['style'];
  readonly hasWord: boolean;
}

/** `2026-05-18`, as programs and spreadsheets write it. */
function scanIsoDay(tokens: readonly Token[], first: number, hasWord: boolean): Item | null {
  const year = yearIn(tokenAt(tokens, first));
  const [separator, second] = [tokenAt(tokens, first + 1), tokenAt(tokens, first + 3)];
  if (year === null || separator.text !== second.text) return null;
  if (!isDash(separator) && !isMark(separator, '/')) return null;
  const month = numberIn(tokenAt(tokens, first + 2));
  const day = numberIn(tokenAt(tokens, first + 4));
  if (month === null || day === null) return null;
  return checkDay({ first, end: first + 5, day, month, year, style: 'numbers', hasWord });
}

function scanDayInWords(
  tokens: readonly Token[],
  first: number,
  hasWord: boolean,
  today: string,
): Item | null {
  const day = numberIn(tokenAt(tokens, first));
  if (day === null || !says(tokenAt(tokens, first + 1), 'tháng')) return null;
  const shift = shiftIn(tokenAt(tokens, first + 2));
  const end = first + 3;
  if (shift !== null) {
    return checkDay({ first, end, day, ...shiftMonth(today, shift), style: 'relative', hasWord });
  }
  const month = numberIn(tokenAt(tokens, first + 2));
  if (month === null) return null;
  const tail = readYearTail(tokens, end, today) ?? { year: null, end };
  return checkDay({ first, end: tail.end, day, month, year: tail.year, style: 'words', hasWord });
}

function scanDayInNumbers(
  tokens: readonly Token[],
  first: number,
  hasWord: boolean,
  today: string,
): Item | null {
  const day = numberIn(tokenAt(tokens, first));
  const month = numberIn(tokenAt(tokens, first + 2));
  if (day === null || month === null || !joinsDate(tokens, first + 1)) return null;
  const end = first + 3;
  const found = { first, end, day, month, style: 'numbers' as const, hasWord };
  const tail = readYearTail(tokens, end, today) ?? readShortYear(tokens, end);
  if (tail !== null) return checkDay({ ...found, year: tail.year, end: tail.end });
  const wrong = wrongYear(tokens, end);
  if (wrong !== null) return badYear(wrong, { first, end: end + 2 });
  if (isRangeOfDays(tokens, first, day, month) || !endsDate(tokens, end)) return null;
  return checkDay({ ...found, year: null });
}

function joinsDate(tokens: readonly Token[], at: number): boolean {
  const separator = tokenAt(tokens, at);
  if (isMark(separator, '.')) return isTight(tokens, at);
  return isMark(separator, '/') || isDash(separator);
}

function isTight(tokens: readonly Token[], at: number): boolean {
  return !tokenAt(tokens, at).isSpaced && !tokenAt(tokens, at + 1).isSpaced;
}

/** True where the separator of day and month is used once more, before a number. */
function hasThirdNumber(tokens: readonly Token[], at: number): boolean {
  const isSame = tokenAt(tokens, at).text === tokenAt(tokens, at - 2).text;
  return isSame && isTight(tokens, at) && tokenAt(tokens, at + 1).kind === 'number';
}

/** The `26` of `18/5/26`. */
function readShortYear(tokens: readonly Token[], at: number): { year: number; end: number } | null {
  const { text } = tokenAt(tokens, at + 1);
  if (!hasThirdNumber(tokens, at) || text.length !== 2) return null;
  const goesOn = tokenAt(tokens, at + 3).kind === 'number' && joinsDate(tokens, at + 2);
  return goesOn ? null : { year: 2000 + Number(text), end: at + 2 };
}

/** The `206` of `18/5/206`. */
function wrongYear(tokens: readonly Token[], at: number): string | null {
  const { text } = tokenAt(tokens, at + 1);
  return hasThirdNumber(tokens, at) && text.length > 2 ? text.slice(0, 12) : null;
}

/** True when a dash joins two days: `14 - 18/5`, `14 - 18 tháng 5`, `14 - 18`. */
function isRangeOfDays(tokens: readonly Token[], first: number, day: number, next: number) {
  if (!isDash(tokenAt(tokens, first + 1))) return false;
  const after = tokenAt(tokens, first + 3);
  const hasNumber = tokenAt(tokens, first + 4).kind === 'number';
  if (hasNumber && (isMark(after, '/') || says(after, 'tháng'))) return true;
  return next > 12 && next <= 31 && day < next;
}

/** False when the two numbers before a token are something else: an hour, a number of a document. */
function endsDate(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  if (isHourWord(token) || isMark(token, ':', '%')) return false;
  if (isMark(token, '/')) return next.kind !== 'word' || token.isSpaced;
  if (isMark(tokenAt(tokens, at - 2), '/') || token.kind === 'mark') return true;
  if (says(token, 'ngày', 'tuần', 'tháng', 'buổi')) return next.kind === 'number';
  return matchPhrase(tokens, at) !== null;
}

function scanBareDay(tokens: readonly Token[], first: number, hasWord: boolean): Item | null {
  const day = numberIn(tokenAt(tokens, first));
  if (day === null) return null;
  const place = { first, end: first + 1 };
  if (day < 1 || day > 31) return hasWord ? badDay(String(day), place) : null;
  const joint = { isTight: isDash(tokenAt(tokens, first + 1)) && isTight(tokens, first + 1) };
  const nothing = { month: null, year: null, weekday: null };
  return { kind: 'day', ...place, day, style: 'bare', hasWord, ...joint, ...nothing };
}

/** What two numbers are that cannot be a date: a date mistyped if either could be part of one. */
function checkDay(found: Found): Item | null {
  const { day, month, year } = found;
  if (!isBetween(month, 1, 12)) {
    const isDate = isBetween(day, 1, 31) || year !== null || found.hasWord;
    return isDate ? badMonth(month, found) : null;
  }
  // In a leap year: 29/02 waits until its year is known.
  if (createDay(2000, month, day) === null) return badDay(writeDayAndMonth(day, month), found);
  if (year !== null && !isYear(year)) return badYear(String(year), found);
  return { kind: 'day', weekday: null, isTight: false, ...found };
}

function isBetween(number: number, least: number, most: number): boolean {
  return number >= least && number <= most;
}
