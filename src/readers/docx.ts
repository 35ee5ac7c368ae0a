/** Reads Word files (.docx): what shows on paper, tracked changes taken as accepted. */

import { ReaderError } from '../errors.ts';
import { openPackage } from '../ooxml/package.ts';
import { readWord } from '../ooxml/read-word.ts';
import type { Paragraph, WordDocument } from '../ooxml/word.ts';
import {
  plainLine,
  type LineCell,
  type LinePart,
  type LineStyle,
  type SheetLine,
} from '../reading/file-sheet.ts';
import type { FileReader } from './reader.ts';

/** Reads a .docx; numbers stand before its paragraphs as Word prints them. */
export const docx: FileReader = {
  extensions: ['docx', 'docm', 'dotx'],
  recognises: (bytes) =>
    bytes[0] === 0x50 && bytes[1] === 0x4b && Buffer.from(bytes).includes('word/document'),
  read: (bytes, { name }) =>
    Promise.resolve().then(() => {
      const document = readWord(openPackage(bytes, name));
      const lines = document.paragraphs.flatMap((paragraph) => linesOf(paragraph, document));
      if (!lines.some(({ part }) => part === 'body')) throw new ReaderError(name, 'no-words');
      const isChanged = document.paragraphs.some(({ runs }) =>
        runs.some((run) => run.change !== null),
      );
      const notes = isChanged ? (['changes-accepted'] as const) : [];
      return { lines, pages: 1, pagesRead: 1, hasWholeLines: true, notes };
    }),
};

const parts: Readonly<Record<Paragraph['story'], LinePart>> = {
  body: 'body',
  // What stands in a box belongs to the page: a letterhead, a seal, a number.
  box: 'body',
  header: 'header',
  footer: 'footer',
  footnote: 'note',
  endnote: 'note',
  comment: 'comment',
};

/** A break that somebody typed within a paragraph ends a line. */
function linesOf(paragraph: Paragraph, { paragraphs }: WordDocument): SheetLine[] {
  const { number, level, story } = paragraph;
  return paragraph.text.split(/[\n\v\f]/u).flatMap((words, index) => {
    const text = cleanWords(index === 0 && number !== null ? `${number} ${words}` : words);
    if (cleanWords(words) === '') return [];
    return [
      {
        ...plainLine,
        ...{ text, level, part: parts[story] },
        style: styleOf(paragraph),
        cell: cellOf(paragraph, paragraphs),
      },
    ];
  });
}

/** @returns words between single blanks; wide blanks and tabs that part columns are one too */
const cleanWords = (words: string): string =>
  words
    .normalize('NFC')
    .replaceAll(/[\p{Cf}\p{Co}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

function styleOf({ runs, format }: Paragraph): LineStyle {
  const shown = runs.filter(({ text }) => text.trim() !== '');
  const first = shown[0]?.format;
  return {
    sizePt: first?.sizePt ?? null,
    isBold: shown.length === 0 ? null : shown.every((run) => run.format.bold),
    isItalic: shown.length === 0 ? null : shown.every((run) => run.format.italic),
    align: format.align,
  };
}

/** A cell that goes down over several rows takes them all. */
function cellOf({ cell }: Paragraph, paragraphs: readonly Paragraph[]): LineCell | null {
  if (cell === null) return null;
  const { table, row, column, columnSpan, merge } = cell;
  return {
    table,
    row,
    column,
    columnSpan,
    rowSpan: merge === 'first' ? spanOf(cell, paragraphs) : 1,
  };
}

function spanOf(first: NonNullable<Paragraph['cell']>, paragraphs: readonly Paragraph[]): number {
  const goesOn = (row: number): boolean =>
    paragraphs.some(
      ({ cell }) =>
        cell?.merge === 'more' &&
        cell.table === first.table &&
        cell.column === first.column &&
        cell.row === row,
    );
  let rows = 1;
  while (goesOn(first.row + rows)) rows += 1;
  return rows;
}
