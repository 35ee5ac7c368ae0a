/** Finds what is counted from today: `mai`, `ngày kia`, `thứ Sáu tuần sau`, `tuần tới`. */

import type { Item } from './atom.ts';
import { addDays, mondayOf, partsOf, weekdayOf } from './day.ts';
import { isMark, says, type Token, tokenAt } from '../text/token.ts';
import { shiftIn } from './year-tail.ts';

/** @returns the day, weekday or week that begins at a token and is counted from today */
export function scanRelative(tokens: readonly Token[], at: number, today: string): Item | null {
  return (
    scanNearDay(tokens, at, today) ?? scanWeekday(tokens, at, today) ?? scanWeek(tokens, at, today)
  );
}

/** A day by name, with the "ngày" or "hôm" before it. */
function scanNearDay(tokens: readonly Token[], at: number, today: string): Item | null {
  const hasWord = says(tokenAt(tokens, at), 'ngày', 'hôm');
  const word = hasWord ? at + 1 : at;
  const days = hasWord ? daysAfterWord(tokenAt(tokens, word)) : daysAlone(tokens, word);
  if (days === null) return null;
  const on = partsOf(addDays(today, days));
  const rest = { style: 'relative', hasWord: false, isTight: false, weekday: null } as const;
  return { kind: 'day', first: at, end: word + 1, ...on, ...rest };
}

/** After "ngày" or "hôm"; "ngày kìa" lies one day behind "ngày kia". */
function daysAfterWord(token: Token): number | null {
  if (token.lower === 'kìa') return 3;
  if (says(token, 'mốt', 'kia')) return 2;
  if (says(token, 'mai')) return 1;
  if (says(token, 'nay')) return 0;
  return says(token, 'qua') ? -1 : null;
}

/** Alone: a capital letter makes "Mai" a name, and "mot" without its accent is a number. */
function daysAlone(tokens: readonly Token[], at: number): number | null {
  const token = tokenAt(tokens, at);
  const isName = at > 0 && token.text !== token.lower;
  if (says(token, 'mai') && !isName) return 1;
  if (token.lower === 'mốt' || (tokens.length === 1 && token.lower === 'mot')) return 2;
  const isToday = says(tokenAt(tokens, at - 1), 'sáng', 'trưa', 'chiều', 'tối', 'đêm', 'từ');
  return isToday && says(token, 'nay') ? 0 : null;
}

function scanWeekday(tokens: readonly Token[], at: number, today: string): Item | null {
  const name = readWeekdayName(tokens, at);
  if (name === null || says(tokenAt(tokens, at - 1), 'lần', 'tuần', 'đợt', 'khóa', 'kỳ'))
    return null;
  const { weekday, end } = name;
  const atom = { kind: 'weekday', first: at, weekday, hasWeek: true } as const;
  const dayOfWeek = (week: number) => addDays(mondayOf(today), week * 7 + weekday - 1);
  const week = readWeekShift(tokens, end);
  if (week !== null) return { ...atom, end: week.end, on: dayOfWeek(week.shift) };
  if (says(tokenAt(tokens, end), 'này')) return { ...atom, end: end + 1, on: dayOfWeek(0) };
  const daysAhead = (weekday - weekdayOf(today) + 7) % 7;
  if (says(tokenAt(tokens, end), 'tới', 'sau') && !leadsToDate(tokenAt(tokens, end + 1))) {
    return { ...atom, end: end + 1, on: addDays(today, daysAhead === 0 ? 7 : daysAhead) };
  }
  return { ...atom, end, on: addDays(today, daysAhead), hasWeek: false };
}

/** After "thứ Hai", "tới" means "next" at the end of a phrase and "to" before another time. */
function leadsToDate(token: Token): boolean {
  return token.kind === 'number' || says(token, 'ngày', 'thứ', 'chủ', 'tháng', 'hết', 'mai');
}

function readWeekShift(
  tokens: readonly Token[],
  at: number,
): { shift: number; end: number } | null {
  if (!says(tokenAt(tokens, at), 'tuần')) return null;
  const word = tokenAt(tokens, at + 1);
  const shift = says(word, 'kế') ? 1 : shiftIn(word);
  if (shift === null) return null;
  const more = tokenAt(tokens, at + 2);
  if (says(more, 'nữa')) return { shift: shift + 1, end: at + 3 };
  return { shift, end: says(more, 'tiếp') ? at + 3 : at + 2 };
}

function scanWeek(tokens: readonly Token[], at: number, today: string): Item | null {
  const week = readWeekShift(tokens, at);
  if (week === null) return null;
  const monday = addDays(mondayOf(today), week.shift * 7);
  return { kind: 'week', first: at, end: week.end, monday };
}

const numerals: readonly (readonly string[])[] = [
  ['2', 'hai'],
  ['3', 'ba'],
  ['4', 'tư'],
  ['5', 'năm'],
  ['6', 'sáu'],
  ['7', 'bảy', 'bẩy'],
];

function readWeekdayName(
  tokens: readonly Token[],
  at: number,
): { weekday: number; end: number } | null {
  const [word, next] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  if (says(word, 'chủ') && says(next, 'nhật')) return { weekday: 7, end: at + 2 };
  // "CN" elsewhere is short for technology, "T5" for a month.
  if (word.text === 'CN' && isMarked(tokens, at, at + 1)) return { weekday: 7, end: at + 1 };
  const isShort = ['T', 't'].includes(word.text) && !next.isSpaced && isMarked(tokens, at, at + 2);
  if (!says(word, 'thứ') && !isShort) return null;
  const index = numerals.findIndex((names) => says(next, ...names));
  return index < 0 ? null : { weekday: index + 1, end: at + 2 };
}

/** True in brackets, before "tuần" or a date, and behind a part of the day. */
function isMarked(tokens: readonly Token[], at: number, end: number): boolean {
  const [before, after] = [tokenAt(tokens, at - 1), tokenAt(tokens, end)];
  const from = isMark(after, ',') ? end + 1 : end;
  const isDated =
    tokenAt(tokens, from).kind === 'number' &&
    isMark(tokenAt(tokens, from + 1), '/') &&
    tokenAt(tokens, from + 2).kind === 'number';
  return (
    (isMark(before, '(') && isMark(after, ')')) ||
    says(after, 'tuần') ||
    isDated ||
    ['sáng', 'chiều', 'tối', 'trưa'].includes(before.lower)
  );
}
