/** Joins the rows of a page that are one paragraph: a row goes on where the one before it was full. */

import type { SheetLine } from '../reading/file-sheet.ts';
import { makeLine, type LineTraits } from './printed-line.ts';
import { centreOf, heightOf, leftOf, type PrintedRow, rightOf, textOfRow } from './printed-page.ts';

/** Where the text of a page begins and ends. */
interface Measure {
  readonly leftMm: number;
  readonly rightMm: number;
}

const marker = /^(?:[-–+•*]|\(?\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+\.?|[a-zđ]\)|[IVX]{1,5}\.)\s*\S/u;

/** @returns a line for each paragraph of the body */
export function joinParagraphs(rows: readonly PrintedRow[], page: number): SheetLine[] {
  const measure = measureOf(rows);
  const paragraphs: PrintedRow[][] = [];
  for (const row of rows) {
    const last = paragraphs.at(-1);
    if (last !== undefined && goesOn(last, row, measure)) last.push(row);
    else paragraphs.push([row]);
  }
  return paragraphs.map((paragraph) => {
    const isCentred = paragraph.every((row) => isCentredIn(row, measure));
    return makeLine(paragraph, { page, align: isCentred ? 'center' : null });
  });
}

/** @returns a line for each paragraph of a cell */
export function joinCellRows(rows: readonly PrintedRow[], traits: LineTraits): SheetLine[] {
  const paragraphs: PrintedRow[][] = [];
  for (const row of rows) {
    const last = paragraphs.at(-1);
    const before = last === undefined ? '' : textOfRow(last.at(-1) ?? []);
    const isFresh = marker.test(textOfRow(row)) || (/[.;:]$/u.test(before) && isRaised(row));
    if (last !== undefined && !isFresh) last.push(row);
    else paragraphs.push([row]);
  }
  return paragraphs.map((paragraph) => makeLine(paragraph, traits));
}

const isRaised = (row: PrintedRow): boolean => /^\p{Lu}/u.test(textOfRow(row));

function measureOf(rows: readonly PrintedRow[]): Measure {
  const long = rows.filter((row) => rightOf(row) - leftOf(row) > 90);
  const lefts = (long.length > 0 ? long : rows).map(leftOf).sort((one, other) => one - other);
  const rights = rows.map(rightOf).sort((one, other) => one - other);
  return {
    leftMm: lefts[Math.floor(lefts.length * 0.1)] ?? 0,
    rightMm: rights[Math.floor(rights.length * 0.92)] ?? 0,
  };
}

function goesOn(paragraph: readonly PrintedRow[], row: PrintedRow, measure: Measure): boolean {
  const last = paragraph.at(-1) ?? [];
  if (isFarBelow(last, row) || marker.test(textOfRow(row))) return false;
  const [isLastCentred, isCentred] = [isCentredIn(last, measure), isCentredIn(row, measure)];
  if (isLastCentred && isCentred) return isUpper(last) === isUpper(row);
  if (!isFull(last, row, measure)) return false;
  return leftOf(row) - measure.leftMm < indentMm || isHanging(paragraph, row);
}

/** The first line of a paragraph is indented by 10 mm or 12.7 mm. */
const indentMm = 5;

/** Below a dash or a number, the text may stand further in than the mark. */
const isHanging = (paragraph: readonly PrintedRow[], row: PrintedRow): boolean => {
  const [first = [], second] = paragraph;
  if (second !== undefined) return Math.abs(leftOf(second) - leftOf(row)) < 2;
  return marker.test(textOfRow(first)) && leftOf(row) > leftOf(first) - 2;
};

/** Lines of a paragraph stand at most one and a half apart. */
const isFarBelow = (last: PrintedRow, row: PrintedRow): boolean => {
  const height = Math.max(...row.map(heightOf), ...last.map(heightOf));
  return bottomOf(row) - bottomOf(last) > height * 2.1;
};
const bottomOf = (row: PrintedRow): number => {
  const bottoms = row.map(({ bottomMm }) => bottomMm).sort((one, other) => one - other);
  return bottoms[Math.floor(bottoms.length / 2)] ?? 0;
};

const isUpper = (row: PrintedRow): boolean => {
  const text = textOfRow(row);
  return text === text.toUpperCase();
};

/** The next word would not have found room. */
function isFull(last: PrintedRow, row: PrintedRow, { rightMm }: Measure): boolean {
  const first = row[0];
  if (first === undefined) return false;
  const [word = ''] = first.text.split(' ');
  const width = ((first.rightMm - first.leftMm) * word.length) / Math.max(1, first.text.length);
  return rightOf(last) + width + 1.5 >= rightMm - 1.5;
}

/** As far from the left as from the right, and from both. */
function isCentredIn(row: PrintedRow, { leftMm, rightMm }: Measure): boolean {
  const [before, behind] = [leftOf(row) - leftMm, rightMm - rightOf(row)];
  return (
    before > 4 &&
    behind > 4 &&
    Math.abs(centreOf(row) - (leftMm + rightMm) / 2) < 5 &&
    (before > 14 || Math.abs(before - behind) < 3)
  );
}
