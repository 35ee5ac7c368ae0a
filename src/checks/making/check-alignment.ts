/** Makes checks of how the paragraphs of a part are aligned. */

import type { Check, Gravity } from '../check.ts';
import type { ParagraphFormat } from '../../ooxml/word.ts';
import type { Line } from '../sheet/sheet.ts';
import { defineCheck, findingAt } from './define-check.ts';
import { linesOfPart, type PartName } from './part.ts';

/**
 * Makes a check of the alignment of a part.
 *
 * @param id - as its file and its words are called
 * @param part - that is looked at
 * @param align - as it must be
 * @param source - clause
 */
export const checkAlignment = (
  id: string,
  part: PartName,
  align: ParagraphFormat['align'],
  source: string,
  gravity: Gravity = 'warning',
): Check =>
  defineCheck({
    id,
    looksAt: 'form',
    source,
    gravity,
    find: (sheet) =>
      linesOfPart(sheet, part)
        .filter(isWhole)
        .filter((line) => line.paragraph.format.align !== align && !isPadded(line))
        .map((line) =>
          findingAt(line, {
            mend: [
              {
                type: 'paragraph',
                paragraph: line.paragraph.index,
                format: { align, ...(align === 'center' && { firstLineMm: 0 }) },
              },
            ],
          }),
        ),
  });

/** Of several lines of one paragraph the first is judged. */
const isWhole = ({ paragraph, start }: Line): boolean =>
  paragraph.text.slice(0, start).trim() === '';

/** Blanks before it move it to the middle: that is another fault, and moving it twice would be a third. */
const isPadded = ({ start }: Line): boolean => start > 2;
