/** A sheet: what a file says, line by line, with where each line stood and how sure its letters are. */

/** Where a line stands on its page, in mm from the upper left corner. */
export interface LineBox {
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** How a line looks; null where the file does not say. */
export interface LineStyle {
  readonly sizePt: number | null;
  readonly isBold: boolean | null;
  readonly isItalic: boolean | null;
  readonly align: 'left' | 'center' | 'right' | 'justify' | null;
}

/** Which cell of which table a line stands in, each from 0. */
export interface LineCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** How many rows and columns the cell takes. */
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** What part of the file a line belongs to. */
export type LinePart = 'body' | 'header' | 'footer' | 'note' | 'comment';

/** One paragraph of a file, whole: lines that only the page had broken are joined. */
export interface SheetLine {
  /** Its words between single blanks, NFC, with the number or dash it is printed with. */
  readonly text: string;
  readonly part: LinePart;
  /** From 1; null where the format has no pages. */
  readonly page: number | null;
  readonly box: LineBox | null;
  readonly style: LineStyle;
  readonly cell: LineCell | null;
  /** How deep it stands in a list, from 0; null where it is in none. */
  readonly level: number | null;
  /** How sure its letters are, from 0 to 1; 1 where they were typed. */
  readonly certainty: number;
  /** Its letters before they were mended; null where nothing was. */
  readonly asRead: string | null;
}

/** What whoever sent the file may want to know about how it was read. */
export type SheetNote =
  /** The text layer of a PDF was not Vietnamese, so that the page was read as a picture. */
  | 'layer-not-believed'
  /** Pages were read as pictures. */
  | 'read-from-picture'
  /** Letters were mended. */
  | 'letters-mended'
  /** Tracked changes were taken as accepted. */
  | 'changes-accepted'
  /** The time was up before the last page. */
  | 'pages-left-out';

/** What a file says. */
export interface FileSheet {
  readonly lines: readonly SheetLine[];
  /** Pages of the file, 1 where the format has none; of these, how many were read. */
  readonly pages: number;
  readonly pagesRead: number;
  /** True where each line is a whole paragraph; false where the lines are as somebody typed them. */
  readonly hasWholeLines: boolean;
  readonly notes: readonly SheetNote[];
}

/** The style of which nothing is known. */
export const plainStyle: LineStyle = { sizePt: null, isBold: null, isItalic: null, align: null };

/** A line of the body of which only the words are known. */
export const plainLine: Omit<SheetLine, 'text'> = {
  part: 'body',
  page: null,
  box: null,
  style: plainStyle,
  cell: null,
  level: null,
  certainty: 1,
  asRead: null,
};
