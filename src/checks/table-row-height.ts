/** No row has a fixed height: words that do not fit are cut off. */

import { defineCheck } from './making/define-check.ts';

/** No row has a fixed height: words that do not fit are cut off. */
export const tableRowHeight = defineCheck({
  id: 'table-row-height',
  looksAt: 'form',
  source: 'lỗi văn thư H20',
  standing: 'habit',
  gravity: 'advice',
  find: ({ document }) =>
    document.tables.flatMap(({ rows, index: table }) =>
      rows.flatMap(({ height }, row) =>
        height?.rule === 'exact'
          ? [
              {
                at: { table, row },
                found: `${Math.round(height.mm)} mm`,
                mend: [{ type: 'row' as const, table, row, properties: { isFree: true as const } }],
              },
            ]
          : [],
      ),
    ),
});
