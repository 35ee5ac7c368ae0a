/** The block of recipients and signature is kept on one page. */

import { defineCheck } from './making/define-check.ts';

/** The block of recipients and signature is kept on one page. */
export const signatureTogether = defineCheck({
  id: 'signature-together',
  looksAt: 'form',
  source: 'lỗi văn thư H',
  standing: 'habit',
  gravity: 'advice',
  find: ({ document, parts }) => {
    const cell = parts.recipientsTitle?.paragraph.cell;
    const row = cell ? document.tables[cell.table]?.rows[cell.row] : undefined;
    if (!cell || row === undefined || row.cantSplit) return [];
    const at = { table: cell.table, row: cell.row };
    return [{ at, found: '', mend: [{ type: 'row', ...at, properties: { cantSplit: true } }] }];
  },
});
