/** Writes the body of a document: its blocks, its annex, and the paper that they stand on. */

import type { OfficialDocument, Page } from '../document/block.ts';
import type { PreparedPhotos } from '../plan/photos.ts';
import { toTwips, twipsPerPt } from './units.ts';
import { writeBlock, writeSize } from './write-blocks.ts';
import { writePictures } from './write-picture.ts';
import { xmlHead } from './xml.ts';

/** How far the page number is from the edge of the paper. */
const headerMm = 10;

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordDrawing = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';

/** What relates the document to the headers of its pages. */
export const headerRelation = { first: 'headerFirst', others: 'headerOthers' } as const;

/** The part `word/document.xml`, and the photos that it names, in their order. */
export interface WrittenBody {
  readonly xml: string;
  readonly photos: readonly Uint8Array[];
}

/** Writes a body. */
export function writeBody(document: OfficialDocument, prepared: PreparedPhotos): WrittenBody {
  const { page, blocks } = document;
  const textMm = page.widthMm - page.leftMm - page.rightMm;
  const annex = writeAnnex(document, prepared);
  let xml =
    `${xmlHead}<w:document xmlns:w="${main}" xmlns:r="${relationships}" xmlns:wp="${wordDrawing}">` +
    '<w:body>';
  for (const block of blocks) xml += writeBlock(block, textMm);
  const endsWithTable = blocks.at(-1)?.type === 'table';
  const section = writeSection(page);
  if (annex === null) xml += `${endsWithTable ? writeEnd() : ''}${section}`;
  else xml += `${writeEnd(section)}${annex.xml}${writeSection(page, 1)}`;
  return { xml: `${xml}</w:body></w:document>`, photos: annex?.photos ?? [] };
}

/** Word wants a paragraph after a table that ends a document or a section; it shall take no room. */
function writeEnd(section = ''): string {
  return `<w:p><w:pPr><w:spacing w:line="${twipsPerPt}" w:lineRule="exact"/>${section}</w:pPr></w:p>`;
}

/** The annex begins on a page of its own; its pages are counted anew, and the first shows no number. */
function writeAnnex({ annex }: OfficialDocument, prepared: PreparedPhotos): WrittenBody | null {
  if (annex === null) return null;
  const { xml, photos } = writePictures(annex, prepared);
  const end = annex.end === null ? '' : writeBlock(annex.end, annex.widthMm);
  const heading = annex.heading.map((block) => writeBlock(block, annex.widthMm)).join('');
  return { xml: `${heading}${xml}${end}`, photos };
}

function writeSection(page: Page, firstNumber?: number): string {
  const width = toTwips(page.widthMm);
  const height = toTwips(page.heightMm);
  const edge = toTwips(headerMm);
  return (
    `<w:sectPr><w:headerReference w:type="default" r:id="${headerRelation.others}"/>` +
    `<w:headerReference w:type="first" r:id="${headerRelation.first}"/>` +
    `<w:pgSz w:w="${width}" w:h="${height}"/>` +
    `<w:pgMar w:top="${toTwips(page.topMm)}" w:right="${toTwips(page.rightMm)}" w:bottom="${toTwips(page.bottomMm)}" ` +
    `w:left="${toTwips(page.leftMm)}" w:header="${edge}" w:footer="${edge}" w:gutter="0"/>` +
    `${firstNumber === undefined ? '' : `<w:pgNumType w:start="${firstNumber}"/>`}<w:titlePg/></w:sectPr>`
  );
}

/** @returns the headers of the first page, which shows no number, and of the others */
export function writeHeaders({ numberSizePt }: Page): { first: string; others: string } {
  const head = `${xmlHead}<w:hdr xmlns:w="${main}">`;
  const run = (content: string) => `<w:r><w:rPr>${writeSize(numberSizePt)}</w:rPr>${content}</w:r>`;
  const mark = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);
  const number =
    mark('begin') +
    run('<w:instrText xml:space="preserve">PAGE</w:instrText>') +
    mark('separate') +
    run('<w:t>2</w:t>') +
    mark('end');
  return {
    // Without a header of its own the first page would show its number.
    first: `${head}<w:p/></w:hdr>`,
    others: `${head}<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${number}</w:p></w:hdr>`,
  };
}
