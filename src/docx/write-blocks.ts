/** Translates the blocks of a document into WordprocessingML; elements stand in the schema's order. */

import type { Block, Cell, Paragraph, Row, Rule, Run, Table } from '../document/block.ts';
import { defaultSizePt, styleId, toHalfPoints, toTwips, twipsPerPt } from './units.ts';
import { escapeXml } from './xml.ts';

/**
 * Writes one block.
 *
 * @param block - of the document
 * @param widthMm - of the space that it stands in
 */
export function writeBlock(block: Block, widthMm: number): string {
  switch (block.type) {
    case 'paragraph':
      return writeParagraph(block);
    case 'rule':
      return writeRule(block, widthMm);
    case 'table':
      return writeTable(block);
  }
}

/** @returns the size of letters, in the two elements that say it */
export function writeSize(pt: number): string {
  const size = toHalfPoints(pt);
  return `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;
}

function writeParagraph({ number, printed, style, keepWithNext }: Paragraph): string {
  // The style says the size too; said again for programs that look at the letters alone.
  const size = style.sizePt === defaultSizePt ? '' : writeSize(style.sizePt);
  const runs = number === null ? printed : prependNumber(number, printed);
  let xml = `<w:p><w:pPr><w:pStyle w:val="${styleId(style.name)}"/>${keepWithNext ? '<w:keepNext/>' : ''}</w:pPr>`;
  for (const run of runs) if (run.text !== '') xml += writeRun(run, size);
  return `${xml}</w:p>`;
}

/** The number is as bold as the text, but upright. */
function prependNumber(number: string, [first, ...rest]: readonly Run[]): Run[] {
  const text = `${number} `;
  if (first === undefined) return [{ text }];
  if (first.italic !== true) return [{ ...first, text: text + first.text }, ...rest];
  return [{ ...first, text, italic: false }, first, ...rest];
}

/**
 * Writes a piece of text.
 *
 * @param run - the text
 * @param size - the elements that say how large it is, or none
 */
export function writeRun({ text, bold, italic }: Run, size = ''): string {
  const look = `${bold === true ? '<w:b/><w:bCs/>' : ''}${italic === true ? '<w:i/><w:iCs/>' : ''}${size}`;
  const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

/** A drawn line is the upper border of an empty paragraph: it survives copying and other programs. */
function writeRule(rule: Rule, widthMm: number): string {
  const side = toTwips(Math.max(0, (widthMm - rule.lengthMm) / 2));
  const before = rule.spaceBeforePt * twipsPerPt;
  const after = rule.spaceAfterPt * twipsPerPt;
  return (
    '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>' +
    `<w:spacing w:before="${before}" w:after="${after}" w:line="${2 * twipsPerPt}" w:lineRule="exact"/>` +
    `<w:ind w:left="${side}" w:right="${side}"/></w:pPr></w:p>`
  );
}

const borderSides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

/** How the borders of a table look, and the blank space left and right in its cells. */
function frameOf(border: string, marginTwips: number) {
  const borders = borderSides.map((side) => `<w:${side} ${border}/>`).join('');
  const margin = (side: string) => `<w:${side} w:w="${marginTwips}" w:type="dxa"/>`;
  return {
    borders: `<w:tblBorders>${borders}</w:tblBorders>`,
    margins: `<w:tblCellMar>${margin('left')}${margin('right')}</w:tblCellMar>`,
  };
}

const grid = frameOf('w:val="single" w:sz="4" w:space="0" w:color="auto"', 108);
const bare = frameOf('w:val="none" w:sz="0" w:space="0" w:color="auto"', 0);

function writeTable({ widthsMm, hasBorders, headerRows, rows }: Table): string {
  const widths = widthsMm.map(toTwips);
  const whole = widths.reduce((total, width) => total + width, 0);
  const { borders, margins } = hasBorders ? grid : bare;
  let xml =
    `<w:tbl><w:tblPr><w:tblW w:w="${whole}" w:type="dxa"/>${borders}` +
    `<w:tblLayout w:type="fixed"/>${margins}</w:tblPr><w:tblGrid>`;
  for (const width of widths) xml += `<w:gridCol w:w="${width}"/>`;
  xml += '</w:tblGrid>';
  for (const [index, row] of rows.entries())
    xml += writeRow(row, index < headerRows, { widths, widthsMm });
  return `${xml}</w:tbl>`;
}

/** How wide the columns are, in twips and in mm. */
interface Columns {
  readonly widths: readonly number[];
  readonly widthsMm: readonly number[];
}

function writeRow({ cells, isKeptWhole }: Row, isHeader: boolean, columns: Columns): string {
  const look = `${isKeptWhole ? '<w:cantSplit/>' : ''}${isHeader ? '<w:tblHeader/>' : ''}`;
  let xml = `<w:tr>${look === '' ? '' : `<w:trPr>${look}</w:trPr>`}`;
  for (const [column, cell] of cells.entries()) xml += writeCell(cell, column, columns);
  return `${xml}</w:tr>`;
}

function writeCell(cell: Cell, column: number, { widths, widthsMm }: Columns): string {
  let xml = `<w:tc><w:tcPr><w:tcW w:w="${widths[column] ?? 0}" w:type="dxa"/></w:tcPr>`;
  for (const block of cell) xml += writeBlock(block, widthsMm[column] ?? 0);
  // A cell ends with a paragraph, or Word calls the file damaged.
  return `${xml}${cell.at(-1)?.type === 'paragraph' || cell.at(-1)?.type === 'rule' ? '' : '<w:p/>'}</w:tc>`;
}
