/** Reads what stands behind a label or in a cell: units, a time, a place, a list. */

import type { Remark } from '../calendar/atom.ts';
import { readPeriod } from '../calendar/read-period.ts';
import { tokenise } from '../text/token.ts';
import type { Time } from '../plan/time.ts';
import type { LabelRole } from './vocabulary.ts';
import type { Known } from './clause.ts';
import { addUnits, addWords, type Entry, setPlace, setTime } from './entry.ts';
import { findTimes } from './find-times.ts';
import { isOneOff, type Labelled, trimMarks } from './labels.ts';
import { atStop, cutAt } from './pieces.ts';
import { splitUnits } from './split-units.ts';
import { stripEnd } from '../text/split-lines.ts';
import { formsOf, wordsOf } from './unit-forms.ts';

/** @returns the units that a value names, those of the agency by their names */
export function readUnits(value: string, known: Known): string[] {
  const words = value.replaceAll(/\s*(?:[+/]|\s-\s(?=\p{Lu}{2,}\b))\s*/gu, (sign) =>
    sign.trim() === '/' || sign.trim() === '+' ? ', ' : sign,
  );
  const found = splitUnits(trimMarks(words), known.units).map(({ name, isKnown }) =>
    isKnown ? name : mendName(name, known),
  );
  return [...new Set(found.map((name) => trimMarks(name)).filter((name) => /\p{L}/u.test(name)))];
}

/** @returns the name of the unit that a whole text means, although a letter of it is wrong; else the text */
export function mendName(text: string, known: Known): string {
  const typed = wordsOf(text).join(' ');
  if (typed.length < 6) return text;
  const forms = formsOf(known.units).filter(({ words }) => {
    const form = words.join(' ');
    return form.length >= 6 && isOneOff(typed, form);
  });
  const names = new Set(forms.map(({ name }) => name));
  const [name] = names;
  return names.size === 1 && name !== undefined ? name : text;
}

/** @returns the time that a value says; what is no date keeps its words */
export function readTime(
  value: string,
  known: Known,
): { time: Time | null; isDoubtful: boolean; doubts: readonly Remark[] } {
  const words = trimMarks(value);
  if (words === '') return { time: null, isDoubtful: false, doubts: [] };
  const reading = readPeriod(words, known);
  if (reading.ok && hasMeaning(reading.time))
    return {
      time: reading.time,
      isDoubtful: reading.doubts.length > 0,
      doubts: reading.doubts,
    };
  const [span] = findTimes(tokenise(words), words, known);
  if (span !== undefined && hasMeaning(span.time))
    return { time: { ...span.time, text: words }, isDoubtful: true, doubts: span.doubts };
  const time = { text: words, start: null, due: null, anchor: null, recurrence: null };
  return { time, isDoubtful: true, doubts: [] };
}

const hasMeaning = ({ start, due, anchor, recurrence }: Time): boolean =>
  [start, due, anchor, recurrence].some((one) => one !== null);

/** @returns the entries of a list on one line; a comma parts nothing where semicolons do not */
export function readList(value: string): string[] {
  const words = value.replace(/^(?:gồm|bao gồm|gồm có|có)(?: có)?\s*:?\s+/iu, '');
  const parts = words.split(/\s*;\s*|\s\+\s/u);
  return parts.map((part) => stripEnd(part.trim(), ' ;,.')).filter((part) => part !== '');
}

type Apply = (entry: Entry, value: string, lines: readonly number[], known: Known) => void;

/** What the value of each label does; what is none of these becomes a detail in the words of its label. */
const appliers: Partial<Record<LabelRole, Apply>> = {
  lead: applyLead,
  coordinator: (entry, value, lines, known) => {
    addUnits(entry, 'coordinators', readUnits(value, known), lines);
  },
  time: applyTime,
  place: (entry, value, lines) => {
    setPlace(entry, stripEnd(value), lines);
  },
  'time-place': applyTimeAndPlace,
  participants: (entry, value, lines) => {
    addWords(entry, 'participants', readList(value), lines);
  },
  details: (entry, value, lines) => {
    addWords(entry, 'details', readList(value), lines);
  },
};

