/** The total of a table is the sum of its rows. */

import { amountOf } from './making/amount.ts';
import { cellsOf } from './making/cells.ts';
import { defineCheck, findingAt } from './making/define-check.ts';

/** The total of a table is the sum of its rows. */
export const tableTotal = defineCheck({
  id: 'table-total',
  looksAt: 'words',
  source: 'số liệu',
  standing: 'language',
  gravity: 'error',
  find: (sheet) =>
    sheet.parts.tables.flatMap((table) => {
      const cells = cellsOf(sheet, table);
      const last = Math.max(...cells.map(({ paragraph }) => paragraph.cell?.row ?? 0));
      const isTotal = cells.some(
        ({ paragraph, folded }) =>
          paragraph.cell?.row === last && /^(?:tong|cong|tong cong|tong so)\b/.test(folded),
      );
      if (!isTotal) return [];
      return cells
        .filter(({ paragraph }) => paragraph.cell?.row === last)
        .flatMap((line) => {
          const total = amountOf(line.text);
          const { cell } = line.paragraph;
          if (total === null || cell === null) return [];
          const above = cells.filter(
            ({ paragraph }) =>
              paragraph.cell?.column === cell.column &&
              paragraph.cell.row > 0 &&
              paragraph.cell.row < last,
          );
          const amounts = above.map(({ text }) => amountOf(text));
          if (amounts.length < 2 || amounts.includes(null) || isCount(amounts)) return [];
          const sum = amounts.reduce<number>((so, amount) => so + (amount ?? 0), 0);
          return Math.abs(sum - total) < 0.005
            ? []
            : [findingAt(line, { expected: String(sum), args: { sum } })];
        });
    }),
});

/** Numbers of rows are counted, not added up. */
const isCount = (amounts: readonly (number | null)[]): boolean =>
  amounts.every((amount, at) => amount === at + 1);
