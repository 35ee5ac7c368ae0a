/** What may be changed in a Word file: words, letters, paragraphs, pages and rows of tables. */

/** New properties of letters; what is absent stays. */
export interface LetterChange {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: false;
  readonly sizePt?: number;
  /** For every slot. */
  readonly font?: string;
  /** The automatic colour. */
  readonly isBlack?: true;
  readonly isUnmarked?: true;
  readonly language?: string;
}

/** New properties of a paragraph; what is absent stays. */
export interface ParagraphChange {
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  readonly firstLineMm?: number;
  readonly beforePt?: number;
  readonly afterPt?: number;
  /** Lines, 1 is single. */
  readonly lines?: number;
}

/** New properties of a section; what is absent stays. */
export interface PageChange {
  readonly widthMm?: number;
  readonly heightMm?: number;
  readonly topMm?: number;
  readonly bottomMm?: number;
  readonly leftMm?: number;
  readonly rightMm?: number;
  readonly hasTitlePage?: true;
}

/** New properties of a row; what is absent stays. */
export interface RowChange {
  readonly isHeader?: true;
  readonly cantSplit?: true;
  readonly isFree?: true;
}

/** One change, at a place of the document as it was read. */
export type Change =
  | {
      readonly type: 'words';
      readonly paragraph: number;
      readonly start: number;
      readonly end: number;
      readonly words: string;
    }
  | {
      readonly type: 'letters';
      readonly paragraph: number;
      readonly start: number;
      readonly end: number;
      readonly letters: LetterChange;
    }
  | { readonly type: 'paragraph'; readonly paragraph: number; readonly format: ParagraphChange }
  | { readonly type: 'page'; readonly section: number; readonly page: PageChange }
  | {
      readonly type: 'row';
      readonly table: number;
      readonly row: number;
      readonly properties: RowChange;
    };
