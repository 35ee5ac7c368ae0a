/** Tells a table that was copied from a text file, its cells parted by semicolons or commas. */

/** A bar between cells; one within braces is part of what was typed. */
export const bar = /\|(?![^{}]{0,80}\})/u;

/** Fewer parts than this are words of a list. */
const leastParts = 2;

/** @returns the rows with their cells parted by tabs, where each row has as many; else as they were */
export function tabDelimiters(rows: readonly string[]): readonly string[] {
  const filled = rows.filter((row) => row.trim() !== '');
  if (filled.length < 2) return rows;
  const sign = [';', ','].find((one) => areCells(filled, one));
  return sign === undefined ? rows : rows.map((row) => row.replaceAll(sign, '\t'));
}

/** Between cells no blank follows; in a sentence one does. */
function areCells(rows: readonly string[], sign: string): boolean {
  const count = countOf(rows[0] ?? '', sign);
  return (
    count >= leastParts &&
    rows.every(
      (row) => countOf(row, sign) === count && !row.includes(`${sign} `) && !row.includes('\t'),
    )
  );
}

const countOf = (row: string, sign: string): number => row.split(sign).length - 1;
