/** Finds the two places of a page where columns stand side by side: the letterhead and the signature. */

import type { SheetLine } from '../reading/file-sheet.ts';
import { foldLine } from '../text/fold-line.ts';
import { makeLine } from './printed-line.ts';
import {
  centreOf,
  leftOf,
  type PrintedPage,
  type PrintedRow,
  type PrintedWord,
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
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => motto.test(foldRow(row)));
  const first = mottos[0];
  const last = mottos.slice(0, 3).at(-1);
  if (first === undefined || last === undefined || first.index > 8) return null;
  const columns = columnsOf(
    mottos.slice(0, 3).map(({ row }) => row),
    page,
  );
  const left: PrintedRow[] = [];
  const right: PrintedRow[] = [];
  const used = new Set<number>();
  for (const [index, row] of rows.entries()) {
    if (index >= first.index - 3 && !(index < first.index && isPageNumber(row))) {
      if (/^k[íi]nh g[ửưu]i/iu.test(textOfRow(row))) break;
      const halves = splitRow(row, columns, index <= last.index);
      if (halves === null && index > last.index) break;
      if (halves === null) continue;
      if (halves.left.length > 0) left.push(halves.left);
      if (halves.right.length > 0) right.push(halves.right);
      used.add(index);
    }
  }
  return makeZone(used, rows, [...joinSubject(left), ...right.map((row) => [row])], page);
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
  const { boundaryMm, leftMm, pageMm, rightMm } = columns;
  const at = widestGap(row, (middleMm) => Math.abs(middleMm - boundaryMm) < 28);
  const isParted = at > 0 && leftOf(row) < boundaryMm && centreOf(row.slice(at)) > boundaryMm;
  if (isParted) return { left: row.slice(0, at), right: row.slice(at) };
  const centre = centreOf(row);
  if (rightOf(row) < boundaryMm + 2 && leftOf(row) < pageMm - 25) return { left: row, right: [] };
  const isRight = Math.abs(centre - rightMm) < Math.abs(centre - pageMm);
  if (isRight && leftOf(row) > boundaryMm - 25) return { left: [], right: row };
  const isLeft = Math.abs(centre - leftMm) < Math.abs(centre - pageMm);
  if (isLeft && rightOf(row) < boundaryMm + 12) return { left: row, right: [] };
  return isMotto && leftOf(row) > boundaryMm - 25 ? { left: [], right: row } : null;
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
    if (halves.left.length > 0) left.push(halves.left);
    if (halves.right.length > 0) right.push(halves.right);
    used.add(index);
  }
  return makeZone(used, rows, [...joinEntries(left), ...right.map((row) => [row])], page);
}

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

/** @returns the middle of the widest upright band that few words cross, or null */
function emptyBand(rows: readonly PrintedRow[], { widthMm }: PrintedPage): number | null {
  const words: PrintedWord[] = [];
  for (const row of rows) {
    if (/^(?:phu luc|bieu mau|danh sach)/u.test(foldRow(row))) break;
    words.push(...row);
  }
  let best = { middleMm: 0, widthMm: 0 };
  let from: number | null = null;
  const end = Math.min(
    widthMm * 0.68,
    ...words
      .map(({ leftMm }) => leftMm)
      .sort((a, b) => b - a)
      .slice(0, 1),
  );
  for (let x = widthMm * 0.2; x < end; x += 0.5) {
    const isFree = !words.some((word) => word.leftMm < x && word.rightMm > x);
    if (isFree) from ??= x;
    if (from !== null && (!isFree || x + 0.5 >= end)) {
      if (x - from > best.widthMm) best = { middleMm: (from + x) / 2, widthMm: x - from };
      from = null;
    }
  }
  return best.widthMm > 1.5 ? best.middleMm : null;
}

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
