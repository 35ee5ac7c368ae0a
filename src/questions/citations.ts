/** `citations`: documents that another one rests on (căn cứ, văn bản chỉ đạo). */

import { z } from 'zod';

import { defineQuestion } from './define-question.ts';
import type { Notice } from './question.ts';
import { type CitedDocument, readCitation, startsLikeCitation } from '../reading/read-citation.ts';
import { type EntryReading, readEntries } from './read-entries.ts';
import { quote } from './reading.ts';
import { splitLines } from '../text/split-lines.ts';

/** The kind `citations`. Its answer is a list of `{ text, number, date, issuer, title }`. */
export const citations = defineQuestion({
  settings: z.strictObject({}),
  isMultiple: true,
  read: (typed, _, { options }) => {
    const documents = splitLines(typed).flatMap((line) => splitDocuments(line));
    return readEntries(typed, options, documents, readOne);
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

/** "…; Kế hoạch số …": a semicolon ends a document only where another one begins. */
function splitDocuments(line: string): string[] {
  const documents: string[] = [];
  for (const part of line.split(';')) {
    const last = documents.length - 1;
    if (last < 0 || startsLikeCitation(part)) documents.push(part.trim());
    else documents[last] = `${documents[last] ?? ''};${part}`;
  }
  return documents.filter((text) => text !== '');
}

function noteMissing({ text, number, date }: CitedDocument): Notice[] {
  const args = { text: quote(text) };
  if (number === null) return [{ id: 'note-citation-without-number', args }];
  return date === null ? [{ id: 'note-citation-without-date', args }] : [];
}
