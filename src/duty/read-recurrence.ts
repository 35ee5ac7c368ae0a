/** Reads what recurs from the words of staff: "hằng tuần trước thứ Sáu", "ngày 18 hằng tháng". */

import { foldText } from '../text/fold.ts';

/** What recurs; days of the month beyond its end mean its last day. */
export type Recurrence =
  | { readonly every: 'day' }
  /** 1 for Monday … 7 for Sunday. */
  | { readonly every: 'week'; readonly weekdays: readonly number[] }
  | { readonly every: 'month'; readonly days: readonly number[] }
  /** `month` 1 to 3 within the quarter. */
  | { readonly every: 'quarter'; readonly month: number; readonly day: number }
  | { readonly every: 'year'; readonly month: number; readonly day: number };

/** Beyond the end of every month. */
const lastDay = 31;
const friday = 5;

/** @returns what recurs, or null when the words do not say it plainly enough to remind by */
export function readRecurrence(text: string): Recurrence | null {
  const words = foldText(text)
    .replace(hours, ' ')
    .replaceAll(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
  if (unclear.test(words)) return null;
  const periods = new Set([...words.matchAll(period)].map(([, unit]) => unit));
  if (periods.size > 1) return null;
  const [unit] = periods;
  switch (unit) {
    case 'nam':
      return readYearly(words);
    case 'quy':
      return readQuarterly(words);
    case 'thang':
      return readMonthly(words);
    case 'tuan':
    case undefined:
      return readWeekly(words, unit !== undefined);
    default:
      return hasNumber(words) || weekdaysIn(words).length > 0 ? null : { every: 'day' };
  }
}

/** "trước 16h", "lúc 8 giờ 30", "16:30": which hour it is due is told by the words themselves. */
const hours = /\b\d{1,2}\s*(?:h(?!\p{L})|gio\b|g(?=[\s\d])|:)\s*(?:\d{1,2}(?:\s*phut)?)?'?/gu;
const unclear =
  /\blan\b|\bmot so\b|\bcach\b|\b(?<!thang )dau (?:nam|quy|thang|tuan)|\bgiua\b|\bthuong xuyen\b|\bam lich\b/;
const period = /\b(?:hang|moi|tung) (nam|quy|thang|tuan|ngay)\b/g;

function readWeekly(words: string, isSaid: boolean): Recurrence | null {
  const weekdays = weekdaysIn(words);
  if (hasNumber(words.replaceAll(weekday, ' '))) return null;
  if (weekdays.length > 0)
    return isSaid || /\b(?:hang|moi|cac) (?:thu|t\d|chu nhat)/.test(words)
      ? { every: 'week', weekdays }
      : null;
  // Who says no more than "hằng tuần" means: before the week is over.
  return isSaid ? { every: 'week', weekdays: [friday] } : null;
}

const weekday = /\b(?:thu (hai|ba|tu|nam|sau|bay|[2-7])|t([2-7])|(chu nhat|cn))\b/g;
const weekdayNames = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'];

function weekdaysIn(words: string): number[] {
  const found = [...words.matchAll(weekday)].map(([, name, digit, sunday]) => {
    if (sunday !== undefined) return 7;
    const at = weekdayNames.indexOf(name ?? '');
    return at >= 0 ? at + 1 : Number(digit ?? name) - 1;
  });
  return [...new Set(found)].toSorted((one, other) => one - other);
}

function readMonthly(words: string): Recurrence | null {
  if (weekdaysIn(words).length > 0) return null;
  const days = numbersIn(words);
  if (days === null) return null;
  if (days.length > 0) return isMonthDays(days) ? { every: 'month', days } : null;
  // Who says no more than "hằng tháng" means: before the month is over.
  return { every: 'month', days: [lastDay] };
}

function isMonthDays(days: readonly number[]): boolean {
  return days.every((day) => day >= 1 && day <= 31);
}

function readQuarterly(words: string): Recurrence | null {
  const days = numbersIn(words);
  if (days === null || days.length > 1 || !isMonthDays(days)) return null;
  const month = monthOfQuarter(words);
  const [day] = days;
  if (month === null)
    return day === undefined ? { every: 'quarter', month: 3, day: lastDay } : null;
  return { every: 'quarter', month, day: day ?? lastDay };
}

function monthOfQuarter(words: string): number | null {
  if (/\bthang cuoi\b/.test(words)) return 3;
  return /\bthang dau\b/.test(words) ? 1 : null;
}

function readYearly(words: string): Recurrence | null {
  const found =
    /\b(\d{1,2})\/(\d{1,2})\b/.exec(words) ?? /\b(\d{1,2}) thang (\d{1,2})\b/.exec(words);
  if (found === null || hasNumber(words.replace(found[0], ' '))) return null;
  const [day, month] = [Number(found[1]), Number(found[2])];
  const isDate = month >= 1 && month <= 12 && isMonthDays([day]);
  return isDate ? { every: 'year', month, day } : null;
}

/** The numbers of a text; null when one of them is part of a date. */
function numbersIn(words: string): number[] | null {
  if (/\d\/|\/\d|\d{3}|\bthang \d/.test(words)) return null;
  return [...words.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}

function hasNumber(words: string): boolean {
  return /\d/.test(words);
}
