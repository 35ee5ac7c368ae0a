/** Translates the blocks of a document into what the PDF library lays out. */

import type { Block, Paragraph, Rule, Table } from '../document/block.ts';
import { ptPerMm } from './units.ts';

/** A node as the library takes it. */
export type PdfNode = Readonly<Record<string, unknown>>;

/** Blank space left and right in a cell with borders, as Word gives it. */
const paddingPt = 5.4;
const borderPt = 0.5;
const rulePt = 0.75;
/** Letters of a paragraph that is kept together with what it introduces. */
const maxKeptLetters = 300;

/**
 * Translates blocks.
 *
 * @param blocks - from top to bottom
 * @param widthMm - width of the space they stand in
 */
export function describeBlocks(blocks: readonly Block[], widthMm: number): PdfNode[] {
  const nodes: PdfNode[] = [];
  let kept: PdfNode[] = [];
  for (const block of blocks) {
    const node = describeBlock(block, widthMm);
    if (isKeptWithNext(block)) {
      kept.push(node);
      continue;
    }
    if (kept.length > 0 && isShort(block))
      nodes.push({ stack: [...kept, node], unbreakable: true });
    else nodes.push(...kept, node);
    kept = [];
  }
  return [...nodes, ...kept];
}

function isKeptWithNext(block: Block): boolean {
  return block.type === 'paragraph' && block.keepWithNext && isShort(block);
}

function isShort(block: Block): boolean {
  if (block.type === 'table') return !block.hasBorders;
  return block.type === 'rule' || lettersOf(block) <= maxKeptLetters;
}

function lettersOf({ runs }: Paragraph): number {
  return runs.reduce((letters, { text }) => letters + text.length, 0);
}

function describeBlock(block: Block, widthMm: number): PdfNode {
  switch (block.type) {
    case 'paragraph':
      return describeParagraph(block);
    case 'rule':
      return describeRule(block, widthMm);
    case 'table':
      return describeTable(block);
  }
}

function describeParagraph({ number, printed, style }: Paragraph): PdfNode {
  const texts = printed.map(({ text, bold, italic }) => ({
    text: breakLongWords(text),
    ...(bold === true && { bold }),
    ...(italic === true && { italics: italic }),
  }));
  const before = number === null ? [] : [{ ...texts[0], text: `${number} `, italics: false }];
  return {
    text: [...before, ...texts],
    fontSize: style.sizePt,
    alignment: style.align,
    lineHeight: style.lineSpacing,
    leadingIndent: style.firstLineMm * ptPerMm,
    margin: [
      style.leftMm * ptPerMm,
      style.spaceBeforePt,
      style.rightMm * ptPerMm,
      style.spaceAfterPt,
    ],
  };
}

/** The library lets a word that is wider than its line run out of the page. */
function breakLongWords(text: string): string {
  return text.replace(/\S{30}/g, '$&\u200B');
}

function describeRule({ lengthMm, spaceBeforePt, spaceAfterPt }: Rule, widthMm: number): PdfNode {
  const length = lengthMm * ptPerMm;
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: length, y2: 0, lineWidth: rulePt }],
    margin: [(widthMm * ptPerMm - length) / 2, spaceBeforePt, 0, spaceAfterPt],
  };
}

function describeTable({ widthsMm, hasBorders, headerRows, rows }: Table): PdfNode {
  const padding = hasBorders ? paddingPt : 0;
  const border = hasBorders ? borderPt : 0;
  return {
    table: {
      widths: widthsMm.map((width) => width * ptPerMm - 2 * padding - border),
      headerRows,
      dontBreakRows: rows.every(({ isKeptWhole }) => isKeptWhole),
      body: rows.map(({ cells }) =>
        cells.map((cell, column) => ({ stack: describeBlocks(cell, widthsMm[column] ?? 0) })),
      ),
    },
    layout: {
      hLineWidth: () => border,
      vLineWidth: () => border,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
  };
}
