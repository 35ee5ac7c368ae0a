/** `citations`: documents that another one rests on (căn cứ, văn bản chỉ đạo). */

import { z } from 'zod';

import { defineQuestion } from './define-question.ts';
import type { Notice, Reading } from './question.ts';
import { isNumbers } from './pick-options.ts';
import { readBases } from '../reading/read-bases.ts';
import { type CitedDocument, readCitation, startsLikeCitation } from '../reading/read-citation.ts';
import { type EntryReading, readEntries } from './read-entries.ts';
import { quote } from './reading.ts';
import { hasWords, splitLines } from '../text/split-lines.ts';

/** The kind `citations`. Its answer is a list of `{ text, number, date, issuer, title }`. */
export const citations = defineQuestion({
  settings: z.strictObject({}),
  isMultiple: true,
  read: (typed, _, context) => {
    const { facts, evidence } = readBases(typed, context);
    const read = new Set(evidence.flatMap((one) => one.lines));
    const lines = typed.split('\n').map((line, at) => ({ line, isRead: read.has(at + 1) }));
    const numbers = lines.filter(({ line }) => isNumbers(line)).map(({ line }) => line);
    const left = lines.filter(({ line, isRead }) => !isRead && !isNumbers(line));
    const texts = facts.bases.map(({ text }) => text);
    const others = texts.length > 0 ? [] : splitLines(left.map(({ line }) => line).join('\n'));
    const reading = readEntries(typed, context.options, [...numbers, ...texts, ...others], readOne);
    return others.length > 0 || !reading.ok ? reading : noteLeft(reading, left);
  },
  claims: (typed) => startsLikeCitation(typed) && /\d\//.test(typed),
  write: (value) => {
    const list = z.array(z.looseObject({ text: z.string() })).safeParse(value);
    return list.success ? list.data.map(({ text }) => text).join('\n') : '';
  },
});

function readOne(line: string): EntryReading {
  const found = readCitation(line);
  if ('id' in found) return { ok: false, problem: found };
  // Words that name no document would stand in the new one as its basis; so would a bare number.
  if (found.text !== '' && !startsLikeCitation(line) && !isTold(found)) {
    return { ok: false, problem: { id: 'problem-citation', args: { text: quote(line) } } };
  }
  return found.text === ''
    ? { ok: true }
    : { ok: true, value: { ...found }, notes: noteMissing(found) };
}

const isTold = ({ number, date, issuer }: CitedDocument): boolean =>
  number !== null || date !== null || issuer !== null;

/** What names no document is not dropped without a word, unless the new one speaks of itself. */
function noteLeft(
  reading: Extract<Reading, { ok: true }>,
  left: readonly { readonly line: string }[],
): Reading {
  const words = left.map(({ line }) => line.trim()).filter((line) => hasWords(line));
  const untold = words.filter((line) => !line.endsWith(':'));
  if (untold.length === 0) return reading;
  const note = { id: 'note-left-out', args: { text: quote(untold.join('; ')) } };
  return { ...reading, notes: [...reading.notes, note] };
}

function noteMissing({ text, number, date }: CitedDocument): Notice[] {
  const args = { text: quote(text) };
  if (number === null) return [{ id: 'note-citation-without-number', args }];
  return date === null ? [{ id: 'note-citation-without-date', args }] : [];
}
