/** Annexes are numbered in Roman numbers. */

import { checkPattern } from './making/check-pattern.ts';
import { linesOfPart } from './making/part.ts';

/** Annexes are numbered in Roman numbers. */
export const annexRoman = checkPattern({
  id: 'annex-roman',
  source: 'PL1-III.1a',
  standing: 'decree',
  gravity: 'warning',
  pattern: /(?<=^Phụ lục\s+|^PHỤ LỤC\s+)(?:\d{1,2}|[A-D])(?=[.:]?$)/gu,
  mend: ([number]) => romanOf(number),
  lines: (sheet) => linesOfPart(sheet, 'annexes'),
});

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

const romanOf = (number: string): string | null => {
  const value = /\d/.test(number) ? Number(number) : number.charCodeAt(0) - 64;
  return romans[value - 1] ?? null;
};
