/** Reads pasted lines as entries of a list: "Treo băng rôn - Văn phòng Sở - trước 15/5". */

import type { KnownUnit, Notice } from '../questions/question.ts';
import type { Json } from '../record/change.ts';
import type { Step } from './compile-flow.ts';
import type { Entry } from './conversation.ts';
import { createEntry } from './create-entry.ts';
import { entriesOf, type Spot } from './locate.ts';
import { offerOptions, readerOf } from './offer-options.ts';
import { splitLine } from './split-line.ts';
import type { Turn } from './turn.ts';

/** A column of the lines: a question of the entries, and the labels it may stand behind. */
interface Column {
  readonly step: Step;
  readonly labels: readonly string[];
  readonly units: readonly KnownUnit[];
  readonly read: (text: string) => { value: Json; notices: readonly Notice[] };
  /** Writes a value as a text that reads the same, with more behind it. */
  readonly extend: (value: Json, text: string) => string;
  readonly claims: (text: string) => boolean;
}

const bullet = /^\s*(?:(?:\d{1,3}|[a-zđ])[.)]|\(\d{1,3}\)|[-–—•*+])\s+/iu;
/** No table of an agency has more; what stands behind them is part of the title. */
const maxColumns = 16;
/** A line of mere marks ('|', '**') says nothing. */
const hasContent = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;
/** @returns the entries of a pasted text, one a line; nothing typed is dropped */
export function readEntries(
  turn: Turn,
  spot: Spot,
  text: string,
): { entries: Entry[]; notes: Notice[] } {
  const columns = columnsOf(turn, spot);
  const notes: Notice[] = [];
  const rows: Record<string, Json>[] = [];
  const before = entriesOf(spot).length;
  for (const line of text.split('\n')) {
    const content = line.replace(bullet, '').trim();
    if (!hasContent.test(content)) continue;
    // A list that is too long is refused as a whole.
    if (before + rows.length > spot.step.max) break;
    const found = readLine(columns, content, rows);
    for (const { id, args } of found)
      notes.push({ id: 'note-entry', args: { ...args, number: before + rows.length, notice: id } });
  }
  return { entries: rows.map((row) => createEntry(turn, row)), notes: gatherPast(turn, notes) };
}

const pastDay = 'doubt-past';

/** Days that are over are told once, however many lines have one. */
export function gatherPast(turn: Turn, notes: readonly Notice[]): Notice[] {
  const past = notes.filter(({ args }) => args['notice'] === pastDay);
  const isMeant = turn.frame?.meant?.includes(pastDay) === true;
  if (past.length < 2 && !isMeant) return [...notes];
  const others = notes.filter((note) => !past.includes(note));
  const numbers = past.map(({ args }) => args['number']).join(', ');
  return isMeant ? others : [...others, { id: 'note-entries-past', args: { numbers } }];
}

/** Reads one line: a label and its value belong to the entry above, anything else is a new one. */
function readLine(
  columns: readonly Column[],
  content: string,
  rows: Record<string, Json>[],
): readonly Notice[] {
  const last = rows.at(-1);
  const labelled = last ? readLabelled(columns, content) : null;
  if (last && labelled) return put(last, ...labelled);
  const row: Record<string, Json> = {};
  rows.push(row);
  return readRow(columns, content, row);
}

function columnsOf(turn: Turn, spot: Spot): Column[] {
  const sequence = spot.step.entry;
  if (sequence === null) return [];
  const scope = { ...spot.level.scope };
  const level = { sequence, answers: {}, path: [], place: [], scope };
  return sequence.steps.flatMap((step, at) => {
    const inside: Spot = { level, step, at, place: [], path: [] };
    const reader = readerOf(turn, inside, offerOptions(turn, inside));
    if (reader === null) return [];
    const { question, settings, context } = reader;
    return {
      step,
      labels: labelsOf(turn, step),
      units: context.units,
      extend: (value: Json, text: string) =>
        question.write(value, settings) + (question.isMultiple ? '\n' : '; ') + text,
      claims: (text: string) => question.claims(text, settings, context),
      read: (text: string) => {
        const reading = question.read(text, settings, context);
        // Many lines at once: what is merely worth a note would drown what is wrong.
        return reading.ok
          ? { value: reading.value, notices: reading.doubts }
          : { value: keptAsText(step, text), notices: [reading.problem] };
      },
    };
  });
}

/** What could not be read is kept in words, where the kind has a place for words. */
const keptAsText = (step: Step, text: string): Json =>
  step.kind === 'period'
    ? { text, start: null, due: null, anchor: null, recurrence: null }
    : step.question?.isMultiple
      ? [text]
      : text;

const labelsOf = (turn: Turn, step: Step): string[] =>
  (turn.surroundings.say(step.message, 'labels') ?? '')
    .split(',')
    .map((label) => label.trim().toLowerCase())
    .filter((label) => label !== '');

/** "Chủ trì: Văn phòng Sở" */
function readLabelled(columns: readonly Column[], text: string): [Column, string] | null {
  const colon = text.indexOf(':');
  if (colon < 1 || colon > 40) return null;
  const label = text.slice(0, colon).replaceAll(/[*_]/g, '').trim().toLowerCase();
  const column = columns.find(({ labels }) => labels.includes(label));
  return column
    ? [
        column,
        text
          .slice(colon + 1)
          .replace(/^[*_]+/, '')
          .trim(),
      ]
    : null;
}

function put(row: Record<string, Json>, column: Column, text: string): readonly Notice[] {
  if (text === '') return [];
  const before = row[column.step.id];
  // A label that stands there twice says two things.
  const { value, notices } = column.read(before === undefined ? text : column.extend(before, text));
  row[column.step.id] = value;
  return notices;
}

function readRow(
  columns: readonly Column[],
  line: string,
  row: Record<string, Json>,
): readonly Notice[] {
  const [title, ...rest] = columns;
  if (title === undefined) return [];
  const [first = '', ...parts] = splitLine(line, title.units);
  const words = [first];
  const notices: Notice[] = [];
  for (const [at, part] of parts.entries()) {
    if (at >= maxColumns) {
      words.push(part);
      continue;
    }
    const free = rest.filter(({ step }) => !Object.hasOwn(row, step.id));
    const labelled = readLabelled(free, part);
    const column = labelled?.[0] ?? free.find(({ claims }) => claims(part));
    if (column) notices.push(...put(row, column, labelled?.[1] ?? part));
    // Before anything else was recognised, a dash is part of the title.
    else words.push(part);
  }
  row[title.step.id] = words.join(' - ');
  return notices;
}
