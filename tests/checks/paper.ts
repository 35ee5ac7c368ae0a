/** Makes documents as they show, paragraph by paragraph, so that one thing can be put wrong at a time. */

import type { CellPlace, ParagraphFormat, RunFormat } from '../../src/ooxml/word.ts';
import type { SeenDocument, SeenParagraph } from '../../src/checks/sheet/sheet.ts';

/** A paragraph as a test writes it. */
export interface Written {
  readonly id: string;
  readonly text: string;
  readonly letters?: Partial<RunFormat>;
  readonly format?: Partial<ParagraphFormat>;
  readonly cell?: readonly [table: number, row: number, column: number];
  readonly rest?: Partial<SeenParagraph>;
}

/** A document as a test writes it. */
export interface Paper {
  readonly paragraphs: readonly Written[];
  readonly tables: SeenDocument['tables'];
  readonly sections: SeenDocument['sections'];
}

const font = 'Times New Roman';

const letters: RunFormat = {
  fonts: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
  sizePt: 14,
  bold: false,
  italic: false,
  underline: false,
  caps: false,
  hidden: false,
  strike: false,
  colour: null,
  highlight: null,
  language: 'vi-VN',
};

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
  hasLine: false,
  contextualSpacing: false,
};

const placeOf = ([table, row, column]: readonly [number, number, number]): CellPlace => ({
  table,
  row,
  column,
  columnSpan: 1,
  merge: 'none',
  widthMm: null,
});

/** @returns the document that a paper shows */
export function show({ paragraphs, tables, sections }: Paper): SeenDocument {
  return {
    tables,
    sections,
    hasEvenHeaders: false,
    tracksChanges: false,
    paragraphs: paragraphs.map((written, index): SeenParagraph => ({
      index,
      part: 'word/document.xml',
      story: 'body',
      text: written.text,
      number: null,
      level: null,
      runs: [
        {
          start: 0,
          text: written.text,
          format: { ...letters, ...written.letters },
          change: null,
          field: null,
        },
      ],
      format: { ...format, ...written.format },
      style: 'Normal',
      cell: written.cell === undefined ? null : placeOf(written.cell),
      section: 0,
      lines: [],
      pictures: 0,
      fields: [],
      hasPageBreak: false,
      hasComment: false,
      hasChange: false,
      ...written.rest,
    })),
  };
}
