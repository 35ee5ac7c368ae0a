/** The head of a long table is repeated on each page. */

import { defineCheck } from './making/define-check.ts';

/** The head of a long table is repeated on each page. */
export const tableHeaderRow = defineCheck({
  id: 'table-header-row',
  looksAt: 'form',
  source: 'thông lệ',
  standing: 'habit',
  gravity: 'advice',
  find: ({ document, parts }) =>
    parts.tables.flatMap((table) => {
      const rows = document.tables[table]?.rows ?? [];
      return rows.length < longTable || rows[0]?.isHeader === true
        ? []
        : [
            {
              at: { table, row: 0 },
              found: '',
              mend: [{ type: 'row', table, row: 0, properties: { isHeader: true } }],
            },
          ];
    }),
});

/** Rows that fill a page. */
const longTable = 12;
