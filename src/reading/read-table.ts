/** Reads rows of cells: columns by their headers, numbers dropped, cells of several lines. */

import { tokenise } from '../text/token.ts';
import type { Known } from './clause.ts';
import { addWords, createEntry, type Entry } from './entry.ts';
import { findTimes } from './find-times.ts';
import { type LabelRole, taskColumns, unitColumns, numberColumns } from './vocabulary.ts';
import { roleOfHeader, trimMarks } from './labels.ts';
import { applyCellLines, splitCell } from './read-cell.ts';
import { createPhraseTest, phrasesIn } from '../text/phrase-book.ts';
import { wholeUnits } from './read-item.ts';
import { applyLabel, readUnits } from './read-values.ts';
import type { Line } from './sheet.ts';
import { stripEnd } from '../text/split-lines.ts';
import { lettersOf } from '../text/spelling.ts';

/** What a column holds; null where nothing says it. */
type Column = LabelRole | 'number' | null;

/** Rows of one table with the columns of its header. */
export interface Table {
  readonly header: readonly string[] | null;
  readonly rows: readonly Line[];
}

const numberColumn = createPhraseTest(numberColumns);

/** @returns the table that rows make, its header told from its rows */
export function openTable(rows: readonly Line[]): Table {
  const [first, ...others] = rows;
  const header = first?.cells?.map((cell) => stripEnd(cell, ' .:*')) ?? null;
  if (header === null || !isHeader(header)) return { header: null, rows: joinRows(rows, 0) };
  // Column numbers "(1) (2) (3)" and a header that is repeated on each page are no rows.
  const kept = others.filter(
    ({ cells }) =>
      cells !== null &&
      !isHeader(cells.map((cell) => stripEnd(cell, ' .:*'))) &&
      !isNumbering(cells),
  );
  return { header, rows: joinRows(kept, header.length) };
}

const isNumbering = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^\(?\d{0,2}\)?$/.test(cell));

function isHeader(cells: readonly string[]): boolean {
  const named = cells.filter(
    (cell) =>
      isNumberColumn(cell) ||
      roleOfHeader(cell) !== null ||
      isNamed(cell, unitColumns) ||
      isNamed(cell, taskColumns),
  );
  return named.length >= 2 && named.length * 2 > cells.filter((cell) => cell !== '').length;
}

function isNumberColumn(cell: string): boolean {
  const tokens = tokenise(cell);
  return tokens.length > 0 && numberColumn(tokens, 0) === tokens.length;
}

/** A row without a number goes on with the one above; so do the cells of a row that was broken. */
function joinRows(rows: readonly Line[], width: number): Line[] {
  const joined: Line[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const cells = last?.cells == null ? null : goOn(last.cells, row, width);
    if (last !== undefined && cells !== null) joined[joined.length - 1] = extend(last, cells, row);
    else joined.push({ ...row, cells: row.cells ?? [row.text] });
  }
  return joined;
}

/** @returns the cells of a row with what the next line adds to them; null where that begins a row */
function goOn(last: readonly string[], { cells, text }: Line, width: number): string[] | null {
  if (cells === null) return addToLast(last, text);
  const [first = '', ...others] = cells;
  const isShort = last.length < width && cells.length <= width - last.length + 1;
  if (isShort && !isNumber(first)) return [...addToLast(last, first), ...others];
  const isRest = isNumber(last[0] ?? '') && first === '' && others.some((cell) => cell !== '');
  return isRest ? last.map((cell, at) => [cell, cells[at] ?? ''].filter(Boolean).join(' ')) : null;
}

const isNumber = (cell: string): boolean =>
  /^(?:\(?\d{1,3}(?:\.\d{1,2})*[.)]?\)?|[IVX]{1,5}|[A-H])[.)]?$/u.test(cell);
const addToLast = (cells: readonly string[], text: string): string[] => [
  ...cells.slice(0, -1),
  `${cells.at(-1) ?? ''} ${text}`.trim(),
];
const extend = (line: Line, cells: readonly string[], row: Line): Line => ({
  ...line,
  cells,
  text: cells.join('\t'),
  numbers: [...line.numbers, ...row.numbers],
});

/** @returns the activities of a table, in order */
export function readActivityTable({ header, rows }: Table, known: Known): Entry[] {
  const columns = header === null ? guessColumns(rows, known) : columnsOf(header);
  const names = header ?? [];
  const days = new MergedDays(columns);
  return rows.flatMap(({ cells, numbers }) => {
    const row = days.fill(cells ?? []);
    const titleAt = columns.indexOf('title');
    const cell = splitCell(row[titleAt] ?? '');
    const title = trimMarks(cell.title);
    if (title === '' || isGroup(row, titleAt, names.length)) return [];
    const entry = createEntry(dropNumber(title), numbers);
    for (const [at, value] of row.entries())
      applyCell(entry, columns[at] ?? null, value, {
        header: names[at] ?? '',
        numbers,
        known,
      });
    applyCellLines(entry, cell.others, numbers, known);
    return [entry];
  });
}

/** Where the first column is the day, an empty cell of it is merged with the one above. */
class MergedDays {
  private readonly isMerged: boolean;
  private last = '';

  constructor(columns: readonly Column[]) {
    this.isMerged = columns[0] === 'time';
  }

  fill(row: readonly string[]): readonly string[] {
    const [first = '', ...others] = row;
    if (!this.isMerged) return row;
    this.last = first === '' ? this.last : first;
    return [this.last, ...others];
  }
}

