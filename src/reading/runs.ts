/** Parts the tables of a pasted text from what stands between them. */

import type { Line } from './sheet.ts';

/** Rows that stand together, and what stands between tables. */
export function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && belongsTo(last, line, lines[at + 1])) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

function belongsTo(run: readonly Line[], line: Line, next: Line | undefined): boolean {
  const isTable = run[0]?.cells != null;
  const isRow = line.cells !== null;
  // A line between rows is the rest of a cell.
  const isRest = !line.isAfterGap && line.marker === null && next?.cells != null;
  return isTable === isRow || (isTable && isRest);
}