/** Adds the value of a label to an activity. */
export function applyLabel(
  entry: Entry,
  { role, label, value }: Labelled,
  lines: readonly number[],
  known: Known,
): void {
  if (value === '') return;
  if (role === 'time' && deadline.test(label)) {
    applyTime(entry, value, lines, known);
    if (entry.activity.time !== null) entry.activity.time = asDeadline(entry.activity.time);
    return;
  }
  const apply = appliers[role];
  if (apply === undefined) addWords(entry, 'details', [`${label}: ${stripEnd(value)}`], lines);
  else apply(entry, value, lines, known);
}

const deadline = /^(?:hạn|thời hạn|hoàn thành|ngày hoàn thành|xong|ngày xong|deadline)(?!\p{L})/iu;

/** "Hạn: 12/5" is the day until when, not that of the work. */
export const asDeadline = (time: Time): Time =>
  time.start !== null && time.due === time.start.slice(0, 10) ? { ...time, start: null } : time;

/** "VP (phối hợp: TTUD)", "Văn phòng Sở phối hợp với Chi đoàn". */
function applyLead(entry: Entry, value: string, lines: readonly number[], known: Known): void {
  const [said = '', ...more] = value.split(/[;.]\s+(?=\S)/u);
  const rest = more.filter((piece) => !applyTold(entry, piece, lines, known));
  const asked = rest.filter((piece) => invites.test(piece));
  for (const piece of asked)
    addUnits(entry, 'coordinators', readUnits(piece.replace(invites, '$1'), known), lines);
  const others = rest.filter((piece) => !asked.includes(piece));
  const [lead = '', ...helpers] = [said, ...others]
    .join('; ')
    .split(
      /[,;(]?\s*(?:với sự |có sự )?(?:cùng )?(?:phối hợp|phoi hop)(?: thực hiện)?(?: với| cùng| voi| của)?\s*:?\s/iu,
    );
  addUnits(
    entry,
    'leads',
    readUnits(lead.replace(/\s+(?:chủ trì|chu tri)[,;]?\s*$/iu, ''), known),
    lines,
  );
  for (const helper of helpers) addUnits(entry, 'coordinators', readUnits(helper, known), lines);
}

/** "mời Trường Đại học phối hợp" */
const invites =
  /^(?:mời|đề nghị|moi|de nghi)\s+(.{3,80}?)\s+(?:cùng )?(?:phối hợp|phoi hop|tham gia)$/iu;

/** "…; hoàn thành ngày 25/4" behind the units tells when. @returns true where a piece is a time */
function applyTold(entry: Entry, piece: string, lines: readonly number[], known: Known): boolean {
  const tokens = tokenise(piece);
  const [span] = findTimes(tokens, piece, known);
  if (span === undefined || (span.first > 0 && !doneBy.test(piece))) return false;
  applyTime(entry, piece.replace(doneBy, 'trước $1'), lines, known);
  return true;
}

const doneBy = /^(?:hoàn thành|xong|hoan thanh)(?: vào)?\s+(?=ngày|\d)()/iu;

/** "8h ngày 14/5, tại hội trường" */
function applyTime(entry: Entry, value: string, lines: readonly number[], known: Known): void {
  const place = /[,;.]?\s(?:tại|ở|tai)\s(.+)$/iu.exec(value);
  const said = place === null ? value : value.slice(0, place.index);
  const { time, isDoubtful, doubts } = readTime(said, known);
  setTime(entry, time, lines, isDoubtful ? 'doubtful' : 'sure', doubts);
  if (place !== null) setPlace(entry, stripEnd(place[1] ?? ''), lines);
}

function applyTimeAndPlace(
  entry: Entry,
  value: string,
  lines: readonly number[],
  known: Known,
): void {
  if (/\s(?:tại|ở|tai)\s/iu.test(value)) {
    applyTime(entry, value, lines, known);
    return;
  }
  const tokens = tokenise(value);
  const [span] = findTimes(tokens, value, known);
  if (span === undefined) {
    setPlace(entry, stripEnd(value), lines);
    return;
  }
  setTime(entry, span.time, lines);
  const [from, to] = [tokens[span.first]?.from ?? 0, tokens[span.end - 1]?.to ?? 0];
  setPlace(entry, trimMarks(`${value.slice(0, from)} ${value.slice(to)}`), lines);
}

/** @returns the sentences of a text */
export function sentencesOf(text: string, known: Known): string[] {
  return cutAt(text, atStop, known);
}
