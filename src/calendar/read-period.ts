/** Reads when something happens or is due, from the words of staff. */

import type { Time } from '../plan/time.ts';
import type { Item, Remark } from './atom.ts';
import { compose, type Meaning, noMeaning } from './compose.ts';
import { partsOf, weekdayOf } from './day.ts';
import { type Gathering, gather } from './gather.ts';
import { joinHours, type Moment } from './moment.ts';
import { rewrite } from './rewrite.ts';
import { scan } from './scan.ts';
import { type Calendar, settle } from './settle.ts';
import { tidyText } from '../text/tidy.ts';
import { type Token, tokenise } from '../text/token.ts';
import { weekdayName, writeDay, writeWeekday } from './write.ts';
import { writeTime } from './write-time.ts';

/** What became of a text about time. A person's mistake is a value. */
export type PeriodReading =
  | {
      readonly ok: true;
      readonly time: Time;
      /** Things to confirm before it is accepted: `doubt-…` */
      readonly doubts: readonly Remark[];
      /** Things worth saying with the acceptance: `note-…` */
      readonly notes: readonly Remark[];
    }
  | { readonly ok: false; readonly problem: Remark };

/** A longer text is no time, whatever stands in it. */
const maxLength = 500;

/**
 * Reads a time as staff write it. Its text comes back with the year, the decree's zeros and the
 * right weekday, and reads the same on any other day; what holds no date that is clear comes back
 * as text alone, with a note.
 */
export function readPeriod(text: string, calendar: Calendar): PeriodReading {
  const words = tidyText(text.normalize('NFC'));
  if (words === '') return { ok: false, problem: { id: 'problem-empty', args: {} } };
  if (words.length > maxLength) return withoutDates(words, 'note-unclear-time');
  const reading = readWords(words, calendar);
  if (!reading.ok || isSame(reading, readWords(reading.time.text, calendar))) return reading;
  return { ...reading, time: { ...reading.time, text: writePlainly(reading.time) } };
}

/** Odd words may join the dates that are written into them in a new way ("hằng7/5"). */
function isSame(reading: PeriodReading, again: PeriodReading): boolean {
  if (!reading.ok || !again.ok) return false;
  const [one, other] = [reading.time, again.time];
  return (['text', 'start', 'due', 'anchor', 'recurrence'] as const).every(
    (key) => one[key] === other[key],
  );
}

function writePlainly(time: Time): string {
  if (time.anchor !== null) return `trước, trong và sau ngày ${writeDay(time.anchor)}`;
  return writeTime(time);
}

function readWords(words: string, calendar: Calendar): PeriodReading {
  const tokens = tokenise(words);
  const items = scan(tokens, calendar.today);
  const bad = items.find((item) => item.kind === 'bad');
  if (bad !== undefined) return { ok: false, problem: bad.problem };
  const gathering = gather(items);
  if (gathering.marks.has('every')) return withoutDates(words, 'note-no-reminder', words);
  const settled = settle(gathering.elements, calendar);
  if (settled === null) return withoutDates(words, 'note-unclear-time');
  if ('id' in settled) return { ok: false, problem: settled };
  if (settled.length === 0) return withoutDates(words, 'note-no-reminder');
  return understand({ words, tokens, gathering }, joinHours(settled), calendar);
}

/**
 * True when a text says a time and nothing else, well or badly ("trước 31/02"): every word of it
 * belongs to the language of dates.
 */
export function isPeriod(text: string, today: string): boolean {
  if (text.length > maxLength) return false;
  const items = scan(tokenise(tidyText(text.normalize('NFC'))), today);
  return !items.some((item) => item.kind === 'unknown') && items.some(isTelling);
}

function isTelling(item: Item): boolean {
  if (item.kind === 'mark') return item.mark === 'timeless' || item.mark === 'every';
  if (item.kind === 'day') return item.style !== 'bare' || item.hasWord;
  return item.kind !== 'neutral' && item.kind !== 'unknown';
}

interface Said {
  readonly words: string;
  readonly tokens: readonly Token[];
  readonly gathering: Gathering;
}

function understand(said: Said, moments: Moment[] | null, calendar: Calendar): PeriodReading {
  const { words, tokens, gathering } = said;
  const meaning = moments === null ? null : compose(moments, gathering);
  if (meaning === null || moments === null) return withoutDates(words, 'note-unclear-time');
  if ('id' in meaning) return { ok: false, problem: meaning };
  const text = rewrite(words, tokens, moments, meaning);
  const time = { text, ...meaning, recurrence: null };
  const doubts = [
    ...moments.flatMap((moment) => doubtWeekday(moment)),
    ...doubtPast(meaning, calendar.today),
    ...doubtYear(meaning, calendar.year),
  ];
  const notes: Remark[] = [];
  if (gathering.hasForeignWords || moments.length > 2) {
    notes.push({ id: 'note-understood-as', args: { time: writeTime(time) } });
  }
  if (meaning.due === null) notes.push({ id: 'note-no-deadline', args: { text } });
  return { ok: true, time, doubts, notes };
}

function withoutDates(text: string, note: string, recurrence: string | null = null): PeriodReading {
  const time = { text, ...noMeaning, recurrence };
  return { ok: true, time, doubts: [], notes: [{ id: note, args: { text } }] };
}

function doubtWeekday({ atom, stretch: { first: on } }: Moment): Remark[] {
  const weekday = atom.kind === 'day' ? atom.weekday : null;
  if (weekday === null || weekdayOf(on) === weekday.weekday) return [];
  const args = {
    written: weekdayName(weekday.weekday),
    real: writeWeekday(on),
    day: writeDay(on),
  };
  return [{ id: 'doubt-weekday', args }];
}

function doubtPast({ due, anchor }: Meaning, today: string): Remark[] {
  const day = (due ?? anchor)?.slice(0, 10);
  if (day === undefined || day >= today) return [];
  return [{ id: 'doubt-past', args: { day: writeDay(day) } }];
}

function doubtYear({ start, due, anchor }: Meaning, year: number | null): Remark[] {
  const outside = [start, due, anchor].find((day) => day !== null && partsOf(day).year !== year);
  if (year === null || outside === undefined || outside === null) return [];
  return [{ id: 'doubt-outside-year', args: { day: writeDay(outside), year } }];
}
