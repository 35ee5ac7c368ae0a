/** Reads a line as one activity: "treo băng rôn - VP - trước 8/5 - sân trụ sở". */

import { isPeriod, readPeriod } from '../calendar/read-period.ts';
import { tokenise } from '../text/token.ts';
import { type Clause, type Known, readClause } from './clause.ts';
import {
  addClause,
  addUnits,
  addWords,
  createEntry,
  type Entry,
  setPlace,
  setTime,
} from './entry.ts';
import { unitsAt } from './find-units.ts';
import { type LabelledLine, readLabels, trimMarks } from './labels.ts';
import { createPhraseTest } from '../text/phrase-book.ts';
import { atComma, atDash, cutAt } from './pieces.ts';
import { applyLabel, mendName } from './read-values.ts';
import { placeHeads, placePrepositions } from './vocabulary.ts';

const placeHead = createPhraseTest(placeHeads, placePrepositions);
const preposition = createPhraseTest(placePrepositions);

/** Reads an activity from one line; `isFormal` where lines with labels follow: its title is left as it is. */
export function readItem(
  text: string,
  lines: readonly number[],
  known: Known,
  isFormal = false,
): Entry {
  const { before, values } = readLabels(text) ?? { before: text, values: [] };
  // What a label says of its time is plainer than a day in the name.
  const isNamed = isFormal || before.length > maxTitle || tellTime(values, known);
  const entry = isNamed ? createEntry(trimMarks(before), lines) : readPieces(before, lines, known);
  for (const value of values) applyValue(entry, value, lines, known);
  return entry;
}

/** True where a label says when. */
function tellTime(values: LabelledLine['values'], known: Known): boolean {
  const told = createEntry('', []);
  for (const value of values)
    if (value.role !== 'title' && value.role !== 'details') applyLabel(told, value, [], known);
  return told.activity.time !== null;
}

/** A line longer than this is kept as it is. */
const maxTitle = 900;

function applyValue(
  entry: Entry,
  value: LabelledLine['values'][number],
  lines: readonly number[],
  known: Known,
): void {
  const isName =
    entry.activity.title === '' && (value.role === 'details' || value.role === 'title');
  if (isName) entry.activity.title = trimMarks(value.value);
  else applyLabel(entry, value, lines, known);
}

function readPieces(text: string, lines: readonly number[], known: Known): Entry {
  const pieces = cutAt(text, atDash, known)
    .flatMap((piece) => openBracket(piece, known))
    .flatMap((piece, _, all) => (all.length > 1 ? splitMixed(piece, known) : [piece]));
  const entry = createEntry('', lines);
  const titles: string[] = [];
  const later: Clause[] = [];
  const isLed = pieces.slice(1).some((piece) => wholeUnits(piece, known) !== null);
  for (const piece of pieces.length > 1 ? pieces : cutPlaces(text, known)) {
    const isTimed = later.some(({ time }) => time !== null);
    if (isMistaken(entry, piece, lines, known)) continue;
    if (isTimed && isHouse(piece, entry, known))
      setPlace(entry, trimMarks(piece), lines, 'doubtful');
    else if (!applyPiece(entry, piece, lines, known)) {
      const read = isLed && piece === pieces[0] ? readWork : readClause;
      addPiece({ entry, titles, later, lines }, piece, read(piece, known));
    }
  }
  // What was said in a piece of its own is clearer than what stands in the title.
  for (const clause of later) addClause(entry, clause, lines);
  entry.activity.title = titles.join(' - ');
  return entry;
}

/** "trước 31/02": no such day; it is kept as it was typed, and what is wrong is told. */
function isMistaken(entry: Entry, piece: string, lines: readonly number[], known: Known): boolean {
  const reading = isPeriod(piece, known.today) ? readPeriod(piece, known) : null;
  if (reading === null || reading.ok) return false;
  const time = { text: trimMarks(piece), start: null, due: null, anchor: null, recurrence: null };
  setTime(entry, time, lines, 'doubtful', [reading.problem]);
  return true;
}

interface Gathered {
  readonly entry: Entry;
  readonly titles: string[];
  readonly later: Clause[];
  readonly lines: readonly number[];
}

/** A piece is part of the name, where it takes place, or tells facts alone. */
function addPiece({ entry, titles, later, lines }: Gathered, piece: string, clause: Clause): void {
  const isNamed = clause.title !== '' && titles.length > 0;
  if (isNamed && isCount(piece)) addWords(entry, 'details', [trimMarks(piece)], lines);
  else if (isNamed && isPlace(piece, entry, clause, later))
    setPlace(entry, trimMarks(piece), lines, 'guessed');
  else {
    if (clause.title !== '') titles.push(clause.title);
    later.push(clause);
  }
}

/** "11 đội": how many, and no place. */
const isCount = (piece: string): boolean =>
  /^(?:khoảng |hơn )?\d{1,5} \p{Ll}+(?: \p{Ll}+)?$/u.test(trimMarks(piece));

