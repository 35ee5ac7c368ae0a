/** Reads a table by the names of its columns, where these are not those of activities. */

import { tokenise } from '../text/token.ts';
import { phrasesIn } from '../text/phrase-book.ts';
import { lettersOf } from '../text/spelling.ts';
import type { Line } from './sheet.ts';

/** A row by its columns; a column that the table has not is ''. */
export interface NamedRow<Name extends string> {
  readonly cells: Readonly<Record<Name, string>>;
  readonly lines: readonly number[];
}

/**
 * @param lines - those of the text
 * @param names - what each column may be called
 * @param main - the column that each row has
 * @returns the rows, or null where the lines are no such table
 */
export function readNamedTable<Name extends string>(
  lines: readonly Line[],
  names: Readonly<Record<Name, string>>,
  main: NoInfer<Name>,
): NamedRow<Name>[] | null {
  const rows = lines.filter(({ cells }) => cells !== null);
  const [header, ...others] = rows;
  if (header?.cells == null) return null;
  const all = Object.keys(names) as Name[];
  const columns = all.map((name) => ({ name, at: columnOf(header.cells ?? [], names[name]) }));
  const found = columns.filter(({ at }) => at >= 0);
  const isTable = found.length >= 2 && found.some(({ name }) => name === main);
  const numbered = isTable ? null : numberedRows(rows, all, main);
  if (!isTable) return numbered;
  return others
    .map(({ cells, numbers }): NamedRow<Name> => ({
      cells: record(columns.map(({ name, at }) => [name, cells?.[at] ?? ''])),
      lines: numbers,
    }))
    .filter(({ cells }) => /\p{L}/u.test(cells[main]));
}

/** Without a header: a number, what is named, and what is noted of it. */
function numberedRows<Name extends string>(
  rows: readonly Line[],
  names: readonly Name[],
  main: Name,
): NamedRow<Name>[] | null {
  const areNumbered =
    rows.length > 1 && rows.every(({ cells }) => /^\d{1,3}[.)]?$/.test(cells?.[0] ?? ''));
  if (!areNumbered || names.length > 2) return null;
  return rows.map(({ cells, numbers }) => ({
    cells: record(names.map((name) => [name, cells?.[name === main ? 1 : 2] ?? ''])),
    lines: numbers,
  }));
}

const record = <Name extends string>(
  pairs: readonly (readonly [Name, string])[],
): Readonly<Record<Name, string>> => Object.fromEntries(pairs) as Record<Name, string>;

function columnOf(header: readonly string[], phrases: string): number {
  const known = phrasesIn(phrases).map(foldName);
  return header.findIndex((cell) => known.includes(foldName(cell)));
}

const foldName = (name: string): string =>
  tokenise(name.replace(/\s*\(.*$/u, ''))
    .filter(({ kind }) => kind === 'word')
    .map((token) => lettersOf(token.text))
    .join(' ');
