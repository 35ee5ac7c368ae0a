/** The text points to its annexes. */

import { defineCheck, findingAt } from './making/define-check.ts';

/** The text points to its annexes. */
export const annexNamed = defineCheck({
  id: 'annex-named',
  looksAt: 'words',
  source: 'PL1-III.1a',
  gravity: 'warning',
  find: ({ parts: { annexes, body }, lines }) => {
    const text = new Set(body);
    const isNamed = lines.some(
      (line) =>
        (text.has(line) || line.paragraph.cell !== null) &&
        /phu luc|kem theo|dinh kem/.test(line.folded) &&
        !annexes.includes(line),
    );
    return isNamed ? [] : annexes.slice(0, 1).map((line) => findingAt(line));
  },
});
