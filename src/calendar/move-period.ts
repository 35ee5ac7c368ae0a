/** Moves the dates of a text about time to other days and years; its other words stay. */

import type { DayAtom, MonthsAtom, Place } from './atom.ts';
import { partsOf } from './day.ts';
import { gather } from './gather.ts';
import { scan } from './scan.ts';
import { type Calendar, settle, type Settled, type Stretch } from './settle.ts';
import { tidyText } from '../text/tidy.ts';
import { type Token, tokenAt, tokenise, yearIn } from '../text/token.ts';
import { writeDay, writeDayAndMonth, writeDayOfMonth, writeMonth, writeWeekday } from './write.ts';

/** Where days and years go. */
export interface Move {
  /** @returns where a day goes; `at` is its place among the days of the text, from 0 */
  readonly day: (day: string, at: number) => string;
  readonly year: (year: number) => number;
}

interface Edit extends Place {
  readonly text: string;
}

/** @returns the text with its dates moved and its weekdays right; null where no date of it is clear */
export function movePeriod(text: string, calendar: Calendar, move: Move): string | null {
  const words = tidyText(text.normalize('NFC'));
  const tokens = tokenise(words);
  const items = scan(tokens, calendar.today);
  if (items.some(({ kind }) => kind === 'bad')) return null;
  const settled = settle(gather(items).elements, calendar);
  if (settled === null || 'id' in settled) return null;
  const dated = settled.filter(isDated);
  if (dated.length === 0) return null;
  const moved = dated.map(({ element, stretch }, at) =>
    element.atom.kind === 'day' ? move.day(stretch.first, at) : stretch.first,
  );
  const edits: Edit[] = [];
  for (const [at, { element, stretch }] of dated.entries()) {
    const { atom } = element;
    if (atom.kind === 'months' && !atom.isRelative)
      edits.push(monthsEdit(atom, tokens, stretch, move));
    else if (atom.kind === 'day' && atom.style !== 'relative')
      edits.push(...dayEdits(atom, moved, at));
    else return null;
  }
  return apply(words, tokens, edits);
}

type Dated = Settled & { readonly stretch: Stretch };

const isDated = (one: Settled): one is Dated => one.stretch !== null;

function monthsEdit(
  { first, end }: MonthsAtom,
  tokens: readonly Token[],
  { first: day }: Stretch,
  { year }: Move,
): Edit {
  const old = partsOf(day).year;
  let text = '';
  for (const token of tokens.slice(first, end)) {
    const written = yearIn(token) === old ? String(year(old)) : token.text;
    text += `${token.isSpaced && text !== '' ? ' ' : ''}${written}`;
  }
  return { first, end, text };
}

function dayEdits(atom: DayAtom, moved: readonly string[], at: number): Edit[] {
  const day = moved[at] ?? '';
  const edits = [{ first: atom.first, end: atom.end, text: dayText(atom, day, moved[at + 1]) }];
  if (atom.weekday === null) return edits;
  const { first, end } = atom.weekday;
  return [...edits, { first, end, text: writeWeekday(day) }];
}

/** A day that had no month of its own has none still, where the one behind it is in the same. */
function dayText({ style, month, year }: DayAtom, day: string, next: string | undefined): string {
  const parts = partsOf(day);
  const isLent = next?.slice(0, 7) === day.slice(0, 7);
  if (style === 'bare' && isLent) return writeDayOfMonth(parts.day);
  if (style === 'words') {
    const words = `${writeDayOfMonth(parts.day)} tháng ${writeMonth(parts.month)}`;
    return year === null ? words : `${words} năm ${String(parts.year)}`;
  }
  const hasYear = year !== null || next === undefined || month === null;
  return hasYear ? writeDay(day) : writeDayAndMonth(parts.day, parts.month);
}

function apply(words: string, tokens: readonly Token[], edits: readonly Edit[]): string {
  let written = words;
  for (const { first, end, text } of edits.toSorted((one, other) => other.first - one.first)) {
    const [from, to] = [tokenAt(tokens, first).from, tokenAt(tokens, end - 1).to];
    written = written.slice(0, from) + text + written.slice(to);
  }
  return written;
}
