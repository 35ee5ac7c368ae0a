/** Lays out the annex (phụ lục) of a document: its title, and photos with what stands below each. */

import { writeDay, writeLongDay } from '../calendar/write.ts';
import type { DocumentFacts } from '../plan/document-facts.ts';
import { listPhotos } from '../plan/photos.ts';
import type { Annex } from './block.ts';
import type { Layout } from './form.ts';
import { makeParagraph } from './paragraph.ts';

/**
 * Lays out the annex; number and day of the document it belongs to are filled in by the clerk.
 *
 * @param facts - what is known, cleaned
 * @param name - what the document is called, such as "Báo cáo"
 * @param sign - of the document
 * @param layout - the form
 * @returns null where no photo is shown
 * @see PL1-III.1 of the decree
 */
export function layOutAnnex(
  facts: DocumentFacts,
  name: string,
  sign: string,
  { styles, textWidthMm }: Layout,
): Annex | null {
  const { shown, left } = listPhotos(facts);
  if (shown.length === 0) return null;
  const number = facts.number ?? '       ';
  const issued = writeLongDay(facts.date).trimEnd();
  const origin = `(Kèm theo ${name} số ${number}/${sign} ${issued} của ${facts.agency.name})`;
  return {
    heading: [
      makeParagraph('title', styles.abstract, 'Phụ lục', { keepWithNext: true }),
      makeParagraph('title', styles['annex-title'], 'Một số hình ảnh hoạt động', {
        keepWithNext: true,
      }),
      makeParagraph('line', styles['annex-origin'], origin, { keepWithNext: true }),
    ],
    pictures: shown.map(({ file, title, on }, at) => {
      const day = on === null ? '' : ` (${writeDay(on)})`;
      const caption = `Ảnh ${at + 1}. ${title}${day}`;
      return { file, caption: makeParagraph('line', styles.caption, caption) };
    }),
    end:
      left === 0
        ? null
        : makeParagraph('line', styles.caption, `(Còn ${left} ảnh khác, không in ở đây.)`),
    widthMm: textWidthMm,
    heightMm: pictureHeightMm,
  };
}

/** Two pictures with their captions fit on a page. */
const pictureHeightMm = 100;
