/** A sheet as one text in the order in which people read it; each line of it knows where it came from. */

import type { FileSheet, SheetLine } from './file-sheet.ts';
import { foldLine } from '../text/fold-line.ts';

/** A line of the text, with the indexes in the sheet of what it was made of. */
export interface OrderedLine {
  readonly text: string;
  readonly from: readonly number[];
}

interface Placed {
  readonly line: SheetLine;
  readonly index: number;
}

/** @returns the lines of the body, letterheads and signatures column by column, tables row by row */
export function orderLines({ lines, hasWholeLines }: FileSheet): OrderedLine[] {
  const body = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.part === 'body');
  return groupTables(body).flatMap((group) => {
    if (group[0]?.line.cell === null) return hasWholeLines ? parted(group) : group.map(asIs);
    return isLayout(group) ? byColumn(group).map(asIs) : [gap, ...byRow(group), gap];
  });
}

const gap: OrderedLine = { text: '', from: [] };
/** Shorter lines may be the halves of a title or a name. */
const longLine = 60;

/** Long paragraphs stand apart, so that what follows is not taken for their next line. */
const parted = (group: readonly Placed[]): OrderedLine[] =>
  group.flatMap((placed, at) =>
    standsApart(placed, group[at + 1]) ? [asIs(placed), gap] : [asIs(placed)],
  );

/** A title may be of several centred lines, however long; it ends where the text begins. */
function standsApart({ line }: Placed, next: Placed | undefined): boolean {
  if (line.style.align !== 'center') return line.text.length >= longLine;
  return next !== undefined && next.line.style.align !== 'center';
}

const asIs = ({ line, index }: Placed): OrderedLine => ({ text: line.text, from: [index] });

/** Lines that stand in one table make one group, those between tables another. */
function groupTables(lines: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const placed of lines) {
    const group = groups.at(-1);
    if (group !== undefined && tableOf(group[0]) === tableOf(placed)) group.push(placed);
    else groups.push([placed]);
  }
  return groups;
}

const tableOf = (placed: Placed | undefined): number | null => placed?.line.cell?.table ?? null;

const layoutWords =
  /^(?:cong hoa xa hoi|doc lap\s*[-–]|noi nhan\s*:?$|so\s*:|v\/v |(?:tm|kt|tl|tuq)\. ?)|^.{2,40}, ?ngay .*thang/u;
/** A letterhead or a signature has two columns, sometimes with a narrow one between them. */
const mostLayoutColumns = 3;

/** True for a table that only sets things side by side, as letterheads and signatures are. */
function isLayout(group: readonly Placed[]): boolean {
  const columns = new Set(group.map(({ line }) => line.cell?.column));
  if (columns.size === 1) return true;
  const told = group.filter(({ line }) => layoutWords.test(foldLine(line.text).trim())).length;
  return columns.size <= mostLayoutColumns && told > 0 && group.length <= 60;
}

const cellOf = ({ line }: Placed) => line.cell ?? { row: 0, column: 0, columnSpan: 1, rowSpan: 1 };

const byColumn = (group: readonly Placed[]): Placed[] =>
  [...group].sort(
    (one, other) =>
      cellOf(one).column - cellOf(other).column ||
      cellOf(one).row - cellOf(other).row ||
      one.index - other.index,
  );

/** One line a row, its cells parted by tabs; a cell of several rows stands in each of them. */
function byRow(group: readonly Placed[]): OrderedLine[] {
  const rows = Math.max(...group.map((placed) => cellOf(placed).row + cellOf(placed).rowSpan));
  const columns = Math.max(
    ...group.map((placed) => cellOf(placed).column + cellOf(placed).columnSpan),
  );
  return Array.from({ length: rows }, (_, row) => {
    const there = group.filter((placed) => {
      const cell = cellOf(placed);
      return cell.row <= row && row < cell.row + cell.rowSpan;
    });
    const from = there.map(({ index }) => index);
    const own = new Set(there.map((placed) => cellOf(placed).column));
    if (own.size <= 1) return { text: joinCell(there), from };
    const cells = Array.from({ length: columns }, (_unused, column) =>
      joinCell(there.filter((placed) => cellOf(placed).column === column)),
    );
    return { text: cells.join('\t'), from };
  }).filter(({ text }) => text.trim() !== '');
}

const joinCell = (lines: readonly Placed[]): string =>
  lines.map(({ line }) => line.text.replaceAll('\t', ' ')).join(' ; ');
