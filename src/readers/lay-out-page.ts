/** Reads a printed page in the order in which people read it. */

import type { SheetLine } from '../reading/file-sheet.ts';
import { findLetterhead, findSignature } from './find-zones.ts';
import { findTables } from './find-tables.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import { makeLine } from './printed-line.ts';
import { groupRows, type PrintedPage, type PrintedRow, textOfRow } from './printed-page.ts';

/** Lines that stand together, and where they begin. */
interface Group {
  readonly topMm: number;
  readonly lines: readonly SheetLine[];
}

/** @returns the lines of pages one after the other; a paragraph that goes on over a page is one line */
export function layOutPages(pages: readonly PrintedPage[]): SheetLine[] {
  const lines: SheetLine[] = [];
  let tables = 0;
  for (const page of pages) {
    const laidOut = layOutPage(page, tables);
    tables +=
      1 + Math.max(-1, ...laidOut.map(({ cell }) => (cell === null ? -1 : cell.table - tables)));
    const [first, ...others] = laidOut.filter(({ part }) => part === 'body');
    const last = lines.findLastIndex(({ part }) => part === 'body');
    const open = lines[last];
    if (open !== undefined && first !== undefined && crosses(open, first)) {
      lines[last] = { ...open, text: `${open.text} ${first.text}` };
      lines.push(...laidOut.filter(({ part }) => part !== 'body'), ...others);
    } else lines.push(...laidOut);
  }
  return lines;
}

/** A paragraph that does not end, and one that does not begin. */
const crosses = (open: SheetLine, first: SheetLine): boolean =>
  open.cell === null &&
  first.cell === null &&
  open.text.length > 50 &&
  !/[.;:!?…”/]$/u.test(open.text) &&
  /^[\p{Ll}\d(“"]/u.test(first.text) &&
  !/^(?:[-–+•]|\d{1,2}[.)]|[a-zđ]\))/u.test(first.text);

function layOutPage(page: PrintedPage, firstTable: number): SheetLine[] {
  const tables = findTables(page, firstTable);
  const inTables = new Set(tables.flatMap(({ words }) => [...words]));
  const rows = groupRows(page.words.filter((word) => !inTables.has(word)));
  const head = page.number === 1 || rows.length > 0 ? findLetterhead(rows, page) : null;
  const foot = findSignature(rows, page);
  const zones = [head, foot].filter((zone) => zone !== null);
  const rest = rows
    .map((row, index) => ({ row, index }))
    .filter(({ index }) => !zones.some((zone) => zone.rows.has(index)));
  const edges = new Set(rest.filter(({ index }) => isEdge(rows, index)).map(({ index }) => index));
  const bodies = partBodies(
    rest.filter(({ index }) => !edges.has(index)).map(({ row }) => row),
    [...tables, ...zones],
  );
  const groups: Group[] = [
    ...zones,
    ...tables,
    ...bodies.map((body) => ({ topMm: topOf(body), lines: joinParagraphs(body, page.number) })),
    ...[...edges].map((index) => ({
      topMm: topOf([rows[index] ?? []]),
      lines: [makeLine([rows[index] ?? []], { page: page.number, part: 'header' as const })],
    })),
  ];
  return groups.sort((one, other) => one.topMm - other.topMm).flatMap(({ lines }) => lines);
}

/** Rows between two tables or zones are laid out together. */
function partBodies(rows: readonly PrintedRow[], others: readonly Group[]): PrintedRow[][] {
  const edges = others.map(({ topMm }) => topMm).sort((one, other) => one - other);
  const bodies = new Map<number, PrintedRow[]>();
  for (const row of rows) {
    const band = edges.filter((edge) => edge < topOf([row])).length;
    bodies.set(band, [...(bodies.get(band) ?? []), row]);
  }
  return [...bodies.values()];
}

const topOf = (rows: readonly PrintedRow[]): number =>
  Math.min(...rows.flatMap((row) => row.map(({ topMm }) => topMm)));

/** Page numbers, and what a signing program stamps on the page. */
function isEdge(rows: readonly PrintedRow[], index: number): boolean {
  const text = textOfRow(rows[index] ?? []);
  const isOuter = index < 2 || index >= rows.length - 2;
  if (isOuter && /^[-–\s]*(?:trang |page )?\d{1,3}(?:\s?\/\s?\d{1,3})?[-–\s]*$/iu.test(text))
    return true;
  return /^(?:người ký|ký bởi|thời gian ký|ngày ký|email|cơ quan)\s*:/iu.test(text);
}
