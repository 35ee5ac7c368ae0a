/** The head of a table is bold. */

import { cellsOf } from './making/cells.ts';
import { findIn } from './making/check-letters.ts';
import { defineCheck } from './making/define-check.ts';

/** The head of a table is bold. */
export const tableHeadBold = defineCheck({
  id: 'table-head-bold',
  looksAt: 'form',
  source: 'thông lệ',
  standing: 'habit',
  gravity: 'advice',
  find: (sheet) =>
    sheet.parts.tables.flatMap((table) => {
      const cells = cellsOf(sheet, table);
      if (!/^(?:stt|tt|so tt)\b/.test(cells[0]?.folded ?? '')) return [];
      return cells
        .filter(({ paragraph }) => paragraph.cell?.row === 0)
        .flatMap((line) =>
          findIn(line, {
            id: 'table-head-bold',
            part: 'body',
            source: 'thông lệ',
            isRight: ({ bold }) => bold,
            mend: { bold: true },
            show: () => '',
          }),
        );
    }),
});
