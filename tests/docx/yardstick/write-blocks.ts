/** Translates the blocks of a document into those of the DOCX library. */

import type * as Docx from 'docx';

import type { Block, Cell, Paragraph, Rule, Run, Table } from '../../../src/document/block.ts';
import { styleId, toHalfPoints, toTwips, twipsPerPt } from './units.ts';

/** The library, which is loaded on first use. */
export type Library = typeof Docx;

/** Translates one block that stands in a space so many mm wide. */
export type WriteBlock = (block: Block, widthMm: number) => Docx.Paragraph | Docx.Table;

/**
 * Creates a translator.
 *
 * @param docx - the library
 * @param defaultSizePt - the size of letters that need not be said
 */
export function createBlockWriter(docx: Library, defaultSizePt: number): WriteBlock {
  const writeBlock: WriteBlock = (block, widthMm) => {
    switch (block.type) {
      case 'paragraph':
        return writeParagraph(docx, block, defaultSizePt);
      case 'rule':
        return writeRule(docx, block, widthMm);
      case 'table':
        return writeTable(docx, block, writeBlock);
    }
  };
  return writeBlock;
}

function writeParagraph(
  docx: Library,
  { number, printed: runs, style, keepWithNext }: Paragraph,
  defaultSizePt: number,
): Docx.Paragraph {
  const texts = number === null ? runs : prependNumber(number, runs);
  // The style says the size too; said again for programs that look at the letters alone.
  const size = style.sizePt === defaultSizePt ? {} : { size: toHalfPoints(style.sizePt) };
  return new docx.Paragraph({
    style: styleId(style.name),
    ...(keepWithNext && { keepNext: true }),
    children: texts.filter(({ text }) => text !== '').map((run) => writeRun(docx, run, size)),
  });
}

/** The number is as bold as the text, but upright. */
function prependNumber(number: string, [first, ...rest]: readonly Run[]): Run[] {
  const text = `${number} `;
  if (first === undefined) return [{ text }];
  if (first.italic !== true) return [{ ...first, text: text + first.text }, ...rest];
  return [{ ...first, text, italic: false }, first, ...rest];
}

function writeRun(docx: Library, run: Run, size: { readonly size?: number }): Docx.TextRun {
  const options: Docx.IRunOptions = {
    text: run.text,
    ...(run.bold === true && { bold: true }),
    ...(run.italic === true && { italics: true }),
    ...size,
  };
  return new docx.TextRun(options);
}

/** A drawn line is the upper border of an empty paragraph: it survives copying and other programs. */
function writeRule(docx: Library, rule: Rule, widthMm: number): Docx.Paragraph {
  const side = toTwips(Math.max(0, (widthMm - rule.lengthMm) / 2));
  return new docx.Paragraph({
    indent: { left: side, right: side },
    spacing: {
      before: rule.spaceBeforePt * twipsPerPt,
      after: rule.spaceAfterPt * twipsPerPt,
      line: 2 * twipsPerPt,
      lineRule: docx.LineRuleType.EXACT,
    },
    border: { top: { style: docx.BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
  });
}

function writeTable(docx: Library, table: Table, writeBlock: WriteBlock): Docx.Table {
  const widths = table.widthsMm.map(toTwips);
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const writeCell = (cell: Cell, column: number) => {
    const widthMm = table.widthsMm[column] ?? 0;
    return new docx.TableCell({
      width: { size: widths[column] ?? 0, type: docx.WidthType.DXA },
      children: cell.map((block) => writeBlock(block, widthMm)),
    });
  };
  return new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    width: { size: widths.reduce((total, width) => total + width, 0), type: docx.WidthType.DXA },
    columnWidths: widths,
    ...(!table.hasBorders && {
      borders: {
        top: none,
        bottom: none,
        left: none,
        right: none,
        insideHorizontal: none,
        insideVertical: none,
      },
      margins: { left: 0, right: 0 },
    }),
    rows: table.rows.map(
      (row, index) =>
        new docx.TableRow({
          ...(row.isKeptWhole && { cantSplit: true }),
          ...(index < table.headerRows && { tableHeader: true }),
          children: row.cells.map(writeCell),
        }),
    ),
  });
}
