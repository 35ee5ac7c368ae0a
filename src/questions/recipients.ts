/** `recipients`: who receives a document (nơi nhận), each with a note in brackets if any. */

import { z } from 'zod';

import { recipientSchema, type Recipient } from '../plan/agency.ts';
import { readRecipients } from '../reading/read-recipients.ts';
import { startsLikeUnit } from '../reading/unit-words.ts';
import { defineQuestion } from './define-question.ts';
import type { Reading } from './question.ts';
import { isNumbers } from './pick-options.ts';
import { readEntries } from './read-entries.ts';
import { quote } from './reading.ts';

/** The kind `recipients`. Its answer is a list of `{ name, note }`. */
export const recipients = defineQuestion({
  settings: z.strictObject({}),
  isMultiple: true,
  read: (typed, _, context) => {
    const { recipients: read, archive } = readRecipients(typed, context).facts;
    const named = read.filter(({ name }) => /\p{L}/u.test(name) || isNumbers(name));
    const entries = new Map(named.map((one) => [writeRecipient(one), one]));
    const numbers = typed.split('\n').filter((line) => isNumbers(line));
    const pieces = [...new Set([...numbers, ...entries.keys()])];
    const reading = readEntries(typed, context.options, pieces, (entry) => {
      const one = entries.get(entry);
      return one === undefined || isNumbers(entry) ? { ok: true } : { ok: true, value: { ...one } };
    });
    return archive === null || !reading.ok ? reading : withArchive(reading, archive);
  },
  claims: (typed) => startsLikeUnit(typed),
  write: (value) => {
    const list = z.array(recipientSchema).safeParse(value);
    return list.success ? list.data.map((one) => writeRecipient(one)).join('\n') : '';
  },
});

/** "Lưu: VT, VP" says where the document is kept; it is an answer of its own. */
function withArchive(reading: Extract<Reading, { ok: true }>, archive: string): Reading {
  const note = { id: 'note-archive-line', args: { text: quote(archive) } };
  return { ...reading, notes: [...reading.notes, note], beside: { archive } };
}

function writeRecipient({ name, note }: Recipient): string {
  return note === null ? name : `${name} (${note})`;
}
