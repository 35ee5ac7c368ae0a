/** Finds the two places of a page where columns stand side by side: the letterhead and the signature. */

import type { SheetLine } from '../reading/file-sheet.ts';
import { foldLine } from '../text/fold-line.ts';
import { makeLine } from './printed-line.ts';
import {
  centreOf,
  leftOf,
  type PrintedPage,
  type PrintedRow,
  rightOf,
  textOfRow,
} from './printed-page.ts';

/** Rows that were read in two columns. */
export interface Zone {
  /** Indexes of the rows of the page. */
  readonly rows: ReadonlySet<number>;
  readonly topMm: number;
  readonly lines: readonly SheetLine[];
}

interface Halves {
  readonly left: PrintedRow;
  readonly right: PrintedRow;
}

const motto = /(?:cong|con[gq]) h[oa]+ xa h|xa hoi chu ngh|doc lap|hanh phuc/u;
const foldRow = (row: PrintedRow): string => foldLine(textOfRow(row)).trim();

/** @returns the letterhead: parent, agency, number, subject on the left; motto and date on the right */
export function findLetterhead(rows: readonly PrintedRow[], page: PrintedPage): Zone | null {
  const mottos = rows
    .flatMap((row, index) => (motto.test(foldRow(row)) ? [index] : []))
    .slice(0, 3);
  const [first] = mottos;
  const last = mottos.at(-1);
  if (first === undefined || last === undefined || first > mostRowsAbove) return null;
  const columns = columnsOf(
    mottos.map((index) => rows[index] ?? []),
    page,
  );
  const { left, right, used } = takeRows(rows, { from: first - 3, first, last }, columns);
  return makeZone(used, rows, [...joinSubject(left), ...right.map((row) => [row])], page);
}

/** Stamps and the parent's name may stand above the motto. */
const mostRowsAbove = 8;

interface Span {
  readonly from: number;
  /** The rows of the motto. */
  readonly first: number;
  readonly last: number;
}

/** Takes rows apart until one belongs to neither column. */
function takeRows(rows: readonly PrintedRow[], { from, first, last }: Span, columns: Columns) {
  const left: PrintedRow[] = [];
  const right: PrintedRow[] = [];
  const used = new Set<number>();
  for (let index = Math.max(0, from); index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    if (/^k[íi]nh g[ửưu]i/iu.test(textOfRow(row))) break;
    const isOutside = index < first && isPageNumber(row);
    const halves = isOutside ? null : splitRow(row, columns, index <= last);
    if (halves === null && index > last) break;
    if (halves === null) continue;
    left.push(halves.left);
    right.push(halves.right);
    used.add(index);
  }
  return { left: left.filter(hasWords), right: right.filter(hasWords), used };
}

interface Columns {
  readonly boundaryMm: number;
  readonly leftMm: number;
  readonly pageMm: number;
  readonly rightMm: number;
}

/** Where the columns part, and where the middle of each is. */
function columnsOf(mottos: readonly PrintedRow[], { widthMm }: PrintedPage): Columns {
  const parts = mottos.map((row) => {
    const at = row.findIndex((_, index) =>
      /^(?:cong h|con[gq] h|doc lap)/u.test(foldRow(row.slice(index))),
    );
    return at >= 0 ? { left: row.slice(0, at), right: row.slice(at) } : splitAtGap(row);
  });
  const rights = parts.map(({ right }) => right).filter((row) => row.length > 0);
  const boundaryMm = Math.min(widthMm * 0.6, ...rights.map(leftOf)) - 1;
  const lefts = parts.map(({ left }) => left).filter((row) => row.length > 0);
  const mean = (places: readonly number[], otherwise: number): number =>
    places.length === 0 ? otherwise : places.reduce((sum, one) => sum + one, 0) / places.length;
  return {
    boundaryMm,
    leftMm: mean(lefts.map(centreOf), boundaryMm * 0.62),
    // Margins of 30 mm and 15 to 20 mm put the middle of the text here.
    pageMm: widthMm * 0.53,
    rightMm: mean(rights.map(centreOf), widthMm * 0.7),
  };
}

