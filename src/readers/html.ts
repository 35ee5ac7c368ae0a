/** Reads pages saved from a browser or a document system (.html). */

import { parseDocument } from 'htmlparser2';

import { ReaderError } from '../errors.ts';
import { layOutPieces, type Paragraph, type Piece, type TableCell } from './piece.ts';
import type { FileReader } from './reader.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Node, { attribs: object }>;
type Words = Extract<Node, { data: string }>;

/** Reads the words of a page and its tables; scripts are never run, addresses never opened. */
export const html: FileReader = {
  extensions: ['html', 'htm'],
  recognises: (bytes) =>
    /^\ufeff?\s*<(?:!doctype html|html|head|body|meta|table|p|div)\b/iu.test(
      Buffer.from(bytes.subarray(0, 400)).toString('utf8'),
    ),
  read: (bytes, { name }) => {
    const tree = parseDocument(Buffer.from(bytes).toString('utf8'));
    const lines = layOutPieces(readNodes(tree.children));
    if (lines.length === 0) return Promise.reject(new ReaderError(name, 'no-words'));
    return Promise.resolve({ lines, pages: 1, pagesRead: 1, hasWholeLines: true, notes: [] });
  },
};

const silent = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'nav', 'button']);
const blocks = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol section article header footer main blockquote body html center form'.split(
    ' ',
  ),
);

const isText = (node: Node): node is Words => node.nodeType === 3;
const isElement = (node: Node): node is Element => 'attribs' in node;

/** @returns the paragraphs and tables below these nodes, in order; `depth` bounds what is nested */
function readNodes(nodes: readonly Node[], depth = 0): Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  const end = (): void => {
    if (words.trim() !== '') pieces.push({ type: 'paragraph', text: words });
    words = '';
  };
  for (const node of nodes) {
    if (!isElement(node) || !holdsBlocks(node, depth)) words += wordsOf(node, depth);
    else {
      end();
      pieces.push(...readBlock(node, depth + 1));
    }
  }
  end();
  return pieces;
}

/** Deeper than this is no document. */
const mostDepth = 200;

const holdsBlocks = ({ name, children }: Element, depth: number): boolean =>
  depth < mostDepth &&
  (blocks.has(name) ||
    name === 'table' ||
    name === 'li' ||
    children.some((child) => isElement(child) && holdsBlocks(child, depth + 1)));

function readBlock(node: Element, depth: number): Piece[] {
  if (silent.has(node.name)) return [];
  if (node.name === 'table') return [readTable(node, depth)];
  const inside = readNodes(node.children, depth);
  if (node.name !== 'li') return inside;
  const [first, ...others] = inside;
  const mark = markOf(node);
  return first?.type === 'paragraph' && !/^\s*(?:[-+•*]|\d+[.)])/u.test(first.text)
    ? [{ ...first, text: `${mark} ${first.text.trim()}` }, ...others]
    : inside;
}

/** An entry is printed with its number or a dash. */
function markOf(node: Element): string {
  const list = node.parent;
  if (list === null || !('attribs' in list) || list.name !== 'ol') return '-';
  const entries = list.children.filter((child) => isElement(child) && child.name === 'li');
  return `${entries.indexOf(node) + Number(list.attribs['start'] ?? 1)}.`;
}

function wordsOf(node: Node, depth: number): string {
  if (isText(node)) return node.data.replaceAll(/[\s\u00a0]+/gu, ' ');
  if (!isElement(node) || silent.has(node.name) || depth > mostDepth) return '';
  if (node.name === 'br') return '\n';
  return node.children.map((child) => wordsOf(child, depth + 1)).join('');
}

function readTable(table: Element, depth: number): Piece {
  const covered = new Map<string, true>();
  const rows = rowsOf(table).map((row, rowNumber) => {
    let column = 0;
    return row.children.filter(isCell).map((cell): TableCell => {
      while (covered.has(`${rowNumber}/${column}`)) column += 1;
      const [columnSpan, rowSpan] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let down = 0; down < rowSpan; down += 1)
        for (let right = 0; right < columnSpan; right += 1)
          covered.set(`${rowNumber + down}/${column + right}`, true);
      return { column, columnSpan, rowSpan, paragraphs: paragraphsIn(cell, depth) };
    });
  });
  return { type: 'table', rows };
}

/** Tables within cells are read as their words. */
const paragraphsIn = (cell: Element, depth: number): Paragraph[] =>
  readNodes(cell.children, depth + 1).flatMap((piece) =>
    piece.type === 'paragraph'
      ? [piece]
      : piece.rows.flatMap((row) => row.flatMap(({ paragraphs }) => paragraphs)),
  );

const isCell = (node: Node): node is Element =>
  isElement(node) && (node.name === 'td' || node.name === 'th');

const rowsOf = (table: Element): Element[] =>
  table.children.filter(isElement).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return ['thead', 'tbody', 'tfoot'].includes(child.name) ? rowsOf(child) : [];
  });

const mostSpan = 100;
const spanOf = (cell: Element, name: string): number =>
  Math.min(mostSpan, Math.max(1, Number(cell.attribs[name] ?? 1) || 1));
