/** Splits a pasted line into its columns: "Treo băng rôn - Văn phòng Sở - trước 15/5", or cells of a table. */

import { foldWords } from '../text/fold.ts';
import type { KnownUnit } from '../questions/question.ts';

// A dash between two days or months ("14 - 18/5", "tháng 5 - 6") is a range; before a count ("14/5 -
// 11 tin") or an hour it is none.
const dash = String.raw`\s+[-–—]\s+`;
const endsInDay = String.raw`(?<!\b\d{1,2}|[/.]\d{4})`;
const startsWithDay = String.raw`(?!\d{1,2}(?!\s*[hg:\d])(?!\s+(?!tháng|thang|năm|nam)\p{L}))`;
const dashes = new RegExp(`${endsInDay}${dash}|${dash}${startsWithDay}`, 'iu');
const cells = /[\t|]/;
/** Runs of blanks say nothing, and looking for a dash behind each of them takes long. */
const blanks = /[^\S\t\n]{2,}/g;

/**
 * @param line - where it has cells, its dashes part nothing
 * @param units - whose names may have a dash in them
 * @returns the columns, none of them empty
 */
export function splitLine(line: string, units: readonly KnownUnit[]): string[] {
  const plain = line.replaceAll(blanks, ' ');
  const parts = cells.test(plain) ? plain.split(cells) : joinNames(plain.split(dashes), units);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Puts the halves of "Phòng Văn hóa - Xã hội" together again. */
function joinNames(parts: readonly string[], units: readonly KnownUnit[]): string[] {
  const halves = parts.length < 2 ? [] : units.flatMap(halvesOf);
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isOneName =
      last !== undefined &&
      halves.some(
        ([left, right]) =>
          ` ${foldWords(last)}`.endsWith(` ${left}`) &&
          `${foldWords(part)} `.startsWith(`${right} `),
      );
    if (isOneName) joined[joined.length - 1] = `${last} - ${part}`;
    else joined.push(part);
  }
  return joined;
}

/** What stands before and behind each dash of the names of a unit, folded. */
function halvesOf({ name, shortForms }: KnownUnit): [left: string, right: string][] {
  return [name, ...shortForms].flatMap((form) => {
    const pieces = form.split(/\s*[-–—]\s*/).map(foldWords);
    return pieces
      .slice(1)
      .map((_, at): [string, string] => [
        pieces.slice(0, at + 1).join(' '),
        pieces.slice(at + 1).join(' '),
      ]);
  });
}
