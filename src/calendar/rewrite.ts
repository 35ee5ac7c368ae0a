/** Writes a time in full: years filled in, the decree's zeros, the right weekday; other words stay. */

import type { DayAtom, HourAtom, MonthsAtom, Place } from './atom.ts';
import type { Meaning } from './compose.ts';
import { partsOf } from './day.ts';
import type { Moment } from './moment.ts';
import type { Stretch } from './settle.ts';
import { isDash, numberIn, says, type Token, tokenAt } from '../text/token.ts';
import {
  writeDay,
  writeDayAndMonth,
  writeDayOfMonth,
  writeHour,
  writeMonth,
  writeWeekday,
} from './write.ts';

interface Edit extends Place {
  readonly text: string;
}

/** @returns the text with every date and hour of it written in full */
export function rewrite(
  text: string,
  tokens: readonly Token[],
  moments: readonly Moment[],
  meaning: Meaning,
): string {
  const isAlone = moments.length === 1;
  const edits = moments.flatMap((moment, index) => [
    ...hourEdits(moment, tokens),
    ...dateEdits(moment, { tokens, meaning, isAlone, isFirst: index === 0 }),
  ]);
  return applyEdits(text, tokens, edits);
}

interface Setting {
  readonly tokens: readonly Token[];
  readonly meaning: Meaning;
  readonly isAlone: boolean;
  readonly isFirst: boolean;
}

function hourEdits(moment: Moment, tokens: readonly Token[]): Edit[] {
  return [moment.hour, moment.untilHour].flatMap((hour) =>
    hour === null ? [] : [{ first: hour.first, end: hour.end, text: hourText(hour, tokens) }],
  );
}

