/** The issuing body is written in full; only the one above may be shortened. */

import { checkPattern } from './making/check-pattern.ts';

/** The issuing body is written in full; only the one above may be shortened. */
export const agencyFull = checkPattern({
  id: 'agency-full',
  source: 'PL1-II.2a',
  standing: 'decree',
  gravity: 'error',
  pattern: /(?<![\p{L}])(?:UBND|HĐND|BQL|TTYT|KH&CN)(?![\p{L}])/gu,
  mend: ([short]) => full.get(short) ?? null,
  lines: ({ parts }) => parts.agency,
});

const full: ReadonlyMap<string, string> = new Map([
  ['UBND', 'ỦY BAN NHÂN DÂN'],
  ['HĐND', 'HỘI ĐỒNG NHÂN DÂN'],
]);