const dropNumber = (title: string): string => title.replace(/^\(?\d{1,2}[.)]\s+/u, '');

interface Cell {
  readonly header: string;
  readonly numbers: readonly number[];
  readonly known: Known;
}

function applyCell(
  entry: Entry,
  role: Column,
  value: string,
  { header, numbers, known }: Cell,
): void {
  const isEmpty = /^[-–—./\s]*$/u.test(value) || value === '';
  if (isEmpty || role === 'number' || role === 'title') return;
  if (role === null)
    addWords(entry, 'details', [header === '' ? value : `${header}: ${value}`], numbers);
  else applyLabel(entry, { role, label: header, value }, numbers, known);
}

/** A row "A | Tuyên truyền | |" heads a group. */
function isGroup(row: readonly string[], titleAt: number, width: number): boolean {
  const others = row.filter(
    (cell, at) => at !== titleAt && at > 0 && cell !== '' && cell !== row[titleAt],
  );
  const isLettered = /^(?:[A-H]|[IVX]{1,5})[.)]?$/u.test(row[0] ?? '');
  return (
    others.length === 0 &&
    Math.max(row.length, width) > 2 &&
    (isLettered || titleAt === 0 || row[0] === '' || row[0] === row[titleAt])
  );
}

function columnsOf(header: readonly string[]): Column[] {
  const columns = header.map((name): Column =>
    isNumberColumn(name) ? 'number' : roleOfHeader(name),
  );
  if (!columns.includes('title')) promote(columns, header);
  if (!columns.includes('lead')) promoteLead(columns);
  return columns;
}

/** Where no column is named so, that of the contents names the activities, else the first that is unknown. */
function promote(columns: Column[], header: readonly string[]): void {
  const details = columns.indexOf('details');
  const tasks = columns.findIndex(
    (role, at) => (role === 'tasks' || role === null) && header[at] !== '',
  );
  const at = details >= 0 ? details : tasks;
  if (at >= 0) columns[at] = 'title';
}

function promoteLead(columns: Column[]): void {
  const tasks = columns.indexOf('tasks');
  if (tasks >= 0 && columns.includes('title') && columns[tasks] === 'tasks')
    columns[tasks] = 'details';
}

/** So many rows tell what their columns hold. */
const sample = 40;

/** Without a header each column is what most of its cells look like. */
function guessColumns(all: readonly Line[], known: Known): Column[] {
  const rows = all.slice(0, sample);
  const width = Math.max(0, ...rows.map(({ cells }) => cells?.length ?? 0));
  const columns = Array.from({ length: width }, (_, at) =>
    guessColumn(rows.map(({ cells }) => cells?.[at] ?? '').filter(Boolean), known),
  );
  const leads = columns.flatMap((role, at) => (role === 'lead' ? [at] : []));
  for (const at of leads.slice(1)) columns[at] = 'coordinator';
  const title = columns.indexOf(null);
  if (title >= 0) columns[title] = 'title';
  const place = columns.indexOf(null);
  if (place >= 0) columns[place] = 'place';
  return columns;
}

function guessColumn(cells: readonly string[], known: Known): Column {
  const most = (test: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(test).length * 2 > cells.length;
  if (most(isNumber)) return 'number';
  if (most((cell) => wholeUnits(cell, known) !== null)) return 'lead';
  return most((cell) => isTime(cell, known)) ? 'time' : null;
}

function isTime(cell: string, known: Known): boolean {
  const tokens = tokenise(cell);
  const [span] = findTimes(tokens, cell, known);
  return span !== undefined && span.end - span.first >= tokens.length - 2;
}

/** @returns the units and tasks of a table of assignments; null where it has no such columns */
export function readAssignmentTable(
  table: Table,
  known: Known,
): { units: string[]; tasks: string; lines: readonly number[] }[] {
  const { header, rows } = table;
  const columns = header ?? [];
  const number = columns.findIndex(isNumberColumn);
  const unitAt =
    header === null
      ? guessUnitColumn(rows, known)
      : columns.findIndex((name) => isNamed(name, unitColumns));
  const taskAt =
    header === null
      ? -1
      : columns.findIndex((name, at) => at !== unitAt && isNamed(name, taskColumns));
  return rows.flatMap(({ cells, numbers }) => {
    const row = cells ?? [];
    const at =
      taskAt >= 0
        ? taskAt
        : row.findIndex(
            (cell, index) => index !== unitAt && index !== number && !isNumber(cell) && cell !== '',
          );
    const [unit, tasks] = [row[unitAt] ?? '', row[at] ?? ''];
    return unit === '' ? [] : [{ units: readUnits(unit, known), tasks, lines: numbers }];
  });
}

const isNamed = (name: string, columns: string): boolean => {
  const typed = foldName(name);
  return phrasesIn(columns).some((column) => foldName(column) === typed);
};

const foldName = (name: string): string =>
  tokenise(name.replace(/\s*\(.*$/u, ''))
    .map((token) => lettersOf(token.text))
    .join(' ');

function guessUnitColumn(all: readonly Line[], known: Known): number {
  const rows = all.slice(0, sample);
  const width = Math.max(0, ...rows.map(({ cells }) => cells?.length ?? 0));
  return Array.from({ length: width }, (_, at) => at).findIndex(
    (at) =>
      rows.filter(({ cells }) => wholeUnits(cells?.[at] ?? '', known) !== null).length * 2 >
      rows.length,
  );
}
