/** Finds the page numbers of a document, and whether it needs any. */

import type { SeenDocument, SeenParagraph, Sheet } from '../sheet/sheet.ts';

/** @returns the paragraphs of headers and footers that a section shows and that hold a page number */
export function pageNumbersOf({ sections, paragraphs }: SeenDocument): SeenParagraph[] {
  const shown = new Set(sections.flatMap(({ headers, footers }) => partsOf(headers, footers)));
  return paragraphs.filter(
    ({ part, fields }) => shown.has(part) && fields.some((code) => /^PAGE\b/i.test(code)),
  );
}

/** Parts for even pages are shown only where those differ; they are no proof of a number. */
const partsOf = (
  headers: SeenDocument['sections'][number]['headers'],
  footers: SeenDocument['sections'][number]['headers'],
): (string | undefined)[] => [headers.default, headers.first, footers.default, footers.first];

/** Letters that surely fill more than one page. */
const lettersOfPage = 3200;

/** @returns true where a document surely has more than one page */
export function isLong({ lines }: Sheet): boolean {
  const letters = lines.reduce((sum, { text }) => sum + Math.max(text.length, 60), 0);
  return letters > lettersOfPage * 1.6;
}