/** "Gửi văn bản đề nghị các Sở hưởng ứng - VP": in a column of its own the work is as it was typed. */
function readWork(piece: string, known: Known): Clause {
  const clause = readClause(piece, known);
  const nothing = { leads: [], coordinators: [], place: null };
  return clause.time === null ? { ...clause, ...nothing, title: trimMarks(piece) } : clause;
}

/** True where dashes part a line into its work and what is said of it. */
export function hasColumns(text: string, known: Known): boolean {
  const [, ...told] = cutAt(text, atDash, known);
  return told.some((piece) => isTold(piece, known));
}

/** @returns the pieces of "Ngày hội (Công đoàn; 7g00 09/5; Bệnh viện)": a bracket at the end tells of the activity */
export function openBracket(piece: string, known: Known): string[] {
  const [, head, inner] = /^([^()]*\S)\s*\(([^()]{3,200})\)[.;]?$/u.exec(piece) ?? [];
  if (head === undefined || inner === undefined) return [piece];
  const parts = inner.includes(';') ? inner.split(/\s*;\s*/u) : cutAt(inner, atComma, known);
  const areFacts =
    parts.length > 1 &&
    wholeUnits(inner, known) === null &&
    readClause(inner, known).title !== '' &&
    parts.some((part) => wholeUnits(part, known) !== null || readClause(part, known).title === '');
  return areFacts ? [head, ...parts] : [piece];
}

/** "VP, trước 8/5" between dashes says two things. */
function splitMixed(piece: string, known: Known): string[] {
  if (wholeUnits(piece, known) !== null) return [piece];
  const parts = cutAt(piece, atComma, known);
  const areTold = parts.length > 1 && parts.every((part) => isTold(part, known));
  return areTold ? parts : [piece];
}

function isTold(part: string, known: Known): boolean {
  return (
    wholeUnits(part, known) !== null ||
    readClause(part, known).title === '' ||
    startsWithPlace(part)
  );
}

/** "Công nghệ" is no "cổng". */
const startsWithPlace = (part: string): boolean =>
  !/^công\s/iu.test(part) && placeHead(tokenise(part), 0) !== null;

/** "treo băng rôn, VP, trước 8/5, sân trụ sở": a place at the end. */
function cutPlaces(text: string, known: Known): string[] {
  const parts = cutAt(text, atComma, known);
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined || !startsWithPlace(last)) return [text];
  const at = text.lastIndexOf(last);
  return at > 0 ? [trimMarks(text.slice(0, at)), last] : [text];
}

/** @returns true where the piece is nothing but units, a label or a place */
function applyPiece(entry: Entry, piece: string, lines: readonly number[], known: Known): boolean {
  const units = wholeUnits(piece, known);
  if (units !== null) {
    const field = entry.activity.leads.length === 0 ? 'leads' : 'coordinators';
    addUnits(entry, field, units.names, lines, units.areKnown ? 'sure' : 'doubtful');
    return true;
  }
  const tokens = tokenise(piece);
  const from = preposition(tokens, 0);
  if (!startsWithPlace(piece) || readClause(piece, known).leads.length > 0) return false;
  const clause = readClause(from === null ? `tại ${piece}` : piece, known);
  if (clause.title !== '' || clause.place === null) return false;
  setPlace(entry, clause.place, lines);
  setTime(entry, clause.time, lines, 'sure', clause.doubts);
  return true;
}

const houses = createPhraseTest(
  'bệnh viện|trường|trung tâm văn hóa|trung tâm hội nghị|thư viện|bảo tàng|trạm y tế|công ty|ubnd|hợp tác xã|nhà máy',
);

/** Behind who and when, a house that is no unit of the agency is where it takes place. */
const isHouse = (piece: string, { activity }: Entry, known: Known): boolean =>
  activity.leads.length > 0 &&
  activity.place === null &&
  houses(tokenise(piece), 0) !== null &&
  wholeUnits(piece, known)?.areKnown !== true;

/** @returns the units, where a piece is nothing else */
export function wholeUnits(
  piece: string,
  known: Known,
): { names: string[]; areKnown: boolean } | null {
  const words = trimMarks(piece);
  const tokens = tokenise(words);
  const found = unitsAt(tokens, 0, known.units, words);
  if (found.names.length > 0 && found.end === tokens.length) return found;
  const mended = mendName(words, known);
  return mended === words ? null : { names: [mended], areKnown: true };
}

/** A short piece behind a unit or a time is most likely where it takes place. */
function isPlace(
  piece: string,
  { activity }: Entry,
  clause: Clause,
  others: readonly Clause[],
): boolean {
  const isSaid =
    activity.leads.length > 0 ||
    activity.time !== null ||
    others.some(({ leads, time }) => leads.length > 0 || time !== null);
  const isBare =
    clause.time === null && clause.leads.length === 0 && clause.coordinators.length === 0;
  return isSaid && isBare && activity.place === null && piece.split(' ').length <= 6;
}
