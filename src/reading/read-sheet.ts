/** Reads the sheet of a file as a whole document: its facts, and the lines of the sheet they stand in. */

import type { Known } from './clause.ts';
import type { Evidence } from './entry.ts';
import type { FileSheet } from './file-sheet.ts';
import { readDocument } from './read-document.ts';
import type { ReadFacts } from './reader.ts';
import { orderLines, type OrderedLine } from './sheet-text.ts';

/** @returns the facts; lines of the evidence count those of the sheet, from 1 */
export function readSheet(sheet: FileSheet, known: Known): ReadFacts {
  const ordered = orderLines(sheet);
  const { facts, evidence } = readDocument(ordered.map(({ text }) => text).join('\n'), known);
  return { facts, evidence: evidence.map((one) => placeEvidence(one, ordered, sheet)) };
}

/** Letters below this certainty are shown to somebody before they are relied on. */
const sureLetters = 0.8;

function placeEvidence(
  evidence: Evidence,
  ordered: readonly OrderedLine[],
  { lines }: FileSheet,
): Evidence {
  const indexes = [...new Set(evidence.lines.flatMap((line) => ordered[line - 1]?.from ?? []))];
  const isUnsure = indexes.some((index) => (lines[index]?.certainty ?? 1) < sureLetters);
  const sureness = isUnsure && evidence.sureness === 'sure' ? 'doubtful' : evidence.sureness;
  return { ...evidence, sureness, lines: indexes.map((index) => index + 1) };
}
