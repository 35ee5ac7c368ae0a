/** A pasted text as lines: what begins each, its cells, and where it stood. */

import { type Marker, takeMarker, untabMarker } from './marker.ts';
import { bar, tabDelimiters } from './delimiters.ts';

/** A line of the text, or several that a line break had parted. */
export interface Line {
  /** Which lines of the text it was, from 1. */
  readonly numbers: readonly number[];
  /** Its words between single spaces, without the marker; cells are parted by tabs. */
  readonly text: string;
  readonly marker: Marker | null;
  /** Null where it is no row. */
  readonly cells: readonly string[] | null;
  readonly isAfterGap: boolean;
}

/** Most characters and lines that are read; what lies beyond is not. */
export const limits = { characters: 100_000, lines: 2_000 };

/** @returns the lines that say something, in order */
export function openSheet(text: string): Line[] {
  const lines: Line[] = [];
  let isAfterGap = false;
  const typed = text.slice(0, limits.characters).split(/\r\n?|[\n\u2028\u2029\v\f]/u, limits.lines);
  const isTable = typed.some((row) => /\t[^\t]*\t/u.test(row.trimEnd()));
  const rows = joinQuoted(tabDelimiters(typed.map((row) => untabMarker(row, isTable))));
  for (const { text: row, number } of rows) {
    const line = readLine(row, number, isAfterGap);
    isAfterGap = line === null;
    if (line !== null) lines.push(line);
  }
  return lines;
}

interface Row {
  readonly text: string;
  readonly number: number;
}

/** Cells of several lines, as a spreadsheet quotes them, become one row. */
function joinQuoted(rows: readonly string[]): Row[] {
  const joined: Row[] = [];
  let open: Row | null = null;
  for (const [index, row] of rows.entries()) {
    const whole: Row =
      open === null ? { text: row, number: index + 1 } : { ...open, text: `${open.text} ; ${row}` };
    const isOpen = isOpenQuote(whole.text) && index - whole.number < maxCellLines;
    if (!isOpen)
      joined.push(open === null ? whole : { ...whole, text: whole.text.replaceAll('"', '') });
    open = isOpen ? whole : null;
  }
  return open === null ? joined : [...joined, open];
}

const isOpenQuote = (text: string): boolean =>
  text.includes('\t') && /(?:^|\t)"/.test(text) && countQuotes(text) % 2 === 1;
const maxCellLines = 30;
const countQuotes = (text: string): number => text.split('"').length - 1;

function readLine(row: string, number: number, isAfterGap: boolean): Line | null {
  const { stars, text } = dropEmphasis(cleanLine(row));
  const cells = cellsOf(text);
  if (cells !== null) {
    if (!cells.some(hasContent) || cells.every((cell) => /^[-:=\s]*$/.test(cell))) return null;
    return { numbers: [number], text: cells.join('\t'), marker: null, cells, isAfterGap };
  }
  const words = text.split(/\s+/u).filter(Boolean).join(' ');
  const { marker, rest } = takeMarker(words);
  if (!hasContent(rest) || isPageNumber(words)) return null;
  const star = stars ? { kind: 'star' as const, text: '*', value: null } : null;
  return { numbers: [number], text: rest, marker: marker ?? star, cells: null, isAfterGap };
}

/** Signs that show nothing, and spaces of any make. */
function cleanLine(row: string): string {
  return row
    .normalize('NFC')
    .replaceAll(/[\p{Cf}\ufe0f\u20e3]/gu, '')
    .replaceAll(/[^\S\t]|(?!\t)\p{Cc}/gu, ' ')
    .trimEnd();
}

/** Marks of Markdown; stars before a space are a bullet. */
function dropEmphasis(row: string): { stars: boolean; text: string } {
  const line = row.trimStart().replace(/^#{1,6}\s+/u, '');
  const found = /^\*{1,3}[ \t]+/u.exec(line.replace(/^\*\*\*\*/u, ''));
  const isTable = row.startsWith('\t');
  const rest = (isTable ? row : line)
    .replaceAll(/(?<=\p{L})\*{4}(?=\p{L})/gu, ' ')
    .replaceAll(/\*+(?!\d)|(?<!\d)\*+/gu, '')
    .replaceAll(/_{2,}/gu, ' ');
  return { stars: found !== null, text: rest };
}

/** No table of an agency has more columns. */
const maxCells = 24;

function cellsOf(text: string): string[] | null {
  const byTab = text.includes('\t');
  if (!byTab && !bar.test(text)) return null;
  const inner = byTab ? text : text.trim().replace(/^\||\|$/gu, '');
  const cells = inner
    .split(byTab ? '\t' : bar)
    .map((cell) => cell.split(/\s+/u).filter(Boolean).join(' '));
  return cells.length < 2 || cells.length > maxCells ? null : cells;
}

const hasContent = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** "2", "- 3 -", "Trang 2/5" between lines. */
function isPageNumber(text: string): boolean {
  return (
    /^(?:trang |page )?[-–—~\s]*\d{1,3}(?:\s?\/\s?\d{1,3})?[-–—~\s.]*$/iu.test(text) &&
    !/^\d{1,2}\/\d{1,2}$/.test(text)
  );
}
