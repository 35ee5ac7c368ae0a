/** Annexes are numbered without a gap. */

import { defineCheck, findingAt } from './making/define-check.ts';

/** Annexes are numbered without a gap. */
export const annexOrder = defineCheck({
  id: 'annex-order',
  looksAt: 'words',
  source: 'PL1-III.1a',
  gravity: 'error',
  find: ({ parts: { annexes } }) => {
    const numbered = annexes.filter(({ text }) => /[IVX]+\.?$/.test(text));
    return numbered.flatMap((line, at) => {
      const number = /([IVX]+)\.?$/.exec(line.text)?.[1] ?? '';
      return romans.indexOf(number) === at ? [] : [findingAt(line)];
    });
  },
});

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
