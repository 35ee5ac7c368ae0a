/** The lines of a table, in order. */

import type { Line, Sheet } from '../sheet/sheet.ts';

/** @returns the lines that stand in a table */
export const cellsOf = ({ lines }: Sheet, table: number): Line[] =>
  lines.filter(({ paragraph }) => paragraph.cell?.table === table);
