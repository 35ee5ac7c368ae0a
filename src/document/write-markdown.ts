/** Writes a document as Markdown, numbers written out, for `.md` files. */

import type { Block, Cell, OfficialDocument, Paragraph, Run, Table } from './block.ts';

/** Writes a document as Markdown; whatever was text stays text. */
export function writeMarkdown({ blocks }: OfficialDocument): string {
  const parts = blocks.flatMap(writeBlock).filter((part) => part !== '');
  return `${parts.join('\n\n')}\n`;
}

function writeBlock(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return [writeParagraph(block)];
    case 'rule':
      return [];
    case 'table':
      return block.hasBorders
        ? [writeGrid(block)]
        : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.flatMap(writeBlock)));
  }
}

function writeParagraph(paragraph: Paragraph): string {
  const { role, depth, number, runs } = paragraph;
  const isHeading = role === 'heading' || role === 'title';
  const text = isHeading ? runs.map((run) => escape(run.text)).join('') : writeRuns(runs);
  if (text === '') return '';
  if (isHeading) {
    const marks = '#'.repeat(role === 'title' ? 1 : depth + 1);
    return `${marks} ${number === null ? '' : `${number} `}${text}`;
  }
  if (number === null) return escapeStart(text);
  return number === '-' || number === '+'
    ? `${number} ${text}`
    : `${escapeStart(`${number} `)}${text}`;
}

function writeGrid({ rows }: Table): string {
  const lines = rows.map(({ cells }) => `| ${cells.map(writeCell).join(' | ')} |`);
  const columns = rows[0]?.cells.length ?? 0;
  lines.splice(1, 0, `|${' --- |'.repeat(columns)}`);
  return lines.join('\n');
}

function writeCell(cell: Cell): string {
  return cell
    .flatMap((block) => (block.type === 'paragraph' ? [writeRuns(block.runs, true)] : []))
    .join('<br>')
    .replaceAll('|', '\\|');
}

function writeRuns(runs: readonly Run[], isInCell = false): string {
  return runs
    .map((run, index) => {
      const mark = isInCell && run.bold === true ? '' : markOf(run);
      return writeRun(escape(run.text), mark, runs[index + 1]?.text ?? ' ');
    })
    .join('');
}

function writeRun(text: string, mark: string, after: string): string {
  const core = text.trim();
  const start = text.slice(0, text.length - text.trimStart().length);
  const end = text.slice(start.length + core.length);
  // Marks right before a letter would not be read as marks.
  const isApart = /^\s/.test(end + after);
  return mark === '' || core === '' || !isApart ? text : start + mark + core + mark + end;
}

function markOf({ bold = false, italic = false }: Run): string {
  return `${bold ? '**' : ''}${italic ? '*' : ''}`;
}

function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>~]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}

/** What would make a line a heading, a list, a quotation or an underlined heading. */
function escapeStart(text: string): string {
  return text.replace(/^(?=[#+=|-])/, '\\').replace(/^(\d+)(?=[.)])/, '$1\\');
}
