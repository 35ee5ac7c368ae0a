/** Parses one piece of Markdown: headings, paragraphs, lists and tables; anything else is refused. */

import type { List, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

import { DocumentError } from '../errors.ts';

/** Text in one style. */
export interface Part {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** Parts on one line. */
export type Line = readonly Part[];

/** A part of a document that has no form yet. */
export type Piece =
  | { readonly type: 'heading'; readonly depth: number; readonly line: Line }
  | { readonly type: 'text'; readonly line: Line }
  | {
      readonly type: 'item';
      readonly depth: number;
      readonly isOrdered: boolean;
      readonly line: Line;
    }
  | {
      readonly type: 'table';
      readonly align: readonly ('left' | 'center' | 'right' | null)[];
      /** Rows of cells of lines. */
      readonly rows: readonly (readonly (readonly Line[])[])[];
    };

/**
 * Parses a piece.
 *
 * @param kind - which document it is, for the error
 * @throws DocumentError when the Markdown has no form on paper
 */
export function parsePiece(kind: string, markdown: string): Piece[] {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return tree.children.flatMap((node) => readBlock(kind, node));
}

function readBlock(kind: string, node: RootContent): Piece[] {
  if (node.type === 'heading' && node.depth <= 3) {
    return [{ type: 'heading', depth: node.depth, line: readLine(kind, node.children) }];
  }
  if (node.type === 'paragraph') return [{ type: 'text', line: readLine(kind, node.children) }];
  if (node.type === 'list') return readList(kind, node, 1);
  if (node.type === 'table') return [readTable(kind, node)];
  throw refuse(kind, node.type);
}

function readList(kind: string, list: List, depth: number): Piece[] {
  const isOrdered = list.ordered === true;
  return list.children.flatMap((item) =>
    item.children.flatMap((node): Piece[] => {
      if (node.type === 'list') return readList(kind, node, depth + 1);
      if (node.type !== 'paragraph') throw refuse(kind, `${node.type} in a list`);
      return [{ type: 'item', depth, isOrdered, line: readLine(kind, node.children) }];
    }),
  );
}

function readTable(kind: string, table: Table): Piece {
  return {
    type: 'table',
    align: table.align ?? [],
    rows: table.children.map((row) =>
      row.children.map((cell) => splitLines(cell.children).map((line) => readLine(kind, line))),
    ),
  };
}

/** In a cell `<br>` begins a new paragraph. */
function splitLines(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'html' && /^<br ?\/?>$/.test(node.value)) lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

function readLine(kind: string, nodes: readonly PhrasingContent[]): Line {
  return readParts(kind, nodes, { bold: false, italic: false });
}

function readParts(
  kind: string,
  nodes: readonly PhrasingContent[],
  style: { readonly bold: boolean; readonly italic: boolean },
): Part[] {
  return nodes.flatMap((node): Part[] => {
    if (node.type === 'text') return [{ ...style, text: node.value.replace(/\n/g, ' ') }];
    if (node.type === 'emphasis') return readParts(kind, node.children, { ...style, italic: true });
    if (node.type === 'strong') return readParts(kind, node.children, { ...style, bold: true });
    // An address written out is read as a link; on paper it is text.
    if (node.type === 'link') return readParts(kind, node.children, style);
    throw refuse(kind, node.type);
  });
}

function refuse(kind: string, what: string): DocumentError {
  return new DocumentError(
    kind,
    `The template uses ${what}; it may use headings to ###, paragraphs, lists, tables, *italic*, **bold** and <br> in cells.`,
  );
}
