/** Reads Word files (.docx): paragraphs and tables as they show, tracked changes taken as accepted. */

import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';

import { ReaderError } from '../errors.ts';
import { plainStyle } from '../reading/file-sheet.ts';
import { layOutPieces, type Paragraph, type Piece, type TableCell } from './piece.ts';
import { bounds, type FileReader } from './reader.ts';

/** Reads the body of a .docx. */
export const docx: FileReader = {
  extensions: ['docx', 'docm'],
  recognises: (bytes) =>
    bytes[0] === 0x50 && bytes[1] === 0x4b && Buffer.from(bytes).includes('word/document'),
  read: (bytes, { name }) =>
    Promise.resolve().then(() => {
      const body = bodyOf(bytes, name);
      const lines = layOutPieces(readBlocks(body));
      if (lines.length === 0) throw new ReaderError(name, 'no-words');
      return { lines, pages: 1, pagesRead: 1, hasWholeLines: true, notes: [] };
    }),
};

function bodyOf(bytes: Uint8Array, name: string): Element {
  try {
    let room: number = bounds.unpackedBytes;
    const parts = unzipSync(bytes, {
      filter: ({ name: part, originalSize }) => {
        room -= originalSize;
        return part === 'word/document.xml' && room > 0;
      },
    });
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    const body = new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('w:body')[0];
    if (body !== undefined) return body;
  } catch (error) {
    throw new ReaderError(name, 'broken', { cause: error });
  }
  throw new ReaderError(name, 'not-word');
}

const isElement = (node: Node): node is Element => node.nodeType === 1;
const childrenOf = (element: Element, name?: string): Element[] =>
  [...element.childNodes]
    .filter(isElement)
    .filter(({ nodeName }) => name === undefined || nodeName === name);
const childOf = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>(
    (one, name) => (one === undefined ? undefined : childrenOf(one, name)[0]),
    element,
  );

const readBlocks = (element: Element): Piece[] =>
  childrenOf(element).flatMap((child): Piece[] => {
    if (child.nodeName === 'w:p') return [readParagraph(child)];
    if (child.nodeName === 'w:tbl') return [readTable(child)];
    const inside = ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(child.nodeName);
    return inside ? readBlocks(child) : [];
  });

const readTable = (table: Element): Piece => ({
  type: 'table',
  rows: childrenOf(table, 'w:tr').map((row) => {
    let column = 0;
    return childrenOf(row, 'w:tc').map((cell): TableCell => {
      const span = Number(childOf(cell, 'w:tcPr', 'w:gridSpan')?.getAttribute('w:val') ?? 1);
      const paragraphs = readBlocks(cell).filter((piece) => piece.type === 'paragraph');
      const read = { column, columnSpan: span, rowSpan: 1, paragraphs };
      column += span;
      return read;
    });
  }),
});

function readParagraph(paragraph: Element): Paragraph {
  const align = childOf(paragraph, 'w:pPr', 'w:jc')?.getAttribute('w:val');
  const isCentred = align === 'center';
  return {
    type: 'paragraph',
    text: wordsOf(paragraph),
    style: { ...plainStyle, align: isCentred ? 'center' : null },
  };
}

const breaks: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
const unseen = new Set(['w:del', 'w:pPr', 'w:rPr', 'w:instrText', 'w:delText', 'w:drawing']);

function wordsOf(element: Element): string {
  if (element.nodeName === 'w:t') return element.textContent ?? '';
  const sign = breaks[element.nodeName];
  if (sign !== undefined) return sign;
  if (unseen.has(element.nodeName)) return '';
  return childrenOf(element).map(wordsOf).join('');
}
