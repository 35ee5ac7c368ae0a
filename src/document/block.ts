/** The tree that a document is before it is written as DOCX, drawn as a picture or sent as text. */

/** A piece of text in one style. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/**
 * How one paragraph looks; sizes in points, lengths in mm (the form of the decree, applied once).
 * Two paragraphs with the same `name` have the same style.
 */
export interface ParagraphStyle {
  readonly name: string;
  readonly sizePt: number;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  readonly firstLineMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly spaceBeforePt: number;
  readonly spaceAfterPt: number;
  /** 1 is single. */
  readonly lineSpacing: number;
}

/** A paragraph; `role` says what it is, so that readers and text renderings know. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly role: 'heading' | 'text' | 'item' | 'title' | 'abstract' | 'line' | 'cell';
  /** Depth of a heading or list item, from 1; 0 elsewhere. */
  readonly depth: number;
  /** The number or bullet that stands before the text ("I.", "1.", "a)", "-", "(1)"), or null. */
  readonly number: string | null;
  readonly runs: readonly Run[];
  /** The same as they are printed: with non-breaking blanks where no line should end. */
  readonly printed: readonly Run[];
  readonly style: ParagraphStyle;
  /** Stays on the page of the block after it. */
  readonly keepWithNext: boolean;
}

/** A drawn line of a length in mm, centred in what holds it. */
export interface Rule {
  readonly type: 'rule';
  readonly lengthMm: number;
  readonly spaceBeforePt: number;
  readonly spaceAfterPt: number;
}

/** A cell of a table: its blocks from top to bottom. */
export type Cell = readonly Block[];

/** A row of a table. */
export interface Row {
  readonly cells: readonly Cell[];
  /** No page break divides it. */
  readonly isKeptWhole: boolean;
}

/**
 * A table; `widthsMm` has one entry a column. The first `headerRows` rows repeat on each page.
 * Without borders it only sets its cells side by side.
 */
export interface Table {
  readonly type: 'table';
  readonly widthsMm: readonly number[];
  readonly hasBorders: boolean;
  readonly headerRows: number;
  readonly rows: readonly Row[];
}

/** A part of a document. */
export type Block = Paragraph | Rule | Table;

/** The paper, in mm. */
export interface Page {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly topMm: number;
  readonly bottomMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
  /** Size of the page number, shown centred in the header from page 2. */
  readonly numberSizePt: number;
  readonly font: string;
}

/** A photo that is printed, fetched when the document is written. */
export interface Picture {
  /** As the facts name it. */
  readonly file: string;
  readonly caption: Paragraph;
}

/** What follows a document on a page of its own. */
export interface Annex {
  readonly heading: readonly Paragraph[];
  readonly pictures: readonly Picture[];
  /** What is said below the last picture, or null. */
  readonly end: Paragraph | null;
  /** The most room for a picture, in mm. */
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A whole document in its final form; DOCX and picture only translate it. */
export interface OfficialDocument {
  /** Trích yếu, for the properties of the file. */
  readonly title: string;
  readonly page: Page;
  readonly blocks: readonly Block[];
  readonly annex: Annex | null;
}
