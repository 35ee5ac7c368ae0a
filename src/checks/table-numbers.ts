/** The numbers of the first column follow one another. */

import { cellsOf } from './making/cells.ts';
import { defineCheck, findingAt } from './making/define-check.ts';

/** The numbers of the first column follow one another. */
export const tableNumbers = defineCheck({
  id: 'table-numbers',
  looksAt: 'words',
  source: 'thông lệ',
  standing: 'habit',
  gravity: 'warning',
  find: (sheet) =>
    sheet.parts.tables.flatMap((table) => {
      const column = cellsOf(sheet, table).filter(({ paragraph }) => paragraph.cell?.column === 0);
      if (!/^(?:stt|tt|so tt|so thu tu)\b/.test(column[0]?.folded ?? '')) return [];
      const numbers = column.filter(({ text }) => /^\d{1,3}\.?$/.test(text));
      return numbers.flatMap((line, at) => {
        const before = numbers[at - 1];
        const value = Number.parseInt(line.text, 10);
        const isRight =
          value === 1 || (before !== undefined && value === Number.parseInt(before.text, 10) + 1);
        return isRight ? [] : [findingAt(line)];
      });
    }),
});
