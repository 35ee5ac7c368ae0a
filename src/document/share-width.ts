/** Shares the width of a table among its columns, so that the table becomes short. */

/** A cell before its column has a width. */
export interface MeasuredCell {
  /** Its longest word with the blank space beside it. */
  readonly leastMm: number;
  /** Each of its paragraphs on one line. */
  readonly linesMm: readonly number[];
  /** Blank space left and right, together. */
  readonly paddingMm: number;
}

const stepMm = 5;
/** The rows by which the widths are chosen; the rest of a very long table is like them. */
const maxRows = 100;
/** What a line costs in a cell that is not the row's highest: crowded columns read badly. */
const crowding = 0.3;
/** Lines break at words: they are never quite full. */
const waste = 1.08;

/**
 * Gives every column its longest word, and the rest step by step to the column that makes the
 * table shorter.
 *
 * @returns widths in mm, which sum up to `widthMm`
 */
export function shareWidth(rows: readonly (readonly MeasuredCell[])[], widthMm: number): number[] {
  const count = rows[0]?.length ?? 0;
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(0, ...rows.map((row) => row[column]?.leastMm ?? 0)),
  );
  const sample = rows.slice(0, maxRows);
  const fullness = widths.map((_, column) =>
    sum(sample.map((row) => sum(row[column]?.linesMm ?? []))),
  );
  while (sum(widths) + stepMm <= widthMm) {
    const costs = widths.map((_, column) => costAfter(sample, widths, column));
    const best = Math.min(...costs);
    // Of equals, the fullest for its width.
    const needs = widths.map((width, column) =>
      costs[column] === best ? (fullness[column] ?? 0) / width : -1,
    );
    const chosen = needs.indexOf(Math.max(...needs));
    widths[chosen] = (widths[chosen] ?? 0) + stepMm;
  }
  const scale = widthMm / (sum(widths) || 1);
  return widths.map((width) => Math.round(width * scale * 10) / 10);
}

/** @returns how many lines each cell of a row takes */
export function countLines(row: readonly MeasuredCell[], widthsMm: readonly number[]): number[] {
  return row.map(({ linesMm, paddingMm }, column) => {
    const roomMm = (widthsMm[column] ?? 0) - paddingMm;
    let lines = 0;
    for (const lineMm of linesMm) lines += Math.max(1, Math.ceil((lineMm * waste) / roomMm));
    return lines;
  });
}

function costAfter(
  rows: readonly (readonly MeasuredCell[])[],
  widths: readonly number[],
  column: number,
): number {
  const wider = widths.map((width, index) => (index === column ? width + stepMm : width));
  return sum(
    rows.map((row) => {
      const lines = countLines(row, wider);
      return Math.max(...lines) + sum(lines) * crowding;
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
