/** Makes lines of a sheet of the words that stand on paper. */

import { plainLine, plainStyle, type SheetLine } from '../reading/file-sheet.ts';
import { boxOf, heightOf, type PrintedRow, textOfRow } from './printed-page.ts';

/** What is known of a line beside its words. */
export interface LineTraits {
  readonly page: number;
  readonly align?: SheetLine['style']['align'];
  readonly part?: SheetLine['part'];
  readonly cell?: SheetLine['cell'];
}

const pointsPerMm = 72 / 25.4;

/** @returns one line of rows that belong together */
export function makeLine(rows: readonly PrintedRow[], traits: LineTraits): SheetLine {
  const words = rows.flat();
  const heights = words.map(heightOf).sort((one, other) => one - other);
  const sizePt = (heights[Math.floor(heights.length / 2)] ?? 0) * pointsPerMm;
  const mended = words.filter(({ asRead }) => asRead !== null);
  const text = joinRows(rows.map(textOfRow));
  return {
    ...plainLine,
    text,
    part: traits.part ?? 'body',
    page: traits.page,
    box: boxOf(words),
    cell: traits.cell ?? null,
    style: { ...plainStyle, sizePt: Math.round(sizePt * 2) / 2, align: traits.align ?? null },
    certainty: certaintyOf(words),
    asRead:
      mended.length === 0
        ? null
        : joinRows(
            rows.map((row) =>
              textOfRow(row.map((word) => ({ ...word, text: word.asRead ?? word.text }))),
            ),
          ),
  };
}

/** A word that was broken at a hyphen stays hyphenated: "kinh tế-" + "xã hội". */
const joinRows = (texts: readonly string[]): string =>
  texts.reduce(
    (joined, text) =>
      joined === '' ? text : `${joined}${/\p{L}-$/u.test(joined) ? '' : ' '}${text}`,
    '',
  );

/** Of few words each counts, as of a number or a date; of many, what most of them are. */
function certaintyOf(words: PrintedRow): number {
  const all = words.map(({ certainty }) => certainty);
  if (all.length <= fewWords) return Math.min(1, ...all);
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}
const fewWords = 10;
