/** What checks look at: the paragraphs of a document, its lines, and the parts that they make. */

import type { Paragraph, Row, Run, Section, Table } from '../../ooxml/word.ts';

/** Letters of one look. */
export type SeenRun = Omit<Run, 'element'>;

/** A paragraph as it shows, without the XML behind it. */
export type SeenParagraph = Omit<Paragraph, 'element' | 'runs'> & {
  readonly runs: readonly SeenRun[];
};

/** A table as it shows. */
export type SeenTable = Omit<Table, 'element' | 'rows'> & {
  readonly rows: readonly Omit<Row, 'element'>[];
};

/** A document as it shows. */
export interface SeenDocument {
  readonly paragraphs: readonly SeenParagraph[];
  readonly tables: readonly SeenTable[];
  readonly sections: readonly Omit<Section, 'element'>[];
  readonly hasEvenHeaders: boolean;
  readonly tracksChanges: boolean;
}

/** A line that shows: a paragraph, or what a line break cuts out of one. */
export interface Line {
  /** Among the lines that are not empty, from 0. */
  readonly index: number;
  readonly paragraph: SeenParagraph;
  /** Where its first and behind its last letter stand in the paragraph, blanks around left out. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Without diacritics and case, single blanks. */
  readonly folded: string;
  /** The runs of it that hold letters. */
  readonly runs: readonly SeenRun[];
}

/** What kind of paper it is, as its form says. */
export type Kind =
  | 'dispatch'
  | 'named'
  | 'unknown'
  /** No administrative document: neither letterhead nor foot. */
  | 'free';

/** The parts of a document; what is not there is null or empty. */
export interface Parts {
  readonly kind: Kind;
  /** Code of the kind (`KH`), null for a dispatch or an unknown one. */
  readonly code: string | null;
  readonly country: Line | null;
  readonly motto: Line | null;
  readonly parent: Line | null;
  readonly agency: readonly Line[];
  readonly number: Line | null;
  readonly date: Line | null;
  readonly title: Line | null;
  readonly abstract: readonly Line[];
  readonly subject: readonly Line[];
  readonly addressees: readonly Line[];
  readonly bases: readonly Line[];
  /** Between the head and the recipients, outside tables. */
  readonly body: readonly Line[];
  readonly recipientsTitle: Line | null;
  /** With the line of the archive. */
  readonly recipients: readonly Line[];
  readonly archive: Line | null;
  readonly authority: readonly Line[];
  readonly signer: Line | null;
  readonly annexes: readonly Line[];
  /** The first line after the signature; as many as there are lines where nothing follows. */
  readonly endsAt: number;
  /** Tables of the body or annexes that hold data. */
  readonly tables: readonly number[];
}

/** What checks look at. */
export interface Sheet {
  readonly document: SeenDocument;
  readonly lines: readonly Line[];
  readonly parts: Parts;
  /** The day of the document as far as it is written; null parts are blank. */
  readonly day: {
    readonly year: number | null;
    readonly month: number | null;
    readonly day: number | null;
  };
}