function splitAtGap(row: PrintedRow): Halves {
  const at = widestGap(row, () => true);
  return { left: row.slice(0, at), right: row.slice(at) };
}

/** @returns the index of the word behind the widest gap, or 0 */
function widestGap(row: PrintedRow, isMeant: (middleMm: number) => boolean): number {
  let best = { at: 0, gapMm: leastGapMm };
  for (let at = 1; at < row.length; at += 1) {
    const [one, other] = [row[at - 1], row[at]];
    if (one === undefined || other === undefined) continue;
    const gapMm = other.leftMm - one.rightMm;
    if (gapMm > best.gapMm && isMeant((one.rightMm + other.leftMm) / 2)) best = { at, gapMm };
  }
  return best.at;
}

const leastGapMm = 2.6;

/** @returns null where the row belongs to neither column */
function splitRow(row: PrintedRow, columns: Columns, isMotto: boolean): Halves | null {
  const { boundaryMm } = columns;
  const at = widestGap(row, (middleMm) => Math.abs(middleMm - boundaryMm) < 28);
  const isParted = at > 0 && leftOf(row) < boundaryMm && centreOf(row.slice(at)) > boundaryMm;
  if (isParted) return { left: row.slice(0, at), right: row.slice(at) };
  const side = sideOf(row, columns);
  if (side === 'left') return { left: row, right: [] };
  const isRight = side === 'right' || (isMotto && leftOf(row) > boundaryMm - reachMm);
  return isRight ? { left: [], right: row } : null;
}

/** A date is often longer than the motto above it. */
const reachMm = 25;

/** Rows are centred within their column: the nearest middle tells which. */
function sideOf(row: PrintedRow, columns: Columns): 'left' | 'right' | null {
  const { boundaryMm, leftMm, pageMm, rightMm } = columns;
  const fromPage = Math.abs(centreOf(row) - pageMm);
  if (rightOf(row) < boundaryMm + 2 && leftOf(row) < pageMm - 25) return 'left';
  if (Math.abs(centreOf(row) - rightMm) < fromPage)
    return leftOf(row) > boundaryMm - reachMm ? 'right' : null;
  const isLeft = Math.abs(centreOf(row) - leftMm) < fromPage && rightOf(row) < boundaryMm + 12;
  return isLeft ? 'left' : null;
}

/** The subject (V/v) and what follows it are one line. */
function joinSubject(rows: readonly PrintedRow[]): PrintedRow[][] {
  const at = rows.findIndex((row) => /^(?:v\/v|ve viec)/u.test(foldRow(row)));
  if (at < 0) return rows.map((row) => [row]);
  return [...rows.slice(0, at).map((row) => [row]), rows.slice(at)];
}

/** @returns the signature: recipients on the left, authority, title and name on the right */
export function findSignature(rows: readonly PrintedRow[], page: PrintedPage): Zone | null {
  const start = startOfSignature(rows, page);
  if (start < 0) return null;
  const below = rows.slice(start);
  const boundaryMm = emptyBand(below, page);
  if (boundaryMm === null) return null;
  const first = start - countAbove(rows.slice(0, start), boundaryMm);
  const left: PrintedRow[] = [];
  const right: PrintedRow[] = [];
  const used = new Set<number>();
  for (let index = first; index < rows.length; index += 1) {
    const row = rows[index] ?? [];
    if (index > start && endsZone(row, boundaryMm)) break;
    const at = row.findIndex((word) => (word.leftMm + word.rightMm) / 2 > boundaryMm);
    const halves =
      at < 0 ? { left: row, right: [] } : { left: row.slice(0, at), right: row.slice(at) };
    left.push(halves.left);
    right.push(halves.right);
    used.add(index);
  }
  return makeZone(
    used,
    rows,
    [...joinEntries(left.filter(hasWords)), ...right.filter(hasWords).map((row) => [row])],
    page,
  );
}

