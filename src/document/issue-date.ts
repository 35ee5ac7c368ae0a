/** Writes the place and day of issue, with blanks where the clerk fills them in. */

import type { DocumentFacts } from '../plan/document-facts.ts';

const blank = '      ';

/**
 * Writes "Đắk Nông, ngày 05 tháng 3 năm 2024"; days below 10 and months 1 and 2 have a zero.
 *
 * @see PL1-II.4 of Decree 30/2020/NĐ-CP
 */
export function writeIssueDate(place: string, { day, month, year }: DocumentFacts['date']): string {
  const written = [
    `ngày ${writeNumber(day, 10)}`,
    `tháng ${writeNumber(month, 3)}`,
    `năm ${writeNumber(year, 0)}`,
  ];
  return `${place}${place === '' ? '' : ', '}${written.join(' ')}`.trimEnd();
}

/**
 * Writes a number that has a leading zero below a bound.
 *
 * @returns the number, or a blank to be filled in
 */
export function writeNumber(number: number | null, zeroBelow: number): string {
  if (number === null) return blank;
  return number < zeroBelow ? `0${number}` : String(number);
}