function hourText(hour: HourAtom, tokens: readonly Token[]): string {
  const typed = sliceOf(tokens, hour);
  const written = writeHour(hour.hour, hour.minute);
  return typed.startsWith(written) && /^.{5}['’′]?$/.test(typed) ? typed : written;
}

function dateEdits({ atom, stretch }: Moment, setting: Setting): Edit[] {
  const { first, end } = atom;
  if (atom.kind === 'week') return [{ first, end, text: weekText(stretch, setting) }];
  if (atom.kind === 'months') return [{ first, end, text: monthsText(atom, stretch, setting) }];
  const edits = [{ first, end, text: dayText(atom, stretch, setting) }];
  if (atom.weekday === null) return edits;
  const { weekday } = atom;
  const name = writeWeekday(stretch.first);
  const isFirst = weekday.first === 0 && isCapital(setting.tokens, weekday);
  return [...edits, { ...weekday, text: isFirst ? capitalise(name) : name }];
}

function dayText(atom: DayAtom, stretch: Stretch, setting: Setting): string {
  const written = fullDay(atom, stretch);
  if (!stretch.needsYear && atom.style !== 'relative') return written;
  const before = tokenAt(setting.tokens, atom.first - 1);
  const needsWord = !atom.hasWord && !isDash(before) && !says(before, 'ngày');
  const weekday = needsWeekday(atom, setting) ? ` (${writeWeekday(stretch.first)})` : '';
  const text = `${needsWord ? 'ngày ' : ''}${written}${weekday}`;
  return isCapital(setting.tokens, atom) ? capitalise(text) : text;
}

/** A day that was counted from today, and a day of an event, are shown with their weekday. */
function needsWeekday(atom: DayAtom, { meaning: { start, due }, isAlone }: Setting): boolean {
  if (!isAlone || atom.weekday !== null) return false;
  if (atom.style === 'relative') return true;
  return start !== null && due !== null && start.slice(0, 10) === due.slice(0, 10);
}

function isCapital(tokens: readonly Token[], { first }: Place): boolean {
  return /^\p{Lu}/u.test(tokenAt(tokens, first).text);
}

function fullDay({ style, year, month }: DayAtom, { first, needsYear }: Stretch): string {
  const parts = partsOf(first);
  const hasYear = needsYear || year !== null;
  if (style === 'words') {
    const words = `${writeDayOfMonth(parts.day)} tháng ${writeMonth(parts.month)}`;
    return hasYear ? `${words} năm ${String(parts.year)}` : words;
  }
  if (style === 'bare' && !needsYear) return writeDayOfMonth(parts.day);
  if (hasYear || month === null) return writeDay(first);
  return writeDayAndMonth(parts.day, parts.month);
}

function monthsText(atom: MonthsAtom, stretch: Stretch, { tokens }: Setting): string {
  const year = String(partsOf(stretch.first).year);
  if (atom.isRelative) return monthsInFull(atom, year);
  if (atom.style === 'year')
    return stretch.needsYear ? `${sliceOf(tokens, atom)} ${year}` : sliceOf(tokens, atom);
  const words = sliceOf(tokens, atom, (token) => {
    const month = atom.style === 'months' ? numberIn(token) : null;
    return month === null ? token.text : writeMonth(month);
  });
  const named = nameMonths(atom, words, tokens);
  if (!stretch.needsYear) return named;
  const isOne = atom.style === 'quarters' || atom.from === atom.to;
  return isOne ? `${named}/${year}` : `${named} năm ${year}`;
}

/** "5/2021" and "T5/2021" get their word. */
function nameMonths(atom: MonthsAtom, words: string, tokens: readonly Token[]): string {
  if (atom.style !== 'months') return words;
  if (/^t\d/i.test(words)) return `tháng ${words.slice(1)}`;
  const before = tokenAt(tokens, atom.first - 1);
  return /^\d/.test(words) && !isDash(before) && !says(before, 'đến') ? `tháng ${words}` : words;
}

const quarterNames = ['I', 'II', 'III', 'IV'];

function monthsInFull({ style, from, to }: MonthsAtom, year: string): string {
  if (style === 'year') return `năm ${year}`;
  if (style === 'months') {
    return from === to
      ? `tháng ${writeMonth(from)}/${year}`
      : `tháng ${writeMonth(from)} - ${writeMonth(to)} năm ${year}`;
  }
  const [first, last] = [Math.ceil(from / 3), Math.ceil(to / 3)].map(
    (q) => quarterNames[q - 1] ?? '',
  );
  return first === last
    ? `quý ${first ?? ''}/${year}`
    : `quý ${first ?? ''} - ${last ?? ''}/${year}`;
}

/** A week has no short name that stays true next week: its days are written. */
function weekText(stretch: Stretch, { meaning, isAlone, isFirst }: Setting): string {
  const { start, due } = meaning;
  if (isAlone && start !== null && due !== null) {
    return `từ ngày ${writeDay(start)} đến ngày ${writeDay(due)}`;
  }
  const isStart = start !== null && isFirst;
  return `ngày ${writeDay(isStart || due === null ? stretch.first : due)}`;
}

function sliceOf(
  tokens: readonly Token[],
  { first, end }: Place,
  write: (token: Token) => string = (token) => token.text,
): string {
  let slice = '';
  for (const token of tokens.slice(first, end)) {
    slice += `${token.isSpaced && slice !== '' ? ' ' : ''}${write(token)}`;
  }
  return slice;
}

function applyEdits(text: string, tokens: readonly Token[], edits: readonly Edit[]): string {
  let written = '';
  let at = 0;
  for (const edit of edits.toSorted((one, other) => one.first - other.first)) {
    const [first, last] = [tokens[edit.first], tokens[edit.end - 1]];
    if (first === undefined || last === undefined || first.from < at) continue;
    written = join(join(written, text.slice(at, first.from)), edit.text);
    at = last.to;
  }
  return join(written, text.slice(at));
}

/** Keeps a space between words that touched only because one of them was a number ("8h15/5"). */
function join(left: string, right: string): string {
  const isTouching = /[\p{L}\d]$/u.test(left) && /^[\p{L}\d]/u.test(right);
  return isTouching ? `${left} ${right}` : `${left}${right}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