const hasWords = (row: PrintedRow): boolean => row.length > 0;

/** "Nơi nhận" on the left, or where a stamp hides it, who signs on the right. */
function startOfSignature(rows: readonly PrintedRow[], { widthMm }: PrintedPage): number {
  const start = rows.findIndex(
    (row) => /^n[ơo]i nh[ậaâ]n/iu.test(textOfRow(row)) && leftOf(row) < widthMm / 2,
  );
  if (start >= 0) return start;
  return rows.findIndex((row) =>
    signs.test(textOfRow(row.filter((word) => word.leftMm > widthMm * 0.42))),
  );
}

const signs =
  /^(?:(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}{2}|(?:PHÓ |QUYỀN )?(?:GIÁM Đ|CHỦ TỊCH|CỤC TR|CHI CỤC TR|CHÁNH ))/u;

const endsZone = (row: PrintedRow, boundaryMm: number): boolean =>
  row.some((word) => word.leftMm < boundaryMm - 12 && word.rightMm > boundaryMm + 12) ||
  /^(?:phu luc|bieu mau|danh sach|\(kem theo)/u.test(foldRow(row));

/** "TM. ỦY BAN NHÂN DÂN" may stand above "Nơi nhận". */
function countAbove(rows: readonly PrintedRow[], boundaryMm: number): number {
  let count = 0;
  while (count < 4) {
    const row = rows.at(-1 - count);
    if (row === undefined || leftOf(row) < boundaryMm - 6 || !/\p{Lu}{2}/u.test(textOfRow(row)))
      break;
    count += 1;
  }
  return count;
}

/** @returns the middle of the widest upright band that no word crosses, or null */
function emptyBand(rows: readonly PrintedRow[], { widthMm }: PrintedPage): number | null {
  const annex = rows.findIndex((row) => /^(?:phu luc|bieu mau|danh sach)/u.test(foldRow(row)));
  const words = (annex < 0 ? rows : rows.slice(0, annex)).flat();
  const end = Math.min(widthMm * 0.68, Math.max(...words.map(({ leftMm }) => leftMm)));
  let best = { middleMm: 0, widthMm: leastBandMm };
  let from = widthMm * 0.2;
  for (let x = from; x < end; x += 0.5)
    if (words.some((word) => word.leftMm < x && word.rightMm > x)) from = x + 0.5;
    else if (x - from > best.widthMm) best = { middleMm: (from + x) / 2, widthMm: x - from };
  return best.middleMm === 0 ? null : best.middleMm;
}

const leastBandMm = 1.5;

/** A recipient that goes on in the next row is one line. */
function joinEntries(rows: readonly PrintedRow[]): PrintedRow[][] {
  const entries: PrintedRow[][] = [];
  for (const row of rows) {
    const last = entries.at(-1);
    const before = last === undefined ? '' : textOfRow(last.at(-1) ?? []);
    const goesOn =
      last !== undefined &&
      !/^[-–+•]/u.test(textOfRow(row)) &&
      !/[;.:]$/u.test(before) &&
      /^[-–+•]/u.test(textOfRow(last[0] ?? []));
    if (goesOn) last.push(row);
    else entries.push([row]);
  }
  return entries;
}

function makeZone(
  used: ReadonlySet<number>,
  rows: readonly PrintedRow[],
  groups: readonly (readonly PrintedRow[])[],
  page: PrintedPage,
): Zone | null {
  if (used.size === 0) return null;
  const tops = [...used].flatMap((index) => (rows[index] ?? []).map(({ topMm }) => topMm));
  const lines = groups.map((group) => makeLine(group, { page: page.number }));
  return { rows: used, topMm: Math.min(...tops), lines };
}

/** A number alone at the head of a page. */
const isPageNumber = (row: PrintedRow): boolean => /^[-–\s]*\d{1,3}[-–\s]*$/u.test(textOfRow(row));
