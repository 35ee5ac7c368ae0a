/** Makes a copy of a Word file in which changes are tracked. */

import type { Change } from './change.ts';
import type { WordPackage } from './package.ts';
import { readWord } from './read-word.ts';
import {
  changeLetters,
  changePage,
  changeParagraph,
  changeRow,
  changeWords,
  createMarker,
  type Marker,
} from './track.ts';
import { greatestId, renumber } from './unique-ids.ts';
import type { WordDocument } from './word.ts';
import { writePackage } from './write-package.ts';
import { writeXml } from './xml.ts';

/** Numbers for the changes themselves, below those that are given anew. */
const spareIds = 1_000_000;

/** Whose the changes are, and when they were made. */
export interface Signature {
  readonly author: string;
  /** `YYYY-MM-DDTHH:mm:ssZ` */
  readonly at: string;
}

/**
 * Tracks changes in a copy. The package must have been opened for this: its XML is changed.
 *
 * @param source - opened anew
 * @param changes - at places of the document as it was read
 * @throws ReaderError when a part is damaged
 */
export function mendWord(
  source: WordPackage,
  changes: readonly Change[],
  { author, at }: Signature,
): Uint8Array {
  const document = readWord(source);
  const firstId = greatestId(source);
  const marker = createMarker(author, at, firstId);
  // From the end, so that places before stay where they are; words last, as they split runs.
  const touched = new Set<string>();
  for (const change of order(changes)) touched.add(apply(document, change, marker) ?? '');
  const parts = new Map<string, Uint8Array>();
  for (const part of touched) {
    const xml = source.xml(part);
    if (!xml?.documentElement) continue;
    renumber(xml.documentElement, firstId + spareIds);
    parts.set(part, writeXml(xml));
  }
  return writePackage(source, parts);
}

const order = (changes: readonly Change[]): Change[] =>
  [...changes].sort((a, b) => rankOf(a) - rankOf(b) || startOf(b) - startOf(a));

const rankOf = ({ type }: Change): number => (type === 'words' ? 1 : 0);
const startOf = (change: Change): number => ('start' in change ? change.start : 0);

/** @returns the part that was changed */
function apply(document: WordDocument, change: Change, marker: Marker): string | undefined {
  if (change.type === 'page') {
    const element = document.sections[change.section]?.element;
    if (element) changePage(element, change.page, marker);
  } else if (change.type === 'row') {
    const row = document.tables[change.table]?.rows[change.row];
    if (row !== undefined) changeRow(row.element, change.properties, marker);
  } else return applyToParagraph(document, change, marker);
  return document.paragraphs[0]?.part;
}

function applyToParagraph(
  document: WordDocument,
  change: Extract<Change, { paragraph: number }>,
  marker: Marker,
): string | undefined {
  const paragraph = document.paragraphs[change.paragraph];
  // Words in a box stand twice in the file, once for old programs: they are left alone.
  if (paragraph === undefined || paragraph.story === 'box') return undefined;
  if (change.type === 'words') changeWords(paragraph.element, change, marker);
  else if (change.type === 'letters') changeLetters(paragraph.element, change, marker);
  else changeParagraph(paragraph.element, change.format, marker);
  return paragraph.part;
}
