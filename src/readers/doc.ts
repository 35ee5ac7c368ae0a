/** Reads files of Word before 2007 (.doc). */

import type WordExtractor from 'word-extractor';

import { ReaderError } from '../errors.ts';
import { layOutPieces, type Paragraph, type Piece, type TableCell } from './piece.ts';
import type { FileReader } from './reader.ts';

/** An OLE2 file begins so. */
const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Reads the words of a .doc: numbers that Word itself puts before paragraphs are not in the file. */
export const doc: FileReader = {
  extensions: ['doc'],
  recognises: (bytes) => signature.every((byte, at) => bytes[at] === byte),
  read: async (bytes, { name }) => {
    const document = await open(bytes, name);
    const pieces = [
      ...readPieces(document.getTextboxes({ includeHeadersAndFooters: false })),
      ...readPieces(document.getBody()),
      ...otherParts('header', document.getHeaders({ includeFooters: false })),
      ...otherParts('note', document.getFootnotes()),
      ...otherParts('comment', document.getAnnotations()),
    ];
    const lines = layOutPieces(pieces);
    if (lines.length === 0) throw new ReaderError(name, 'no-words');
    return { lines, pages: 1, pagesRead: 1, hasWholeLines: true, notes: [] };
  },
};

async function open(bytes: Uint8Array, name: string): Promise<WordExtractor.Document> {
  const { default: Extractor } = await import('word-extractor');
  if (isLocked(bytes)) throw new ReaderError(name, 'encrypted');
  try {
    return await new Extractor().extract(Buffer.from(bytes));
  } catch (error) {
    throw new ReaderError(name, 'broken', { cause: error });
  }
}

/** A .docx with a password is an OLE2 file with a part of this name. */
const isLocked = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));

const otherParts = (part: 'header' | 'note' | 'comment', words: string): Paragraph[] =>
  words.split('\n').map((text) => ({ type: 'paragraph', text, part }));

/**
 * Cells end with a tab and rows with a tab and a line break; the first cell of a row begins with the
 * line. Words of a cell may have breaks of their own.
 */
function readPieces(words: string): Piece[] {
  const pieces: Piece[] = [];
  let rows: TableCell[][] = [];
  const endTable = (): void => {
    if (rows.length > 0) pieces.push({ type: 'table', rows });
    rows = [];
  };
  let open = '';
  for (const line of words.split(/\r?\n/u)) {
    open = open === '' ? line : `${open}\n${line}`;
    if (line.endsWith('\t')) rows.push(readRow(open));
    else if (isWithinRow(open)) continue;
    else if (open.trim() !== '') {
      endTable();
      pieces.push(...paragraphsOf(open));
    }
    open = '';
  }
  endTable();
  return [...pieces, ...paragraphsOf(open)];
}

const isWithinRow = (open: string): boolean =>
  open.includes('\t') && open.split('\n').length <= mostCellLines;

/** No cell of an office's table has more lines. */
const mostCellLines = 40;

const readRow = (row: string): TableCell[] =>
  row
    .replace(/\t$/u, '')
    .split('\t')
    .map((words, column) => ({
      column,
      columnSpan: 1,
      rowSpan: 1,
      paragraphs: paragraphsOf(words),
    }));

const paragraphsOf = (words: string): Paragraph[] =>
  words.split('\n').map((text) => ({ type: 'paragraph', text }));
