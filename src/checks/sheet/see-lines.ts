/** Makes a document of which only the words and places are seen: a PDF, a scan, an old file. */

import type { CellPlace, ParagraphFormat, RunFormat } from '../../ooxml/word.ts';
import type { SheetLine } from '../../reading/file-sheet.ts';
import type { SeenDocument, SeenParagraph } from './sheet.ts';

const format: ParagraphFormat = {
  align: 'left',
  leftMm: 0,
  rightMm: 0,
  firstLineMm: 0,
  beforePt: 0,
  afterPt: 0,
  line: { rule: 'auto', value: 1 },
  keepNext: false,
  keepLines: false,
  pageBreakBefore: false,
  contextualSpacing: false,
  hasLine: false,
};

const letters: RunFormat = {
  fonts: { ascii: null, hAnsi: null, eastAsia: null, cs: null },
  sizePt: 14,
  bold: false,
  italic: false,
  underline: false,
  caps: false,
  hidden: false,
  strike: false,
  colour: null,
  highlight: null,
  language: null,
};

const stories = {
  body: 'body',
  header: 'header',
  footer: 'footer',
  note: 'footnote',
  comment: 'comment',
} as const;

/** @returns the document as far as lines show it; for checks of words alone */
export function seeLines(lines: readonly SheetLine[]): SeenDocument {
  return {
    paragraphs: lines.map(seeLine),
    tables: [],
    sections: [],
    hasEvenHeaders: false,
    tracksChanges: false,
  };
}

function seeLine({ text, part, cell, style }: SheetLine, index: number): SeenParagraph {
  const look = { ...letters, bold: style.isBold ?? false, italic: style.isItalic ?? false };
  return {
    index,
    part: '',
    story: stories[part],
    text,
    number: null,
    level: null,
    runs: [{ start: 0, text, format: look, change: null, field: null }],
    format: { ...format, align: style.align ?? format.align },
    style: '',
    cell: cell === null ? null : placeOf(cell),
    section: null,
    lines: [],
    pictures: 0,
    fields: [],
    hasPageBreak: false,
    hasComment: false,
    hasChange: false,
  };
}

const placeOf = ({
  table,
  row,
  column,
  columnSpan,
}: NonNullable<SheetLine['cell']>): CellPlace => ({
  table,
  row,
  column,
  columnSpan,
  merge: 'none',
  widthMm: null,
});
