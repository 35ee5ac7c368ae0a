/** Makes a document ready to be checked. */

import { linesOf } from './lines.ts';
import { findParts } from './parts.ts';
import type { Line, SeenDocument, Sheet } from './sheet.ts';

/** Cuts a document into lines and finds its parts. */
export function openSheet(document: SeenDocument): Sheet {
  const lines = linesOf(document.paragraphs);
  const parts = findParts(document, lines);
  return { document, lines, parts, day: readDay(parts.date) };
}

function readDay(line: Line | null): Sheet['day'] {
  const [, day, month, year] =
    /ngay\D{0,12}(\d{1,2})?\D{0,12}thang\D{0,12}(\d{1,2})?\D{0,12}nam\D{0,8}(\d{4})?/.exec(
      line?.folded ?? '',
    ) ?? [];
  const numberOf = (text: string | undefined) => (text === undefined ? null : Number(text));
  return { year: numberOf(year), month: numberOf(month), day: numberOf(day) };
}
