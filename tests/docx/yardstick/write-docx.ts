/** Writes a document with the library `docx`: the yardstick of what we write ourselves. */

import type * as Docx from 'docx';

import type { Block, OfficialDocument, Page, ParagraphStyle } from '../../../src/document/block.ts';
import { createBlockWriter, type Library } from './write-blocks.ts';
import type { PreparedPhotos } from '../../../src/plan/photos.ts';
import { writePictures } from './write-picture.ts';
import { lineOf, styleId, toHalfPoints, toTwips, twipsPerPt } from './units.ts';

/** The size of letters where nothing else is said, as the body's. */
const defaultSizePt = 14;
/** How far the page number is from the edge of the paper. */
const headerMm = 10;

/**
 * Writes a document; the library is loaded on first use.
 *
 * @param document - in its final form
 * @param pictures - the photos of its annex that could be had
 */
export async function writeWithLibrary(
  document: OfficialDocument,
  pictures: PreparedPhotos = new Map(),
): Promise<Uint8Array> {
  const docx = await import('docx');
  const { font } = document.page;
  const file = new docx.Document({
    title: document.title,
    creator: 'Văn Thư',
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: font, hAnsi: font, cs: font, eastAsia: font },
            size: toHalfPoints(defaultSizePt),
            sizeComplexScript: toHalfPoints(defaultSizePt),
            language: { value: 'vi-VN', eastAsia: 'vi-VN' },
          },
          paragraph: {
            spacing: { before: 0, after: 0, line: lineOf(1), lineRule: docx.LineRuleType.AUTO },
          },
        },
      },
      paragraphStyles: stylesOf([...document.blocks, ...annexParagraphs(document)]).map((style) =>
        describeStyle(docx, style),
      ),
    },
    sections: [describeSection(docx, document), ...describeAnnex(docx, document, pictures)],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(file));
}

function describeSection(docx: Library, { page, blocks }: OfficialDocument): Docx.ISectionOptions {
  const textMm = page.widthMm - page.leftMm - page.rightMm;
  const writeBlock = createBlockWriter(docx, defaultSizePt);
  const body = blocks.map((block) => writeBlock(block, textMm));
  // Word wants a paragraph after a table that ends the document; it shall take no room.
  const end = new docx.Paragraph({
    spacing: { line: twipsPerPt, lineRule: docx.LineRuleType.EXACT },
  });
  return {
    ...describePage(docx, page),
    children: blocks.at(-1)?.type === 'table' ? [...body, end] : body,
  };
}

/** The annex begins on a page of its own; its pages are counted anew, and the first shows no number. */
function describeAnnex(
  docx: Library,
  { page, annex }: OfficialDocument,
  pictures: PreparedPhotos,
): Docx.ISectionOptions[] {
  if (annex === null) return [];
  const { properties, headers } = describePage(docx, page);
  const writeBlock = createBlockWriter(docx, defaultSizePt);
  return [
    {
      properties: { ...properties, page: { ...properties.page, pageNumbers: { start: 1 } } },
      headers,
      children: [
        ...annex.heading.map((block) => writeBlock(block, annex.widthMm)),
        ...writePictures(docx, annex, pictures, writeBlock),
        ...(annex.end === null ? [] : [writeBlock(annex.end, annex.widthMm)]),
      ],
    },
  ];
}

/** Page 1 shows no number; without a header of its own it would. */
function describePage(docx: Library, page: Page) {
  const number = new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    children: [
      new docx.TextRun({
        children: [docx.PageNumber.CURRENT],
        size: toHalfPoints(page.numberSizePt),
      }),
    ],
  });
  return {
    properties: {
      titlePage: true,
      page: {
        size: { width: toTwips(page.widthMm), height: toTwips(page.heightMm) },
        margin: {
          top: toTwips(page.topMm),
          bottom: toTwips(page.bottomMm),
          left: toTwips(page.leftMm),
          right: toTwips(page.rightMm),
          header: toTwips(headerMm),
          footer: toTwips(headerMm),
        },
      },
    },
    headers: {
      first: new docx.Header({ children: [new docx.Paragraph({})] }),
      default: new docx.Header({ children: [number] }),
    },
  };
}

const annexParagraphs = ({ annex }: OfficialDocument): Block[] =>
  annex === null ? [] : [...annex.heading, ...annex.pictures.map(({ caption }) => caption)];

function stylesOf(blocks: readonly Block[]): ParagraphStyle[] {
  const styles = new Map<string, ParagraphStyle>();
  const collect = (block: Block): void => {
    if (block.type === 'paragraph') styles.set(block.style.name, block.style);
    if (block.type === 'table') block.rows.flatMap(({ cells }) => cells.flat()).forEach(collect);
  };
  blocks.forEach(collect);
  return [...styles.values()];
}

function describeStyle(
  { AlignmentType, LineRuleType }: Library,
  style: ParagraphStyle,
): Docx.IParagraphStyleOptions {
  const alignments = {
    left: AlignmentType.LEFT,
    center: AlignmentType.CENTER,
    right: AlignmentType.RIGHT,
    justify: AlignmentType.BOTH,
  };
  const level = /^heading-(\d)$/.exec(style.name)?.[1];
  return {
    id: styleId(style.name),
    name: styleId(style.name),
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: toHalfPoints(style.sizePt) },
    paragraph: {
      alignment: alignments[style.align],
      indent: {
        ...(style.firstLineMm > 0 && { firstLine: toTwips(style.firstLineMm) }),
        ...(style.leftMm > 0 && { left: toTwips(style.leftMm) }),
        ...(style.rightMm > 0 && { right: toTwips(style.rightMm) }),
      },
      spacing: {
        before: style.spaceBeforePt * twipsPerPt,
        after: style.spaceAfterPt * twipsPerPt,
        line: lineOf(style.lineSpacing),
        // The default by the standard, but LibreOffice takes a missing rule for an exact height.
        lineRule: LineRuleType.AUTO,
      },
      ...(level !== undefined && { outlineLevel: Number(level) - 1 }),
    },
  };
}
