/** Writes a document as plain text, for the chat. */

import type { Block, Cell, OfficialDocument, Paragraph, Table } from './block.ts';

/** Writes a document as text: a paragraph a line, an empty line before each section. */
export function writeText({ blocks }: OfficialDocument): string {
  const lines = blocks.flatMap(writeBlock);
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** @returns the text of a paragraph with its number, without style */
export function textOf({ number, runs }: Paragraph): string {
  const text = runs.map((run) => run.text).join('');
  return number === null ? text : `${number} ${text}`;
}

/** @returns the paragraphs of a cell as text, empty ones left out */
export function linesOf(cell: Cell): string[] {
  return cell
    .flatMap((block) => (block.type === 'paragraph' ? [textOf(block)] : []))
    .filter((line) => line !== '');
}

function writeBlock(block: Block): string[] {
  switch (block.type) {
    case 'paragraph': {
      const opens = block.role === 'title' || (block.role === 'heading' && block.depth === 1);
      return [...(opens ? [''] : []), textOf(block), ...(block.role === 'abstract' ? [''] : [])];
    }
    case 'rule':
      return [];
    case 'table':
      return block.hasBorders ? writeGrid(block) : ['', ...writeLayout(block)];
  }
}

function writeLayout({ rows }: Table): string[] {
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => [...linesOf(cell), '']));
}

/** A phone shows no wide table: each row becomes lines, each but the first cells with its label. */
function writeGrid({ rows, headerRows }: Table): string[] {
  const labels = rows[headerRows - 1]?.cells.map((cell) => linesOf(cell).join(' ')) ?? [];
  return rows.slice(headerRows).flatMap(({ cells }) => {
    const texts = cells.map((cell) => linesOf(cell).join('\n'));
    const [number = '', title = '', ...rest] = texts;
    const facts = rest.flatMap((text, index) =>
      text === '' ? [] : [`${labels[index + 2] ?? ''}: ${text}`],
    );
    return [`${number}. ${title}`, ...facts, ''];
  });
}
