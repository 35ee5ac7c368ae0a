/** Finds weekdays that stand beside dates, and which weekday each date really is. */

import { foldText } from '../../text/fold.ts';

/** A weekday beside a date. */
export interface TextWeekday {
  readonly at: number;
  readonly text: string;
  /** 0 is Sunday, as it is said, and as the calendar has it by name. */
  readonly said: string;
  readonly real: string;
}

const names = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
const words: readonly (readonly [RegExp, number])[] = [
  [/^chu nhat/, 0],
  [/^thu (?:hai|2)/, 1],
  [/^thu (?:ba|3)/, 2],
  [/^thu (?:tu|4)/, 3],
  [/^thu (?:nam|5)/, 4],
  [/^thu (?:sau|6)/, 5],
  [/^thu (?:bay|7)/, 6],
];

const weekday = '(?:[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ [Nn]hật)';
const date = '(\\d{1,2})[/.-](\\d{1,2})(?:[/.-]((?:19|20)\\d{2}))?(?![\\d/])';
const after = new RegExp(`${date}\\s?\\((${weekday})\\)`, 'gu');
const before = new RegExp(`(${weekday}),? (?:ngày )?\\(?${date}`, 'gu');

/**
 * Finds weekdays.
 *
 * @param text - of a line, or of a time
 * @param year - of dates that have none; null leaves them out
 */
export function findWeekdays(text: string, year: number | null): TextWeekday[] {
  return [
    ...[...text.matchAll(after)].flatMap((match) => {
      const [, day, month, own, said = ''] = match;
      return read(match, said, [own, month, day], year);
    }),
    ...[...text.matchAll(before)].flatMap((match) => {
      const [, said = '', day, month, own] = match;
      return read(match, said, [own, month, day], year);
    }),
  ];
}

function read(
  match: RegExpExecArray,
  said: string,
  [own, month, day]: readonly (string | undefined)[],
  usual: number | null,
): TextWeekday[] {
  const year = own === undefined ? usual : Number(own);
  const index = words.find(([pattern]) => pattern.test(foldText(said)))?.[1];
  if (year === null || index === undefined) return [];
  const moment = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
  if (moment.getUTCDate() !== Number(day)) return [];
  const real = names[moment.getUTCDay()] ?? '';
  return [{ at: match.index, text: match[0], said: names[index] ?? '', real }];
}
