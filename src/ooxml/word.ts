/** What stands in a Word file, as it shows: paragraphs in order with their styles resolved. */

import type { Element } from '@xmldom/xmldom';

/** How letters look. */
export interface RunFormat {
  /** The font of each slot: ASCII, other Latin letters, East Asian, complex scripts. */
  readonly fonts: {
    readonly ascii: string | null;
    readonly hAnsi: string | null;
    readonly eastAsia: string | null;
    readonly cs: string | null;
  };
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly caps: boolean;
  readonly hidden: boolean;
  readonly strike: boolean;
  /** `RRGGBB`; null for the automatic one. */
  readonly colour: string | null;
  /** Name of the marker's colour or `RRGGBB` of the shading; null where there is none. */
  readonly highlight: string | null;
  /** As `vi-VN`; null where nothing says. */
  readonly language: string | null;
}

/** How a paragraph stands. */
export interface ParagraphFormat {
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly leftMm: number;
  readonly rightMm: number;
  /** Negative for a hanging line. */
  readonly firstLineMm: number;
  readonly beforePt: number;
  readonly afterPt: number;
  /** Lines for `auto`, points for the others. */
  readonly line: { readonly rule: 'auto' | 'exact' | 'atLeast'; readonly value: number };
  readonly keepNext: boolean;
  readonly keepLines: boolean;
  readonly pageBreakBefore: boolean;
  /** It has a border above or below: a drawn line. */
  readonly hasLine: boolean;
  /** No space between it and a neighbour of the same style. */
  readonly contextualSpacing: boolean;
}

/** Letters of one format. */
export interface Run {
  readonly element: Element;
  /** Where it begins in the text of its paragraph. */
  readonly start: number;
  /** As shown; empty for what was deleted. */
  readonly text: string;
  readonly format: RunFormat;
  readonly change: 'inserted' | 'deleted' | null;
  /** Instruction of the field whose result it is (`PAGE`), or null. */
  readonly field: string | null;
}

/** Where a cell is; rows and columns from 0, columns by the grid. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  /** `first` of cells merged downwards, or `more` of them. */
  readonly merge: 'none' | 'first' | 'more';
  readonly widthMm: number | null;
}

/** A drawn line. */
export interface DrawnLine {
  readonly widthMm: number;
}

/** Where a paragraph stands. */
export type Story = 'body' | 'box' | 'header' | 'footer' | 'footnote' | 'endnote' | 'comment';

/** A paragraph as it shows. */
export interface Paragraph {
  /** From 0, over the whole document. */
  readonly index: number;
  readonly part: string;
  readonly story: Story;
  readonly element: Element;
  /** What shows: insertions accepted, deletions left out, without its number. */
  readonly text: string;
  /** The number that Word prints before it ("1.", "a)", "-"), or null. */
  readonly number: string | null;
  /** Level of the number from 0, or null. */
  readonly level: number | null;
  readonly runs: readonly Run[];
  readonly format: ParagraphFormat;
  /** Name of its style as people see it. */
  readonly style: string;
  readonly cell: CellPlace | null;
  /** Index of its section; null outside the body. */
  readonly section: number | null;
  readonly lines: readonly DrawnLine[];
  readonly pictures: number;
  /** Codes of the fields in it (`PAGE`, `NUMPAGES`…), trimmed. */
  readonly fields: readonly string[];
  readonly hasPageBreak: boolean;
  /** A comment or a tracked change of any sort stands in it. */
  readonly hasComment: boolean;
  readonly hasChange: boolean;
}

/** A row of a table. */
export interface Row {
  readonly element: Element;
  readonly isHeader: boolean;
  readonly cantSplit: boolean;
  readonly height: { readonly rule: 'auto' | 'atLeast' | 'exact'; readonly mm: number } | null;
  readonly cells: number;
}

/** A table. */
export interface Table {
  readonly index: number;
  readonly element: Element;
  readonly rows: readonly Row[];
  /** Deeper than 0 for a table in a table. */
  readonly depth: number;
  readonly hasBorders: boolean;
}

/** A stretch of pages of one make. */
export interface Section {
  readonly element: Element | null;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly isLandscape: boolean;
  readonly topMm: number;
  readonly bottomMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly headerMm: number;
  readonly footerMm: number;
  /** The first page has a header and footer of its own. */
  readonly hasTitlePage: boolean;
  readonly pageNumberStart: number | null;
  readonly pageNumberFormat: string;
  /** Parts by what they are for. */
  readonly headers: Readonly<Partial<Record<'default' | 'first' | 'even', string>>>;
  readonly footers: Readonly<Partial<Record<'default' | 'first' | 'even', string>>>;
}

/** A Word file, read. */
export interface WordDocument {
  readonly paragraphs: readonly Paragraph[];
  readonly tables: readonly Table[];
  readonly sections: readonly Section[];
  /** Headers differ on even pages. */
  readonly hasEvenHeaders: boolean;
  /** Changes are being tracked. */
  readonly tracksChanges: boolean;
}
