/** Lines are moved by alignment, not by blanks. */

import { defineCheck, findingAt } from './making/define-check.ts';
import { linesOfPart, type PartName } from './making/part.ts';

/** Lines are moved by alignment, not by blanks. */
export const paddedCentre = defineCheck({
  id: 'padded-centre',
  looksAt: 'form',
  source: 'thông lệ',
  standing: 'habit',
  gravity: 'advice',
  find: (sheet) =>
    places
      .flatMap((part) => linesOfPart(sheet, part))
      .filter(({ paragraph, start }) => /^[ \u00a0]{3,}$/.test(paragraph.text.slice(0, start)))
      .map((line) => {
        const at = { paragraph: line.paragraph.index, start: 0, end: line.start };
        const mend = [
          { type: 'words', ...at, words: '' },
          { type: 'paragraph', paragraph: at.paragraph, format: { align: 'center' } },
        ] as const;
        return findingAt(line, { mend });
      }),
});

const places: readonly PartName[] = ['country', 'motto', 'agency', 'number', 'date', 'title'];
